"""Evolved responses: unknown members, values, variants and nulls in real ones, which the client can read."""

from __future__ import annotations

import copy
import json
from random import Random
from typing import Any

import pytest
from client_fuzzing.cases import Canned, Case
from client_fuzzing.checks import failures
from client_fuzzing.clients import clients

from datadog_incidents._openapi.document import follow
from datadog_incidents.errors import NotFoundError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.evolution import NEW_MEMBERS, NEW_VARIANT, evolved_document
from datadog_incidents.mock.core.resource_schema import response_schema
from datadog_incidents.testing.generation.body_corruptions import encoded
from datadog_incidents.testing.generation.declared_responses import declared_responses
from datadog_incidents.testing.generation.source import RandomSource
from datadog_incidents.testing.generation.values import Values
from datadog_incidents_api.operations import OPERATIONS

from ...amounts import amount
from ..conftest import INCIDENTS, OPENAPI, Api

Record = dict[str, Any]

RANDOM = Random(0)  # noqa: S311  # must be reproducible


def evolved_incident(mock: MockDatadog) -> tuple[Record, Record]:
    """Return an incident as it is, and evolved."""
    api = Api(mock)
    with api.http:
        incident = api.create(
            commander=mock.user_id, fields={"severity": {"type": "dropdown", "value": "SEV-1"}}
        )
        path = f"{INCIDENTS}/{incident['id']}?include=users"
        plain = api.call("GET", path).json()
        mock.fail_next(evolve=True)
        return plain, api.call("GET", path).json()


def kinds_of_changes(before: Any, after: Any) -> set[str]:
    """Return which kinds of changes were made, and check that there are no others."""
    if isinstance(before, dict) and isinstance(after, dict) and after != NEW_VARIANT:
        found = {"member"} if after.keys() - before.keys() & NEW_MEMBERS.keys() else set()
        added = after.keys() - before.keys()
        assert before.keys() <= after.keys()
        assert added <= {*NEW_MEMBERS, "evolved_entry"}
        found |= {"member"} if added & NEW_MEMBERS.keys() else set()
        found |= {"variant"} if "evolved_entry" in added else set()
        for name in before:
            found |= kinds_of_changes(before[name], after[name])
        return found
    if isinstance(before, list) and isinstance(after, list):
        added_items = after[len(before) :]
        found = {"variant" if isinstance(one, dict) else "value" for one in added_items}
        for old, new in zip(before, after, strict=False):
            found |= kinds_of_changes(old, new)
        return found
    if after == before:
        return set()
    if after == NEW_VARIANT:
        return {"variant"}
    assert after in (None, "evolved_value", 9999)
    return {"null" if after is None else "value"}


def test_an_evolved_response_has_changes_of_each_kind_and_no_others(datadog_mock: MockDatadog) -> None:
    plain, evolved = evolved_incident(datadog_mock)
    assert kinds_of_changes(plain, evolved) == {"member", "value", "variant", "null"}


def test_the_structure_of_an_evolved_response_stays(datadog_mock: MockDatadog) -> None:
    plain, evolved = evolved_incident(datadog_mock)
    assert (evolved["data"]["id"], evolved["data"]["type"]) == (plain["data"]["id"], "incidents")
    assert evolved["data"]["attributes"]["title"] == plain["data"]["attributes"]["title"]
    assert evolved["included"][0]["id"] == plain["included"][0]["id"]


def test_evolved_responses_depend_on_the_seed_and_differ_from_each_other() -> None:
    first = evolved_incident(MockDatadog(seed=1))
    assert first == evolved_incident(MockDatadog(seed=1))
    mock = MockDatadog(seed=1)
    with Api(mock).http as http:
        mock.fail_next(evolve=True, times=5)
        assert len({http.get(f"{INCIDENTS}/i").content for _ in range(5)}) > 1


def test_an_evolved_response_changes_in_other_places_with_another_seed() -> None:
    places = set()
    for seed in range(3):
        plain, evolved = evolved_incident(MockDatadog(seed=seed))
        attributes = plain["data"]["attributes"]
        changed = [
            name for name, value in evolved["data"]["attributes"].items() if value != attributes.get(name)
        ]
        places.add(tuple(changed))
    assert len(places) > 1


