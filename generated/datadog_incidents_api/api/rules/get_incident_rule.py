# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/rules/{rule_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import path_segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_rule_response import IncidentRuleResponse

OPERATION = OPERATIONS["get_incident_rule"]


def _read(source: Any) -> IncidentRuleResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_rule_response import IncidentRuleResponse

    return IncidentRuleResponse.from_dict(source)


def prepare(rule_id: str) -> Call[IncidentRuleResponse]:
    """Get a rule.

    Returns the task, trigger and conditions of one rule.

    Args:
        rule_id: UUID of the rule. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, f"/api/v2/incidents/config/rules/{path_segment('rule_id', rule_id)}", _read)


def sync_detailed(rule_id: str, *, client: Executor) -> Response[IncidentRuleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(rule_id))


def sync(rule_id: str, *, client: Executor) -> IncidentRuleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(rule_id)).whole()


async def asyncio_detailed(rule_id: str, *, client: AsyncExecutor) -> Response[IncidentRuleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(rule_id))


async def asyncio(rule_id: str, *, client: AsyncExecutor) -> IncidentRuleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(rule_id))).whole()
