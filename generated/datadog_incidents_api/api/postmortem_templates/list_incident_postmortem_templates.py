# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/postmortem-templates"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.postmortem_templates_response import PostmortemTemplatesResponse

OPERATION = OPERATIONS["list_incident_postmortem_templates"]


def _read(source: Any) -> PostmortemTemplatesResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.postmortem_templates_response import PostmortemTemplatesResponse

    return PostmortemTemplatesResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[PostmortemTemplatesResponse, tuple[DecodingError, ...]]:
    from ...models.postmortem_templates_response import PostmortemTemplatesResponse
    from ...partial_decoding import decode_partially

    return decode_partially(PostmortemTemplatesResponse, source, "data")


def prepare(
    *, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> Call[PostmortemTemplatesResponse]:
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
        _read,
        query=(
            *scalar("filter[incident-type]", filter_incident_type),
            *scalar("sort", sort),
        ),
        read_partially=_read_partially,
    )


def sync_detailed(
    *, client: Executor, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> Response[PostmortemTemplatesResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(filter_incident_type=filter_incident_type, sort=sort))


def sync(
    *, client: Executor, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> PostmortemTemplatesResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(filter_incident_type=filter_incident_type, sort=sort)).whole()


async def asyncio_detailed(
    *, client: AsyncExecutor, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> Response[PostmortemTemplatesResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(filter_incident_type=filter_incident_type, sort=sort))


async def asyncio(
    *, client: AsyncExecutor, filter_incident_type: str | Unset = UNSET, sort: str | Unset = UNSET
) -> PostmortemTemplatesResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(filter_incident_type=filter_incident_type, sort=sort))).whole()
