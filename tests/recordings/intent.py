"""What a recorded request was meant to do, as a call of our client."""

from __future__ import annotations

import datetime
import inspect
import re
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any

import datadog_incidents_api.models as models
from datadog_incidents_api.call import Operation
from datadog_incidents_api.errors import DecodingError, InvalidRequestError
from datadog_incidents_api.model import Model
from datadog_incidents_api.models import (
    IncidentNotificationHandle,
    IncidentTimelineCellMarkdownCreateAttributes,
)

from .scenario import Exchange

Client = Any
"""A client of either colour: both have the same methods."""


def call(client: Client, exchange: Exchange, operation: Operation) -> Any:
    """Call the method for an operation, with the flat arguments that the recorded request comes from."""
    if unspeakable(exchange, operation):
        return _as_it_is(client, exchange, operation)
    method = getattr(getattr(client, operation.tag), operation.name)
    flat = _attributes(method, exchange) | _relationships(exchange.body) | _query(method, exchange)
    return method(*exchange.ids.values(), **flat, **_own_id(method, exchange))


def unspeakable(exchange: Exchange, operation: Operation) -> bool:
    """Whether a request was refused that says what our methods never would.

    They leave it to the document which type a body has, and to the path which id.
    """
    if exchange.body is None or exchange.status < 400:
        return False
    sent = exchange.body["data"]
    data = type(_body_class(operation).from_dict(exchange.body).data)
    kind = inspect.signature(data).parameters["type"].default
    return sent["type"] != kind or sent.get("id", "") not in ("", *exchange.ids.values())


def _as_it_is(client: Client, exchange: Exchange, operation: Operation) -> Any:
    """Send a body by the raw operation."""
    body = _body_class(operation).from_dict(exchange.body)
    return client.execute(_module(operation).prepare(*exchange.ids.values(), body=body))


def _body_class(operation: Operation) -> Any:
    return getattr(models, inspect.signature(_module(operation).prepare).parameters["body"].annotation)


def _module(operation: Operation) -> Any:
    return import_module(f"datadog_incidents_api.api.{operation.tag}.{operation.id}")


def _own_id(method: Callable[..., Any], exchange: Exchange) -> dict[str, str]:
    """The id in a body, where there is none in the path that it could come from."""
    own = exchange.body["data"].get("id") if exchange.body else None
    asked = "id" in _annotations(method) and "id" not in exchange.ids
    return {"id": own} if own is not None and asked else {}


def _attributes(method: Callable[..., Any], exchange: Exchange) -> dict[str, Any]:
    annotations = _annotations(method)
    sent: dict[str, Any] = exchange.body["data"].get("attributes", {}) if exchange.body else {}
    flat = {}
    for key, value in sent.items():
        # Methods write an id of the path into the body where it belongs there too.
        if key in exchange.ids and exchange.ids[key] == value:
            continue
        name = "notify" if key == "notification_handles" else key
        flat[name] = _plain(annotations.get(name, ""), value)
    return flat


def _plain(annotation: str, value: Any) -> Any:
    """An attribute in the form in which the method takes it."""
    for start, plain in PLAIN.items():
        if annotation.startswith(start):
            return plain(value)
    if "datetime" in annotation and isinstance(value, str):
        return datetime.datetime.fromisoformat(value)
    if isinstance(value, list):
        return [_plain(annotation, item) for item in value]
    if annotation.startswith("dict[str, "):
        return {key: _plain(annotation.removeprefix("dict[str, "), item) for key, item in value.items()}
    if isinstance(value, dict):
        named = (getattr(models, name, None) for name in re.findall(r"\w+", annotation))
        return _model([one for one in named if inspect.isclass(one) and issubclass(one, Model)], value)
    return value


def _model(classes: list[type[Model]], value: dict[str, Any]) -> Any:
    """The model of the first class that takes an object; the object itself where none does."""
    for cls in classes:
        with suppress(DecodingError, InvalidRequestError):
            made = _made(cls.from_dict(value))
            made.to_sendable()
            return made
    return value


def _made(value: Any) -> Any:
    """A model as a program makes it: clients do not judge what has been received, and this has not."""
    if isinstance(value, Model):
        members = {one.name: _made(getattr(value, one.name)) for one in value._fields}
        made: Any = type(value)
        return made(**members, additional_properties=value.additional_properties)
    return [_made(item) for item in value] if isinstance(value, list) else value


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
        name = re.sub(r"\W", "_", key.removesuffix("]"))
        annotation = annotations.get(name, "")
        flat[name] = next(
            (read(value) for start, read in READ.items() if annotation.startswith(start)), value
        )
    return flat


def _annotations(method: Callable[..., Any]) -> dict[str, str]:
    parameters = inspect.signature(method).parameters.values()
    return {parameter.name: str(parameter.annotation) for parameter in parameters}


def _fields(fields: Any) -> Any:
    return {name: field["value"] for name, field in fields.items()}


def _handles(handles: Any) -> Any:
    return [
        one["handle"] if [*one] == ["handle"] else _made(IncidentNotificationHandle.from_dict(one))
        for one in handles
    ]


def _cells(cells: Any) -> Any:
    return [_made(IncidentTimelineCellMarkdownCreateAttributes.from_dict(one)) for one in cells]


READ: dict[str, Callable[[str], Any]] = {
    "Sequence": lambda value: value.split(","),
    "int": int,
    "bool": lambda value: value == "true",
}
"""How to read a query parameter, by its annotation."""

PLAIN: dict[str, Callable[[Any], Any]] = {
    "Mapping[str, FieldValue]": _fields,
    "Sequence[Handle]": _handles,
    "Sequence[IncidentTimelineCellMarkdownCreateAttributes": _cells,
}
"""How to get the value of an argument for which our client has a form of its own, by its annotation."""
