# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/{incident_id}/attachments/{attachment_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.patch_attachment_request import PatchAttachmentRequest
from ...models.patch_attachment_request_data import PatchAttachmentRequestData
from ...models.patch_attachment_request_data_attributes import PatchAttachmentRequestDataAttributes
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.attachment import Attachment
    from ...models.attachment_data_attributes_attachment import AttachmentDataAttributesAttachment
    from ...models.incident_attachment_related_object import IncidentAttachmentRelatedObject

OPERATION = OPERATIONS["update_incident_attachment"]


def _read(source: Any) -> Attachment:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.attachment import Attachment

    return Attachment.from_dict(source)


def prepare(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Call[Attachment]:
    """Update an attachment.

    Changes the URL or title of the attached document. Attributes that are not sent keep their values.
    The kind of attachment cannot be changed.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        attachment_id: UUID of the attachment. An unknown or malformed ID gives 404.
        body: Request body.
        include: relationships whose resources are returned in `included`. The only value is included in
            any case.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/attachments/{path_segment('attachment_id', attachment_id)}",
        _read,
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *, attachment_id: str, attachment: AttachmentDataAttributesAttachment | Unset = UNSET
) -> PatchAttachmentRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = PatchAttachmentRequestDataAttributes(attachment=attachment)
    return PatchAttachmentRequest(
        data=PatchAttachmentRequestData(
            id=attachment_id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    client: Executor,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Response[Attachment]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, attachment_id, body=body, include=include))


def sync(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    client: Executor,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Attachment:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, attachment_id, body=body, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Response[Attachment]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, attachment_id, body=body, include=include))


async def asyncio(
    incident_id: str,
    attachment_id: str,
    *,
    body: PatchAttachmentRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Attachment:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, attachment_id, body=body, include=include))).whole()
