"""Servers that differ from the mock and are right."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.contract.engine import ContractEngine
from datadog_incidents.fuzz.contract.open_enumerations import with_open_enumerations
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.messages import Refused, Reply, Request, json_reply
from tests.fuzz.right_servers import RIGHT_SERVERS
from tests.fuzz.right_servers.alterations import alter_replies

from ...amounts import some
from .conftest import NewSession
from .seeded_bugs import replies

OPERATIONS = ("create_incident", "get_incident", "create_incident_user_defined_field")


def changed(change: Callable[[Any], None]) -> Callable[[Request, Reply], Reply]:
    """Change the resources in the data of successful responses."""

    def wrong(_request: Request, reply: Reply) -> Reply:
        if not (200 <= reply.status < 300 and reply.body):
            return reply
        body = json.loads(reply.body)
        for resource in body["data"] if isinstance(body["data"], list) else [body["data"]]:
            change(resource)
        return evolve(json_reply(reply.status, body), headers=reply.headers)

    return wrong


def newer(resource: Any) -> None:
    """Add attributes and enumeration values that the OpenAPI document does not list."""
    attributes = resource["attributes"]
    attributes["attribute_of_tomorrow"] = {"nested": [1, None]}
    resource["member_of_tomorrow"] = "x"
    for name in ("severity", "category", "collected"):
        if name in attributes:
            attributes[name] = "VALUE-OF-TOMORROW"
    if "fields" in attributes:
        attributes["fields"]["tomorrow"] = {"type": "type_of_tomorrow", "value": "x"}
        attributes["fields"]["today"] = {"type": "dropdown", "value": None}


def test_attributes_and_enumeration_values_that_the_spec_lacks_are_no_failure(
    new_session: NewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    for operation in OPERATIONS:
        replies(operation, changed(newer))(monkeypatch)
    checks = ["response_schema_conformance", "status_code_conformance"]
    session = new_session(MockDatadog(), operations=OPERATIONS, checks=checks, mock=None)
    ContractEngine().run(session)
    assert not [*session.failures]
    assert session.progress.replies["get_incident 200"]


def test_a_server_with_a_rate_limit_passes(new_session: NewSession) -> None:
    mock = MockDatadog()
    session = new_session(mock, operations=["create_user"], budget=Budget(sleep=lambda _: None))
    count = iter(range(10**9))

    def limit(_request: Any) -> None:
        if next(count) % 7 == 0:
            mock.fail_next(429)

    session.connection.guards.append(limit)
    ContractEngine().run(session)
    assert not [*session.failures]
    assert session.connection.budget.waited > 0


def test_requests_keep_their_enumerations_and_resources_their_types() -> None:
    document = openapi_document()
    opened = with_open_enumerations(document)
    assert opened["paths"] is document["paths"]
    schemas, strict = opened["components"]["schemas"], document["components"]["schemas"]
    assert "enum" in strict["IncidentSeverity"] and "enum" not in schemas["IncidentSeverity"]
    assert schemas["PostmortemTemplateType"] == strict["PostmortemTemplateType"]
    assert json.dumps(schemas).count('"const"') == json.dumps(strict).count('"const"')


def test_a_wrong_resource_type_is_a_failure(new_session: NewSession, monkeypatch: pytest.MonkeyPatch) -> None:
    replies("create_user", changed(lambda resource: resource.update(type="people")))(monkeypatch)
    session = new_session(MockDatadog(), operations=["create_user"], checks=["response_schema_conformance"])
    ContractEngine().run(session)
    assert [one.subject for one in session.failures] == ["201 $.data.type const"]


@pytest.mark.parametrize("is_mock", [False, True])
def test_a_server_may_look_up_incidents_before_it_validates_bodies(
    is_mock: bool, new_session: NewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS["incidents_are_looked_up_before_bodies_are_validated"].patch(monkeypatch)
    mock = MockDatadog()
    checks = ["negative_data_rejection", "content_type_conformance"]
    session = new_session(
        mock, operations=["create_incident_todo"], checks=checks, mock=mock if is_mock else None
    )
    ContractEngine().run(session)
    assert session.progress.checks["negative_data_rejection"] > 20
    # The order of the mock is known, so that a validation that it lacks cannot hide behind a 404.
    assert {one.check for one in session.failures} == ({"negative_data_rejection"} if is_mock else set())


@pytest.mark.parametrize(
    ("server", "operations"),
    some(
        [
            ("options_are_not_implemented", ["list_incident_types"]),
            ("users_have_a_newer_method", ["get_user", "disable_user"]),
            (
                "permissions_of_types_are_enforced",
                ["create_incident_type", "create_incident", "import_incident", "delete_incident"],
            ),
            ("descriptions_are_enforced", ["create_incident_user_defined_field"]),
            ("impossible_times_are_refused", ["create_incident_impact", "create_incident"]),
        ],
        2,
    ),
)
def test_other_servers_may_do_what_the_spec_leaves_open(
    server: str, operations: list[str], new_session: NewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    session = new_session(MockDatadog(), operations=operations, mock=None)
    ContractEngine().run(session)
    assert not [*session.failures]


def test_a_server_that_fails_at_a_method_that_it_does_not_have_is_reported(
    new_session: NewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str | None, request: Request, reply: Reply) -> Reply:
        return Refused(500, "Internal error").reply() if request.method == "OPTIONS" else reply

    alter_replies(monkeypatch, fail)
    session = new_session(MockDatadog(), operations=["list_incident_types"], mock=None)
    ContractEngine().run(session)
    assert {one.check for one in session.failures} == {"not_a_server_error"}
