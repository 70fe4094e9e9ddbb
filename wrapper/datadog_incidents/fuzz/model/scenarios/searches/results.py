"""Results of searches: counts of people and types, and bounds of durations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import create, creators_to_use, read, related_in
from ...bodies import kind_of, new_body, new_relationships, related_kind
from ...deleting import delete
from ...json_parts import as_array, as_object
from ...linkage import linked_id
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import request_members
from ...patience import patiently
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..lists.pages import COMPARED, SEARCH, ids_of, items_of
from ..scenario import is_incident, scenario
from .facets import PEOPLE
from .response import Problem, facets_in, wrong_bounds, wrong_parts

TIMES = (
    {"customer_impact_start": "2026-01-05T09:30:00Z", "detected": "2026-01-05T09:45:00Z"},
    {"customer_impact_start": "2026-01-05T07:00:00Z", "detected": "2026-01-05T09:00:00Z"},
    {"detected": "2026-01-05T08:00:00Z", "customer_impact_end": "2026-01-05T08:20:00Z"},
    {"detected": "2026-01-05T08:00:00Z", "customer_impact_end": "2026-01-05T11:00:00Z"},
)
"""Attributes of incidents from which durations of different length follow."""
RESOLVED = {"state": {"type": "dropdown", "value": "resolved"}}
MANY = 10
"""Responders of one incident besides the first: a list that is cut has no more than this."""
USER = "Name of a user"
NAME = "Type of this name"


def _found(
    model: ServerModel,
    resource: Resource,
    word: str,
    *,
    creator: str = "",
    people: Known | None = None,
    **attributes: Any,
) -> Known:
    """Create an incident that a search for a word finds.

    Args:
        model: the model.
        resource: incidents.
        word: the word.
        creator: ID of the operation; the first one of the resource if empty.
        people: user who has every role that the operation can give to a user; none if None.
        **attributes: attributes of the request.
    """
    creator = creator or resource.creators[0].id
    body = new_body(model.draw, creator, related_in(model), minimal=True)
    body["data"]["attributes"] |= {"title": word, **attributes}
    links = {} if people is None else _links(model, creator, people)
    if links:
        body["data"]["relationships"] = {**body["data"].get("relationships", {}), **links}
    return create(model, resource, creator=creator, body=body)


def _links(model: ServerModel, operation: str, user: Known) -> dict[str, Any]:
    """Return every relationship to a user that an operation can set, all to the same one."""
    members = request_members(operation, "relationships")
    names = [name for name, schema in members.items() if related_kind(schema) == "users"]
    return new_relationships(model.draw, operation, lambda _kind, _required: user, names=names)


def _search(model: ServerModel, word: str, **query: str) -> Any:
    """Search for a word; return the response."""
    return model.success(model.call(SEARCH, query={"query": word, "page[size]": "100", **query}))


def _expect_all(model: ServerModel, found: list[Known], word: str) -> None:
    """Wait until a search finds the incidents."""

    def problems() -> list[Problem]:
        ids = ids_of(items_of(SEARCH, _search(model, word)))
        wanted = [one.id for one in found]
        right = sorted(ids) == sorted(wanted)
        message = f"{word}: expected {len(wanted)} incidents, got {len(ids)}, or others"
        return [] if right else [(checks.SEARCH_AGREES, "results", message)]

    _report(model, found, problems)


def _report(model: ServerModel, found: list[Known], problems: Callable[[], list[Problem]]) -> None:
    blamed = (SEARCH, model.last_write)
    for check, subject, message in patiently(model, problems):
        model.expect(check, False, blamed, subject, message, about=found)


@scenario(is_incident, needs=COMPARED)
def search_counts_people_and_types(model: ServerModel, resource: Resource) -> None:
    """Search for incidents of people and of types of one name, before and after a responder is removed."""
    users, types, responders = (resources()[one] for one in ("users", "types", "responders"))
    if users.create is None or types.create is None or responders.create is None:
        return
    if not model.can(users.create.id, types.create.id, responders.create.id):
        return
    word = model.history.new_word()
    body = new_body(model.draw, types.create.id, related_in(model), minimal=True)
    body["data"]["attributes"]["name"] = NAME
    first, second = (create(model, types, body=body).id for _ in range(2))
    found = [_found(model, resource, word, incident_type_uuid=one) for one in (first, second)]
    body = new_body(model.draw, users.create.id, related_in(model))
    body["data"]["attributes"]["name"] = USER
    user = create(model, users, body=body)
    # There are more of the second type, of which those with a commander are resolved.
    values: dict[str, Any] = {"incident_type_uuid": second, "fields": RESOLVED}
    for creator in creators_to_use(model, resource)[1:]:
        found.append(_found(model, resource, word, creator=creator, people=user, **values))
    found.append(_found(model, resource, word, **values))
    added = _add_responder(model, responders, found[0], user)
    for _ in range(MANY):
        _add_responder(model, responders, found[0], create(model, users, minimal=True))
    update(model, found[-1], [], relationships=_links(model, "update_incident", user))
    _check_counts(model, found, word)
    if responders.delete is not None and model.can(responders.delete.id):
        delete(model, added)
        _check_counts(model, found, word)


def _add_responder(model: ServerModel, responders: Resource, incident: Known, user: Known) -> Known:
    links = {"user": {"data": {"type": "users", "id": user.id}}}
    body = {"data": {"type": kind_of(responders.creators[0].id), "relationships": links}}
    return create(model, responders, incident, body=body)


def _check_counts(model: ServerModel, found: list[Known], word: str) -> None:
    """Compare the counts of a search with the incidents as they are alone."""
    alone = [as_object(read(model, one)) for one in found]
    responders = resources()["responders"]
    wanted = {role: Counter(linked_id(one, f"{role}_user") for one in alone) for role in PEOPLE}
    lists = [list_all(model, responders, one) for one in found]
    wanted["responder"] = Counter(
        one for items in lists for one in {linked_id(item, "user") for item in items}
    )
    wanted["incident_type"] = Counter(
        as_object(one.get("attributes")).get("incident_type_uuid") for one in alone
    )

    def problems() -> list[Problem]:
        document = _search(model, word, include="users")
        facets = facets_in(document)
        return [
            *wrong_parts(document),
            *(
                (checks.FACETS_AGREE, f"facet {name}", f"{name}: expected {dict(counts)}, got {counted}")
                for name, counts in wanted.items()
                if name in facets
                for counted in [_counted(facets[name])]
                if counted != {one: times for one, times in counts.items() if one is not None}
            ),
        ]

    _report(model, found, problems)


def _counted(facet: Any) -> dict[Any, Any]:
    """Return the counts of a facet whose items have an ID."""
    items = [one for one in as_array(facet) if is_object(one) and one.get("count")]
    return {one.get("uuid", one.get("id")): one["count"] for one in items}


@scenario(is_incident, needs=(SEARCH, "update_incident"))
def search_bounds_durations(model: ServerModel, resource: Resource) -> None:
    """Search for incidents of different durations, and compare the bounds with these."""
    word = model.history.new_word()
    found = [_found(model, resource, word) for _ in TIMES]
    for known, times in zip(found, TIMES, strict=True):
        update(model, known, attributes=dict(times))
    _expect_all(model, found, word)
    _report(model, found, lambda: wrong_bounds(_search(model, word)))
