# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/rules/{rule_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_rule_response import IncidentRuleResponse

OPERATION = OPERATIONS["get_incident_rule"]


def _read(source: Any) -> IncidentRuleResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_rule_response import IncidentRuleResponse

    return IncidentRuleResponse.from_dict(source)


def prepare(
    rule_id: str,
) -> Call[IncidentRuleResponse]:
    """Get a rule

    Reads one rule.

    Args:
        rule_id: Id of the rule, a UUID. One of any other form belongs to no rule.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/rules/{segment('rule_id', rule_id)}",
        read=_read,
    )


def sync_detailed(
    rule_id: str,
    *,
    client: Executor,
) -> Response[IncidentRuleResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            rule_id,
        )
    )


def sync(
    rule_id: str,
    *,
    client: Executor,
) -> IncidentRuleResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            rule_id,
        )
    ).whole()


async def asyncio_detailed(
    rule_id: str,
    *,
    client: AsyncExecutor,
) -> Response[IncidentRuleResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            rule_id,
        )
    )


async def asyncio(
    rule_id: str,
    *,
    client: AsyncExecutor,
) -> IncidentRuleResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                rule_id,
            )
        )
    ).whole()
