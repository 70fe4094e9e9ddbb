# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/rules/{rule_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["get_incident_rule"]


def prepare(rule_id: str) -> Call[models.IncidentRuleResponse]:
    """Get a rule.

    Returns the task, trigger and conditions of one rule.

    Args:
        rule_id: UUID of the rule. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/rules/{path_segment('rule_id', rule_id)}",
        lambda source: models.IncidentRuleResponse.from_dict(source),
    )


def sync_detailed(rule_id: str, *, client: Executor) -> Response[models.IncidentRuleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(rule_id))


def sync(rule_id: str, *, client: Executor) -> models.IncidentRuleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(rule_id)).whole()


async def asyncio_detailed(rule_id: str, *, client: AsyncExecutor) -> Response[models.IncidentRuleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(rule_id))


async def asyncio(rule_id: str, *, client: AsyncExecutor) -> models.IncidentRuleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(rule_id))).whole()
