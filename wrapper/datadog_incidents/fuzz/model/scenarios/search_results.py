"""Results of searches: counts of people and types, and bounds of durations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from .. import checks
from ..actions import create, read, related_in
from ..bodies import kind_of, new_body
from ..check_registry import Check
from ..deleting import delete
from ..json_parts import as_array, as_object
from ..linkage import linked_id
from ..listing import list_all
from ..memory import Known
from ..resources import Resource, resources
from ..server_model import ServerModel
from ..updating import update
from .pages import COMPARED, SEARCH, ids_of, items_of
from .scenario import is_incident, scenario
from .searches import patiently

Problem = tuple[Check, str, str]
"""Check that fails, subject of the failure, and message."""
ROLES = ("created_by", "declared_by", "last_modified_by", "commander")
"""Roles of people that searches count, beside the responders."""
DURATIONS = ("time_to_detect", "time_to_repair", "time_to_resolve")
"""Durations of which searches give the bounds."""
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


def _found(model: ServerModel, resource: Resource, word: str, **attributes: Any) -> Known:
    """Create an incident that a search for a word finds."""
    body = new_body(model.draw, resource.creators[0].id, related_in(model), minimal=True)
    body["data"]["attributes"] |= {"title": word, **attributes}
    return create(model, resource, body=body)


def _search(model: ServerModel, word: str, **query: str) -> tuple[Any, dict[str, Any]]:
    """Search for a word; return the response and its facets."""
    document = model.success(model.call(SEARCH, query={"query": word, "page[size]": "100", **query}))
    attributes = as_object(as_object(as_object(document).get("data")).get("attributes"))
    return document, as_object(attributes.get("facets"))


def _expect_all(model: ServerModel, found: list[Known], word: str) -> None:
    """Wait until a search finds the incidents."""

    def problems() -> list[Problem]:
        ids = ids_of(items_of(SEARCH, _search(model, word)[0]))
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
    # There are more of the second type, of which the one with a commander is resolved.
    found.append(_found(model, resource, word, incident_type_uuid=second, fields=RESOLVED))
    body = new_body(model.draw, users.create.id, related_in(model))
    body["data"]["attributes"]["name"] = USER
    user = create(model, users, body=body)
    added = _add_responder(model, responders, found[0], user)
    for _ in range(MANY):
        _add_responder(model, responders, found[0], create(model, users, minimal=True))
    link = {"commander_user": {"data": {"type": "users", "id": user.id}}}
    update(model, found[-1], [], relationships=link)
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
    wanted = {role: Counter(linked_id(one, f"{role}_user") for one in alone) for role in ROLES}
    lists = [list_all(model, responders, one) for one in found]
    wanted["responder"] = Counter(
        one for items in lists for one in {linked_id(item, "user") for item in items}
    )
    wanted["incident_type"] = Counter(
        as_object(one.get("attributes")).get("incident_type_uuid") for one in alone
    )

    def problems() -> list[Problem]:
        document, facets = _search(model, word, include="users")
        return [
            *_wrong_order(facets),
            *_wrong_names(document, facets),
            *(
                (checks.FACETS_AGREE, f"facet {name}", f"{name}: expected {dict(counts)}, got {counted}")
                for name, counts in wanted.items()
                if name in facets
                for counted in [_counted(facets[name])]
                if counted != {one: times for one, times in counts.items() if one is not None}
            ),
        ]

    _report(model, found, problems)


def _wrong_order(facets: dict[str, Any]) -> Iterator[Problem]:
    """Yield the facets whose items are not in descending order of counts (EVIDENCE.md#incident-search)."""
    for name in sorted(facets):
        found = [one.get("count") for one in as_array(facets[name]) if is_object(one)]
        counts = [one for one in found if isinstance(one, int)]
        if counts != sorted(counts, reverse=True):
            yield checks.FACETS_AGREE, f"order of {name}", f"{name}: expected descending counts, got {counts}"


def _wrong_names(document: Any, facets: dict[str, Any]) -> Iterator[Problem]:
    """Yield the users in facets whose names are not those of the included users."""
    included = [one for one in as_array(as_object(document).get("included")) if is_object(one)]
    names = {one.get("id"): as_object(one.get("attributes")).get("name") for one in included}
    for facet in (*ROLES, "responder"):
        for item in as_array(facets.get(facet)):
            name = names.get(as_object(item).get("uuid"))
            if name and as_object(item).get("name") != name:
                message = (
                    f"{facet}: expected the name of the user, {name!r}, got {as_object(item).get('name')!r}"
                )
                yield checks.PEOPLE_AGREE, f"name in facet {facet}", message


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
    _report(model, found, lambda: wrong_bounds(*_search(model, word)))


def wrong_bounds(document: Any, facets: dict[str, Any]) -> list[Problem]:
    """Return the bounds that are not those of the results."""
    shown = [as_object(one.get("attributes")) for one in items_of(SEARCH, document)]
    problems: list[Problem] = []
    for name in DURATIONS:
        bounds = as_object(next(iter(as_array(facets.get(name))), None)).get("aggregates")
        low, high = as_object(bounds).get("min"), as_object(bounds).get("max")
        values = sorted(one[name] for one in shown if isinstance(one.get(name), int))
        positive = [one for one in values if one > 0]
        if name not in facets or not values or (not positive and low is None and high is None):
            continue  # null if no incident has a duration (EVIDENCE.md#incident-search)
        # Whether an incident without a duration counts is not recorded.
        if low not in (values[0], *positive[:1]) or high != values[-1]:
            message = f"{name}: expected bounds of {values}, got {low} to {high}"
            problems.append((checks.FACETS_AGREE, f"bounds of {name}", message))
    return problems
