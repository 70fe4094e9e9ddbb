"""Calls of failures: sent to another server, they show the same bug there, and nothing if it is mended."""

from __future__ import annotations

import json

import pytest

from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.failures import Failure, Failures, FirstFailure
from datadog_incidents.fuzz.model.engine import ModelEngine
from datadog_incidents.fuzz.model.relevant_calls import created_id, relevant_calls, with_needed
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.report.redaction import Redaction
from datadog_incidents.fuzz.resending import resend
from datadog_incidents.fuzz.same_responses import are_same
from datadog_incidents.mock import MockDatadog
from tests.mutants.mutant import load

from .sessions import session_of

MANY = 20
"""More calls than any of these bugs needs."""
BUGS = {
    "appointing_a_commander_does_not_move_modified": "include_includes incidents",
    "content_of_a_completed_todo_does_not_change": "one_attribute_changes todos",
    "impact_fields_crash_after_the_type_of_one_was_deleted": "related_is_deleted impact_fields",
    "put_of_impact_field_keeps_the_former_type": "used_is_deleted types",
    "responder_in_several_incidents_is_read_as_the_one_of_the_first": "found_under_own_incident responders",
    "switching_a_rule_does_not_move_its_modified_time": "one_attribute_changes rules",
    "update_of_role_changes_its_sibling_as_well": "one_attribute_changes user_defined_roles",
    "updated_google_meet_configuration_moves_to_the_default_type": "one_attribute_changes google_meet",
}
"""Bugs, and the test that finds each; the calls of all need users, types, templates or siblings."""
A, B, C = (f"{one}" * 8 + "-0000-4000-8000-000000000000" for one in "abc")


def found(bug: str, test: str) -> Failure:
    """Run a test against a mock with a bug up to the first failure that names a spoiled operation."""
    mutant, last = load()[bug], list[Failure]()

    def stop(failure: Failure) -> bool:
        last.append(failure)
        return bool({*mutant.operations}.intersection(failure.operations))

    session = session_of(MockDatadog(seed=1), seed=1)
    session.profile, session.takes, session.failures = PROFILES["quick"], test.__eq__, Failures(stop)
    with pytest.MonkeyPatch.context() as patch:
        mutant.patch(patch)
        with pytest.raises(FirstFailure):
            ModelEngine().run(session)
    redaction = Redaction(session.connection.credentials)
    return redaction.failure(last[-1])


def resent(calls: tuple[Exchange, ...]) -> list[Exchange]:
    """Send calls to a new mock."""
    session = session_of(MockDatadog(seed=2))
    return [
        Redaction(session.connection.credentials).exchange(one) for one in resend(session.connection, calls)
    ]


@pytest.mark.parametrize(("bug", "test"), BUGS.items())
def test_calls_show_a_bug_on_another_server(bug: str, test: str) -> None:
    failure = found(bug, test)
    assert failure.test == test
    assert len(failure.exchanges) <= MANY
    with pytest.MonkeyPatch.context() as patch:
        load()[bug].patch(patch)
        with_bug = resent(failure.exchanges)
    mended = resent(failure.exchanges)
    assert [one.response.status for one in with_bug] == [one.response.status for one in failure.exchanges]
    assert not are_same(with_bug, mended)


def test_failures_of_probes_have_what_they_depend_on() -> None:
    """The content of the todo does not change, because it is completed."""
    calls = found("content_of_a_completed_todo_does_not_change", "probes update_incident_todo").exchanges
    *before, last = calls
    assert any(b'"completed":"' in one.request.body for one in before)
    created = {created_id(one) for one in before}
    assert {part for part in last.request.path.split("/") if len(part) == len(A)} <= created


def call(
    number: int,
    method: str,
    path: str,
    *,
    operation: str = "",
    shown: str = "",
    status: int = 200,
    **sent: str,
) -> Exchange:
    """Exchange with attributes sent, and the ID that its response shows."""
    body = json.dumps({"data": {"attributes": sent}}).encode() if sent else b""
    response = json.dumps({"data": {"id": shown}}).encode()
    return Exchange(
        number, Request(method, path, body=body, operation=operation), Response(status, {}, response)
    )


def numbers(calls: tuple[Exchange, ...]) -> list[int]:
    return [one.number for one in calls]


def test_calls_include_what_they_name_and_what_that_names() -> None:
    calls = [
        call(1, "POST", "/users", shown=A, status=201),
        call(2, "POST", "/types", shown=B, status=201, owner=A),
        call(3, "POST", "/users", shown=C, status=201),
        call(4, "PATCH", f"/types/{B}", name="x"),
        call(5, "PATCH", f"/types/{B}", status=400, name=""),
        call(6, "POST", "/incidents", status=201, kind=B.upper()),
    ]
    assert numbers(with_needed(calls, calls[-1:])) == [1, 2, 4, 6]


def test_a_sequence_keeps_changes_by_operations_that_can_be_at_fault() -> None:
    calls = [
        call(1, "POST", "/roles", operation="create_role", shown=A, status=201),
        call(2, "POST", "/roles", operation="create_role", shown=B, status=201),
        call(3, "GET", f"/roles/{A}", operation="get_role"),
        call(4, "PATCH", f"/roles/{B}", operation="update_role", name="x"),
        call(5, "GET", "/users", operation="list_users"),
        call(6, "GET", f"/roles/{A}", operation="get_role"),
    ]
    assert numbers(relevant_calls(calls, ["update_role"], [A])) == [1, 2, 4, 6]


def test_updates_whose_members_are_sent_again_are_left_out_if_there_are_many() -> None:
    updates = [call(number, "PATCH", f"/roles/{A}", name=str(number)) for number in range(2, 12)]
    calls = [
        call(0, "POST", "/roles", shown=A, status=201),
        call(1, "PATCH", f"/roles/{A}", description="x"),
        *updates,
        call(12, "GET", f"/roles/{A}"),
    ]
    assert numbers(with_needed(calls, calls[-1:])) == [0, 1, 11, 12]
    assert numbers(relevant_calls(calls, ["update_role"], [A])) == [0, 1, 7, 8, 9, 10, 11, 12]


def test_the_same_read_is_kept_once_unless_something_changes() -> None:
    calls = [
        call(1, "GET", "/settings", operation="get"),
        call(2, "GET", "/settings", operation="get"),
        call(3, "PATCH", "/settings", operation="update", name="x"),
        call(4, "GET", "/settings", operation="get"),
    ]
    assert numbers(relevant_calls(calls, ["get"])) == [1, 3, 4]
