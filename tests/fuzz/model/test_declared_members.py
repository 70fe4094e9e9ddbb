"""What is declared of a response: all of the mock's, and nothing that a newer server adds."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator

from datadog_incidents.fuzz.exchanges import Exchange
from datadog_incidents.fuzz.model.declared_members import DeclaredMembers, _response, without_undeclared
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from .sessions import run_scenario, session_of


def test_everything_in_responses_of_the_mock_is_declared() -> None:
    exchanges: list[Exchange] = []
    session = session_of(MockDatadog())
    session.connection.listeners.append(exchanges.append)
    run_scenario(session, "everything_else_stays", "incidents")
    successful = [one for one in exchanges if one.response.ok and one.request.operation]
    assert len({one.request.operation for one in successful}) > 60
    for one in successful:
        document = one.response.json()
        assert without_undeclared(one.request.operation or "", document) == document


def test_undeclared_members_are_left_out_wherever_they_are() -> None:
    user = {"type": "users", "id": "u"}
    incident = {
        "type": "incidents",
        "id": "i",
        "attributes": {
            "title": "t",
            "fields": {"any name": {"type": "textbox", "value": None}},
            "commander": {"data": {**user, "attributes": {"name": "Ana"}}},
        },
        "relationships": {"commander_user": {"data": user}},
    }
    newer = deepcopy(incident)
    newer["meta"] = {"views": 1}
    newer["attributes"] |= {"views": 1}  # type: ignore[operator]
    newer["attributes"]["fields"]["any name"]["views"] = 1  # type: ignore[index]
    newer["attributes"]["commander"]["data"]["attributes"]["views"] = 1  # type: ignore[index]
    newer["relationships"] |= {"viewers": {"data": [user]}}  # type: ignore[operator]
    newer["relationships"]["commander_user"]["meta"] = {"views": 1}  # type: ignore[index]
    assert without_undeclared("get_incident", {"data": newer, "links": {}}) == {"data": incident}
    assert without_undeclared("list_incidents", {"data": [newer]}) == {"data": [incident]}


def test_alternatives_of_a_schema_are_taken_together() -> None:
    options = [{"type": "object", "properties": {name: {"type": "integer"}}} for name in "ab"]
    assert DeclaredMembers([{"anyOf": options}]).of({"a": 1, "b": 2, "c": 3}) == {"a": 1, "b": 2}
    assert DeclaredMembers([{"type": "object"}]).of({"c": 3}) == {"c": 3}
    assert DeclaredMembers([]).of({"c": 3}) == {"c": 3}


def test_a_response_is_copied_only_to_leave_something_out() -> None:
    incident = {"type": "incidents", "id": "i", "attributes": {"title": "t", "fields": {"a": {"views": [1]}}}}
    declared = {"data": {**incident, "attributes": {"title": "t", "fields": {"a": {"type": "textbox"}}}}}
    assert without_undeclared("get_incident", declared) is declared
    assert without_undeclared("get_incident", {"data": incident})["data"]["attributes"]["fields"] == {"a": {}}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_the_schema_is_violated_by_what_is_left_out(operation: str) -> None:
    members = _response(operation)[0]
    validator = Draft202012Validator(members.closed_schema())
    nested = {"data": [{}, {"attributes": {"new": {"id": 1}}}]}
    values: list[Any] = [{"new": 1}, {"data": {"new": 1}}, nested, [], None]
    for value in values:
        assert validator.is_valid(value) == (members.of(value) == value)
