"""Public modules and packages; all others at the top level begin with an underscore.

Of the public packages, only what their `__init__` exports is public: it is pinned in public.txt.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

import datadog_incidents

from .pinned import MODULES

PUBLIC = ("checks", "errors", "hooks", "pytest_plugin", "query", "retry", "types", "version")
PACKAGES = ("cli", "fuzz", "mock", "testing")
"""Public packages; their public names are those that their `__init__` exports."""


def test_public_modules_are_listed() -> None:
    found = {module.name: module.ispkg for module in pkgutil.iter_modules(datadog_incidents.__path__)}
    public = {name for name in found if not name.startswith("_")}
    assert public == {*PUBLIC, *PACKAGES}
    assert {name for name in public if found[name]} == set(PACKAGES)


def test_a_public_package_exports_what_is_public_in_it() -> None:
    for name in PACKAGES:
        assert import_module(f"datadog_incidents.{name}").__all__
        assert f"datadog_incidents.{name}" in MODULES
