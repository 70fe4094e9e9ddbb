# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/rules/{rule_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_rule"]


def prepare(
    rule_id: str,
) -> Call[None]:
    """Delete a rule

    Deletes a rule; what it has done already stays done.

    Args:
        rule_id: Id of the rule, a UUID. One of any other form belongs to no rule.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/rules/{segment('rule_id', rule_id)}",
        read=None,
    )


def sync_detailed(
    rule_id: str,
    *,
    client: Executor,
) -> Response[None]:
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
) -> None:
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
) -> Response[None]:
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
) -> None:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                rule_id,
            )
        )
    ).whole()