def test_an_evolved_response_is_not_kept_by_the_mock(datadog_mock: MockDatadog) -> None:
    _, evolved = evolved_incident(datadog_mock)
    with Api(datadog_mock).http as http:
        again = http.get(f"{INCIDENTS}/{evolved['data']['id']}").text
    assert "evolved" not in again


def test_documents_are_not_changed_in_place() -> None:
    document = {"data": {"type": "incidents", "id": "i", "attributes": {"title": "t", "state": "active"}}}
    before = copy.deepcopy(document)
    schema = response_schema("get_incident", 200)
    assert schema is not None
    assert evolved_document(document, dict(schema), RANDOM) != before
    assert document == before


def test_errors_evolve_too(datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(evolve=True)
    with datadog_mock.client() as client, pytest.raises(NotFoundError):
        client.incidents.get("i")
    response = datadog_mock.calls[0].response
    assert response is not None
    assert response.json.keys() & NEW_MEMBERS.keys()


def test_a_response_without_a_body_stays_without_one(api: Api) -> None:
    incident = api.create()["id"]
    api.mock.fail_next(evolve=True)
    response = api.call("DELETE", f"{INCIDENTS}/{incident}")
    assert (response.status_code, response.content) == (204, b"")


@pytest.mark.parametrize("other", [{"status": 200}, {"body": "{}"}, {"drop": True}, {"refuse": True}])
def test_evolve_cannot_be_combined_with_some_faults(datadog_mock: MockDatadog, other: Any) -> None:
    with pytest.raises(ValueError, match="cannot be combined"):
        datadog_mock.fail_next(evolve=True, **other)


@pytest.mark.parametrize("seed", range(5))
def test_the_client_reads_evolved_responses_and_keeps_what_is_new(seed: int) -> None:
    mock = MockDatadog(seed=seed)
    with mock.client() as client:
        incident = client.incidents.create(title="t", commander=mock.user_id, fields={"severity": "SEV-1"})
        mock.fail_next(evolve=True, times=4)
        shown = client.incidents.get(incident.id, include=["users"])
        assert (shown.id, shown.attributes.title) == (incident.id, "t")
        repr(shown)
        str(shown)
        assert [one.id for one in client.incidents.list()] == [incident.id]
        assert [one.id for one in client.incidents.search("state:active")] == [incident.id]
        assert client.incidents.update(incident.id, title="u").attributes.title == "u"


@pytest.mark.parametrize("name", OPERATIONS)
def test_both_clients_read_evolved_responses_of_each_operation(name: str) -> None:
    """The checks are those of `scripts/fuzz-client`, which sends what a newer server might send, too."""
    declared = [one for one in declared_responses(name) if one.schema and one.content_type]
    random = RandomSource(name)
    with clients() as both:
        for _ in range(amount(2, 20)):
            for one in declared:
                assert one.schema is not None and one.content_type is not None
                body = evolved_document(Values(random).value(one.schema), one.schema, random)
                headers = ((b"content-type", one.content_type.encode()),)
                case = Case("evolved", name, (Canned(one.status, headers, encoded(body)),))
                assert failures(case, both) == []


@pytest.mark.parametrize("name", OPERATIONS)
def test_each_operation_evolves_with_its_schema(name: str) -> None:
    """Every example in the OpenAPI document has places for unknown members."""
    schema = response_schema(name, next(s for s in map(int, declared(name)) if s < 300))
    if schema is None:
        return
    for example in examples(name):
        evolved = json.dumps(evolved_document(example, dict(schema), RANDOM))
        assert any(f'"{new}"' in evolved for new in NEW_MEMBERS), evolved


def declared(name: str) -> Record:
    operation = OPERATIONS[name]
    responses: Record = OPENAPI["paths"][operation.path][operation.method.lower()]["responses"]
    return responses


def examples(name: str) -> list[Any]:
    """Return the examples of an operation's successful response."""
    response = next(one for status, one in declared(name).items() if status.startswith("2"))
    content = next(iter(response["content"].values()))
    return (
        [content["example"]]
        if "example" in content
        else [follow(one, OPENAPI)["value"] for one in content["examples"].values()]
    )
