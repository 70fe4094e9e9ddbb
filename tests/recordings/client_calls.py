"""Calls of our clients that correspond to recorded requests."""

from __future__ import annotations

import datetime
import inspect
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import datadog_incidents_api.models as models
from datadog_incidents.testing.prepared_calls import (
    annotations_of,
    body_class,
    prepared_call,
    query_arguments,
)
from datadog_incidents.testing.recordings import Exchange
from datadog_incidents_api._model import Model
from datadog_incidents_api.errors import DecodingError, InvalidRequestError
from datadog_incidents_api.models import (
    IncidentNotificationHandle,
    IncidentTimelineCellMarkdownCreateAttributes,
)
from datadog_incidents_api.types import Operation

Client = Any
"""Synchronous or asynchronous client; both have the same methods."""


def call(client: Client, exchange: Exchange, operation: Operation) -> Any:
    """Call the method of an operation with the flat arguments that produce the recorded request."""
    if needs_raw_body(exchange, operation):
        return client.execute(prepared_call(exchange, operation))
    method = getattr(getattr(client, operation.tag), operation.name)
    flat = (
        _attributes(method, exchange)
        | _relationships(exchange.body)
        | query_arguments(exchange, annotations_of(method))
    )
    return method(*exchange.ids.values(), **flat, **_body_id(method, exchange))


def needs_raw_body(exchange: Exchange, operation: Operation) -> bool:
    """Return whether a rejected request has a type or an ID that no method of our clients can send.

    Methods send the type of the OpenAPI document and the ID of the path.
    """
    if exchange.body is None or exchange.status < 400:
        return False
    body = exchange.body["data"]
    data = type(body_class(operation).from_dict(exchange.body).data)
    kind = inspect.signature(data).parameters["type"].default
    return body["type"] != kind or body.get("id", "") not in ("", *exchange.ids.values())


def _body_id(method: Callable[..., Any], exchange: Exchange) -> dict[str, str]:
    """Return the ID in the body as an argument, if the path does not contain it."""
    body_id = exchange.body["data"].get("id") if exchange.body else None
    accepted = "id" in annotations_of(method) and "id" not in exchange.ids
    return {"id": body_id} if body_id is not None and accepted else {}


def _attributes(method: Callable[..., Any], exchange: Exchange) -> dict[str, Any]:
    accepted = annotations_of(method)
    sent: dict[str, Any] = exchange.body["data"].get("attributes", {}) if exchange.body else {}
    flat = {}
    for key, value in sent.items():
        # If an ID of the path is in the body as well, methods insert it.
        if key in exchange.ids and exchange.ids[key] == value:
            continue
        name = "notify" if key == "notification_handles" else key
        flat[name] = _plain(accepted.get(name, ""), value)
    return flat


def _plain(annotation: str, value: Any) -> Any:
    """Return an attribute in the form of the method's argument."""
    for start, plain in PLAIN.items():
        if annotation.startswith(start):
            return plain(value)
    if "datetime" in annotation and isinstance(value, str):
        return datetime.datetime.fromisoformat(value)
    if isinstance(value, list):
        return [_plain(annotation, item) for item in value]
    if annotation.startswith("Mapping[str, "):
        return {key: _plain(annotation.removeprefix("Mapping[str, "), item) for key, item in value.items()}
    if isinstance(value, dict):
        members = (getattr(models, name, None) for name in re.findall(r"\w+", annotation))
        return _model([one for one in members if inspect.isclass(one) and issubclass(one, Model)], value)
    return value


def _model(classes: list[type[Model]], value: dict[str, Any]) -> Any:
    """Return an object as the first model class that accepts it, or else unchanged."""
    for cls in classes:
        with suppress(DecodingError, InvalidRequestError):
            model = _constructed(cls.from_dict(value))
            model.to_sendable()
            return model
    return value


def _constructed(value: Any) -> Any:
    """Return a decoded model as an application constructs it: clients do not validate decoded models."""
    if isinstance(value, Model):
        members = {one.name: _constructed(getattr(value, one.name)) for one in value._fields}
        cls: Any = type(value)
        return cls(**members, additional_properties=value.additional_properties)
    return [_constructed(item) for item in value] if isinstance(value, list) else value


def _relationships(body: Any) -> dict[str, Any]:
    sent: dict[str, Any] = body["data"].get("relationships", {}) if body else {}
    return {key.removesuffix("_user"): _ids(link["data"]) for key, link in sent.items()}


def _ids(data: Any) -> Any:
    if isinstance(data, list):
        return [one["id"] for one in data]
    return None if data is None else data["id"]


def _fields(fields: Any) -> Any:
    return {name: field["value"] for name, field in fields.items()}


def _handles(handles: Any) -> Any:
    return [
        one["handle"] if [*one] == ["handle"] else _constructed(IncidentNotificationHandle.from_dict(one))
        for one in handles
    ]


def _cells(cells: Any) -> Any:
    return [_constructed(IncidentTimelineCellMarkdownCreateAttributes.from_dict(one)) for one in cells]


PLAIN: dict[str, Callable[[Any], Any]] = {
    "Mapping[str, FieldValue]": _fields,
    "Sequence[Handle]": _handles,
    "Sequence[IncidentTimelineCellMarkdownCreateAttributes": _cells,
}
"""Conversions to arguments that our clients accept in a shorter form, by the start of the annotation."""
