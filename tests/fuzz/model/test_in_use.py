"""Deletes of what is in use, and updates by name: crashes and refusals of what must work are found."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS, Handler

from .sessions import run_scenario, session_of

Around = Callable[[Handler, MockState, Arguments], Reply]
IN_USE = "used_is_deleted"
BY_NAME = "name_decides_what_is_updated"


def seed(patch: pytest.MonkeyPatch, operation: str, around: Around) -> None:
    handler = HANDLERS[operation]
    patch.setitem(HANDLERS, operation, lambda state, arguments: around(handler, state, arguments))


def names_in(records: object) -> str:
    return json.dumps(records)


def found(scenario: str, resource: str) -> set[tuple[str, str]]:
    failures = run_scenario(session_of(MockDatadog()), scenario, resource)
    return {one[:2] for one in failures}


@pytest.mark.parametrize(
    ("scenario", "resource"),
    [
        *((IN_USE, one) for one in ("user_defined_fields", "user_defined_roles", "integrations", "handles")),
        (BY_NAME, "handles"),
    ],
)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_mock_has_no_failures(scenario: str, resource: str, number: int) -> None:
    assert run_scenario(session_of(MockDatadog(), seed=number), scenario, resource) == []


def test_delete_of_a_field_with_values_that_crashes_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["user_defined_fields"].get(arguments.path["field_id"])
        fields = [one["attributes"]["fields"] for one in state.incidents.values()]
        name = member.resource["attributes"]["name"] if member is not None else None
        if any(one.get(name, {}).get("value") == "a value" for one in fields):
            raise Refused(500, "the field has values")
        return handler(state, arguments)

    seed(monkeypatch, "delete_incident_user_defined_field", around)
    expected = ("server_error", "delete_incident_user_defined_field")
    assert expected in found(IN_USE, "user_defined_fields")


def test_delete_of_handles_that_a_rule_names_and_that_crashes_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        rules = names_in([one.resource["attributes"] for one in state.members["notification_rules"].values()])
        names = [one.resource["attributes"]["name"] for one in state.members["handles"].values()]
        if any(json.dumps(f"@{name}") in rules for name in names):
            raise Refused(500, "the handle is named")
        return handler(state, arguments)

    seed(monkeypatch, "delete_global_incident_handle", around)
    assert ("server_error", "delete_global_incident_handle") in found(IN_USE, "handles")


@pytest.mark.parametrize("operation", ["list_incident_responders", "update_global_incident_handle"])
def test_crash_after_the_delete_of_a_named_user_is_found(
    operation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        tag = "responders" if "responder" in operation else "handles"
        links = names_in([one.resource["relationships"] for one in state.members[tag].values()])
        if any(one["attributes"]["disabled"] and one["id"] in links for one in state.users.values()):
            raise Refused(500, "the user is disabled")
        return handler(state, arguments)

    seed(monkeypatch, operation, around)
    assert ("server_error", operation) in found(IN_USE, "users")


def test_refusal_of_the_name_of_something_deleted_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        deleted = [one.resource["attributes"]["name"] for one in state.deleted["types"]]
        if arguments.body["data"]["attributes"]["name"] in deleted:
            raise Refused(400, "the name is taken")
        return handler(state, arguments)

    seed(monkeypatch, "create_incident_type", around)
    assert ("valid_request_accepted", "create_incident_type") in found(IN_USE, "types")


def test_server_may_refuse_to_delete_what_is_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        rules = names_in(
            [one.resource["relationships"] for one in state.members["notification_rules"].values()]
        )
        if arguments.path["id"] in rules:
            raise Refused(400, "the template is in use")
        return handler(state, arguments)

    seed(monkeypatch, "delete_incident_notification_template", around)
    assert found(IN_USE, "notification_templates") == set()


def test_update_by_name_that_changes_both_of_two_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        sent = arguments.body["data"]["attributes"]
        for one in state.members["handles"].values():
            if one.resource["attributes"]["name"] == sent["name"] and "id" not in arguments.body["data"]:
                one.resource["attributes"]["fields"] = {"severity": ["both"]}
        return reply

    seed(monkeypatch, "update_global_incident_handle", around)
    checks = {check for check, _ in found(BY_NAME, "handles")}
    assert checks & {"others_unchanged", "read_your_writes"}
