"""Whole responses: declared ones decode, hostile ones break the spec; clients raise only their own errors."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from client_fuzzing.checks import _differences as differences

import datadog_incidents.testing.strategies as module
from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._openapi.responses import Violation, response_rules
from datadog_incidents.errors import DatadogError, NotFoundError, class_for
from datadog_incidents.testing.generation.declared_responses import declared_responses
from datadog_incidents.testing.strategies import GeneratedResponse, Profile, responses
from datadog_incidents.types import Incident, Page, View
from datadog_incidents_api._model import Model
from datadog_incidents_api.operations import OPERATIONS

from ...amounts import amount
from .examples import examples

SOME = (
    *("get_incident", "list_incidents", "search_incidents", "delete_incident", "create_incident_todo"),
    *("list_incident_todos", "list_incident_attachments", "get_incident_type"),
)


def violations(response: GeneratedResponse) -> list[Violation]:
    operation, kind = OPERATIONS[response.operation], response.headers.get("content-type", "")
    found = response_rules().violations(
        operation.path, operation.method, response.status, kind, response.content
    )
    return [*found]


@pytest.mark.parametrize("profile", ["realistic", "valid"])
def test_responses_to_all_operations_are_what_the_spec_allows(profile: Profile) -> None:
    found = [
        (name, violation)
        for name in OPERATIONS
        for response in examples(responses(name, profile), 4)
        for violation in violations(response)
    ]
    assert found == []


@pytest.mark.parametrize("profile", ["realistic", "valid", "evolved"])
@pytest.mark.parametrize("operation", SOME)
def test_the_client_decodes_successes_and_encodes_them_unchanged(operation: str, profile: Profile) -> None:
    success = OPERATIONS[operation].success[0]
    made = examples(responses(operation, profile, status=success), amount(10, 100))
    assert {response.status for response in made} == {success}
    for response in made:
        result = response.result()
        received = result.response if isinstance(result, View | Page) else None
        assert (result is None) == (response.json is None)
        if received is not None:
            assert received.errors == () and received.content == response.content
            assert isinstance(received.parsed, Model)
            assert [*differences(received.parsed.to_dict(), response.json)] == []


@pytest.mark.parametrize("operation", SOME)
def test_declared_errors_raise_their_class(operation: str) -> None:
    made = [one for one in examples(responses(operation, "valid"), amount(30, 60)) if one.status >= 300]
    assert made
    for response in made:
        with pytest.raises(class_for(response.status)):
            response.result()


@pytest.mark.parametrize("operation", SOME)
def test_hostile_responses_break_the_spec_and_raise_only_errors_of_the_client(operation: str) -> None:
    made = examples(responses(operation, "hostile"), count := amount(30, 200))
    assert len(made) == count
    raised = 0
    for response in made:
        assert violations(response)
        try:
            str(response.result())
        except DatadogError:
            raised += 1
    assert raised > count / 6


def test_hostile_responses_break_every_part() -> None:
    made = examples(responses("get_incident", "hostile"), 200)
    rules = {violation.rule for response in made for violation in violations(response)[:1]}
    assert {"status", "content-type", "json", "type"} <= rules


def test_all_declared_statuses_occur() -> None:
    made = examples(responses("get_incident"), 250)
    assert {one.status for one in made} == {one.status for one in declared_responses("get_incident")}
    assert sum(one.status == 200 for one in made) > 50


def test_realistic_searches_agree_with_themselves() -> None:
    for response in examples(responses("search_incidents", status=200), 20):
        attributes: Any = response.json["data"]["attributes"]
        assert attributes["total"] == len(attributes["incidents"])
        page = response.result()
        assert all(isinstance(one, Incident) and one.created_by.id for one in page)


@pytest.mark.parametrize("profile", ["realistic", "valid", "evolved", "hostile"])
def test_the_same_seed_gives_the_same_responses(profile: Profile) -> None:
    first = examples(responses("list_incidents", profile))
    assert examples(responses("list_incidents", profile)) == first
    assert examples(responses("list_incidents", profile), seeded=2) != first


def test_the_transport_serves_any_client() -> None:
    response = examples(responses("get_incident", status=404))[0]
    with (
        IncidentsClient(access_token="t", transport=response.transport, unstable_operations="all") as client,
        pytest.raises(NotFoundError),
    ):
        client.incidents.get("00000000-0000-4000-8000-000000001234")
    found = examples(responses("get_incident", status=200))[0]

    async def call() -> str:
        async with AsyncIncidentsClient(
            access_token="t", transport=found.transport, unstable_operations="all"
        ) as client:
            return (await client.incidents.get("00000000-0000-4000-8000-000000001234")).id

    assert asyncio.run(call()) == found.json["data"]["id"] == found.result().id


def test_a_response_without_body_has_no_json() -> None:
    response = examples(responses("delete_incident", status=204))[0]
    assert (response.content, response.json, dict(response.headers)) == (b"", None, {})


def test_replies_is_another_name() -> None:
    assert module.replies is module.responses


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("get_incidents",), "did you mean 'get_incident'"),
        ((None,), "operation_id must be the ID of an operation, .*, not None"),
        (([],), "operation_id must be the ID of an operation, .*, not "),
        (("get_incident", "valid", 418), "get_incident has no response with status 418, but 200, 400"),
        (("get_incident", "valid", "200"), "status must be a whole number, not '200'"),
        (("get_incident", "valid", [200]), "status must be a whole number, not "),
        (("get_incident", "valid", 200.0), "status must be a whole number, not 200.0"),
        (("get_incident", "broken"), "profile must be one of"),
    ],
)
def test_wrong_arguments_are_refused(arguments: tuple[Any, ...], message: str) -> None:
    operation, *rest = arguments
    options = {"status": rest[1]} if len(rest) == 2 else {}
    with pytest.raises(ValueError, match=message):
        responses(operation, *rest[:1], **options)
