# Derived from _async/resources/attachments.py by scripts/generate; do not edit.
"""Attachments of incidents, with a method for each of the two types."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.resources.attachments import AttachmentsResource
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments.urls import checked_url
from ..incident_numbers import IncidentNumbers

if TYPE_CHECKING:
    from datadog_incidents_api.dicts import AttachmentDataAttributesAttachmentDict
    from datadog_incidents_api.models import (
        Attachment,
        AttachmentDataAttributesAttachment,
        AttachmentDataAttributesAttachmentType,
        IncidentAttachmentRelatedObject,
    )
    from datadog_incidents_api.types import Call, Listing, OnError, Response
    from datadog_incidents_api.views.attachments import AttachmentView

    from ..people import PeopleExecutor


class Attachments(AttachmentsResource):
    """Documents and links attached to an incident.

    Synchronous; available as `client.attachments`. An incident given by its number or the URL of its page,
    as for `client.incidents.get`, is searched for first, which is one more request, for which
    `search_incidents` must be enabled.

    Methods:
        add_link: Attach a link to an external document.
        add_postmortem: Attach a link to the external postmortem of the incident.
        create: Create an attachment.
        delete: Delete an attachment.
        list: List attachments of an incident.
        update: Update an attachment.
    """

    def __init__(self, executor: PeopleExecutor, base_url: str = "") -> None:
        super().__init__(executor)
        self._numbers = IncidentNumbers(executor, base_url)

    def create(
        self,
        incident_id: str | int,
        *,
        id: str | Unset = UNSET,
        attachment: AttachmentDataAttributesAttachment
        | AttachmentDataAttributesAttachmentDict
        | Unset = UNSET,
        attachment_type: AttachmentDataAttributesAttachmentType | str | Unset = UNSET,
        include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
    ) -> AttachmentView:
        """Attach a document to an incident by its URL. Its content is not copied.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            id: UUID of the attachment. Assigned by the server and ignored in requests.
            attachment: location and title of the attached document.
            attachment_type: kind of attachment, either the incident's `postmortem` or a `link` to any
                other document.
            include: relationships whose resources are returned in `included`. The only value is included
                in any case.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `create_incident_attachment`, or `search_incidents` for a number, is beta
                and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.attachments import create_incident_attachment
        from datadog_incidents_api.views.attachments import AttachmentView

        def prepare(uuid: str) -> Call[Attachment]:
            body = create_incident_attachment.flat(
                id=id, attachment=attachment, attachment_type=attachment_type
            )
            return create_incident_attachment.prepare(uuid, body=body, include=include)

        return AttachmentView.of(self._numbers.execute(incident_id, prepare))

    def list(
        self,
        incident_id: str | int,
        *,
        filter_attachment_type: str | Unset = UNSET,
        include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[AttachmentView]:
        """List all attachments of an incident, or those of one kind, without pagination.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            filter_attachment_type: kind of attachments to return, `postmortem` or `link`; both by
                default.
            include: relationships whose resources are returned in `included`. The only value is included
                in any case.
            errors: handling of attachments that cannot be decoded: `raise` the first error after the valid
                ones, or `collect` the errors in `errors` of the page.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `list_incident_attachments`, or `search_incidents` for a number, is beta
                and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.attachments import list_incident_attachments

        prepare = partial(
            list_incident_attachments.prepare, filter_attachment_type=filter_attachment_type, include=include
        )
        return self._numbers.listing(incident_id, prepare, _attachments, errors)

    def update(
        self,
        incident_id: str | int,
        attachment_id: str,
        *,
        attachment: AttachmentDataAttributesAttachment
        | AttachmentDataAttributesAttachmentDict
        | Unset = UNSET,
        include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
    ) -> AttachmentView:
        """Change the URL or title of an attached document; its kind cannot be changed.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            attachment_id: UUID of the attachment.
            attachment: location and title of the attached document.
            include: relationships whose resources are returned in `included`. The only value is included
                in any case.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was changed.
            UnstableOperationError: `update_incident_attachment`, or `search_incidents` for a number, is beta
                and not enabled; nothing was changed.
            NotFoundError: the incident or the attachment does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.attachments import update_incident_attachment
        from datadog_incidents_api.views.attachments import AttachmentView

        def prepare(uuid: str) -> Call[Attachment]:
            body = update_incident_attachment.flat(attachment_id=attachment_id, attachment=attachment)
            return update_incident_attachment.prepare(uuid, attachment_id, body=body, include=include)

        return AttachmentView.of(self._numbers.execute(incident_id, prepare))

    def delete(self, incident_id: str | int, attachment_id: str) -> None:
        """Detach a document from its incident. What its URL leads to is not deleted.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            attachment_id: UUID of the attachment.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was deleted.
            UnstableOperationError: `delete_incident_attachment`, or `search_incidents` for a number, is beta
                and not enabled; nothing was deleted.
            NotFoundError: the incident or the attachment does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.attachments import delete_incident_attachment

        self._numbers.execute(
            incident_id, lambda uuid: delete_incident_attachment.prepare(uuid, attachment_id)
        )

    def add_link(self, incident_id: str | int, url: str, *, title: str | Unset = UNSET) -> AttachmentView:
        """Attach a link to an external document, which is not copied.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            url: absolute `http` or `https` URL of that document.
            title: title of the attachment.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `create_incident_attachment`, or `search_incidents` for a number, is beta
                and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        return self._add("link", incident_id, url, title)

    def add_postmortem(
        self, incident_id: str | int, url: str, *, title: str | Unset = UNSET
    ) -> AttachmentView:
        """Attach a link to the external postmortem of the incident, which is not copied.

        To create a postmortem in Datadog, use `client.postmortem_attachments`.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            url: absolute `http` or `https` URL of the postmortem.
            title: title of the attachment.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `create_incident_attachment`, or `search_incidents` for a number, is beta
                and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        return self._add("postmortem", incident_id, url, title)

    def _add(
        self,
        kind: AttachmentDataAttributesAttachmentType,
        incident_id: str | int,
        url: str,
        title: str | Unset,
    ) -> AttachmentView:
        from datadog_incidents_api.models import AttachmentDataAttributesAttachment

        document = AttachmentDataAttributesAttachment(document_url=checked_url("url", url), title=title)
        try:
            return self.create(incident_id, attachment=document, attachment_type=kind)
        except InvalidRequestError as error:
            path = error.path.removeprefix("attachment.")
            raise InvalidRequestError(error.problem, path="url" if path == "documentUrl" else path) from None


def _attachments(response: Response[Any]) -> list[AttachmentView]:
    from datadog_incidents_api.views.attachments import AttachmentView

    return AttachmentView.each(response, "data")
