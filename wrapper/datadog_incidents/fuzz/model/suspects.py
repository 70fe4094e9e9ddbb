"""Suspects: operations that can be at fault if a resource is not as its last change has left it."""

from __future__ import annotations

from .memory import Known
from .server_model import ServerModel


def writes_since_change(model: ServerModel, known: Known) -> list[str]:
    """Return the IDs of the operations called since a resource was changed, without reads, latest first."""
    found: list[str] = []
    for exchange in reversed(model.exchanges):
        operation = exchange.request.operation
        if operation == known.changed_by and known.id.encode() in exchange.response.body:
            break
        if exchange.request.method != "GET" and operation is not None:
            found.append(operation)
    return [*dict.fromkeys(found)]
