"""Responses to searches: whatever the query and the page, their parts agree with one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...check_registry import Check
from ...comparison import nanoseconds
from ...json_parts import as_array, as_object
from ...server_model import ServerModel
from ..lists.pages import SEARCH, ids_of, items_of
from .facets import KEYS, PEOPLE

Problem = tuple[Check, str, str]
"""Check that fails, subject of the failure, and message."""
DURATIONS = ("time_to_detect", "time_to_repair", "time_to_resolve")
"""Durations of which searches give the bounds."""
COMPARABLE = re.compile(r"[A-Za-z0-9-]+")
"""Names and IDs whose order is the same for all rules of sorting, if it is also the same without case."""


def facets_in(document: Any) -> dict[str, Any]:
    """Return the facets of a response to a search."""
    return as_object(_attributes(document).get("facets"))


def total_of(document: Any) -> Any:
    """Return the number of all results of a search, as the response states it."""
    return _attributes(document).get("total")


def _attributes(document: Any) -> dict[str, Any]:
    return as_object(as_object(as_object(document).get("data")).get("attributes"))


def wrong_parts(document: Any) -> list[Problem]:
    """Return what contradicts something else in the response."""
    return [*_wrong_relationship(document), *_wrong_order(facets_in(document)), *_wrong_people(document)]


def _wrong_relationship(document: Any) -> Iterator[Problem]:
    """Yield the relationship that does not lead to the page (EVIDENCE.md#incident-search)."""
    relationships = as_object(as_object(as_object(document).get("data")).get("relationships"))
    related = as_object(relationships.get("incidents_relationship")).get("data")
    wanted, found = ids_of(items_of(SEARCH, document)), ids_of(as_array(related))
    if related is not None and found != wanted:
        message = f"incidents_relationship: expected the IDs of the page, {wanted}, got {found}"
        yield checks.SEARCH_AGREES, "incidents_relationship", message


def _wrong_order(facets: dict[str, Any]) -> Iterator[Problem]:
    """Yield the facets whose items are not ordered by descending count, and then by name or ID.

    Recorded: EVIDENCE.md#incident-search.
    """
    plain = {name: as_array(items) for name, items in facets.items() if name != "fields"}
    fields = [one for one in as_array(facets.get("fields")) if is_object(one)]
    for name, items in {
        **plain,
        **{f"fields.{one.get('name')}": as_array(one.get("facets")) for one in fields},
    }.items():
        found = [one for one in items if is_object(one) and isinstance(one.get("count"), int)]
        counts = [one["count"] for one in found]
        if counts != sorted(counts, reverse=True):
            yield checks.FACETS_AGREE, f"order of {name}", f"{name}: expected descending counts, got {counts}"
        key = KEYS.get(name, "name")
        for before, after in pairwise(found):
            if before["count"] == after["count"] and _is_greater(before.get(key), after.get(key)):
                message = f"{name}: expected {after.get(key)} before {before.get(key)}, which is as frequent"
                yield checks.FACETS_AGREE, f"order of equal counts of {name}", message
                break


def _is_greater(first: Any, second: Any) -> bool:
    """Whether a name or ID comes after another one, with and without regard to case."""
    if not (isinstance(first, str) and isinstance(second, str)):
        return False
    can_compare = all(COMPARABLE.fullmatch(one) for one in (first, second))
    return can_compare and first > second and first.lower() > second.lower()


def _wrong_people(document: Any) -> Iterator[Problem]:
    """Yield the users in facets who are not named like the included ones."""
    included = [one for one in as_array(as_object(document).get("included")) if is_object(one)]
    users = {
        one.get("id"): as_object(one.get("attributes")) for one in included if one.get("type") == "users"
    }
    for facet in (*PEOPLE, "responder"):
        for item in as_array(facets_in(document).get(facet)):
            shown = as_object(item)
            user = users.get(shown.get("uuid"), {})
            for name in ("name", "handle", "email"):
                wanted, found = user.get(name), shown.get(name)
                # A user without a name is shown with the address instead.
                if wanted and found is not None and str(found).lower() != str(wanted).lower():
                    message = f"{facet}: expected the {name} of the user, {wanted!r}, got {found!r}"
                    yield checks.PEOPLE_AGREE, f"{name} in facet {facet}", message


def wrong_bounds(document: Any) -> list[Problem]:
    """Return the bounds of durations that are not those of the results, which are all on the page."""
    facets = facets_in(document)
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


def time_of_creation(model: ServerModel, attributes: Mapping[str, Any]) -> int | None:
    """Return when an incident was created, by which searches are sorted; None if that is unknown.

    The unit is a nanosecond with the mock of the fuzzer. With other servers, it is a second, because searches
    show no more (EVIDENCE.md#incident-search): the order of incidents of the same second is not documented.
    """
    time = nanoseconds(attributes.get("created"))
    return time if time is None or model.session.is_mock else time // 10**9


def wrong_sequence(
    found: Iterable[str], created: Mapping[str, int | None], sort: str | None
) -> list[Problem]:
    """Return a problem if results are not in the order of their creation; newest first is the default.

    Args:
        found: IDs of the results. Those whose time is unknown are not compared.
        created: times of creation by ID, see `time_of_creation`.
        sort: value of the parameter `sort`; None if it was not sent.
    """
    # Several may have been created at the same time.
    times = [time for time in map(created.get, found) if time is not None]
    if times == sorted(times, reverse=sort != "created"):
        return []
    message = f"expected incidents in the order of sort={sort or '-created'}, got another"
    return [(checks.SORT_SORTS, f"sort {sort}", message)]


def differing_counts(documents: Iterable[Any]) -> list[Problem]:
    """Return what of the total and the facets differs between pages and directions of the same results.

    Recorded (EVIDENCE.md#incident-search): they cover all results, not the page.
    """
    first, *others = ({"total": total_of(one), **facets_in(one)} for one in documents)
    return [
        (
            checks.SEARCH_AGREES if name == "total" else checks.FACETS_AGREE,
            f"{name} on another page",
            f"{name}: expected the same on every page, got {other[name]} instead of {first[name]}",
        )
        for other in others
        for name in sorted(first.keys() & other.keys())
        if first[name] != other[name]
    ]
