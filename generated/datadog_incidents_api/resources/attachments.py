# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `attachments` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.attachments import AttachmentView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class AttachmentsResource:
    """Documents and links attached to an incident.

    Synchronous; available as `client.attachments`.

    Methods:
        create: Attach a document to an incident.
        delete: Delete an attachment.
        list: List attachments of an incident.
        update: Update an attachment.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        id: str | Unset = UNSET,
        attachment: models.AttachmentDataAttributesAttachment
        | dicts.AttachmentDataAttributesAttachmentDict
        | Unset = UNSET,
        attachment_type: models.AttachmentDataAttributesAttachmentType | str | Unset = UNSET,
        include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
    ) -> AttachmentView:
        """Attach a document to an incident.

        Attaches a document by its URL. The linked file is not moved or copied.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: UUID of the attachment. Assigned by the server and ignored in requests.
            attachment: location and title of the attached document.
            attachment_type: kind of attachment, either the incident's `postmortem` or a `link` to any
                other document.
            include: relationships whose resources are returned in `included`. The only value is included
                in any case.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.attachments import create_incident_attachment

        return AttachmentView.of(
            self._executor.execute(
                create_incident_attachment.prepare(
                    incident_id,
                    body=create_incident_attachment.flat(
                        id=id, attachment=attachment, attachment_type=attachment_type
                    ),
                    include=include,
                )
            )
        )

    def delete(self, incident_id: str, attachment_id: str) -> None:
        """Delete an attachment.

        Detaches a document from its incident. The linked file is not deleted.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            attachment_id: UUID of the attachment. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the attachment does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.attachments import delete_incident_attachment

        self._executor.execute(delete_incident_attachment.prepare(incident_id, attachment_id))

    def list(
        self,
        incident_id: str,
        *,
        filter_attachment_type: str | Unset = UNSET,
        include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[AttachmentView]:
        """List attachments of an incident.

        Returns all attachments of the incident, or those of one kind, without pagination.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            filter_attachment_type: kind of attachments to return, `postmortem` or `link`; both by
                default.
            include: relationships whose resources are returned in `included`. The only value is included
                in any case.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.attachments import list_incident_attachments

        def items(response: Response[Any]) -> list[AttachmentView]:
            return AttachmentView.each(response, "data")

        return self._executor.listing(
            list_incident_attachments.prepare(
                incident_id, filter_attachment_type=filter_attachment_type, include=include
            ),
            items,
            errors,
        )

    def update(
        self,
        incident_id: str,
        attachment_id: str,
        *,
        attachment: models.AttachmentDataAttributesAttachment
        | dicts.AttachmentDataAttributesAttachmentDict
        | Unset = UNSET,
        include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
    ) -> AttachmentView:
        """Update an attachment.

        Changes the URL or title of the attached document. Attributes that are not sent keep their
        values. The kind of attachment cannot be changed.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            attachment_id: UUID of the attachment. An unknown or malformed ID gives 404.
            attachment: location and title of the attached document.
            include: relationships whose resources are returned in `included`. The only value is included
                in any case.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the attachment does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.attachments import update_incident_attachment

        return AttachmentView.of(
            self._executor.execute(
                update_incident_attachment.prepare(
                    incident_id,
                    attachment_id,
                    body=update_incident_attachment.flat(attachment_id=attachment_id, attachment=attachment),
                    include=include,
                )
            )
        )


class AsyncAttachmentsResource:
    """Documents and links attached to an incident.

    Asynchronous; available as `client.attachments`.

    Methods:
        create: Attach a document to an incident.
        delete: Delete an attachment.
        list: List attachments of an incident.
        update: Update an attachment.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        id: str | Unset = UNSET,
        attachment: models.AttachmentDataAttributesAttachment
        | dicts.AttachmentDataAttributesAttachmentDict
        | Unset = UNSET,
        attachment_type: models.AttachmentDataAttributesAttachmentType | str | Unset = UNSET,
        include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
    ) -> AttachmentView:
        """Attach a document to an incident.

        Attaches a document by its URL. The linked file is not moved or copied.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: UUID of the attachment. Assigned by the server and ignored in requests.
            attachment: location and title of the attached document.
            attachment_type: kind of attachment, either the incident's `postmortem` or a `link` to any
                other document.
            include: relationships whose resources are returned in `included`. The only value is included
                in any case.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.attachments import create_incident_attachment

        return AttachmentView.of(
            await self._executor.execute(
                create_incident_attachment.prepare(
                    incident_id,
                    body=create_incident_attachment.flat(
                        id=id, attachment=attachment, attachment_type=attachment_type
                    ),
                    include=include,
                )
            )
        )

    async def delete(self, incident_id: str, attachment_id: str) -> None:
        """Delete an attachment.

        Detaches a document from its incident. The linked file is not deleted.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            attachment_id: UUID of the attachment. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the attachment does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.attachments import delete_incident_attachment

        await self._executor.execute(delete_incident_attachment.prepare(incident_id, attachment_id))

    def list(
        self,
        incident_id: str,
        *,
        filter_attachment_type: str | Unset = UNSET,
        include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[AttachmentView]:
        """List attachments of an incident.

        Returns all attachments of the incident, or those of one kind, without pagination.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            filter_attachment_type: kind of attachments to return, `postmortem` or `link`; both by
                default.
            include: relationships whose resources are returned in `included`. The only value is included
                in any case.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.attachments import list_incident_attachments

        def items(response: Response[Any]) -> list[AttachmentView]:
            return AttachmentView.each(response, "data")

        return self._executor.listing(
            list_incident_attachments.prepare(
                incident_id, filter_attachment_type=filter_attachment_type, include=include
            ),
            items,
            errors,
        )

    async def update(
        self,
        incident_id: str,
        attachment_id: str,
        *,
        attachment: models.AttachmentDataAttributesAttachment
        | dicts.AttachmentDataAttributesAttachmentDict
        | Unset = UNSET,
        include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
    ) -> AttachmentView:
        """Update an attachment.

        Changes the URL or title of the attached document. Attributes that are not sent keep their
        values. The kind of attachment cannot be changed.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            attachment_id: UUID of the attachment. An unknown or malformed ID gives 404.
            attachment: location and title of the attached document.
            include: relationships whose resources are returned in `included`. The only value is included
                in any case.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the attachment does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.attachments import update_incident_attachment

        return AttachmentView.of(
            await self._executor.execute(
                update_incident_attachment.prepare(
                    incident_id,
                    attachment_id,
                    body=update_incident_attachment.flat(attachment_id=attachment_id, attachment=attachment),
                    include=include,
                )
            )
        )
