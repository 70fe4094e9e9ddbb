"""Methods of the clients' resources, one for each operation, with arguments that the methods accept."""

from __future__ import annotations

import datetime
import inspect
from collections.abc import Callable
from functools import cache
from typing import Any

import datadog_incidents_api.models as models
from datadog_incidents_api.operations import OPERATIONS

from ..._sync.client import IncidentsClient
from .source import RandomSource
from .values import Values

_BY_ANNOTATION: dict[str, Any] = {
    "bool": True,
    "int": 1,
    "datetime.datetime": datetime.datetime(2026, 11, 24, 18, tzinfo=datetime.UTC),
}
_UUID = "00000000-0000-4000-8000-000000001234"
"""ID of a resource. An incident given by its number, or a user by name, would be looked up first."""


def method_of(client: Any, operation: str) -> Callable[[], Any]:
    """Return a function that calls the method of an operation; all of its required arguments are bound."""
    found = OPERATIONS[operation]
    method = getattr(getattr(client, found.tag), found.name)
    positional, named = _arguments(operation)
    return lambda: method(*positional, **named)


@cache
def _arguments(operation: str) -> tuple[list[Any], dict[str, Any]]:
    found = OPERATIONS[operation]
    with IncidentsClient(access_token="unused-token", base_url="https://dd.test") as client:  # noqa: S106
        method = getattr(getattr(client, found.tag), found.name)
    required = [one for one in inspect.signature(method).parameters.values() if one.default is one.empty]
    positional = [_argument(one) for one in required if one.kind is one.POSITIONAL_OR_KEYWORD]
    return positional, {one.name: _argument(one) for one in required if one.kind is one.KEYWORD_ONLY}


def _argument(parameter: inspect.Parameter) -> Any:
    annotation = str(parameter.annotation)
    kinds = annotation.split(" | ")
    if parameter.name == "user" or parameter.name.endswith("_id"):
        return _UUID
    if annotation.startswith(("Sequence[", "builtins.list[", "list[")):
        return []
    for kind in kinds:
        if kind in _BY_ANNOTATION:
            return _BY_ANNOTATION[kind]
    if "str" in kinds:
        return "text"
    name = kinds[0].removeprefix("models.")
    schema = {"$ref": f"#/components/schemas/{name}"}
    return getattr(models, name).from_dict(Values(RandomSource(0)).value(schema))
