"""Prepared calls of the generated layer that correspond to recorded requests."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import datadog_incidents_api.models as models
from datadog_incidents_api.types import Call, Operation

from .recordings import Exchange

_PARSERS: dict[str, Callable[[str], Any]] = {
    "Sequence": lambda value: value.split(","),
    "int": int,
    "bool": lambda value: value == "true",
}
"""Parsers of query parameters by the start of the argument's annotation."""


def prepared_call(exchange: Exchange, operation: Operation) -> Call[Any]:
    """Return the call that sends the recorded request.

    Raises:
        DecodingError, InvalidRequestError, TypeError, ValueError: the generated layer cannot express it.
    """
    prepare = _module(operation).prepare
    accepted = annotations_of(prepare)
    arguments = {
        name: value for name, value in query_arguments(exchange, accepted).items() if name in accepted
    }
    if exchange.body is not None:
        arguments["body"] = body_class(operation).from_dict(exchange.body)
    call: Call[Any] = prepare(*exchange.ids.values(), **arguments)
    return call


def body_class(operation: Operation) -> Any:
    """Return the model of an operation's request body.

    Raises:
        TypeError: the operation has no request body.
    """
    name = annotations_of(_module(operation).prepare).get("body")
    if name is None:
        raise TypeError(f"{operation.id} has no request body")
    return getattr(models, name.removeprefix("models."))


def query_arguments(exchange: Exchange, accepted: Mapping[str, str]) -> dict[str, Any]:
    """Return the recorded query as keyword arguments of a function.

    Args:
        exchange: recorded exchange.
        accepted: annotations of the function's parameters.

    Raises:
        ValueError: a value does not have the type of the argument.
    """
    arguments: dict[str, Any] = {}
    for key, text in exchange.query:
        name = re.sub(r"\W", "_", key.removesuffix("]"))
        annotation = accepted.get(name, "")
        parser = next((parse for start, parse in _PARSERS.items() if annotation.startswith(start)), str)
        arguments[name] = parser(text)
    return arguments


def annotations_of(function: Callable[..., Any]) -> dict[str, str]:
    """Return the annotations of a function's parameters, as text."""
    parameters = inspect.signature(function).parameters.values()
    return {parameter.name: str(parameter.annotation) for parameter in parameters}


def _module(operation: Operation) -> Any:
    return import_module(f"datadog_incidents_api.api.{operation.tag}.{operation.id}")
