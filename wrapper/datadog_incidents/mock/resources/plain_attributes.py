"""Attributes without behavior of their own, which handlers store as they were sent."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from ..core.contract import Arguments
from ..core.resource_schema import resource_schema, settable
from ..core.state import Record


def plain_attributes(arguments: Arguments, handled: Collection[str]) -> Record:
    """Return the attributes of a request that a response contains as sent, e.g. new ones in the spec.

    Args:
        arguments: arguments of the request.
        handled: names of the attributes that the handler itself determines.
    """
    known = _known(arguments.operation)
    sent: Record = arguments.body["data"].get("attributes", {})
    return {name: value for name, value in sent.items() if name in known and name not in handled}


@cache
def _known(operation: str) -> frozenset[str]:
    """Return the names of the attributes that requests can set and responses contain."""
    return settable(operation, "attributes") & resource_schema(operation).attributes.keys()
