# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `attachments` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.attachment_data_attributes_attachment import AttachmentDataAttributesAttachment
    from ..models.attachment_data_attributes_attachment_type import AttachmentDataAttributesAttachmentType
    from ..views.attachments import AttachmentView


class AttachmentsResource:
    """Operations on `attachments`; reached as `client.attachments`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        id: str | Unset = UNSET,
        attachment: AttachmentDataAttributesAttachment | Unset = UNSET,
        attachment_type: AttachmentDataAttributesAttachmentType | str | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> AttachmentView:
        """Attach a document

        Attaches a document, which stays where it is, to an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Of no use here, since the server gives every attachment its id.
            attachment: Where the document is.
            attachment_type: Whether the document is the incident's postmortem or any other.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `last_modified_by_user` is the only one.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_attachment` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.attachments import create_incident_attachment
        from ..views.attachments import AttachmentView

        return AttachmentView.of(
            self._executor.execute(
                create_incident_attachment.prepare(
                    incident_id,
                    body=create_incident_attachment.flat(
                        id=id,
                        attachment=attachment,
                        attachment_type=attachment_type,
                    ),
                    include=include,
                )
            )
        )

    def delete(
        self,
        incident_id: str,
        attachment_id: str,
    ) -> None:
        """Delete an attachment

        Takes an attachment off its incident; the document stays where it is.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            attachment_id: Id of the attachment, a UUID. One of any other form belongs to no
                attachment.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_attachment` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.attachments import delete_incident_attachment

        self._executor.execute(
            delete_incident_attachment.prepare(
                incident_id,
                attachment_id,
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        filter_attachment_type: str | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[AttachmentView]:
        """List an incident's attachments

        Gives all attachments of an incident at once, or those of one kind.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            filter_attachment_type: The kind of attachment to give, `postmortem` or `link`; both
                where it is not given.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `last_modified_by_user` is the only one.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_attachments` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.attachments import list_incident_attachments
        from ..views.attachments import AttachmentView

        def items(response: Response[Any]) -> list[AttachmentView]:
            return AttachmentView.each(response, "data")

        return self._executor.listing(
            list_incident_attachments.prepare(
                incident_id,
                filter_attachment_type=filter_attachment_type,
                include=include,
            ),
            items,
            errors,
        )

    def update(
        self,
        incident_id: str,
        attachment_id: str,
        *,
        attachment: AttachmentDataAttributesAttachment | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> AttachmentView:
        """Update an attachment

        Changes where an attached document is, and its title; members that are not sent are left as
        they are. Its kind stays the same.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            attachment_id: Id of the attachment, a UUID. One of any other form belongs to no
                attachment.
            attachment: Where the document is.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `last_modified_by_user` is the only one.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_attachment` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.attachments import update_incident_attachment
        from ..views.attachments import AttachmentView

        return AttachmentView.of(
            self._executor.execute(
                update_incident_attachment.prepare(
                    incident_id,
                    attachment_id,
                    body=update_incident_attachment.flat(
                        attachment_id=attachment_id,
                        attachment=attachment,
                    ),
                    include=include,
                )
            )
        )


class AsyncAttachmentsResource:
    """Operations on `attachments`, asynchronous; reached as `client.attachments`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        id: str | Unset = UNSET,
        attachment: AttachmentDataAttributesAttachment | Unset = UNSET,
        attachment_type: AttachmentDataAttributesAttachmentType | str | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> AttachmentView:
        """Attach a document

        Attaches a document, which stays where it is, to an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Of no use here, since the server gives every attachment its id.
            attachment: Where the document is.
            attachment_type: Whether the document is the incident's postmortem or any other.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `last_modified_by_user` is the only one.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_attachment` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.attachments import create_incident_attachment
        from ..views.attachments import AttachmentView

        return AttachmentView.of(
            await self._executor.execute(
                create_incident_attachment.prepare(
                    incident_id,
                    body=create_incident_attachment.flat(
                        id=id,
                        attachment=attachment,
                        attachment_type=attachment_type,
                    ),
                    include=include,
                )
            )
        )

    async def delete(
        self,
        incident_id: str,
        attachment_id: str,
    ) -> None:
        """Delete an attachment

        Takes an attachment off its incident; the document stays where it is.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            attachment_id: Id of the attachment, a UUID. One of any other form belongs to no
                attachment.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_attachment` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.attachments import delete_incident_attachment

        await self._executor.execute(
            delete_incident_attachment.prepare(
                incident_id,
                attachment_id,
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        filter_attachment_type: str | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[AttachmentView]:
        """List an incident's attachments

        Gives all attachments of an incident at once, or those of one kind.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            filter_attachment_type: The kind of attachment to give, `postmortem` or `link`; both
                where it is not given.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `last_modified_by_user` is the only one.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_attachments` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.attachments import list_incident_attachments
        from ..views.attachments import AttachmentView

        def items(response: Response[Any]) -> list[AttachmentView]:
            return AttachmentView.each(response, "data")

        return self._executor.listing(
            list_incident_attachments.prepare(
                incident_id,
                filter_attachment_type=filter_attachment_type,
                include=include,
            ),
            items,
            errors,
        )

    async def update(
        self,
        incident_id: str,
        attachment_id: str,
        *,
        attachment: AttachmentDataAttributesAttachment | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> AttachmentView:
        """Update an attachment

        Changes where an attached document is, and its title; members that are not sent are left as
        they are. Its kind stays the same.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            attachment_id: Id of the attachment, a UUID. One of any other form belongs to no
                attachment.
            attachment: Where the document is.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `last_modified_by_user` is the only one.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_attachment` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.attachments import update_incident_attachment
        from ..views.attachments import AttachmentView

        return AttachmentView.of(
            await self._executor.execute(
                update_incident_attachment.prepare(
                    incident_id,
                    attachment_id,
                    body=update_incident_attachment.flat(
                        attachment_id=attachment_id,
                        attachment=attachment,
                    ),
                    include=include,
                )
            )
        )
