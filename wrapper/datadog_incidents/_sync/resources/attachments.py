# Derived from _async/resources/attachments.py by scripts/generate; do not edit.
"""Attachments of incidents, with a method for each of the two types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datadog_incidents_api.resources.attachments import AttachmentsResource
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments.urls import checked_url

if TYPE_CHECKING:
    from datadog_incidents_api.models import AttachmentDataAttributesAttachmentType
    from datadog_incidents_api.views.attachments import AttachmentView


class Attachments(AttachmentsResource):
    """Documents and links attached to an incident.

    Synchronous; available as `client.attachments`.

    Methods:
        add_link: Attach a link to an external document.
        add_postmortem: Attach a link to the external postmortem of the incident.
        create: Create an attachment.
        delete: Delete an attachment.
        list: List attachments of an incident.
        update: Update an attachment.
    """

    def add_link(self, incident_id: str, url: str, *, title: str | Unset = UNSET) -> AttachmentView:
        """Attach a link to an external document, which is not copied.

        Args:
            incident_id: UUID of the incident.
            url: absolute `http` or `https` URL of that document.
            title: title of the attachment.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `create_incident_attachment` is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        return self._add("link", incident_id, url, title)

    def add_postmortem(self, incident_id: str, url: str, *, title: str | Unset = UNSET) -> AttachmentView:
        """Attach a link to the external postmortem of the incident, which is not copied.

        To create a postmortem in Datadog, use `client.postmortem_attachments`.

        Args:
            incident_id: UUID of the incident.
            url: absolute `http` or `https` URL of the postmortem.
            title: title of the attachment.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `create_incident_attachment` is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        return self._add("postmortem", incident_id, url, title)

    def _add(
        self,
        kind: AttachmentDataAttributesAttachmentType,
        incident_id: str,
        url: str,
        title: str | Unset,
    ) -> AttachmentView:
        from datadog_incidents_api.models import AttachmentDataAttributesAttachment

        document = AttachmentDataAttributesAttachment(document_url=checked_url("url", url), title=title)
        return self.create(incident_id, attachment=document, attachment_type=kind)
