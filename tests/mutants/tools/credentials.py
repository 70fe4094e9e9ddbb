"""Checks of credentials, replaced for one operation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.server import Server

from .messages import operation_of

Authorize = Callable[[Server, Request], None]
"""Check of the credentials of a request, which raises `Refused`."""


def check_otherwise(
    patch: pytest.MonkeyPatch, operation: str, changed: Callable[[Authorize, Server, Request], None]
) -> None:
    """Check the credentials of an operation in another way, which receives the right one to call it."""
    authorize = Server._authorize

    def around(self: Server, request: Request) -> None:
        if operation_of(request) == operation:
            changed(authorize, self, request)
        else:
            authorize(self, request)

    patch.setattr(Server, "_authorize", around)
