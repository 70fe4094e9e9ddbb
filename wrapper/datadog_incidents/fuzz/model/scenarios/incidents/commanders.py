"""Commanders of incidents: appointed, replaced and removed, and among the responders."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import create, read
from ...bodies import kind_of
from ...deleting import delete
from ...json_parts import as_array, as_object
from ...linkage import linked_id
from ...listing import list_all
from ...memory import Known
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..scenario import is_incident, scenario


@scenario(is_incident, rounds=2, needs=("update_incident",))
def commander_changes(model: ServerModel, resource: Resource) -> None:
    """Appoint a commander, another one, and none, with other changes in between."""
    users = resources()["users"]
    if users.create is None or not model.can(users.create.id):
        return
    first, second = create(model, users), create(model, users)
    known, other = create(model, resource, minimal=True), create(model, resource)
    read(model, other)
    for user in (first, second, None, first):
        data = None if user is None else {"type": "users", "id": user.id}
        update(model, known, [], relationships={"commander_user": {"data": data}})
        _check_commander(model, known, user)
        update(model, known, ["title"])
        _check_commander(model, known, user)
        read(model, other)
    _check_responders(model, known, [second, first])
    _name_again(model, known, first)
    if users.delete is not None and model.can(users.delete.id):
        delete(model, first)
        model.call("get_incident", known.path, query={"include": "users"})
        for operation in ("list_incidents", "search_incidents"):
            if model.can(operation):
                query = {"query": "commander:*"} if operation == "search_incidents" else {}
                model.call(operation, query={**query, "include": "users"})


@scenario(is_incident)
def update_adds_responder(model: ServerModel, resource: Resource) -> None:
    """Update an incident without responders: the author of the update is one (EVIDENCE.md#incidents)."""
    known = create(model, resource, minimal=True)
    before = _responders(read(model, known))
    update(model, known, ["title"])
    after = _responders(read(model, known))
    model.expect(
        checks.DERIVED,
        before != [] or after is None or len(after) > 0,
        ("update_incident", "get_incident"),
        "responder of an update",
        "expected a responder after the first update of an incident, got none",
        about=[known],
    )


def _responders(data: Any) -> list[Any] | None:
    """Return the responders to whom an incident is related; None if a response does not show them."""
    link = as_object(as_object(data).get("relationships")).get("responders")
    return as_array(link.get("data")) if is_object(link) else None


def _name_again(model: ServerModel, known: Known, user: Known) -> None:
    """Name a commander as a responder, who is one already, which servers may refuse; end the command."""
    responders = resources()["responders"]
    if responders.create is not None and model.can(responders.create.id):
        links = {"user": {"data": {"type": "users", "id": user.id}}}
        body = {"data": {"type": kind_of(responders.create.id), "relationships": links}}
        model.call(responders.create.id, known.path, body=body)
        list_all(model, responders, known)
        update(model, known, [], relationships={"commander_user": {"data": None}})
        _check_commander(model, known, None)


def _check_commander(model: ServerModel, known: Known, user: Known | None) -> None:
    found = linked_id(read(model, known), "commander_user")
    wanted = None if user is None else user.id
    model.expect(
        checks.RELATED_KEPT,
        found == wanted,
        ("update_incident", "get_incident"),
        "commander_user",
        f"commander: expected {wanted}, got {found}",
        about=[known],
    )


def _check_responders(model: ServerModel, known: Known, users: list[Known]) -> None:
    """Check that commanders are among the responders (EVIDENCE.md#incidents).

    The last one is the present commander. Whether the earlier ones stay, and none is named twice, is recorded
    nowhere: this holds of the mock.
    """
    alone = model.session.is_mock
    responders = resources()["responders"]
    if responders.listing is None or not model.can(responders.listing.id):
        return
    found = [linked_id(one, "user") for one in list_all(model, responders, known)]
    for user in users if alone else users[-1:]:
        times = found.count(user.id)
        model.expect(
            checks.DERIVED,
            times == 1 or (times > 1 and not alone),
            ("update_incident", "list_incident_responders"),
            "responders",
            f"expected commander {user.id} once among the responders, got it {times} times",
            about=[known],
        )
