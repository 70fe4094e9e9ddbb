# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/postmortem-templates"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    text,
)
from ..._partial_decoding import decode_partially
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_incident_postmortem_templates"]


def prepare(
    *, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> Call[models.PostmortemTemplatesResponse]:
    """List postmortem templates.

    Returns all postmortem templates of the organization, or those of one incident type, without
    pagination.

    Args:
        filter_incident_type: UUID of an incident type. Only resources that apply to this type are
            returned.
        sort: attribute to sort by, such as `name`. The prefix `-` reverses the order.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/postmortem-templates",
        lambda source: models.PostmortemTemplatesResponse.from_dict(source),
        query=(
            *text("filter[incident-type]", filter_incident_type, argument="filter_incident_type"),
            *text("sort", sort),
        ),
        read_partially=lambda source: decode_partially(models.PostmortemTemplatesResponse, source, "data"),
    )


def sync_detailed(
    *, client: Executor, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> Response[models.PostmortemTemplatesResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(filter_incident_type=filter_incident_type, sort=sort))


def sync(
    *, client: Executor, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> models.PostmortemTemplatesResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(filter_incident_type=filter_incident_type, sort=sort)).whole()


async def asyncio_detailed(
    *, client: AsyncExecutor, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> Response[models.PostmortemTemplatesResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(filter_incident_type=filter_incident_type, sort=sort))


async def asyncio(
    *, client: AsyncExecutor, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> models.PostmortemTemplatesResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(filter_incident_type=filter_incident_type, sort=sort))).whole()
