# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/global/incident-handles"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
)
from ..._partial_decoding import decode_partially
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_global_incident_handles"]


def prepare(
    *, include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET
) -> Call[models.IncidentHandlesResponse]:
    """List handles.

    Returns all handles of the organization, without pagination.

    Args:
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/global/incident-handles",
        lambda source: models.IncidentHandlesResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        read_partially=lambda source: decode_partially(
            models.IncidentHandlesResponse, source, "data", "included"
        ),
    )


def sync_detailed(
    *, client: Executor, include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET
) -> Response[models.IncidentHandlesResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(include=include))


def sync(
    *, client: Executor, include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET
) -> models.IncidentHandlesResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(include=include)).whole()


async def asyncio_detailed(
    *, client: AsyncExecutor, include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET
) -> Response[models.IncidentHandlesResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(include=include))


async def asyncio(
    *, client: AsyncExecutor, include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET
) -> models.IncidentHandlesResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(include=include))).whole()
