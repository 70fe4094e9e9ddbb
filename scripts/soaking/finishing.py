"""Plain calls after the faults, and the end of the clients."""

from __future__ import annotations

from typing import Any

from datadog_incidents import AsyncIncidentsClient, IncidentsClient

from . import invariants
from .actions import Action
from .calling import Caller

CALLS = 10


def finish(caller: Caller, client: IncidentsClient) -> None:
    """Make calls that must succeed, and close the client."""
    try:
        for _ in range(CALLS):
            action = caller.actions.plain()
            _check(caller, action, action.call(client))
        with caller.watchdog.call("close"):
            client.close()
    except Exception as error:
        caller.tally.break_invariant(invariants.AFTERWARDS, repr(error))


async def async_finish(caller: Caller, client: AsyncIncidentsClient) -> None:
    """Make calls that must succeed, and close the client."""
    try:
        for _ in range(CALLS):
            action = caller.actions.plain()
            _check(caller, action, await action.call(client))
        with caller.watchdog.call("close"):
            await client.aclose()
    except Exception as error:
        caller.tally.break_invariant(invariants.AFTERWARDS, repr(error))


def _check(caller: Caller, action: Action, result: Any) -> None:
    caller.tally.count("plain calls", "success")
    problem = action.check(result)
    if problem is not None:
        caller.tally.break_invariant(invariants.OWN, problem)
