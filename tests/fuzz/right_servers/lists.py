"""Servers with other pages, `meta` and order of lists (EVIDENCE.md#pagination)."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import parse_qs

import pytest
from attrs import evolve

from datadog_incidents.mock import server as mock_server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.core.resource_schema import resource_schema
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources import collection, paging, todos, users
from datadog_incidents.mock.resources.collection import MODIFIED, Collection
from datadog_incidents.mock.server import Server
from datadog_incidents_api.operations import OPERATIONS

from . import times
from .alterations import Answer, Record, alter_documents, alter_replies, around, objects, primary
from .right_server import right_server

Bounds = Callable[[Arguments], tuple[int, int]]


def change_bounds(patch: pytest.MonkeyPatch, change: Callable[[Arguments], Arguments]) -> None:
    """Select the pages of all lists as if other parameters had been sent."""
    bounds = paging.bounds
    for module in (paging, collection, users):
        patch.setattr(module, "bounds", lambda arguments: bounds(change(arguments)))


SECONDS = len("2026-01-05T09:30:00")


@right_server("The maximum page size is published, but not recorded, and a server may return fewer items.")
def pages_have_at_most_ten_items(patch: pytest.MonkeyPatch) -> None:
    def capped(arguments: Arguments) -> Arguments:
        size = min(arguments.query.get("page[size]", paging.DEFAULT_SIZE), 10)
        return evolve(arguments, query={**arguments.query, "page[size]": size})

    change_bounds(patch, capped)


@right_server("The default page size of user-defined fields is chosen by the server.")
def pages_of_fields_have_three_items_by_default(patch: pytest.MonkeyPatch) -> None:
    def small(arguments: Arguments) -> Arguments:
        if arguments.operation != "list_incident_user_defined_fields":
            return arguments
        return evolve(arguments, query={"page[size]": 3, **arguments.query})

    change_bounds(patch, small)


@right_server("`next_offset` is absent from one recorded last page.")
def last_pages_have_no_next_offset(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str | None, request: Request, reply: Reply) -> Reply:
        if operation not in ("list_incidents", "search_incidents") or reply.status != 200:
            return reply
        document = json.loads(reply.body)
        size = int(parse_qs(request.query).get("page[size]", ["10"])[0])
        if document["meta"]["pagination"]["size"] < size:
            del document["meta"]["pagination"]["next_offset"]
        return evolve(reply, body=json.dumps(document).encode())

    alter_replies(patch, alter)


@right_server("`meta` accepts unknown members, such as totals and cursors.")
def meta_has_more_members(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str, document: Record) -> None:
        if OPERATIONS[operation].name in ("list", "search"):
            meta = document.setdefault("meta", {})
            meta["page"] = {"cursor": "b2Zmc2V0", "limit": 1000} | meta.get("page", {})
            if "pagination" in meta:
                meta["pagination"]["limit"] = 1000

    alter_documents(patch, alter)


@right_server("No order is documented for any list but that of incidents.")
def lists_are_newest_first(patch: pytest.MonkeyPatch) -> None:
    listed, listed_todos = Collection.list, todos.list_incident_todos

    def reversed_members(one: Collection, state: MockState, arguments: Arguments) -> Reply:
        before = state.members[one.tag]
        state.members[one.tag] = dict(reversed(before.items()))
        try:
            return listed(one, state, arguments)
        finally:
            state.members[one.tag] = before

    def reversed_todos(state: MockState, arguments: Arguments) -> Reply:
        before = state.todos
        state.todos = dict(reversed(before.items()))
        try:
            return listed_todos(state, arguments)
        finally:
            state.todos = before

    patch.setattr(Collection, "list", reversed_members)
    for name, handler in mock_server.HANDLERS.items():
        owner = getattr(handler, "__self__", None)
        if isinstance(owner, Collection) and OPERATIONS[name].name == "list":
            patch.setitem(mock_server.HANDLERS, name, owner.list)
    patch.setitem(mock_server.HANDLERS, "list_incident_todos", reversed_todos)


@right_server("The order of incidents that were created in the same second is not documented.")
def searches_sort_by_whole_seconds(patch: pytest.MonkeyPatch) -> None:
    times.clock_ticks_once_a_second(patch)
    sort_searches_by_seconds(patch)


def sort_searches_by_seconds(patch: pytest.MonkeyPatch) -> None:
    """Ignore the fractions of seconds at which incidents were created; sort those of one second otherwise."""
    search = mock_server.HANDLERS["search_incidents"]

    def by_seconds(state: MockState, arguments: Arguments) -> Reply:
        before = state.incidents
        by_title = sorted(before.items(), key=lambda pair: str(pair[1]["attributes"]["title"])[::-1])
        state.incidents = dict(
            sorted(by_title, key=lambda pair: str(pair[1]["attributes"]["created"])[:SECONDS])
        )
        try:
            return search(state, arguments)
        finally:
            state.incidents = before

    patch.setitem(mock_server.HANDLERS, "search_incidents", by_seconds)


@right_server("Without `include`, a server chooses what it includes (JSON:API).")
def related_users_are_included_without_request(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def included(server: Server, request: Request) -> tuple[str | None, Delivery]:
            operation, delivery = answer(server, request)
            reply = delivery.reply
            if (
                operation is None
                or reply.status >= 300
                or not reply.body
                or "include" in parse_qs(request.query)
                or "users" not in resource_schema(operation).included
            ):
                return operation, delivery
            document = json.loads(reply.body)
            known = {(one["type"], one["id"]) for one in document.get("included", ())}
            related = {
                one["id"]
                for resource in primary(document)
                for one in objects(resource.get("relationships", {}))
                if one.get("type") == "users" and one.get("id") in server.state.users
            }
            more = [users.brief(server.state, one) for one in sorted(related) if ("users", one) not in known]
            if not more:
                return operation, delivery
            document["included"] = document.get("included", []) + more
            return operation, evolve(delivery, reply=evolve(reply, body=json.dumps(document).encode()))

        return included

    around(patch, wrap)


@right_server(
    "No order is documented for any list but that of incidents; it can be that of the last changes."
)
def lists_have_the_last_changed_first(patch: pytest.MonkeyPatch) -> None:
    listed = Collection.list

    def changed_first(one: Collection, state: MockState, arguments: Arguments) -> Reply:
        before = state.members[one.tag]
        by_change = sorted(before.items(), key=lambda pair: _changed(pair[1].resource), reverse=True)
        state.members[one.tag] = dict(by_change)
        try:
            return listed(one, state, arguments)
        finally:
            state.members[one.tag] = before

    patch.setattr(Collection, "list", changed_first)
    for name, handler in mock_server.HANDLERS.items():
        owner = getattr(handler, "__self__", None)
        if isinstance(owner, Collection) and OPERATIONS[name].name == "list":
            patch.setitem(mock_server.HANDLERS, name, owner.list)


def _changed(resource: Record) -> str:
    attributes = resource.get("attributes", {})
    return max((str(attributes[name]) for name in MODIFIED & attributes.keys()), default="")
