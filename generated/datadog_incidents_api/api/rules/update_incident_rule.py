# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/rules/{rule_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_rule_patch_data_attributes_request import IncidentRulePatchDataAttributesRequest
from ...models.incident_rule_patch_data_request import IncidentRulePatchDataRequest
from ...models.incident_rule_patch_request import IncidentRulePatchRequest
from ...operations import OPERATIONS
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_rule_condition import IncidentRuleCondition
    from ...models.incident_rule_query_condition import IncidentRuleQueryCondition
    from ...models.incident_rule_response import IncidentRuleResponse
    from ...models.incident_rule_trigger_type import IncidentRuleTriggerType

OPERATION = OPERATIONS["update_incident_rule"]


def _read(source: Any) -> IncidentRuleResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_rule_response import IncidentRuleResponse

    return IncidentRuleResponse.from_dict(source)


def prepare(rule_id: str, *, body: IncidentRulePatchRequest) -> Call[IncidentRuleResponse]:
    """Update a rule.

    Attributes that are not sent keep their values. The task, the execution type and the incident type
    cannot be changed.

    Args:
        rule_id: UUID of the rule. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/rules/{path_segment('rule_id', rule_id)}",
        _read,
        body=body.to_sendable(),
    )


def flat(
    *,
    rule_id: str,
    condition: IncidentRuleQueryCondition | Unset = UNSET,
    conditions: list[IncidentRuleCondition] | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    task_payload: str | Unset = UNSET,
    trigger: IncidentRuleTriggerType | str | Unset = UNSET,
) -> IncidentRulePatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentRulePatchDataAttributesRequest(
        condition=condition,
        conditions=conditions,
        enabled=enabled,
        task_payload=task_payload,
        trigger=trigger,
    )
    return IncidentRulePatchRequest(
        data=IncidentRulePatchDataRequest(
            id=rule_id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    rule_id: str, *, body: IncidentRulePatchRequest, client: Executor
) -> Response[IncidentRuleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(rule_id, body=body))


def sync(rule_id: str, *, body: IncidentRulePatchRequest, client: Executor) -> IncidentRuleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(rule_id, body=body)).whole()


async def asyncio_detailed(
    rule_id: str, *, body: IncidentRulePatchRequest, client: AsyncExecutor
) -> Response[IncidentRuleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(rule_id, body=body))


async def asyncio(
    rule_id: str, *, body: IncidentRulePatchRequest, client: AsyncExecutor
) -> IncidentRuleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(rule_id, body=body))).whole()
