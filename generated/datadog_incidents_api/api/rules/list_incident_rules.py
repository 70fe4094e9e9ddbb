# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/rules"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_rules_response import IncidentRulesResponse

OPERATION = OPERATIONS["list_incident_rules"]


def _read(source: Any) -> IncidentRulesResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_rules_response import IncidentRulesResponse

    return IncidentRulesResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentRulesResponse, tuple[DecodingError, ...]]:
    from ...models.incident_rules_response import IncidentRulesResponse
    from ...salvage import salvaged

    return salvaged(IncidentRulesResponse, source, "data")


def prepare(
    *,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
) -> Call[IncidentRulesResponse]:
    """List rules

    Gives all of the organization's rules at once, or those that fit the filters.

    Args:
        filter_task_id: Task, such as `slack-create-channel-job`; rules with others are left
            out.
        filter_trigger: Trigger, such as `incident_created_trigger`; rules with others are left
            out.
        incidentTypeUUID: Id of a type of incident; rules for others are left out.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/rules",
        read=_read,
        salvage=_salvage,
        query=(
            *scalar("filter[task_id]", filter_task_id),
            *scalar("filter[trigger]", filter_trigger),
            *scalar("incidentTypeUUID", incidentTypeUUID),
        ),
    )


def sync_detailed(
    *,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentRulesResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            filter_task_id=filter_task_id,
            filter_trigger=filter_trigger,
            incidentTypeUUID=incidentTypeUUID,
        )
    )


def sync(
    *,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
    client: Executor,
) -> IncidentRulesResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            filter_task_id=filter_task_id,
            filter_trigger=filter_trigger,
            incidentTypeUUID=incidentTypeUUID,
        )
    ).whole()


async def asyncio_detailed(
    *,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentRulesResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            filter_task_id=filter_task_id,
            filter_trigger=filter_trigger,
            incidentTypeUUID=incidentTypeUUID,
        )
    )


async def asyncio(
    *,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentRulesResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                filter_task_id=filter_task_id,
                filter_trigger=filter_trigger,
                incidentTypeUUID=incidentTypeUUID,
            )
        )
    ).whole()
