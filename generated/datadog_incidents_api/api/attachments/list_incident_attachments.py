# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/attachments"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.attachment_array import AttachmentArray

OPERATION = OPERATIONS["list_incident_attachments"]


def _read(source: Any) -> AttachmentArray:
    # Models of replies are imported with the first one.
    from ...models.attachment_array import AttachmentArray

    return AttachmentArray.from_dict(source)


def _salvage(source: Any) -> tuple[AttachmentArray, tuple[DecodingError, ...]]:
    from ...models.attachment_array import AttachmentArray
    from ...salvage import salvaged

    return salvaged(AttachmentArray, source, "data", "included")


def prepare(
    incident_id: str,
    *,
    filter_attachment_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
) -> Call[AttachmentArray]:
    """List an incident's attachments

    Gives all attachments of an incident at once, or those of one kind.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        filter_attachment_type: The kind of attachment to give, `postmortem` or `link`; both
            where it is not given.
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `last_modified_by_user` is the only one.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/attachments",
        read=_read,
        salvage=_salvage,
        query=(
            *scalar("filter[attachment_type]", filter_attachment_type),
            *scalar("include", include),
        ),
    )


def sync_detailed(
    incident_id: str,
    *,
    filter_attachment_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[AttachmentArray]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            filter_attachment_type=filter_attachment_type,
            include=include,
        )
    )


def sync(
    incident_id: str,
    *,
    filter_attachment_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: Executor,
) -> AttachmentArray:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            filter_attachment_type=filter_attachment_type,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    filter_attachment_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[AttachmentArray]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            filter_attachment_type=filter_attachment_type,
            include=include,
        )
    )


async def asyncio(
    incident_id: str,
    *,
    filter_attachment_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> AttachmentArray:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                filter_attachment_type=filter_attachment_type,
                include=include,
            )
        )
    ).whole()
