"""Searches for a few incidents that have a word in common, compared with the same incidents alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain
from typing import Any

from attrs import define, field

from datadog_incidents._common.json_kinds import is_array

from ....exchanges import Exchange
from ... import checks
from ...check_registry import Check
from ...comparison import equal, shortened
from ...json_parts import as_array, as_object
from ...linkage import linked_id
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import query_parameters
from ...patience import patiently
from ...people import compare_user
from ...resources import resource_of, resources
from ...server_model import ServerModel
from ..lists.pages import SEARCH, ids_of, items_of
from .facets import (
    KEYS,
    PEOPLE,
    Children,
    as_matched,
    counts,
    facet_counts,
    facet_items,
    facet_names,
    facet_terms,
    field_value,
    related_counts,
)
from .found_incidents import differences, wrong_members
from .response import facets_in, time_of_creation, total_of, wrong_bounds, wrong_parts, wrong_sequence

Problem = tuple[Check, str, str, str]
"""Check that fails, operation that shows it, subject of the failure, and message."""
COUNTED = ("responders", "impacts", "attachments")
"""Tags of the children that facets count."""


@define
class Searched:
    """Incidents that have a word in their title, which no other incident has.

    Attributes:
        model: the model.
        word: the word.
        incidents: the incidents, also deleted ones.
        hidden: IDs of those that searches must not find.
    """

    model: ServerModel
    word: str
    incidents: list[Known]
    hidden: set[str] = field(factory=set[str])
    _shown: dict[str, dict[str, Any]] = field(factory=dict[str, dict[str, Any]])
    _counted: dict[str, set[str]] = field(factory=lambda: defaultdict[str, set[str]](set))
    _children: dict[str, tuple[int, dict[str, list[Any]]]] = field(factory=dict[str, Any])

    @property
    def visible(self) -> list[Known]:
        """Incidents that a search for the word must find."""
        return [one for one in self.incidents if one.is_alive and one.id not in self.hidden]

    def check(self, *, listed: bool = False) -> None:
        """Search for the word, and compare results and facets with the incidents when read alone.

        Args:
            listed: whether to compare the list of incidents as well.
        """
        self._report(lambda: self._problems(listed=listed))

    def check_value(self, name: str, value: str) -> None:
        """Check that a query for the value of a field finds those that had it at the last check.

        Fields whose names are no single word are left out, such as those with the mark of a live run: how a
        query would name them is not documented.
        """
        if not re.fullmatch(r"\w+", name):
            return
        wanted = [one for one, shown in self._shown.items() if value in _as_list(field_value(shown, name))]
        self._check_query(f'{self.word} AND {name}:"{value}"', f"value of {name}", wanted)

    def check_text(self, name: str, text: str, *, found: bool) -> None:
        """Check whether a query for a text finds the first incident, and nothing else.

        Args:
            name: name of the attribute or field with the text.
            text: the text, which no visible incident but the first one has or had.
            found: whether it has the text now.
        """
        wanted = [one.id for one in self.visible[:1] if found]
        self._check_query(text, f"{'new' if found else 'old'} {name}", wanted)

    def check_type(self, name: str, *, found: bool) -> None:
        """Check whether a query for the name of an incident type finds the incidents, all of this type."""
        wanted = [one.id for one in self.visible if found]
        query = f'{self.word} AND incident_type:"{name}"'
        self._check_query(query, f"{'new' if found else 'old'} name of the type", wanted)

    def check_facets(self, names: Collection[str] = ()) -> None:
        """Check that a query for the value of a facet finds as many incidents as the facet counts.

        Values that a facet has counted at an earlier check, but does no more, are those of no incident.

        Args:
            names: names of the facets; all if empty.
        """
        self._report(lambda: self._wrong_queries(names))

    def _check_query(self, query: str, subject: str, wanted: list[str]) -> None:
        def problems() -> Iterator[Problem]:
            ids = ids_of(items_of(SEARCH, self._search(query)))
            if sorted(ids) != sorted(wanted):
                message = f"{query}: expected {sorted(wanted)}, got {sorted(ids)}"
                yield checks.SEARCH_AGREES, SEARCH, subject, message

        self._report(problems)

    def _report(self, problems: Callable[[], Iterable[Problem]]) -> None:
        model, found = self.model, self.incidents
        for check, operation, subject, message in patiently(model, lambda: [*problems()]):
            changed = [one.deleted_by or one.changed_by for one in found]
            blamed = (operation, model.last_write, *changed)
            model.expect(check, False, blamed, subject, message, about=found)
        for check in (checks.SEARCH_AGREES, checks.FACETS_AGREE):
            model.expect(check, True, SEARCH, "", "")

    def _read(self, known: Known) -> dict[str, Any]:
        document = as_object(self.model.success(self.model.call("get_incident", known.path)))
        return {"id": known.id, **as_object(document.get("data"))}

    def _search(self, query: str, **parameters: str) -> Any:
        parameters |= {"query": query, "page[size]": "100"}
        return self.model.success(self.model.call(SEARCH, query=parameters))

    def _problems(self, *, listed: bool) -> Iterator[Problem]:
        alone = {one.id: self._read(one) for one in self.visible}
        self._shown = {one: as_object(data.get("attributes")) for one, data in alone.items()}
        document = self._search(self.word, include=",".join(query_parameters(SEARCH)["include"].values))
        ids = ids_of(items_of(SEARCH, document))
        if sorted(ids) != sorted(alone):
            message = f"{self.word}: expected {sorted(alone)}, got {sorted(ids)}"
            yield checks.SEARCH_AGREES, SEARCH, "results", message
            return
        owned = {one: self._owned(one) for one in alone}
        created = {one: time_of_creation(self.model, shown) for one, shown in self._shown.items()}
        for check, subject, message in chain(
            wrong_sequence(ids, created, None), wrong_parts(document), wrong_bounds(document)
        ):
            yield check, SEARCH, subject, message
        for subject, message in chain(
            wrong_members(alone, document, rounds=not self.model.session.is_mock),
            self._wrong_included(alone, owned, document),
        ):
            yield checks.SEARCH_AGREES, SEARCH, subject, message
        if listed:
            yield from self._wrong_in_list(alone)
        yield from self._wrong_counts(alone, owned, document)

    def _wrong_in_list(self, alone: dict[str, dict[str, Any]]) -> Iterator[Problem]:
        """Yield what the list shows otherwise than a get."""
        if not self.model.session.is_mock:
            return  # there can be many incidents, too many to list them again and again
        for item in list_all(self.model, resources()["incidents"], None):
            before = alone.get(as_object(item).get("id", ""))
            for name, wanted, found in differences(before, item, searched=False) if before else ():
                message = f"{name} in the list: expected {shortened(wanted)}, got {shortened(found)}"
                yield checks.LIST_AGREES, "list_incidents", name, message

    def _wrong_included(
        self, alone: dict[str, dict[str, Any]], owned: dict[str, Children], document: Any
    ) -> Iterator[tuple[str, str]]:
        """Yield what is included otherwise than it is alone, and what is missing."""
        included = [as_object(one) for one in as_array(as_object(document).get("included"))]
        wanted = {linked_id(one, "commander_user") for one in alone.values()} - {None}
        if self._lists("attachments"):
            attached = {one["id"]: one for children in owned.values() for one in children["attachments"]}
            wanted |= attached.keys()
            for one in included:
                if one.get("type") == "incident_attachments":
                    alike, rounds = attached.get(one["id"]), not self.model.session.is_mock
                    for name, before, found in differences(alike, one, searched=False, rounds=rounds):
                        message = f"{name}: expected {shortened(before)}, got {shortened(found)}"
                        yield f"included attachment {name}", message
                    if one["id"] not in attached:
                        yield "included", f"expected no attachment {one['id']} in `included`, got it"
        for missing in sorted(map(str, wanted - {one.get("id") for one in included})):
            yield "included", f"expected {missing} in `included`, got it not"
        users = {one.id: one for one in self.model.memory.of_kind("users")}
        for one in included:
            if one.get("type") == "users" and one.get("id") in users:
                compare_user(self.model, users[one["id"]], SEARCH, "included user", one)

    def _wrong_counts(
        self, alone: dict[str, dict[str, Any]], owned: dict[str, Children], document: Any
    ) -> Iterator[Problem]:
        """Yield the facets that do not agree with the incidents, and `total` if it does not."""
        facets, total = facets_in(document), total_of(document)
        if total != len(alone):
            message = f"{self.word}: expected a total of {len(alone)}, got {total}"
            yield checks.SEARCH_AGREES, SEARCH, "total", message
        with_children = [(one, owned[incident]) for incident, one in alone.items()]
        for name, counted in {**counts([*self._shown.values()]), **related_counts(with_children)}.items():
            found = facet_counts(facets, name)
            if found is not None and found != counted and self._can_count(name):
                message = f"facet {name}: expected {counted}, got {found}"
                yield checks.FACETS_AGREE, SEARCH, f"facet {name}", message
        yield from self._wrong_names(facets)
        for name in facet_names(facets):
            self._counted[name] |= self._terms(facets, name).keys()

    def _can_count(self, name: str) -> bool:
        """Whether the model knows what a facet has to count."""
        if name == "impact" and not self.model.session.is_mock:
            return False  # only `none` is recorded (EVIDENCE.md#incident-search)
        needed = {"responder": "responders", "impact": "impacts", "postmortem": "attachments"}
        return name not in needed or self._lists(needed[name])

    def _lists(self, tag: str) -> bool:
        """Whether the children with a tag can be listed."""
        listing = resources()[tag].listing
        return listing is not None and self.model.can(listing.id)

    def _owned(self, incident: str) -> Children:
        """Return the counted children of an incident, listed again if a request may have changed them."""
        model = self.model
        since, children = self._children.get(incident, (0, {}))
        known = next(one for one in self.incidents if one.id == incident)
        for tag in COUNTED:
            is_due = model.session.is_shared or _may_change(tag, model.exchanges[since:], incident)
            if tag not in children or is_due:
                children[tag] = list_all(model, resources()[tag], known)
        self._children[incident] = (model.position, children)
        return children

    def _wrong_names(self, facets: dict[str, Any]) -> Iterator[Problem]:
        """Yield the names of types and users, and the addresses of these, that were not sent like this."""
        kinds = [("incident_type", "incident_types", "name", "id")]
        people = (*PEOPLE, "responder")
        kinds += [(role, "users", name, "uuid") for role in people for name in ("email", "name")]
        for facet, kind, name, key in kinds:
            known = {one.id: one.attributes.get(name) for one in self.model.memory.of_kind(kind)}
            for item in facet_items(facets, facet) or ():
                wanted, found = known.get(str(item.get(key))), item.get(name)
                if isinstance(wanted, str) and wanted and not equal(str(found).lower(), wanted.lower()):
                    message = (
                        f"facet {facet}: expected the {name} {shortened(wanted)}, got {shortened(found)}"
                    )
                    yield checks.FACETS_AGREE, SEARCH, f"{name} in facet {facet}", message

    def _wrong_queries(self, names: Collection[str]) -> Iterator[Problem]:
        facets, total = self._facets(self.word)
        for facet in [one for one in facet_names(facets) if not names or one in names]:
            numbers = Counter(dict.fromkeys(sorted(self._counted[facet]), 0))
            numbers.update(self._terms(facets, facet))
            matched = as_matched(numbers, folded=self.model.session.is_mock)
            for position, (value, number) in enumerate(matched.items()):
                term = f'{facet.removeprefix("fields.")}:"{value}"'
                for sign, wanted in (("", number), ("NOT ", total - number))[: 2 if position == 0 else 1]:
                    query = f"{self.word} AND {sign}{term}"
                    _, found = self._facets(query)
                    if found != wanted:
                        message = f"{query}: expected {wanted} as the facet counts, got {found}"
                        yield checks.FACETS_AGREE, SEARCH, f"query for facet {sign}{facet}", message

    def _facets(self, query: str) -> tuple[dict[str, Any], int]:
        """Search, and return the facets and the total."""
        document = self._search(query)
        total = total_of(document)
        return facets_in(document), total if isinstance(total, int) else -1

    def _terms(self, facets: dict[str, Any], name: str) -> Counter[str]:
        """Return the counts of a facet by the text that a query has for a value, if that is documented."""
        is_known = KEYS.get(name) != "uuid" or self.model.session.is_mock
        return facet_terms(facets, name) if is_known else Counter()


def _may_change(tag: str, exchanges: list[Exchange], incident: str) -> bool:
    """Whether requests may have changed the children of an incident that have a tag."""
    writes = [one.request for one in exchanges if one.request.method != "GET"]
    own = [resource_of(one.operation or "") for one in writes if incident in one.path]
    # Updates add responders (EVIDENCE.md#incidents).
    return any(tag == "responders" or one is None or one.tag == tag for one in own)


def _as_list(value: Any) -> list[Any]:
    return value if is_array(value) else [value]
