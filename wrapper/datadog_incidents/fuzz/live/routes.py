"""Routes: the operation that a request calls, by its method and path alone.

What a request states about itself is not used: requests of the engines can have wrong methods and paths.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from attrs import frozen

from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from ..model.resources import resources


@frozen
class Route:
    """Operation, and the values of its path parameters.

    Attributes:
        operation: the operation.
        path: decoded values by parameter name, in order.
    """

    operation: Operation
    path: Mapping[str, str]

    def tag(self, name: str) -> str:
        """Return the tag of the resource that a path parameter identifies."""
        return "incidents" if name == "incident_id" else self.operation.tag


def route(method: str, path: str) -> Route | None:
    """Return the route of a request; None if the API has no operation with this method and path."""
    segments = path.split("/")
    found = [
        Route(operation, values)
        for operation in OPERATIONS.values()
        if operation.method == method and (values := _values(operation.path.split("/"), segments)) is not None
    ]
    return min(found, key=lambda one: len(one.path), default=None)


def _values(template: list[str], segments: list[str]) -> dict[str, str] | None:
    if len(template) != len(segments):
        return None
    values: dict[str, str] = {}
    for expected, segment in zip(template, segments, strict=True):
        if expected.startswith("{"):
            values[expected[1:-1]] = unquote(segment)
        elif expected != segment:
            return None
    return values


def created_tag(operation: Operation) -> str:
    """Return the tag of the operations of what an operation creates."""
    for tag, resource in resources().items():
        if any(creator.id == operation.id for creator in resource.creators):
            return tag
    return operation.tag
