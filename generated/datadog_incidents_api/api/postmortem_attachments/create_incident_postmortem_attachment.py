# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/attachments/postmortems"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_postmortem_attachment"]


def prepare(incident_id: str, *, body: models.PostmortemAttachmentRequest) -> Call[models.Attachment]:
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
        lambda source: models.Attachment.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    cells: Sequence[models.PostmortemCell | dicts.PostmortemCellDict] | Unset = UNSET,
    content: str | Unset = UNSET,
    postmortem_template_id: str | Unset = UNSET,
    title: str | Unset = UNSET,
) -> models.PostmortemAttachmentRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.PostmortemAttachmentRequestAttributes(
        cells=cast("Any", cells), content=content, postmortem_template_id=postmortem_template_id, title=title
    )
    return models.PostmortemAttachmentRequest(
        data=models.PostmortemAttachmentRequestData(attributes=attributes)
    )


def sync_detailed(
    incident_id: str, *, body: models.PostmortemAttachmentRequest, client: Executor
) -> Response[models.Attachment]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: models.PostmortemAttachmentRequest, client: Executor
) -> models.Attachment:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: models.PostmortemAttachmentRequest, client: AsyncExecutor
) -> Response[models.Attachment]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: models.PostmortemAttachmentRequest, client: AsyncExecutor
) -> models.Attachment:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
