# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/attachments/postmortems"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.postmortem_attachment_request import PostmortemAttachmentRequest
from ...models.postmortem_attachment_request_attributes import PostmortemAttachmentRequestAttributes
from ...models.postmortem_attachment_request_data import PostmortemAttachmentRequestData
from ...operations import OPERATIONS
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.attachment import Attachment
    from ...models.postmortem_cell import PostmortemCell

OPERATION = OPERATIONS["create_incident_postmortem_attachment"]


def _read(source: Any) -> Attachment:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.attachment import Attachment

    return Attachment.from_dict(source)


def prepare(incident_id: str, *, body: PostmortemAttachmentRequest) -> Call[Attachment]:
    """Create a postmortem.

    Writes a postmortem from a template, or from text in the request, and attaches it to the incident.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/attachments/postmortems",
        _read,
        body=body.to_sendable(),
    )


def flat(
    *,
    cells: list[PostmortemCell] | Unset = UNSET,
    content: str | Unset = UNSET,
    postmortem_template_id: str | Unset = UNSET,
    title: str | Unset = UNSET,
) -> PostmortemAttachmentRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = PostmortemAttachmentRequestAttributes(
        cells=cells, content=content, postmortem_template_id=postmortem_template_id, title=title
    )
    return PostmortemAttachmentRequest(data=PostmortemAttachmentRequestData(attributes=attributes))


def sync_detailed(
    incident_id: str, *, body: PostmortemAttachmentRequest, client: Executor
) -> Response[Attachment]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(incident_id: str, *, body: PostmortemAttachmentRequest, client: Executor) -> Attachment:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: PostmortemAttachmentRequest, client: AsyncExecutor
) -> Response[Attachment]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: PostmortemAttachmentRequest, client: AsyncExecutor
) -> Attachment:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
