# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/rules"""

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

OPERATION = OPERATIONS["list_incident_rules"]


def prepare(
    *,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
) -> Call[models.IncidentRulesResponse]:
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
        lambda source: models.IncidentRulesResponse.from_dict(source),
        query=(
            *text("filter[task_id]", filter_task_id, argument="filter_task_id"),
            *text("filter[trigger]", filter_trigger, argument="filter_trigger"),
            *text("incidentTypeUUID", incidentTypeUUID),
        ),
        read_partially=lambda source: decode_partially(models.IncidentRulesResponse, source, "data"),
    )


def sync_detailed(
    *,
    client: Executor,
    filter_task_id: str | Unset = UNSET,
    filter_trigger: str | Unset = UNSET,
    incidentTypeUUID: str | Unset = UNSET,
) -> Response[models.IncidentRulesResponse]:
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
) -> models.IncidentRulesResponse:
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
) -> Response[models.IncidentRulesResponse]:
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
) -> models.IncidentRulesResponse:
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
