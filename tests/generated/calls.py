"""Every operation as a call that is ready to be carried out, and clients that meet a given reply."""

from __future__ import annotations

import inspect
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

import httpx

import datadog_incidents_api.models as models
from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api.call import Call
from datadog_incidents_api.operations import OPERATIONS as REGISTRY

from .document import REQUESTS, reference
from .full_bodies import fullest

SETTINGS: dict[str, Any] = {
    "access_token": "token",
    "base_url": "https://dd.test",
    "retry": None,
    "unstable_operations": "all",
}


def module_of(operation: str) -> ModuleType:
    return import_module(f"datadog_incidents_api.api.{REGISTRY[operation].tag}.{operation}")


def needed(operation: str) -> tuple[list[str], list[str]]:
    """What the operation cannot do without: ids, and the names of what it takes by name."""
    parameters = inspect.signature(module_of(operation).prepare).parameters.values()
    without = [one for one in parameters if one.default is one.empty]
    leading = ["some-id" for one in without if one.kind is one.POSITIONAL_OR_KEYWORD]
    return leading, [one.name for one in without if one.kind is one.KEYWORD_ONLY]


def arguments(operation: str) -> tuple[list[str], dict[str, Any]]:
    """The same as arguments."""
    leading, names = needed(operation)
    return leading, {name: body_of(operation) for name in names}


def body_of(operation: str) -> Any:
    """A body that the operation can send."""
    schema = REQUESTS[operation]
    return getattr(models, schema).from_dict(fullest(reference(schema))[0])


@cache
def prepared(operation: str) -> Call[Any]:
    leading, named = arguments(operation)
    call: Call[Any] = module_of(operation).prepare(*leading, **named)
    return call


def prepare(operation: str, body: Any) -> Call[Any]:
    """The operation's call with a body."""
    leading, _ = arguments(operation)
    call: Call[Any] = module_of(operation).prepare(*leading, body=body)
    return call


def method(client: Any, operation: str) -> Any:
    """The resource's method, bound to what it cannot do without."""
    found = REGISTRY[operation]
    bound = getattr(getattr(client, found.tag), found.name)
    leading, _ = arguments(operation)
    return lambda **named: bound(*leading, **named)


def sync_client(*replies: bytes) -> IncidentsClient:
    """A client that meets these replies, one after the other."""
    return IncidentsClient(transport=_transport(replies), **SETTINGS)


def async_client(*replies: bytes) -> AsyncIncidentsClient:
    return AsyncIncidentsClient(transport=_transport(replies), **SETTINGS)


def _transport(replies: tuple[bytes, ...]) -> httpx.MockTransport:
    left = list(replies)
    return httpx.MockTransport(lambda _: httpx.Response(200, content=left.pop(0)))
