"""Searches after every kind of change: of an incident, of its children, and of its relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from datadog_incidents._common.json_kinds import is_array

from ... import hints
from ...actions import create, creators_to_use, related_in
from ...bodies import change, kind_of, new_body, new_relationships
from ...deleting import delete
from ...memory import Known
from ...operation_schemas import Schema, allows_null, request_members, without_null
from ...resources import Resource, resources
from ...server_model import GaveUp, ServerModel
from ...updating import update, update_body
from ..lists.pages import COMPARED
from ..scenario import is_incident, scenario
from .searched import Searched
from .searched_relations import IN_SEARCH, change_children, change_related, define_field, disable_users

VALUES: dict[str, tuple[str, ...]] = {
    "state": (*hints.STATES[1:], "active"),
    "detection_method": hints.METHODS,
}
"""Values of built-in fields that are not free, one after the other."""


@scenario(is_incident, needs=COMPARED)
def search_follows_every_change(model: ServerModel, resource: Resource) -> None:
    """Change two incidents, one of them hidden from searches, and search after each change.

    A third one keeps its state, and a fourth one is deleted. The runs take turns at changes of the incidents
    themselves, and at those of what they own and are related to.
    """
    able = creators_to_use(model, resource)
    turn = model.history.turn("search_follows_every_change")
    kind = _new_type(model)
    creators = [able[(turn + one) % len(able)] for one in (0, 1, 1, 0)]
    searched = _incidents(model, resource, kind, creators)
    changed, hidden = _hidden(model, searched)
    searched.check()
    if turn % 2 == 0:
        _change_attributes(model, searched, changed)
        _change_fields(model, searched, changed)
        _change_relationships(model, searched, changed)
    else:
        change_children(model, searched, changed)
        change_related(model, searched, kind)
        disable_users(model, searched)
    searched.check_facets()
    if hidden is not None:
        # An incident that is created after a hidden one is found nevertheless.
        searched.incidents.append(_incident(model, resource, kind, creators[0], f"{searched.word} next"))
        searched.check()
        update(model, hidden, attributes={IN_SEARCH: True})
        searched.hidden.clear()
        searched.check()
    _delete_one(model, searched)


def _new_type(model: ServerModel) -> Known | None:
    """Create an incident type with a field of its own; None if that cannot be done."""
    types, fields = resources()["types"], resources()["user_defined_fields"]
    if types.create is None or not model.can(types.create.id):
        return None
    kind = create(model, types, minimal=True)
    if fields.create is not None and model.can(fields.create.id):
        define_field(model, fields, kind)
    return kind


def _incidents(
    model: ServerModel, resource: Resource, kind: Known | None, creators: Sequence[str]
) -> Searched:
    """Create an incident with each of some operations, and delete the last one."""
    word = model.history.new_word()
    found: list[Known] = []
    for number, creator in enumerate(creators):
        severity = {"severity": {"type": "dropdown", "value": _severities(model)[number]}}
        title = f"{word} {number}"
        found.append(
            _incident(model, resource, kind, creator, title, fields=severity, is_related=number == 1)
        )
    if model.can("delete_incident"):
        delete(model, found[-1])
        _call_deleted(model, found[-1])
    return Searched(model, word, found)


def _incident(
    model: ServerModel,
    resource: Resource,
    kind: Known | None,
    creator: str,
    title: str,
    *,
    fields: dict[str, Any] | None = None,
    is_related: bool = False,
) -> Known:
    """Create an incident of a type, with rare flags, and a service.

    Args:
        model: the model.
        resource: incidents.
        kind: type of the incident; that of the server if None.
        creator: ID of the operation.
        title: title of the incident.
        fields: other fields.
        is_related: whether it has every relationship.
    """
    body = new_body(model.draw, creator, related_in(model), minimal=True)
    attributes = body["data"]["attributes"]
    attributes |= {"title": title, "fields": {**(fields or {}), **model.draw(hints.field("services"))}}
    rare = {"is_test": True, "visibility": "private"}
    attributes |= {name: one for name, one in rare.items() if name in request_members(creator, "attributes")}
    if kind is not None:
        attributes["incident_type_uuid"] = kind.id
    if is_related:
        names = [*request_members(creator, "relationships")]
        links = new_relationships(model.draw, creator, related_in(model), names=names)
        body["data"] |= {"relationships": links} if links else {}
    return create(model, resource, creator=creator, body=body)


def _severities(model: ServerModel) -> tuple[str, ...]:
    """Return the severities that incidents can have."""
    if not model.session.is_mock:
        return hints.SEVERITIES
    return (hints.HIGHEST_SEVERITY, *hints.SEVERITIES)


def _hidden(model: ServerModel, searched: Searched) -> tuple[list[Known], Known | None]:
    """Hide the third incident. Return the incidents to change, and the configuration of the hidden one."""
    configurations = resources()["configurations"]
    create_one, update_one = configurations.create, configurations.update
    first, _, third, *_ = searched.incidents
    if create_one is None or update_one is None or not model.can(create_one.id, update_one.id):
        return [first], None
    body = {"data": {"type": kind_of(create_one.id), "attributes": {IN_SEARCH: False}}}
    configuration = create(model, configurations, third, body=body)
    searched.hidden.add(third.id)
    return [first, third], configuration


def _change_attributes(model: ServerModel, searched: Searched, changed: list[Known]) -> None:
    """Change each attribute of the incidents, and search for its new text and for the one before."""
    operation = changed[0].resource.update
    if operation is None or not model.can(operation.id):
        return
    texts = defaultdict[str, list[str]](list)
    members, again = request_members(operation.id, "attributes"), set[str]()
    for name in [one for one in members if one != "fields"] * 2:
        schema, text = without_null(members[name]), model.history.new_word()
        sent: dict[str, Any] = {}
        for known in changed:
            sent = change(model.draw, operation.id, [name], related_in(model))
            if schema.get("type") == "boolean":
                # A scope is required with `customer_impacted` (EVIDENCE.md#published-not-recorded).
                sent = {name: name not in again, "customer_impact_scope": text}
            elif _is_text(schema):
                sent = {name: f"{searched.word} {text}" if name == "title" else text}
            elif name in again and allows_null(members[name]):
                sent = {name: None}
            update(model, known, attributes=sent)
        searched.check()
        if _is_text(schema):
            searched.check_text(name, text, found=True)
            for before in texts[name]:
                searched.check_text(name, before, found=False)
        for changed_text in [one for one in sent if text in str(sent[one])]:
            texts[changed_text].append(text)
        again.add(name)


def _is_text(schema: Schema) -> bool:
    return schema.get("type") == "string" and "format" not in schema and "enum" not in schema


def _change_fields(model: ServerModel, searched: Searched, changed: list[Known]) -> None:
    """Change each field of the incidents, and search for its new values and for those before."""
    if not model.can("update_incident"):
        return
    defined = [str(one.attributes.get("name")) for one in model.memory.alive("user_defined_fields")]
    kinds = {name: kind for name, (kind, _) in hints.FIELDS.items()} | dict.fromkeys(defined, "textbox")
    first, _, _, _, *others = _severities(model)
    choices = {"severity": (*others, first), **VALUES}
    for name, kind in kinds.items():
        before: list[str] = []
        for value in choices.get(name) or _free_values(model, several=kind == "autocomplete"):
            for known in changed:
                update(model, known, attributes={"fields": {name: {"type": kind, "value": value}}})
            searched.check()
            now = [one for one in (value if is_array(value) else [value]) if one]
            for one in dict.fromkeys([*now, *before]):
                searched.check_value(name, one)
                if name not in choices:
                    searched.check_text(name, f'"{one}"', found=one in now)
            before = now


def _free_values(model: ServerModel, *, several: bool) -> list[Any]:
    """Return values of a field without a choice, the last one empty."""
    first, second, third = (model.history.new_word() for _ in range(3))
    return [[first, f"{second} & more"], [third], []] if several else [first, f"{second} & more", ""]


def _change_relationships(model: ServerModel, searched: Searched, changed: list[Known]) -> None:
    """Change each relationship of the incidents, to something new and to nothing."""
    operation = changed[0].resource.update
    if operation is None or not model.can(operation.id):
        return
    users = resources()["users"]
    if users.create is not None and model.can(users.create.id):
        create(model, users)
    for name, schema in request_members(operation.id, "relationships").items():
        links = new_relationships(model.draw, operation.id, related_in(model), names=[name])
        if not links:
            continue
        _update_all(model, searched, changed, links)
        if allows_null(schema):
            searched.check_facets((name.removesuffix("_user"), "responder"))
            _update_all(model, searched, changed, {name: {"data": None}})


def _update_all(
    model: ServerModel, searched: Searched, changed: list[Known], relationships: dict[str, Any]
) -> None:
    for known in changed:
        update(model, known, [], relationships=relationships)
    searched.check(listed=True)


def _delete_one(model: ServerModel, searched: Searched) -> None:
    """Delete the incident that was changed, and change another one: only that one is found."""
    first, second, *_ = searched.incidents
    if not model.can("delete_incident"):
        return
    delete(model, first)
    searched.check()
    _call_deleted(model, first)
    searched.check()
    if model.can("update_incident"):
        update(model, second, attributes={"title": f"{searched.word} again"})
        searched.check()
    todos = resources()["todos"]
    if todos.create is not None and model.can(todos.create.id):
        create(model, todos, second)
        searched.check()


def _call_deleted(model: ServerModel, known: Known) -> None:
    """Send changes to a deleted incident, which are refused, and must not bring it back to searches."""
    # On live servers, what cannot be read is not changed.
    with suppress(GaveUp):
        if model.can("update_incident"):
            body = update_body(model, known, {"title": known.attributes["title"]}, {})
            model.call("update_incident", known.path, body=body)
        todos = resources()["todos"].create
        if todos is not None and model.can(todos.id):
            model.call(todos.id, known.path, body=new_body(model.draw, todos.id, related_in(model)))
