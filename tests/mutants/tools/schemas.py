"""Lax schemas: the mock validates requests against another OpenAPI document than the published one."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents.mock import server
from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.contract import Contract
from datadog_incidents.mock.core.state import Record


def lax_schema(patch: pytest.MonkeyPatch, name: str, change: Callable[[Record], Any]) -> None:
    """Validate requests against a changed schema of the OpenAPI document's components."""
    _lax(patch, lambda document: change(document["components"]["schemas"][name]))


def lax_parameter(
    patch: pytest.MonkeyPatch, operation: str, name: str, change: Callable[[Record], Any]
) -> None:
    """Validate a query parameter of one operation against a changed definition, without references."""

    def changed(document: Record) -> None:
        for item in document["paths"].values():
            for one in item.values():
                if isinstance(one, dict) and one.get("operationId") == operation:
                    one["parameters"] = parameters = [
                        _resolved(document, parameter)
                        for parameter in [*item.get("parameters", []), *one.get("parameters", [])]
                    ]
                    change(next(parameter for parameter in parameters if parameter["name"] == name))

    _lax(patch, changed)


def _resolved(document: Record, node: Any) -> Any:
    """Return a copy of a node in which all references are replaced by what they refer to."""
    if isinstance(node, dict) and "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        return _resolved(document, target)
    if isinstance(node, dict):
        return {name: _resolved(document, value) for name, value in node.items()}
    return [_resolved(document, one) for one in node] if isinstance(node, list) else node


def _lax(patch: pytest.MonkeyPatch, change: Callable[[Record], Any]) -> None:
    document = copy.deepcopy(contract.contract()._document)
    change(document)
    lax = Contract(document)
    patch.setattr(server, "contract", lambda: lax)
