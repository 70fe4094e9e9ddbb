"""What a recorded request was meant to do, as a call of our client."""

from __future__ import annotations

import datetime
import inspect
from collections.abc import Callable
from typing import Any

from datadog_incidents_api.call import Operation
from datadog_incidents_api.models import (
    IncidentNotificationHandle,
    IncidentTimelineCellMarkdownCreateAttributes,
)

from .scenario import Exchange

Client = Any
"""A client of either colour: both have the same methods."""


def call(client: Client, exchange: Exchange, operation: Operation) -> Any:
    """Call the method for an operation, with the flat arguments that the recorded request comes from."""
    method = getattr(getattr(client, operation.tag), operation.name)
    flat = _attributes(method, exchange.body) | _relationships(exchange.body) | _query(method, exchange)
    return method(*exchange.ids.values(), **flat)


def _attributes(method: Callable[..., Any], body: Any) -> dict[str, Any]:
    annotations = _annotations(method)
    sent: dict[str, Any] = body["data"].get("attributes", {}) if body else {}
    flat = {}
    for key, value in sent.items():
        name, plain = PLAIN.get(key, (key, _same))
        as_time = "datetime" in annotations.get(name, "") and isinstance(value, str)
        flat[name] = datetime.datetime.fromisoformat(value) if as_time else plain(value)
    return flat


def _relationships(body: Any) -> dict[str, Any]:
    sent: dict[str, Any] = body["data"].get("relationships", {}) if body else {}
    return {key.removesuffix("_user"): _ids(link["data"]) for key, link in sent.items()}


def _ids(data: Any) -> Any:
    if isinstance(data, list):
        return [one["id"] for one in data]
    return None if data is None else data["id"]


def _query(method: Callable[..., Any], exchange: Exchange) -> dict[str, Any]:
    annotations = _annotations(method)
    flat: dict[str, Any] = {}
    for key, value in exchange.query:
        name = key.replace("[", "_").removesuffix("]")
        annotation = annotations.get(name, "")
        is_list, is_number = annotation.startswith("Sequence"), annotation.startswith("int")
        flat[name] = value.split(",") if is_list else int(value) if is_number else value
    return flat


def _annotations(method: Callable[..., Any]) -> dict[str, str]:
    parameters = inspect.signature(method).parameters.values()
    return {parameter.name: str(parameter.annotation) for parameter in parameters}


def _same(value: Any) -> Any:
    return value


def _fields(fields: Any) -> Any:
    return {name: field["value"] for name, field in fields.items()}


def _handles(handles: Any) -> Any:
    return [
        one["handle"] if [*one] == ["handle"] else IncidentNotificationHandle.from_dict(one)
        for one in handles
    ]


def _cells(cells: Any) -> Any:
    return [IncidentTimelineCellMarkdownCreateAttributes.from_dict(one) for one in cells]


PLAIN: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "fields": ("fields", _fields),
    "notification_handles": ("notify", _handles),
    "initial_cells": ("initial_cells", _cells),
}
"""Attributes that our client takes in another form: the argument's name, and how to get its value."""
