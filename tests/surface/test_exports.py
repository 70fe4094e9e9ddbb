"""What can be imported, what importing costs, and that the error tree is drawn as it is."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from inspect import cleandoc

import pytest

import datadog_incidents
from datadog_incidents import errors

HTTP = ("httpx", "httpcore", "h11", "asyncio", "datadog_incidents_api")
ASYNC = ("asyncio", "datadog_incidents._async")
SYNC = ("datadog_incidents._sync",)
TOOLS = ("schemathesis", "hypothesis", "jsonschema_rs", "uvicorn", "starlette", "pytest")


def imported_by(program: str) -> set[str]:
    """Modules that a fresh interpreter has after running a program."""
    code = f"{program}\nimport sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(run.stdout.split())


def test_all_is_sorted_and_can_be_imported() -> None:
    for module in (datadog_incidents, errors):
        assert module.__all__ == sorted(module.__all__, key=lambda name: (name != "UNSET", name))
        assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_the_package_exports_what_people_import() -> None:
    public = {"AsyncIncidentsClient", "IncidentsClient", "RetryPolicy", "UNSET", "Unset"}
    assert public <= set(datadog_incidents.__all__)
    assert set(datadog_incidents.__all__) <= set(dir(datadog_incidents))


def test_every_error_of_the_package_is_exported() -> None:
    homes = (errors.__name__, "datadog_incidents_api.errors")
    classes = [value for value in vars(errors).values() if isinstance(value, type)]
    defined = {cls.__name__ for cls in classes if cls.__module__ in homes}
    assert defined - set(errors.__all__) == {"CallError"}
    assert set(errors.__all__) <= defined


@pytest.mark.parametrize("name", ["nothing", "Client", "_private"])
def test_what_is_not_exported_is_an_attribute_error(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(datadog_incidents, name)


def test_the_version_is_a_string() -> None:
    assert re.match(r"\d", datadog_incidents.__version__)


@pytest.mark.parametrize(
    ("program", "spared"),
    [
        ("import datadog_incidents", HTTP),
        ("import datadog_incidents; datadog_incidents.UNSET", ("httpx", "asyncio")),
        ("from datadog_incidents import RetryPolicy", ("httpx", "asyncio", "datadog_incidents_api.models")),
        ("import datadog_incidents.errors", ("httpx", "asyncio", *ASYNC, *SYNC)),
        ("from datadog_incidents import IncidentsClient", ("datadog_incidents._async", *TOOLS)),
        ("from datadog_incidents import AsyncIncidentsClient", (*SYNC, *TOOLS)),
    ],
)
def test_importing_spares_what_is_not_used(program: str, spared: tuple[str, ...]) -> None:
    found = imported_by(program)
    assert "datadog_incidents" in found
    assert found.intersection(spared) == set()


@pytest.mark.parametrize("client", ["IncidentsClient", "AsyncIncidentsClient"])
def test_making_a_client_imports_no_model(client: str) -> None:
    program = f"from datadog_incidents import {client}; {client}(access_token='t')"
    assert [name for name in imported_by(program) if ".models." in name] == []


def drawn(tree: str) -> dict[str, str]:
    """Read a tree of names drawn with lines: each name's parent."""
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


def test_the_error_tree_is_drawn_as_it_is() -> None:
    tree = drawn(errors.__doc__ or "")
    exported = set(errors.__all__) - {"ErrorDetail"}
    assert set(tree) == exported
    for name, parent in tree.items():
        bases = [base.__name__ for base in getattr(errors, name).__mro__[1:]]
        assert next(base for base in bases if base in exported or base == "Exception") == parent


def test_no_error_is_left_out_of_the_tree() -> None:
    known = {getattr(errors, name) for name in errors.__all__}
    private = {errors.CallError}
    found = {one for one in descendants(errors.DatadogError) if one.__module__ == errors.__name__}
    assert found - private <= known


def test_every_status_class_is_told_its_status() -> None:
    told = re.findall(r"─ (\w+Error) +(\d{3}|5xx) ", errors.__doc__ or "")
    assert len(told) == 7
    for name, status in told:
        assert errors.class_for(int(status.replace("x", "0"))).__name__ == name


def test_the_version_is_written_in_one_place() -> None:
    from importlib.metadata import version

    from datadog_incidents.version import VERSION

    assert version("datadog-incidents") == datadog_incidents.__version__ == VERSION


@pytest.mark.parametrize("client", ["IncidentsClient", "AsyncIncidentsClient"])
def test_making_a_client_spares_what_httpx_spares(client: str) -> None:
    made = imported_by(f"from datadog_incidents import {client}; {client}(access_token='t')")
    heavy = {"attr", "importlib.metadata", "email.parser", "inspect", "dataclasses", "pydoc", "unittest"}
    assert (made - imported_by("import httpx; httpx.Client()")) & heavy == set()
