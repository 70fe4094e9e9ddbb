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
    # Models of replies are imported with the first one.
    from ...models.postmortem_templates_response import PostmortemTemplatesResponse

    return PostmortemTemplatesResponse.from_dict(source)


def _salvage(source: Any) -> tuple[PostmortemTemplatesResponse, tuple[DecodingError, ...]]:
    from ...models.postmortem_templates_response import PostmortemTemplatesResponse
    from ...salvage import salvaged

    return salvaged(PostmortemTemplatesResponse, source, "data")


def prepare(
    *,
    filter_incident_type: str | Unset = UNSET,
    sort: str | Unset = UNSET,
) -> Call[PostmortemTemplatesResponse]:
    """List postmortem templates

    Gives all of the organization's postmortem templates at once, or those for one type of incident.

    Args:
        filter_incident_type: Id of a type of incident; what belongs to others is left out.
        sort: Attribute to order by, such as `name`; a `-` before it turns the order around.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/postmortem-templates",
        read=_read,
        salvage=_salvage,
        query=(
            *scalar("filter[incident-type]", filter_incident_type),
            *scalar("sort", sort),
        ),
    )


def sync_detailed(
    *,
    filter_incident_type: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    client: Executor,
) -> Response[PostmortemTemplatesResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            filter_incident_type=filter_incident_type,
            sort=sort,
        )
    )


def sync(
    *,
    filter_incident_type: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    client: Executor,
) -> PostmortemTemplatesResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            filter_incident_type=filter_incident_type,
            sort=sort,
        )
    ).whole()


async def asyncio_detailed(
    *,
    filter_incident_type: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[PostmortemTemplatesResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            filter_incident_type=filter_incident_type,
            sort=sort,
        )
    )


async def asyncio(
    *,
    filter_incident_type: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    client: AsyncExecutor,
) -> PostmortemTemplatesResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                filter_incident_type=filter_incident_type,
                sort=sort,
            )
        )
    ).whole()
