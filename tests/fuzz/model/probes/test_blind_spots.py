"""Bugs that probes once missed: IDs in another case, unbalanced syntax, deletes without an ID in the path."""

from __future__ import annotations

import pytest
from attrs import evolve

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, json_reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS, Handler, Server

from ..sessions import found as all_found
from ..sessions import session_of as engine_session
from .running import run, session_of

GET = "get_incident_user_defined_role"
CREATE = "create_incident_notification_template"
DELETE = "delete_global_incident_handle"


def replace(patch: pytest.MonkeyPatch, operation: str, handler: Handler) -> None:
    patch.setitem(HANDLERS, operation, handler)


def found(probe: str, operation: str) -> set[str]:
    return {one.check for one in run(session_of(MockDatadog()), probe, [operation])}


def test_an_id_in_capitals_that_leads_to_another_resource(monkeypatch: pytest.MonkeyPatch) -> None:
    get = HANDLERS[GET]

    def oldest(state: MockState, arguments: Arguments) -> Reply:
        if arguments.path["role_id"] != arguments.path["role_id"].lower():
            arguments = evolve(arguments, path={"role_id": next(iter(state.members["user_defined_roles"]))})
        return get(state, arguments)

    assert found("other_case", GET) == set()
    replace(monkeypatch, GET, oldest)
    assert found("other_case", GET) == {"id_in_other_case"}


def test_a_crash_at_a_brace_without_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    create = HANDLERS[CREATE]

    def parse(state: MockState, arguments: Arguments) -> Reply:
        text = str(arguments.body["data"]["attributes"])
        if "{x $" in text:
            return json_reply(500, {"errors": ["Internal error"]})
        return create(state, arguments)

    replace(monkeypatch, CREATE, parse)
    assert "server_error" in found("strings", CREATE)


@pytest.mark.parametrize("text", ["+", ", ", "@name", "key:value", "1e3", "\u0130", "https://"])
def test_a_crash_at_a_text_that_looks_like_something_else(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    create, list_users = HANDLERS[CREATE], HANDLERS["list_users"]

    def parse(state: MockState, arguments: Arguments) -> Reply:
        if text in arguments.body["data"]["attributes"]["subject"]:
            return json_reply(500, {"errors": ["Internal error"]})
        return create(state, arguments)

    def match(state: MockState, arguments: Arguments) -> Reply:
        if text in arguments.query.get("filter", ""):
            return json_reply(500, {"errors": ["Internal error"]})
        return list_users(state, arguments)

    replace(monkeypatch, CREATE, parse)
    replace(monkeypatch, "list_users", match)
    assert "server_error" in found("accepted", CREATE)
    assert "server_error" in found("queries", "list_users")


def test_a_refused_delete_of_all_after_another_probe_has_deleted_all(monkeypatch: pytest.MonkeyPatch) -> None:
    carried_out = Server._carried_out

    def in_vain(self: Server, *arguments: object) -> Reply:
        reply = carried_out(self, *arguments)  # type: ignore[arg-type]
        if reply.status == 401:
            self.state.members["handles"].clear()
        return reply

    monkeypatch.setattr(Server, "_carried_out", in_vain)
    checks = ["refused_changes_nothing", "missing_credentials_refused", "sufficient_scope_accepted"]
    operations = ["create_global_incident_handle", "list_global_incident_handles", DELETE]
    session = engine_session(MockDatadog(), operations=operations, checks=checks)
    assert ("refused_changes_nothing", DELETE) in {one[:2] for one in all_found(session)}
