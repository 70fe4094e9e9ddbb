"""Forms: each value of another form that an update can give to one attribute, read before the next one.

Such forms are null, false, each of the declared values, and lists with none, one and two items.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...actions import create, read, related_in
from ...bodies import RELATED_ATTRIBUTES, change
from ...comparison import MISSING
from ...memory import Known
from ...operation_schemas import allows_null, request_members, without_null
from ...probes.edges import PUNCTUATION
from ...probes.member_options import forms
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..identity.similar_texts import texts_of
from ..scenario import can_update, scenario
from .updates import changeable

QUERY = "state:active"
TEXT = "\U0001f525 Ab \u00e9\n" + PUNCTUATION
"""Text with characters of every length in UTF-8, capitals, and those with a meaning in other languages."""

RESTRICTIONS = frozenset({"enum", "const", "format", "pattern"})
"""Keywords that permit some texts only."""


@scenario(can_update, rounds=0)
def each_form_is_read(model: ServerModel, resource: Resource) -> None:
    """Give each attribute one form after another; read the resource, its list and its incident each time."""
    operation = resource.update
    if operation is None or not model.can(operation.id):
        return
    known = create(model, resource)
    for name in changeable(resource):
        for value in _forms(model, operation.id, name):
            update(model, known, attributes={name: value})
            _read_everywhere(model, known)


def _forms(model: ServerModel, operation: str, name: str) -> Iterator[Any]:
    """Yield values of an attribute that differ in form; the first one again after the last one."""
    schema = request_members(operation, "attributes")[name]
    if name in RELATED_ATTRIBUTES:
        return
    value = change(model.draw, operation, [name], related_in(model)).get(name, MISSING)
    if value is MISSING:
        return
    found = forms(schema, value)
    found += [None] if allows_null(schema) and None not in found else []
    found += [TEXT] if name in texts_of(operation) else []
    is_text = isinstance(value, str) and not RESTRICTIONS & without_null(schema).keys()
    # Other servers may compare, and store, e.g. the name of a host without regard to case.
    found += [value.swapcase()] if is_text and model.session.is_mock else []
    yield from (*found, *found[:1])


def _read_everywhere(model: ServerModel, known: Known) -> None:
    """Read a resource alone and in its list, and the incident that owns it, also by a search."""
    read(model, known)
    read(model, known, listed=True)
    if known.parent is not None:
        read(model, known.parent)
    if (known.parent is not None or known.resource.tag == "incidents") and model.can("search_incidents"):
        model.success(model.call("search_incidents", query={"query": QUERY}))
