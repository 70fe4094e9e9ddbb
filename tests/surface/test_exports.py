"""Exported names, modules that importing them loads, and the error tree in the docstring."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from inspect import cleandoc

import pytest

import datadog_incidents
from datadog_incidents import errors, types

HTTP = ("httpx", "httpcore", "h11", "asyncio", "datadog_incidents_api")
ASYNC = ("asyncio", "datadog_incidents._async")
SYNC = ("datadog_incidents._sync",)
OWN = ("datadog_incidents", "datadog_incidents_api")
TOOLS = ("schemathesis", "hypothesis", "jsonschema_rs", "uvicorn", "starlette", "pytest")


def imported_by(program: str) -> set[str]:
    """Modules that a new interpreter has loaded after running a program.

    `click` is hidden, with which `httpx` also imports its command-line program.
    """
    code = f"import sys; sys.modules['click'] = None\n{program}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(run.stdout.split())


def test_all_is_sorted_and_can_be_imported() -> None:
    for module in (datadog_incidents, errors, types):
        assert module.__all__ == sorted(module.__all__, key=lambda name: (name != "UNSET", name))
        assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_package_exports_the_main_names() -> None:
    public = {"AsyncIncidentsClient", "IncidentsClient", "RetryPolicy", "UNSET", "Unset"}
    assert public <= set(datadog_incidents.__all__)
    assert set(datadog_incidents.__all__) <= set(dir(datadog_incidents))


def test_every_error_of_the_package_is_exported() -> None:
    modules = (errors.__name__, "datadog_incidents_api.errors")
    classes = [value for value in vars(errors).values() if isinstance(value, type)]
    defined = {cls.__name__ for cls in classes if cls.__module__ in modules}
    assert defined - set(errors.__all__) == {"CallError"}
    assert set(errors.__all__) <= defined


@pytest.mark.parametrize("name", ["nothing", "Client", "_private"])
def test_unknown_name_is_an_attribute_error(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(datadog_incidents, name)


def test_the_version_is_a_string() -> None:
    assert re.match(r"\d", datadog_incidents.__version__)


@pytest.mark.parametrize(
    ("program", "unused"),
    [
        ("import datadog_incidents", HTTP),
        ("import datadog_incidents; datadog_incidents.UNSET", ("httpx", "asyncio")),
        ("from datadog_incidents import RetryPolicy", ("httpx", "asyncio", "datadog_incidents_api.models")),
        ("import datadog_incidents.errors", ("httpx", "asyncio", *ASYNC, *SYNC)),
        ("from datadog_incidents import IncidentsClient", ("datadog_incidents._async", *TOOLS)),
        ("from datadog_incidents import AsyncIncidentsClient", (*SYNC, *TOOLS)),
    ],
)
def test_unused_modules_are_not_imported(program: str, unused: tuple[str, ...]) -> None:
    found = imported_by(program)
    assert "datadog_incidents" in found
    assert found.intersection(unused) == set()


@pytest.mark.parametrize("client", ["IncidentsClient", "AsyncIncidentsClient"])
def test_creating_a_client_imports_no_model(client: str) -> None:
    program = f"from datadog_incidents import {client}; {client}(access_token='t')"
    assert [name for name in imported_by(program) if ".models." in name] == []


def parents_in(tree: str) -> dict[str, str]:
    """Parse a tree drawn with lines, and return the parent of each class, by name."""
    parents: dict[str, str] = {}
    above = ["Exception"]
    for line in cleandoc(tree).splitlines():
        found = re.match(r"((?:│   |    |├── |└── )*)([A-Z]\w+Error) ", line)
        if found is not None:
            depth = len(found[1]) // 4
            del above[depth + 1 :]
            parents[found[2]] = above[-1]
            above.append(found[2])
    return parents


def descendants(cls: type[Exception]) -> Iterator[type[Exception]]:
    for sub in cls.__subclasses__():
        yield sub
        yield from descendants(sub)


def test_error_tree_in_the_docstring_matches_the_classes() -> None:
    tree = parents_in(errors.__doc__ or "")
    exported = set(errors.__all__) - {"ErrorDetail", "SharedLimitsWarning"}
    assert set(tree) == exported
    for name, parent in tree.items():
        bases = [base.__name__ for base in getattr(errors, name).__mro__[1:]]
        assert next(base for base in bases if base in exported or base == "Exception") == parent


def test_every_error_is_in_the_tree() -> None:
    known = {getattr(errors, name) for name in errors.__all__}
    private = {errors.CallError}
    found = {cls for cls in descendants(errors.DatadogError) if cls.__module__ == errors.__name__}
    assert found - private <= known


def test_tree_maps_statuses_to_classes() -> None:
    statuses = re.findall(r"─ (\w+Error) +(\d{3}|5xx) ", errors.__doc__ or "")
    assert len(statuses) == 7
    for name, status in statuses:
        assert errors.class_for(int(status.replace("x", "0"))).__name__ == name


def test_version_matches_the_distribution() -> None:
    from importlib.metadata import version

    from datadog_incidents.version import VERSION

    assert version("datadog-incidents") == datadog_incidents.__version__ == VERSION


@pytest.mark.parametrize("client", ["IncidentsClient", "AsyncIncidentsClient"])
def test_creating_a_client_imports_no_slow_modules_beyond_those_of_httpx(client: str) -> None:
    loaded = imported_by(f"from datadog_incidents import {client}; {client}(access_token='t')")
    slow = {"attr", "importlib.metadata", "email.parser", "inspect", "dataclasses", "pydoc", "unittest"}
    slow |= {"difflib", "orjson", "platform", "uuid"}
    assert (loaded - imported_by("import httpx; httpx.Client()")) & slow == set()


@pytest.mark.parametrize("client", ["IncidentsClient", "AsyncIncidentsClient"])
def test_importing_a_client_imports_little_beyond_httpx(client: str) -> None:
    loaded = imported_by(f"from datadog_incidents import {client}, Query")
    more = loaded - imported_by("import dataclasses, httpx, queue")
    assert {name for name in more if name.partition(".")[0] not in OWN} == set()


@pytest.mark.parametrize("client", ["IncidentsClient", "AsyncIncidentsClient"])
def test_what_many_programs_do_not_use_is_imported_on_use(client: str) -> None:
    loaded = imported_by(f"from datadog_incidents import {client}, Query")
    kind = "_async" if client.startswith("Async") else "_sync"
    assert f"datadog_incidents.{kind}.engine" in loaded
    wrapper = {
        *("_arguments.time_conditions", "_policy.attempt_hooks", "_policy.people", "_policy.reply_checker"),
        *("_views.incident", "checks", "hooks", f"{kind}.people", f"{kind}.resources"),
    }
    generated = {"_json_parsing", "_parameters", "dicts", "evidence", "models", "resources", "views"}
    deferred = {f"datadog_incidents.{name}" for name in wrapper}
    deferred |= {f"datadog_incidents_api.{name}" for name in generated}
    assert loaded & deferred == set()
    assert {name for name in deferred if find_spec(name) is None} == set()
