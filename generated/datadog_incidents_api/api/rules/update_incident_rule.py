# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/rules/{rule_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_rule_patch_data_attributes_request import IncidentRulePatchDataAttributesRequest
from ...models.incident_rule_patch_data_request import IncidentRulePatchDataRequest
from ...models.incident_rule_patch_request import IncidentRulePatchRequest
from ...operations import OPERATIONS
from ...parameters import segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_rule_condition import IncidentRuleCondition
    from ...models.incident_rule_query_condition import IncidentRuleQueryCondition
    from ...models.incident_rule_response import IncidentRuleResponse
    from ...models.incident_rule_trigger_type import IncidentRuleTriggerType

OPERATION = OPERATIONS["update_incident_rule"]


def _read(source: Any) -> IncidentRuleResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_rule_response import IncidentRuleResponse

    return IncidentRuleResponse.from_dict(source)


def prepare(
    rule_id: str,
    *,
    body: IncidentRulePatchRequest,
) -> Call[IncidentRuleResponse]:
    """Update a rule

    Changes a rule; attributes that are not sent are left as they are. Its task, how often it is
    done and the type of incident cannot be changed.

    Args:
        rule_id: Id of the rule, a UUID. One of any other form belongs to no rule.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/rules/{segment('rule_id', rule_id)}",
        read=_read,
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
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = IncidentRulePatchDataAttributesRequest(
        condition=condition,
        conditions=conditions,
        enabled=enabled,
        task_payload=task_payload,
        trigger=trigger,
    )
    return IncidentRulePatchRequest(
        data=IncidentRulePatchDataRequest(
            id=rule_id,
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    rule_id: str,
    *,
    body: IncidentRulePatchRequest,
    client: Executor,
) -> Response[IncidentRuleResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            rule_id,
            body=body,
        )
    )


def sync(
    rule_id: str,
    *,
    body: IncidentRulePatchRequest,
    client: Executor,
) -> IncidentRuleResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            rule_id,
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    rule_id: str,
    *,
    body: IncidentRulePatchRequest,
    client: AsyncExecutor,
) -> Response[IncidentRuleResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            rule_id,
            body=body,
        )
    )


async def asyncio(
    rule_id: str,
    *,
    body: IncidentRulePatchRequest,
    client: AsyncExecutor,
) -> IncidentRuleResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                rule_id,
                body=body,
            )
        )
    ).whole()
