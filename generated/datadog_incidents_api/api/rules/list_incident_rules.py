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
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_rules_response import IncidentRulesResponse

    return IncidentRulesResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentRulesResponse, tuple[DecodingError, ...]]:
    from ...models.incident_rules_response import IncidentRulesResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentRulesResponse, source, "data")


def prepare(
    *,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
) -> Call[IncidentRulesResponse]:
    """List rules.

    Returns all rules of the organization, or those that match the filters, without pagination.

    Args:
        filter_task_id: task of the rules to return, such as `slack-create-channel-job`.
        filter_trigger: trigger of the rules to return, such as `incident_created_trigger`.
        incidentTypeUUID: UUID of an incident type. Only rules that apply to this type are returned.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/rules",
        _read,
        query=(
            *scalar("filter[task_id]", filter_task_id),
            *scalar("filter[trigger]", filter_trigger),
            *scalar("incidentTypeUUID", incidentTypeUUID),
        ),
        read_partially=_read_partially,
    )


def sync_detailed(
    *,
    client: Executor,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
) -> Response[IncidentRulesResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(
        prepare(
            filter_task_id=filter_task_id, filter_trigger=filter_trigger, incidentTypeUUID=incidentTypeUUID
        )
    )


def sync(
    *,
    client: Executor,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
) -> IncidentRulesResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(
        prepare(
            filter_task_id=filter_task_id, filter_trigger=filter_trigger, incidentTypeUUID=incidentTypeUUID
        )
    ).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
) -> Response[IncidentRulesResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(
        prepare(
            filter_task_id=filter_task_id, filter_trigger=filter_trigger, incidentTypeUUID=incidentTypeUUID
        )
    )


async def asyncio(
    *,
    client: AsyncExecutor,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
) -> IncidentRulesResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (
        await client.execute(
            prepare(
                filter_task_id=filter_task_id,
                filter_trigger=filter_trigger,
                incidentTypeUUID=incidentTypeUUID,
            )
        )
    ).whole()
