# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/rules"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_rule_data_attributes_request import IncidentRuleDataAttributesRequest
from ...models.incident_rule_data_request import IncidentRuleDataRequest
from ...models.incident_rule_request import IncidentRuleRequest
from ...operations import OPERATIONS
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_rule_condition import IncidentRuleCondition
    from ...models.incident_rule_execution_type import IncidentRuleExecutionType
    from ...models.incident_rule_query_condition import IncidentRuleQueryCondition
    from ...models.incident_rule_response import IncidentRuleResponse
    from ...models.incident_rule_task_id_type import IncidentRuleTaskIDType
    from ...models.incident_rule_trigger_type import IncidentRuleTriggerType

OPERATION = OPERATIONS["create_incident_rule"]


def _read(source: Any) -> IncidentRuleResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_rule_response import IncidentRuleResponse

    return IncidentRuleResponse.from_dict(source)


def prepare(*, body: IncidentRuleRequest) -> Call[IncidentRuleResponse]:
    """Create a rule.

    Adds a rule that runs a task when an incident matching its conditions is created or changed.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, "/api/v2/incidents/config/rules", _read, body=body.to_sendable())


def flat(
    *,
    condition: IncidentRuleQueryCondition,
    condition_table_type: int,
    enabled: bool,
    execution_type: IncidentRuleExecutionType | int,
    task_id: IncidentRuleTaskIDType | str,
    task_payload: str,
    conditions: list[IncidentRuleCondition] | Unset = UNSET,
    incident_type_uuid: str | Unset | None = UNSET,
    match_any_condition: bool | Unset = UNSET,
    trigger: IncidentRuleTriggerType | str | Unset = UNSET,
) -> IncidentRuleRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentRuleDataAttributesRequest(
        condition=condition,
        condition_table_type=condition_table_type,
        enabled=enabled,
        execution_type=execution_type,
        task_id=task_id,
        task_payload=task_payload,
        conditions=conditions,
        incident_type_uuid=incident_type_uuid,
        match_any_condition=match_any_condition,
        trigger=trigger,
    )
    return IncidentRuleRequest(data=IncidentRuleDataRequest(attributes=attributes))


def sync_detailed(*, body: IncidentRuleRequest, client: Executor) -> Response[IncidentRuleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: IncidentRuleRequest, client: Executor) -> IncidentRuleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: IncidentRuleRequest, client: AsyncExecutor
) -> Response[IncidentRuleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(*, body: IncidentRuleRequest, client: AsyncExecutor) -> IncidentRuleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
