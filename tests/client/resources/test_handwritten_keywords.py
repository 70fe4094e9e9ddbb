"""Handwritten methods take every argument of their operations in the spec, except those listed here.

A member added to the spec becomes a keyword of the generated function `flat`, but not of a handwritten
method: these tests then name the method and the keyword.
"""

from __future__ import annotations

import inspect
import json
from importlib import import_module
from importlib.resources import files
from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents_api.operations import OPERATIONS

SPEC: dict[str, Any] = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
HANDWRITTEN = sorted(
    operation["operationId"]
    for path in SPEC["paths"].values()
    for operation in path.values()
    if isinstance(operation, dict) and operation.get("x-handwritten")
)

RENAMED = {"notification_handles": "notify"}
"""Keywords that have a shorter name in the handwritten methods."""

LEFT_OUT: dict[str, set[str]] = {}
"""Keywords that the handwritten method of an operation does not have."""


def keywords(function: Any) -> set[str]:
    return set(inspect.signature(function).parameters)


def in_spec(operation: str) -> set[str]:
    """Return the arguments of an operation in the spec, under the names of the handwritten methods."""
    module = import_module(f"datadog_incidents_api.api.{OPERATIONS[operation].tag}.{operation}")
    flat = getattr(module, "flat", None)  # absent from operations without a body
    names = (keywords(flat) if flat else set()) | keywords(module.prepare) - {"body"}
    if OPERATIONS[operation].name in ("list", "search"):
        names.add("errors")  # of every list, but not sent
        if OPERATIONS[operation].paging:
            names.add("prefetch")  # likewise
    return {RENAMED.get(name, name) for name in names}


def handwritten(operation: str) -> set[str]:
    found = OPERATIONS[operation]
    with IncidentsClient(access_token="token") as client:
        return keywords(getattr(getattr(client, found.tag), found.name))


def test_the_methods_are_known() -> None:
    assert set(LEFT_OUT) <= set(HANDWRITTEN) and len(HANDWRITTEN) == 16


@pytest.mark.parametrize("operation", HANDWRITTEN)
def test_a_handwritten_method_lacks_only_the_listed_keywords(operation: str) -> None:
    missing = in_spec(operation) - handwritten(operation)
    left_out = LEFT_OUT.get(operation, set())
    place = f"wrapper/datadog_incidents/_async/resources/ ({operation})"
    assert missing - left_out == set(), f"add these keywords to the method in {place}, or to LEFT_OUT"
    assert left_out - missing == set(), f"{operation}: remove these keywords from LEFT_OUT"


@pytest.mark.parametrize("operation", HANDWRITTEN)
def test_a_handwritten_method_has_no_keyword_beyond_the_spec(operation: str) -> None:
    assert handwritten(operation) - in_spec(operation) == set()
