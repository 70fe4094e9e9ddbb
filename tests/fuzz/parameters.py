"""The document's parameters, as a run counts them."""

from __future__ import annotations

import json
from typing import Any

from datadog_incidents.fuzz.run import DOCUMENT
from datadog_incidents_api.call import Operation


def parameters_of(operation: Operation) -> set[str]:
    """Place and name of an operation's parameters, as in `query page[size]`."""
    document = json.loads(DOCUMENT.read_text("utf-8"))
    item = document["paths"][operation.path]
    listed: list[Any] = item.get("parameters", []) + item[operation.method.lower()].get("parameters", [])
    shared = document["components"]["parameters"]
    found = [shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in listed]
    return {f"{one['in']} {one['name']}" for one in found}
