"""Prepared calls of every operation, and clients whose transport returns given responses."""

from __future__ import annotations

import inspect
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

import datadog_incidents_api.models as models
from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents_api.operations import OPERATIONS as REGISTRY
from datadog_incidents_api.types import Call

from .full_bodies import fullest
from .spec import REQUESTS, reference

SETTINGS: dict[str, Any] = {
    "access_token": "token",
    "base_url": "https://dd.test",
    "retry": None,
    "unstable_operations": "all",
}


def module_of(operation: str) -> ModuleType:
    return import_module(f"datadog_incidents_api.api.{REGISTRY[operation].tag}.{operation}")


def required_arguments(operation: str) -> tuple[list[str], list[str]]:
    """Return the required arguments: IDs for the positional ones, and the names of the keyword-only ones."""
    parameters = inspect.signature(module_of(operation).prepare).parameters.values()
    required = [parameter for parameter in parameters if parameter.default is parameter.empty]
    ids = ["some-id" for parameter in required if parameter.kind is parameter.POSITIONAL_OR_KEYWORD]
    return ids, [parameter.name for parameter in required if parameter.kind is parameter.KEYWORD_ONLY]


def arguments(operation: str) -> tuple[list[str], dict[str, Any]]:
    """Return values for the required arguments: the positional ones, and the keyword-only ones by name."""
    ids, names = required_arguments(operation)
    return ids, {name: body_of(operation) for name in names}


def body_of(operation: str) -> Any:
    """Return a valid request body."""
    schema = REQUESTS[operation]
    return getattr(models, schema).from_dict(fullest(reference(schema))[0])


@cache
def prepared(operation: str) -> Call[Any]:
    """Return a prepared call with valid arguments."""
    ids, named = arguments(operation)
    call: Call[Any] = module_of(operation).prepare(*ids, **named)
    return call


def prepare(operation: str, body: Any) -> Call[Any]:
    """Prepare a call with the given body."""
    ids, _ = arguments(operation)
    call: Call[Any] = module_of(operation).prepare(*ids, body=body)
    return call


def method(client: Any, operation: str) -> Any:
    """Return the client's method for an operation, with the IDs already bound."""
    found = REGISTRY[operation]
    unbound = getattr(getattr(client, found.tag), found.name)
    ids, _ = arguments(operation)
    return lambda **named: unbound(*ids, **named)


def sync_client(*replies: bytes) -> IncidentsClient:
    """Return a client whose requests get the given responses, in sequence."""
    return IncidentsClient(transport=_transport(replies), **SETTINGS)


def async_client(*replies: bytes) -> AsyncIncidentsClient:
    return AsyncIncidentsClient(transport=_transport(replies), **SETTINGS)


def _transport(replies: tuple[bytes, ...]) -> httpx.MockTransport:
    remaining = list(replies)
    return httpx.MockTransport(lambda _: httpx.Response(200, content=remaining.pop(0)))
