# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/rules/{rule_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_rule"]


def prepare(rule_id: str) -> Call[None]:
    """Delete a rule.

    Deletes a rule. Tasks that it has already run are not undone.

    Args:
        rule_id: UUID of the rule. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, f"/api/v2/incidents/config/rules/{path_segment('rule_id', rule_id)}", None)


def sync_detailed(rule_id: str, *, client: Executor) -> Response[None]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(rule_id))


def sync(rule_id: str, *, client: Executor) -> None:
    """Call the operation and return None; see `prepare`."""
    return client.execute(prepare(rule_id)).whole()


async def asyncio_detailed(rule_id: str, *, client: AsyncExecutor) -> Response[None]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(rule_id))


async def asyncio(rule_id: str, *, client: AsyncExecutor) -> None:
    """Call the operation with an asynchronous client and return None; see `prepare`."""
    return (await client.execute(prepare(rule_id))).whole()
