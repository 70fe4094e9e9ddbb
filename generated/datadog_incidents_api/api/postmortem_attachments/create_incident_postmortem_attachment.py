# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/attachments/postmortems"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.postmortem_attachment_request import PostmortemAttachmentRequest
from ...models.postmortem_attachment_request_attributes import PostmortemAttachmentRequestAttributes
from ...models.postmortem_attachment_request_data import PostmortemAttachmentRequestData
from ...operations import OPERATIONS
from ...parameters import segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.attachment import Attachment
    from ...models.postmortem_cell import PostmortemCell

OPERATION = OPERATIONS["create_incident_postmortem_attachment"]


def _read(source: Any) -> Attachment:
    # Models of replies are imported with the first one.
    from ...models.attachment import Attachment

    return Attachment.from_dict(source)


def prepare(
    incident_id: str,
    *,
    body: PostmortemAttachmentRequest,
) -> Call[Attachment]:
    """Create a postmortem

    Writes a postmortem, from a template or from text of one's own, and attaches it to an incident.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/attachments/postmortems",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    cells: list[PostmortemCell] | Unset = UNSET,
    content: str | Unset = UNSET,
    postmortem_template_id: str | Unset = UNSET,
    title: str | Unset = UNSET,
) -> PostmortemAttachmentRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    return PostmortemAttachmentRequest(
        data=PostmortemAttachmentRequestData(
            attributes=PostmortemAttachmentRequestAttributes(
                cells=cells,
                content=content,
                postmortem_template_id=postmortem_template_id,
                title=title,
            ),
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: PostmortemAttachmentRequest,
    client: Executor,
) -> Response[Attachment]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            body=body,
        )
    )


def sync(
    incident_id: str,
    *,
    body: PostmortemAttachmentRequest,
    client: Executor,
) -> Attachment:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    body: PostmortemAttachmentRequest,
    client: AsyncExecutor,
) -> Response[Attachment]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            body=body,
        )
    )


async def asyncio(
    incident_id: str,
    *,
    body: PostmortemAttachmentRequest,
    client: AsyncExecutor,
) -> Attachment:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                body=body,
            )
        )
    ).whole()
