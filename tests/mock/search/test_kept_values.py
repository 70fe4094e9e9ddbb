"""Searches after any changes are those of a server that keeps nothing between searches."""

from __future__ import annotations

import copy
import datetime
import json
from typing import Any
from urllib.parse import quote

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import contract
from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.search.search import search_incidents

from ...amounts import amount
from ..conftest import INCIDENTS, Api, user_link
from .naive_search import Query, facets_of, found_by, shown_facets, text_of

TYPES = f"{INCIDENTS}/config/types"
DELAY = 5.0

words = st.sampled_from(
    ["cart", "IR-1", "a*t", "SEV-2", "checkout", "ana", "gold", "Yes", "customer", "0", "x"]
)
field_terms = st.tuples(
    st.just("field"),
    st.sampled_from(
        [
            *("severity", "state", "services", "title", "commander", "responder", "impact", "postmortem"),
            *("incident_type", "customer_impacted", "is_test", "slug", "root_cause", "public_id", "id"),
        ]
    ),
    st.sampled_from(
        ["SEV-1", "sev-2", "active", "resolved", "web", "cart*", "ana*", "customer", "yes", "*", "1"]
    ),
)
leaves = st.just(("every",)) | st.tuples(st.just("word"), words) | field_terms
parts = (st.tuples(st.just("word"), words) | field_terms).flatmap(
    lambda one: st.sampled_from([one, ("not", one)])
)
queries: st.SearchStrategy[Query] = leaves | st.tuples(st.sampled_from(["and", "or"]), parts, parts)

attributes = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["Carts are slow", "Checkout fails", "a\u0000t"]),
        "customer_impacted": st.just(False),
        "fields": st.dictionaries(
            st.sampled_from(["severity", "state", "services", "root_cause", "Tier", "tier"]),
            st.sampled_from(["SEV-1", "SEV-2", "resolved", "active", "gold", None])
            | st.just(["web", "Cart"]),
            max_size=3,
        ),
    },
)
which = st.integers(0, 4)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("create"), attributes),
        st.tuples(st.just("create"), attributes),
        st.tuples(st.just("update"), which, attributes),
        st.tuples(st.just("command"), which, st.booleans()),
        st.tuples(st.just("delete"), which),
        st.tuples(st.just("attach"), which),
        st.tuples(st.just("hide"), which, st.booleans()),
        st.tuples(st.just("impact"), which),
        st.tuples(st.just("override"), which),
        st.tuples(st.just("remove"), which, st.sampled_from(["impacts", "attachments", "responders"])),
        st.tuples(st.just("rename_type"), st.sampled_from(["gold", "Carts"])),
        st.tuples(st.just("reset")),
        st.tuples(st.just("replace")),
        st.tuples(st.just("wait")),
        st.tuples(st.just("search"), queries),
        st.tuples(st.just("search"), queries),
    ),
    min_size=4,
    max_size=25,
)


