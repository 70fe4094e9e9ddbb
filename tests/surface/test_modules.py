"""Public modules and packages; every other module has an underscore in its path."""

from __future__ import annotations

import pkgutil

import datadog_incidents

PUBLIC = ("errors", "hooks", "pytest_plugin", "query", "retry", "version")
PACKAGES = ("cli", "fuzz", "mock")
"""Public packages; their public names are those that their `__init__` exports."""


def test_public_modules_are_listed() -> None:
    found = {module.name: module.ispkg for module in pkgutil.iter_modules(datadog_incidents.__path__)}
    public = {name for name in found if not name.startswith("_")}
    assert public == {*PUBLIC, *PACKAGES}
    assert {name for name in public if found[name]} == set(PACKAGES)
