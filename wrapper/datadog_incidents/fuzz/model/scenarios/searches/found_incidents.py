"""Incidents in searches and lists: each is shown there as it is when read alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ...comparison import equal, is_near, shortened
from ...differences import DURATIONS
from ...hints import ENDED
from ...json_parts import as_array, as_object
from ...linkage import id_in, linked_id
from ...people import ROLES
from ..lists.pages import SEARCH, items_of
from .facets import field_value

SHOWN_OTHERWISE: Mapping[str, str] = {
    "field_analytics": "EVIDENCE.md#incident-search: the time spent in each state, null elsewhere",
    "user_defined_fields": "EVIDENCE.md#incidents: the relationship is empty in searches",
}
"""Attributes and relationships of incidents that searches show in another way than gets."""
EMPTY: Mapping[str, str | None] = {
    # EVIDENCE.md#incidents: users are embedded instead of named by ID, and an unset scope is empty.
    **{f"{role}_uuid": None for role in ROLES},
    "customer_impact_scope": "",
}
"""Values of attributes that searches show instead of those of a get, or if these are null."""
Difference = tuple[str, Any, Any]
"""Name of a member, its value when the incident is read alone, and the other value."""


def differences(alone: Any, shown: Any, *, searched: bool, rounds: bool = False) -> Iterator[Difference]:
    """Yield the members of an incident that another response shows otherwise than a get.

    Members that only one of the two has are not compared.

    Args:
        alone: incident in the response of a get.
        shown: incident in the other response.
        searched: whether the other response is that of a search.
        rounds: whether its times may be rounded to seconds, and its durations be late.
    """
    before, after = (as_object(as_object(one).get("attributes")) for one in (alone, shown))
    skipped = {*(SHOWN_OTHERWISE if searched else ()), *(DURATIONS if rounds else ())}
    for name in sorted(before.keys() & after.keys() - skipped):
        may_be_empty = searched and _is_empty(name, before[name], after[name])
        is_rounded = rounds and is_near(after[name], before[name])
        if not (may_be_empty or is_rounded or equal(after[name], before[name])):
            yield name, before[name], after[name]
    links, others = (as_object(as_object(one).get("relationships")) for one in (alone, shown))
    for name in sorted(links.keys() & others.keys() - skipped):
        leads_to, led_to = _ids(others[name]), _ids(links[name])
        if leads_to != led_to:
            yield name, led_to, leads_to
    for role in ROLES:
        wanted, found = linked_id(alone, f"{role}_user"), id_in(after.get(role))
        # A server need not embed users, but if it embeds one, it is the right one.
        shown = after.get(role) is not None or (role == "commander" and role in after)
        if shown and searched and f"{role}_user" in links and found != wanted:
            yield role, wanted, found


def _is_empty(name: str, alone: Any, found: Any) -> bool:
    """Whether a search shows nothing for an attribute where it need not show the value of a get."""
    if name == "customer_impact_scope" and alone is not None:
        return False
    return name in EMPTY and (found is None or found == EMPTY[name])


def _ids(link: Any) -> list[tuple[str, str]]:
    """Return the types and IDs of the resources in a relationship, sorted: their order means nothing."""
    data = link.get("data") if is_object(link) else None
    found = data if is_array(data) else [data]
    return sorted((str(one.get("type")), str(one.get("id"))) for one in found if is_object(one))


def wrong_members(alone: Mapping[str, Any], document: Any, *, rounds: bool) -> Iterator[tuple[str, str]]:
    """Yield what a search shows otherwise than a get, in the results and among what is included.

    Args:
        alone: incidents in responses of gets, by ID.
        document: response of the search.
        rounds: whether its times may be rounded to seconds.

    Yields:
        Subject of the failure, and message.
    """
    included = as_array(as_object(document).get("included"))
    for holder, items in (("search", items_of(SEARCH, document)), ("included", included)):
        for item in items:
            if holder == "search":
                yield from wrong_analytics(item)
            before = alone.get(as_object(item).get("id", ""))
            found_otherwise = differences(before, item, searched=True, rounds=rounds) if before else ()
            for name, wanted, found in found_otherwise:
                message = f"{name} in {holder}: expected {shortened(wanted)}, got {shortened(found)}"
                yield f"{holder} {name}", message


def wrong_analytics(incident: Any) -> Iterator[tuple[str, str]]:
    """Yield what contradicts the incident's fields in `field_analytics`, the time that they spent at values.

    Recorded (EVIDENCE.md#incident-search): a current span has no end, and there may be identical spans.

    Yields:
        Subject of the failure, and message.
    """
    attributes = as_object(as_object(incident).get("attributes"))
    for name, by_value in as_object(attributes.get("field_analytics")).items():
        current = field_value(attributes, name)
        for value, spent in as_object(by_value).items():
            spans = [(one.get("start"), one.get("end")) for one in as_array(spent.get("spans"))]
            if any(end is None for _, end in spans):
                if value != current:
                    yield f"field_analytics {name}", f"{name}: expected no open span of {value}, got one"
                continue
            # Whether identical spans count once or twice is not recorded.
            totals = [sum(end - start for start, end in found) for found in ({*spans}, spans)]
            if any(end < start for start, end in spans) or spent.get("duration") not in totals:
                message = f"{name} {value}: expected a duration of {totals[0]} s, got {spent.get('duration')}"
                yield f"duration in field_analytics {name}", message
            if value == current and spans and value not in ENDED:
                yield f"field_analytics {name}", f"{name}: expected an open span of {value}, got none"
