"""Servers of the measurement: the mock, variants of it that are right, and the second implementation."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import httpx
import pytest
from attrs import frozen

from datadog_incidents._common.secret import Secret
from datadog_incidents.fuzz.limited_tokens import (
    NO_TOKENS,
    NONE,
    READING,
    LimitedToken,
    LimitedTokens,
    issued_by,
)
from datadog_incidents.fuzz.selection import Selection, selected
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL

SECOND = "second_implementation"
"""Name of the second implementation as a server."""


@frozen
class Target:
    """Server of a run.

    Attributes:
        transport: transport that connects to it.
        keys: headers with valid credentials.
        selection: operations that it serves.
        mock: the mock, of which the fuzzer expects more than of any other server; None for a right server.
        tokens: tokens that the server accepts, with a part of the scopes.
        url: base URL of all requests.
    """

    transport: httpx.BaseTransport
    keys: dict[str, str]
    selection: Selection
    mock: MockDatadog | None = None
    tokens: LimitedTokens = NO_TOKENS
    url: str = BASE_URL


def right_servers() -> dict[str, Callable[[pytest.MonkeyPatch], None]]:
    """Return the patches of all variants of the mock by name."""
    known: dict[str, Any] = import_module("tests.fuzz.right_servers").RIGHT_SERVERS
    return {name: one.patch for name, one in known.items()}


def target(server: str, seed: int) -> Target:
    """Start a server in this process: the second implementation, or the mock as it is patched.

    Args:
        server: name of the server.
        seed: seed of the mock.
    """
    if server == SECOND:
        second = import_module("tests.fuzz.second_implementation")
        keys = {"DD-API-KEY": second.API_KEY, "DD-APPLICATION-KEY": second.APP_KEY}
        transport = second.ASGIBridge(second.SecondImplementation())
        limited = {NONE: second.UNSCOPED_TOKEN, READING: second.READ_TOKEN}
        tokens = LimitedTokens(
            tuple(
                LimitedToken(scopes, Secret({"Authorization": f"Bearer {token}"}))
                for scopes, token in limited.items()
            )
        )
        return Target(
            transport, keys, selected(operations=second.SERVED), tokens=tokens, url="http://localhost"
        )
    mock = MockDatadog(seed=seed, max_calls=0)
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    tokens = issued_by(mock, seed)
    return Target(mock.transport, keys, Selection(), None if server in right_servers() else mock, tokens)
