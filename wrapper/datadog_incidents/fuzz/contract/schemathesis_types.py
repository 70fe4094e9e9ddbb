"""Typed access to parts of schemathesis that lack complete annotations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import schemathesis
from schemathesis import checks
from schemathesis.checks import CheckContext
from schemathesis.core.transport import Response
from schemathesis.specs.openapi import checks as openapi_checks

Case = schemathesis.Case[Any]
Check = Callable[[CheckContext, Response, Case], bool | None]
"""Check; it returns whether it did not apply, and raises a failure of schemathesis."""

registry = cast("Any", checks.CHECKS)  # pyright: ignore[reportUnknownMemberType]
"""Registry of all checks of the process."""
response_headers_conformance: Check = cast("Any", openapi_checks).response_headers_conformance


def check_names() -> list[str]:
    """Return the names of all registered checks."""
    names: list[str] = registry.get_all_names()
    return names
