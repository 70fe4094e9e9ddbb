"""Similar texts: names that differ only in case, in spaces or in form are different.

Nothing says that any text but the email address of a user is unique.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from ...actions import create, read, related_in
from ...bodies import new_body, sent_members
from ...deleting import delete
from ...operation_schemas import CONFLICT, request_members, required_members, statuses
from ...probes.strings import free_strings
from ...resources import WITHOUT_TWINS, Resource
from ...schemas import request_schema
from ...server_model import ServerModel
from ...updating import update
from ..others.siblings import list_siblings
from ..scenario import scenario
from ..times.order_of_times import times_of

TEXT = "Similar Caf\u00e9"
SIMILAR = (
    "similar caf\u00e9",
    "SIMILAR CAF\u00c9",
    f" {TEXT} ",
    "Similar-Caf\u00e9",
    "SimilarCaf\u00e9",
    "Similar Cafe",
    unicodedata.normalize("NFD", TEXT),
    f"{TEXT} {'and so on ' * 30}",
    f"{TEXT} {'and so on ' * 30}again",
)
"""Texts that a server may take for `TEXT`, or for one another, if it compares or stores parts of them."""


def texts_of(operation: str) -> list[str]:
    """Return the names of the attributes of a request that may be any text: those required, or all."""
    places = [one for one in free_strings(request_schema(operation) or {}) if len(one.names) == 3]
    found = sorted({str(one.names[-1]) for one in places} - {*times_of(operation)})
    required = required_members(operation, "attributes")
    return [one for one in found if one in required] or found


def _has_texts(resource: Resource) -> bool:
    """Whether a resource has texts, can be created any number of times, and one create is not an update."""
    if resource.create is None or resource.tag in WITHOUT_TWINS or CONFLICT in statuses(resource.create.id):
        return False
    is_single = resource.id_parameter is None and resource.in_incident
    return not is_single and bool(texts_of(resource.create.id))


@scenario(_has_texts, rounds=0)
def similar_texts_are_different(model: ServerModel, resource: Resource) -> None:
    """Create one, and others like it but for similar texts; give one the text of the first, and delete it."""
    if resource.create is None or not model.can(resource.create.id):
        return
    creator = resource.create.id
    body = new_body(model.draw, creator, related_in(model))
    first = create(model, resource, body=_with(body, creator, TEXT))
    others = [create(model, resource, first.parent, body=_with(body, creator, text)) for text in SIMILAR]
    read(model, first)
    read(model, others[-1])
    list_siblings(model, first)
    operation = resource.update
    if operation is not None and model.can(operation.id):
        known = request_members(operation.id, "attributes")
        attributes = {name: TEXT.swapcase() for name in texts_of(creator) if name in known}
        update(model, others[-1], attributes=attributes)
        read(model, first)
        list_siblings(model, first)
    operation = resource.delete
    if operation is not None and resource.id_parameter is not None and model.can(operation.id):
        delete(model, others[0])
        list_siblings(model, first)


def _with(body: dict[str, Any], creator: str, text: str) -> dict[str, Any]:
    """Return a copy of the body of a create with a text in each attribute that may be any text."""
    attributes = {**sent_members(body, "attributes"), **dict.fromkeys(texts_of(creator), text)}
    return {**body, "data": {**body["data"], "attributes": attributes}}
