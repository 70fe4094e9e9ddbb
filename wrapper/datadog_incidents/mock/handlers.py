"""Handlers of the operations: which function carries out which."""

from __future__ import annotations

from collections.abc import Callable

from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from .core.contract import Arguments
from .core.messages import Refused, Reply
from .core.state import MockState
from .resources import (
    ai_postmortem,
    configurations,
    handles,
    impacts,
    incident_import,
    incidents,
    integrations,
    pages,
    postmortem_attachments,
    rules,
    settings,
    todos,
    types,
    users,
)
from .resources.collection import Collection
from .search import search

Handler = Callable[[MockState, Arguments], Reply]

HANDLER_MODULES = (
    *(ai_postmortem, configurations, handles, impacts, incident_import, incidents, integrations),
    *(pages, postmortem_attachments, rules, search, settings, todos, types, users),
)
"""Modules with dedicated handlers, named after the operations; all others are generic collections."""


def _handler(operation: Operation) -> Handler:
    for module in HANDLER_MODULES:
        if hasattr(module, operation.id):
            handler: Handler = getattr(module, operation.id)
            return handler
    return Collection(operation.tag).handler(operation) or _not_implemented


def _not_implemented(_: MockState, arguments: Arguments) -> Reply:
    """Refuse an operation of the OpenAPI document that the mock does not know how to carry out."""
    operation = arguments.operation
    raise Refused(
        501,
        f"the mock does not implement {operation}: define {operation} in a module of"
        " wrapper/datadog_incidents/mock/resources/, and list the module in HANDLER_MODULES of"
        " wrapper/datadog_incidents/mock/handlers.py",
    )


HANDLERS: dict[str, Handler] = {name: _handler(operation) for name, operation in OPERATIONS.items()}


def not_implemented() -> list[str]:
    """Return the IDs of operations of the OpenAPI document that give 501."""
    return [name for name, handler in HANDLERS.items() if handler is _not_implemented]
