# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/rules/{rule_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_incident_rule"]


def prepare(rule_id: str, *, body: models.IncidentRulePatchRequest) -> Call[models.IncidentRuleResponse]:
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
        lambda source: models.IncidentRuleResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    rule_id: str,
    condition: models.IncidentRuleQueryCondition | dicts.IncidentRuleQueryConditionDict | Unset = UNSET,
    conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict] | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    task_payload: str | Unset = UNSET,
    trigger: models.IncidentRuleTriggerType | str | Unset = UNSET,
) -> models.IncidentRulePatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentRulePatchDataAttributesRequest(
        condition=cast("Any", condition),
        conditions=cast("Any", conditions),
        enabled=enabled,
        task_payload=task_payload,
        trigger=trigger,
    )
    return models.IncidentRulePatchRequest(
        data=models.IncidentRulePatchDataRequest(
            id=rule_id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    rule_id: str, *, body: models.IncidentRulePatchRequest, client: Executor
) -> Response[models.IncidentRuleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(rule_id, body=body))


def sync(
    rule_id: str, *, body: models.IncidentRulePatchRequest, client: Executor
) -> models.IncidentRuleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(rule_id, body=body)).whole()


async def asyncio_detailed(
    rule_id: str, *, body: models.IncidentRulePatchRequest, client: AsyncExecutor
) -> Response[models.IncidentRuleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(rule_id, body=body))


async def asyncio(
    rule_id: str, *, body: models.IncidentRulePatchRequest, client: AsyncExecutor
) -> models.IncidentRuleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(rule_id, body=body))).whole()