class Organization:
    """Organization whose searches are compared."""

    def __init__(self, mock: MockDatadog, *added: Organization) -> None:
        self.api, self.mock, self.added = Api(mock), mock, added
        self.prepare()

    def prepare(self) -> None:
        self.ana = self.api.create_user("ana@example.com", name="Ana")["id"]
        sent = {"type": "incident_types", "attributes": {"name": "Security"}}
        self.kind = self.api.call("POST", TYPES, {"data": sent}).json()["data"]["id"]

    @property
    def state(self) -> MockState:
        return self.mock._server.state

    def take(self, step: Any) -> None:
        name, *arguments = step
        getattr(self, name)(*arguments)

    def create(self, attributes: Any) -> None:
        odd = len(self.state.incidents) % 2
        kind = {"incident_type_uuid": self.kind} if odd else {}
        self.api.create(**self.sent(attributes), **kind, commander=self.ana if odd else None)

    def update(self, number: int, attributes: Any) -> None:
        if incident := self.incident(number):
            self.api.update(incident, **self.sent(attributes))

    def command(self, number: int, present: bool) -> None:
        if incident := self.incident(number):
            self.api.update(incident, {"commander_user": user_link(self.ana if present else None)})

    def delete(self, number: int) -> None:
        if incident := self.incident(number):
            assert self.api.call("DELETE", f"{INCIDENTS}/{incident}").status_code == 204

    def attach(self, number: int) -> None:
        document = {"documentUrl": "https://example.com/d", "title": "Why"}
        sent = {"attachment_type": "postmortem", "attachment": document}
        self.add(number, "attachments", {"type": "incident_attachments", "attributes": sent})

    def hide(self, number: int, shown: bool) -> None:
        self.add(
            number,
            "configurations",
            {"type": "incidents_configurations", "attributes": {"include_in_search": shown}},
        )

    def impact(self, number: int) -> None:
        sent = {"description": "d", "start_at": "2026-01-05T09:00:00Z", "impact_type": "internal"}
        self.add(number, "impacts", {"type": "incident_impacts", "attributes": sent})

    def override(self, number: int) -> None:
        sent = {"timestamp_type": "resolved", "timestamp_value": "2026-02-01T09:00:00Z"}
        self.add(number, "timestamp-overrides", {"type": "incidents_timestamp_overrides", "attributes": sent})

    def add(self, number: int, collection: str, data: Any) -> None:
        if incident := self.incident(number):
            response = self.api.call("POST", f"{INCIDENTS}/{incident}/{collection}", {"data": data})
            assert response.status_code in (200, 201), response.text

    def remove(self, number: int, tag: str) -> None:
        incident = self.incident(number)
        for one in self.state.children(tag, incident) if incident else []:
            response = self.api.call("DELETE", f"{INCIDENTS}/{incident}/{tag}/{one['id']}")
            assert response.status_code == 204, response.text

    def rename_type(self, name: str) -> None:
        self.search(("word", name))  # of which the former name must not be kept
        sent = {"type": "incident_types", "id": self.kind, "attributes": {"name": name}}
        assert self.api.call("PATCH", f"{TYPES}/{self.kind}", {"data": sent}).status_code == 200
        self.search(("word", name))

    def reset(self) -> None:
        self.mock.reset()
        for one in (self, *self.added):
            one.prepare()

    def replace(self) -> None:
        """Store copies, as one who restores a snapshot does."""
        self.mock._server.state = copy.deepcopy(self.state)

    def wait(self) -> None:
        self.mock.advance(datetime.timedelta(seconds=DELAY))

    def search(self, query: Query) -> None:
        text = f"query={quote(text_of(query))}&page%5Bsize%5D=100&sort=created"
        response = self.api.call("GET", f"{INCIDENTS}/search?{text}")
        seen = self.state
        if self.mock._server._search_delay is not None:
            seen = self.mock._server._search_delay._seen(seen)
        route, path = contract().route(request := Request("GET", f"{INCIDENTS}/search", text, {}))
        cold = search_incidents(copy.deepcopy(seen), contract().arguments(route, path, request))
        assert (response.status_code, response.content) == (cold.status, cold.body)
        found = found_by(query, seen)
        results = json.loads(cold.body)["data"]["attributes"]
        assert [one["data"]["id"] for one in results["incidents"]] == [one["id"] for one in found]
        expected = facets_of(seen, found)
        shown = shown_facets(results["facets"])
        assert {name: one for name, one in shown.items() if one} == {
            name: one for name, one in expected.items() if one
        }

    def incident(self, number: int) -> str | None:
        """Return the ID of one of the incidents; None if there is none."""
        known = [*self.state.incidents]
        return known[number % len(known)] if known else None

    @staticmethod
    def sent(attributes: Any) -> Any:
        fields = attributes.get("fields", {})
        kinds = {
            name: "multiselect" if isinstance(value, list) else "dropdown" for name, value in fields.items()
        }
        return attributes | {
            "fields": {name: {"type": kinds[name], "value": value} for name, value in fields.items()}
        }


@settings(
    max_examples=amount(40, 200),
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(delay=st.sampled_from([0.0, DELAY]), steps=st.lists(st.tuples(st.booleans(), steps), max_size=2))
def test_searches_are_those_of_a_server_that_keeps_nothing(delay: float, steps: Any) -> None:
    first = MockDatadog(search_delay=delay)
    second = Organization(first.add_organization())
    organizations = [Organization(first, second), second]
    for is_second, taken in steps:
        for step in taken:
            organizations[is_second].take(step)
    for organization in organizations:
        organization.search(("every",))
