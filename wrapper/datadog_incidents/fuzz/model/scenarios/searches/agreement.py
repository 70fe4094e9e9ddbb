"""Searches: they agree with the model's own reading of the query, and facets with a count of the results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from datadog_incidents._common.json_kinds import is_object

from ... import checks, hints
from ...actions import create, creators_to_use, read, related_in
from ...bodies import new_body
from ...check_registry import Check
from ...comparison import MISSING, equal, is_near, same_time
from ...deleting import delete
from ...json_parts import as_array, as_object
from ...linkage import linked_id
from ...memory import Known
from ...patience import patiently
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..lists.pages import COMPARED, SEARCH, check_pages, ids_of, items_of
from ..scenario import is_incident, scenario
from .facets import counts, facet_counts
from .queries import SPECIAL, TITLES, Predicate, in_title, queries, queries_of_special
from .random_queries import random_queries
from .response import Problem, differing_counts, time_of_creation, wrong_parts, wrong_sequence

MEMBERS = 5
RANDOM = 8
"""Random queries for each group of incidents."""


@scenario(is_incident, rounds=3, needs=COMPARED)
def search_agrees(model: ServerModel, resource: Resource) -> None:
    """Search for incidents of known states, severities and titles."""
    word = model.history.new_word()
    found = [_incident(model, resource, word) for _ in range(MEMBERS)]
    is_first = all(str(one.attributes.get("title")).startswith(word) for one in found)
    several = queries(word, is_first=is_first)
    for query, predicate in (*several, *(model.draw(random_queries(word)) for _ in range(RANDOM))):
        eventually(model, found, query, predicate)
    found.append(_incident(model, resource, word, SPECIAL))
    for query, predicate in queries_of_special(word, all_forms=model.session.is_mock):
        eventually(model, found, query, predicate)
    check_totals(model, found, word)
    check_order(model, found, word)
    for sorting in ({"sort": "created"}, dict[str, str]()):
        paged = {"query": word, **sorting}
        check_pages(model, SEARCH, paged, first_results(model, paged), tries=3)


@scenario(is_incident, needs=COMPARED)
def search_follows_changes(model: ServerModel, resource: Resource) -> None:
    """Search after changes of title, state and commander, and after a delete."""
    word, other = model.history.new_word(), model.history.new_word()
    found = [_incident(model, resource, word) for _ in range(3)]
    first, second, third = found
    update(model, first, attributes={"title": f"{other} kappa"})
    read(model, first)
    eventually(model, found, word, in_title(word))
    eventually(model, found, other, in_title(other))
    update(model, second, attributes={"fields": model.draw(hints.field("severity"))})
    state = model.draw(st.sampled_from([one for one in hints.STATES if one != _shown(second).get("state")]))
    update(model, second, attributes={"fields": {"state": {"type": "dropdown", "value": state}}})
    read(model, second)
    for query, predicate in queries(word)[2:7]:
        eventually(model, found, query, _both(word, predicate))
    users = resources()["users"]
    if users.create is not None and model.can(users.create.id):
        user = create(model, users)
        link = {"commander_user": {"data": {"type": "users", "id": user.id}}}
        update(model, third, [], relationships=link)
        commanded = {one.id for one in found if _commander(read(model, one)) is not None}
        check_commanders(model, found, word)
        taken = _both(word, lambda one: one["id"] in commanded)
        eventually(model, found, f"{word} AND commander:*", taken)
        eventually(
            model,
            found,
            f"{word} AND -commander:*",
            _both(word, lambda one: one["id"] not in commanded),
        )
        update(model, third, [], relationships={"commander_user": {"data": None}})
        others = {one.id for one in found if _commander(read(model, one)) is not None}
        eventually(model, found, f"{word} AND commander:*", _both(word, lambda one: one["id"] in others))
        check_commanders(model, found, word)
    delete(model, second)
    eventually(model, found, word, in_title(word))


def _both(word: str, predicate: Predicate) -> Predicate:
    """Return a predicate for a word in the title and something else."""
    return lambda one: in_title(word)(one) and predicate(one)


def _incident(model: ServerModel, resource: Resource, word: str, text: str = "") -> Known:
    """Create an incident with a word in its title, and a state and severity, and read what it became."""
    creator = model.draw(st.sampled_from(creators_to_use(model, resource)))
    body = new_body(model.draw, creator, related_in(model))
    attributes = body["data"]["attributes"]
    text = text or model.draw(st.sampled_from(TITLES))
    attributes["title"] = f"{word} {text}"
    attributes["fields"] = model.draw(hints.fields())
    known = create(model, resource, creator=creator, body=body)
    read(model, known)  # a response to a create need not contain everything
    return known


def eventually(model: ServerModel, candidates: list[Known], query: str, predicate: Predicate) -> None:
    """Search, and compare with the model; again until they agree, or the time for it has passed.

    Recorded (EVIDENCE.md#incident-search): the server's index is updated after a delay.
    """

    def problems_of_search() -> list[Problem]:
        document = model.success(model.call(SEARCH, query={"query": query, "page[size]": "100"}))
        return _compare(model, candidates, query, predicate, document)

    problems = patiently(model, problems_of_search)
    for check, subject, message in problems:
        blamed = (SEARCH, *(one.deleted_by or one.changed_by for one in candidates))
        model.expect(check, False, blamed, subject, message, about=candidates)
    model.expect(checks.SEARCH_AGREES, True, SEARCH, "", "")
    model.expect(checks.FACETS_AGREE, True, SEARCH, "", "")


def _shown(known: Known) -> dict[str, Any]:
    """Return the attributes of an incident as read last, with its ID."""
    view = known.views.get("get_incident") or known.views.get("update_incident")
    view = view or next(iter(known.views.values()))
    return {**view.attributes, "id": known.id}


def _compare(
    model: ServerModel, candidates: list[Known], query: str, predicate: Predicate, document: Any
) -> list[Problem]:
    data = as_object(as_object(document).get("data"))
    attributes = as_object(data.get("attributes"))
    items = [as_object(one.get("data")) for one in as_array(attributes.get("incidents")) if is_object(one)]
    wanted = {one.id: _shown(one) for one in candidates if one.is_alive and predicate(_shown(one))}
    problems: list[Problem] = []

    def expect(check: Check, subject: str, found: Any, expected: Any) -> None:
        if found != expected:
            problems.append((check, subject, f"{query}: {subject}: expected {expected}, got {found}"))

    ids = [one.get("id") for one in items]
    expect(checks.SEARCH_AGREES, _kind(query), sorted(map(str, ids)), sorted(wanted))
    expect(checks.SEARCH_AGREES, "total", attributes.get("total"), len(wanted))
    problems += wrong_parts(document)
    problems += wrong_sequence(map(str, ids), _times(model, candidates), None)
    for item in items:
        alone, shown = wanted.get(str(item.get("id"))), as_object(item.get("attributes"))
        for name in ("title", "state", "severity", "customer_impacted", "public_id", "fields", "created"):
            if alone is None or name not in shown:
                continue
            rounds = not model.session.is_mock and is_near(shown[name], alone.get(name))
            if not rounds and not _agrees(shown[name], alone.get(name, MISSING)):
                expect(checks.SEARCH_AGREES, f"attribute {name}", shown[name], alone.get(name))
    if not problems:
        for name, counted in counts(list(wanted.values())).items():
            facet = facet_counts(as_object(attributes.get("facets")), name)
            if facet is not None:
                expect(checks.FACETS_AGREE, f"facet {name}", facet, counted)
    return problems


def _agrees(found: Any, alone: Any) -> bool:
    return equal(found, alone) or (
        isinstance(found, str) and isinstance(alone, str) and same_time(found, alone)
    )


def _kind(query: str) -> str:
    """Return the features of a query, as subject of a failure."""
    features = ("NOT", "OR", "AND", '"', "*", "(", ":", "-state", "-commander")
    return "results " + " ".join(one for one in features if one in query)


def check_totals(model: ServerModel, found: list[Known], word: str) -> None:
    """Check that total and facets are those of all results, in both directions, on and beyond all pages."""
    pages = [("100", "0", None), ("1", "0", "created"), ("1", "2", "-created"), ("100", "1", None)]
    sent: list[dict[str, str]] = []
    for size, offset, sort in (*pages, ("1", str(len(found) + 1), None)):
        query = {"query": word, "page[size]": size, "page[offset]": offset}
        sent.append(query | ({"sort": sort} if sort else {}))
    check_counts(model, found, sent, _responses(model, sent))


def check_counts(
    model: ServerModel, found: list[Known], sent: list[dict[str, str]], documents: list[Any]
) -> None:
    """Check that total and facets of searches with the same results agree; search again if they do not.

    Args:
        model: the model.
        found: incidents that they find.
        sent: queries.
        documents: responses to them.
    """
    problems = _wrong_counts(documents)
    if problems and model.session.is_shared:
        problems = patiently(model, lambda: _wrong_counts(_responses(model, sent)))
    for check, subject, message in problems:
        model.expect(check, False, SEARCH, subject, message, about=found)


def _responses(model: ServerModel, sent: list[dict[str, str]]) -> list[Any]:
    return [model.success(model.call(SEARCH, query=one)) for one in sent]


def _wrong_counts(documents: list[Any]) -> list[Problem]:
    return [*differing_counts(documents), *(one for page in documents for one in wrong_parts(page))]


def check_commanders(model: ServerModel, found: list[Known], word: str) -> None:
    """Check the facet of commanders, and the users that a search includes."""
    shown = [read(model, known) for known in found if in_title(word)(_shown(known))]
    commanders = Counter(one for one in map(_commander, shown) if one is not None)
    query = {"query": word, "page[size]": "100", "include": "users"}

    def problems() -> list[tuple[Check, tuple[str, ...], str, str]]:
        document = as_object(model.success(model.call(SEARCH, query=query)))
        return [*_wrong_commanders(document, commanders)]

    for check, operations, subject, message in patiently(model, problems):
        model.expect(check, False, operations, subject, message, about=found)
    model.expect(checks.INCLUDE_INCLUDES, True, SEARCH, "", "")


def _wrong_commanders(
    document: dict[str, Any], commanders: Counter[str]
) -> Iterator[tuple[Check, tuple[str, ...], str, str]]:
    facets = as_object(as_object(as_object(document.get("data")).get("attributes")).get("facets"))
    counted = {
        one.get("uuid"): one.get("count") for one in as_array(facets.get("commander")) if is_object(one)
    }
    if facets and counted != dict(commanders):
        message = f"facet commander: expected {dict(commanders)}, got {counted}"
        yield checks.FACETS_AGREE, (SEARCH, "update_incident"), "facet commander", message
    included = [one.get("id") for one in as_array(document.get("included")) if is_object(one)]
    missing = [one for one in commanders if included.count(one) != 1]
    if missing:
        message = f"expected each commander once in `included` with include=users, got {missing[:1]} not"
        yield checks.INCLUDE_INCLUDES, (SEARCH,), "commander_user missing", message


def _commander(data: Any) -> str | None:
    return linked_id(data, "commander_user")


def check_order(model: ServerModel, found: list[Known], word: str) -> None:
    """Check `sort` in both directions, and that newest first is the default, after each of them."""
    times = _times(model, found)
    for sort in (None, "-created", "created", None):
        shown = first_results(model, {"query": word} | ({"sort": sort} if sort else {}))
        for check, subject, message in wrong_sequence(shown, times, sort):
            model.expect(check, False, SEARCH, subject, message)
        model.expect(checks.SORT_SORTS, True, SEARCH, "", "")


def _times(model: ServerModel, found: list[Known]) -> dict[str, int | None]:
    """Return the times of creation of incidents by ID, as read last."""
    return {one.id: time_of_creation(model, _shown(one)) for one in found}


def first_results(model: ServerModel, query: dict[str, str]) -> list[str]:
    """Return the IDs of the incidents on the first page of a search, which is large."""
    document = model.success(model.call(SEARCH, query={**query, "page[size]": "100"}))
    return ids_of(items_of(SEARCH, document))
