# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/attachments"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment, scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.attachment_array import AttachmentArray
    from ...models.incident_attachment_related_object import IncidentAttachmentRelatedObject

OPERATION = OPERATIONS["list_incident_attachments"]


def _read(source: Any) -> AttachmentArray:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.attachment_array import AttachmentArray

    return AttachmentArray.from_dict(source)


def _read_partially(source: Any) -> tuple[AttachmentArray, tuple[DecodingError, ...]]:
    from ...models.attachment_array import AttachmentArray
    from ...partial_decoding import decode_partially

    return decode_partially(AttachmentArray, source, "data", "included")


def prepare(
    incident_id: str,
    *,
    filter_attachment_type: str | Unset = UNSET,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Call[AttachmentArray]:
    """List attachments of an incident.

    Returns all attachments of the incident, or those of one kind, without pagination.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        filter_attachment_type: kind of attachments to return, `postmortem` or `link`; both by default.
        include: relationships whose resources are returned in `included`. The only value is included in
            any case.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/attachments",
        _read,
        query=(
            *scalar("filter[attachment_type]", filter_attachment_type),
            *comma_separated("include", include),
        ),
        read_partially=_read_partially,
    )


def sync_detailed(
    incident_id: str,
    *,
    client: Executor,
    filter_attachment_type: str | Unset = UNSET,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Response[AttachmentArray]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(
        prepare(incident_id, filter_attachment_type=filter_attachment_type, include=include)
    )


def sync(
    incident_id: str,
    *,
    client: Executor,
    filter_attachment_type: str | Unset = UNSET,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> AttachmentArray:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(
        prepare(incident_id, filter_attachment_type=filter_attachment_type, include=include)
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    client: AsyncExecutor,
    filter_attachment_type: str | Unset = UNSET,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Response[AttachmentArray]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(
        prepare(incident_id, filter_attachment_type=filter_attachment_type, include=include)
    )


async def asyncio(
    incident_id: str,
    *,
    client: AsyncExecutor,
    filter_attachment_type: str | Unset = UNSET,
    include: Sequence[IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> AttachmentArray:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (
        await client.execute(
            prepare(incident_id, filter_attachment_type=filter_attachment_type, include=include)
        )
    ).whole()
