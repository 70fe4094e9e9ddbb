"""Declared parameters, in the notation of `Progress.parameters`."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from datadog_incidents_api.types import Operation
from tests.fuzz.openapi_file import OPENAPI_DOCUMENT


def parameters_of(operation: Operation) -> set[str]:
    """Return location and name of an operation's parameters, e.g. `query page[size]`."""
    document = _document()
    item = document["paths"][operation.path]
    listed: list[Any] = item.get("parameters", []) + item[operation.method.lower()].get("parameters", [])
    shared = document["components"]["parameters"]
    resolved = [shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in listed]
    return {f"{one['in']} {one['name']}" for one in resolved}


@cache
def _document() -> Any:
    return json.loads(OPENAPI_DOCUMENT.read_text("utf-8"))
