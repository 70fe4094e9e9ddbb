# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/{incident_id}/attachments/{attachment_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.patch_attachment_request import PatchAttachmentRequest
from ...models.patch_attachment_request_data import PatchAttachmentRequestData
from ...models.patch_attachment_request_data_attributes import PatchAttachmentRequestDataAttributes
from ...operations import OPERATIONS
from ...parameters import scalar, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.attachment import Attachment
    from ...models.attachment_data_attributes_attachment import AttachmentDataAttributesAttachment

OPERATION = OPERATIONS["update_incident_attachment"]


def _read(source: Any) -> Attachment:
    # Models of replies are imported with the first one.
    from ...models.attachment import Attachment

    return Attachment.from_dict(source)


def prepare(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    include: str | Unset = UNSET,
) -> Call[Attachment]:
    """Update an attachment

    Changes where an attached document is, and its title; members that are not sent are left as they
    are. Its kind stays the same.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        attachment_id: Id of the attachment, a UUID. One of any other form belongs to no
            attachment.
        body: what to send.
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `last_modified_by_user` is the only one.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/attachments/{segment('attachment_id', attachment_id)}",
        read=_read,
        query=(*scalar("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    attachment_id: str,
    attachment: AttachmentDataAttributesAttachment | Unset = UNSET,
) -> PatchAttachmentRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = PatchAttachmentRequestDataAttributes(
        attachment=attachment,
    )
    return PatchAttachmentRequest(
        data=PatchAttachmentRequestData(
            id=attachment_id,
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[Attachment]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            attachment_id,
            body=body,
            include=include,
        )
    )


def sync(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    include: str | Unset = UNSET,
    client: Executor,
) -> Attachment:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            attachment_id,
            body=body,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[Attachment]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            attachment_id,
            body=body,
            include=include,
        )
    )


async def asyncio(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Attachment:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                attachment_id,
                body=body,
                include=include,
            )
        )
    ).whole()
