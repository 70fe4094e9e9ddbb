# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/rules"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_rule"]


def prepare(*, body: models.IncidentRuleRequest) -> Call[models.IncidentRuleResponse]:
    """Create a rule.

    Adds a rule that runs a task when an incident matching its conditions is created or changed.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/rules",
        lambda source: models.IncidentRuleResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    condition: models.IncidentRuleQueryCondition | dicts.IncidentRuleQueryConditionDict,
    condition_table_type: int,
    enabled: bool,
    execution_type: models.IncidentRuleExecutionType | int,
    task_id: models.IncidentRuleTaskIDType | str,
    task_payload: str,
    conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict] | Unset = UNSET,
    incident_type_uuid: str | Unset | None = UNSET,
    match_any_condition: bool | Unset = UNSET,
    trigger: models.IncidentRuleTriggerType | str | Unset = UNSET,
) -> models.IncidentRuleRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentRuleDataAttributesRequest(
        condition=cast("Any", condition),
        condition_table_type=condition_table_type,
        enabled=enabled,
        execution_type=execution_type,
        task_id=task_id,
        task_payload=task_payload,
        conditions=cast("Any", conditions),
        incident_type_uuid=incident_type_uuid,
        match_any_condition=match_any_condition,
        trigger=trigger,
    )
    return models.IncidentRuleRequest(data=models.IncidentRuleDataRequest(attributes=attributes))


def sync_detailed(
    *, body: models.IncidentRuleRequest, client: Executor
) -> Response[models.IncidentRuleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: models.IncidentRuleRequest, client: Executor) -> models.IncidentRuleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: models.IncidentRuleRequest, client: AsyncExecutor
) -> Response[models.IncidentRuleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(*, body: models.IncidentRuleRequest, client: AsyncExecutor) -> models.IncidentRuleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
