"""Fixtures for tests of the engine `contract`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.selection import Selection
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog

NewSession = Callable[..., Session]


@pytest.fixture(scope="session")
def new_session() -> NewSession:
    """Return a function that makes a short session with a mock in this process.

    Arguments: the mock, IDs of operations and names of checks, else all, and attributes of the session.
    """

    def session(
        tested: MockDatadog,
        /,
        *,
        operations: Any = None,
        checks: Any = None,
        budget: Budget | None = None,
        **attributes: Any,
    ) -> Session:
        selection = Selection(checks=None if checks is None else frozenset(checks))
        if operations is not None:
            selection = evolve(selection, operations=frozenset(operations))
        keys = {"DD-API-KEY": tested.api_key, "DD-APPLICATION-KEY": tested.app_key}
        options: dict[str, Any] = {"seed": 1, "mock": tested} | attributes
        made = Session(
            Connection("http://localhost", keys, budget or Budget(), transport=tested.transport),
            selection,
            evolve(PROFILES["quick"], max_examples=2, scenarios=3),
            **options,
        )
        made.connection.listeners.append(made.progress.count)
        return made

    return session
