"""In the stateful phase, request bodies refer to resources that exist on the server."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
import requests
import schemathesis
from schemathesis.core.transport import Response

from datadog_incidents.fuzz.contract.resource_ids import ResourceIds
from tests.fuzz.openapi_file import OPENAPI_DOCUMENT

SCHEMA: Any = schemathesis.openapi.from_dict(json.loads(OPENAPI_DOCUMENT.read_text("utf-8")))


def case(method: str, path: str, **path_parameters: str) -> schemathesis.Case[Any]:
    result: schemathesis.Case[Any] = SCHEMA[path][method].Case(path_parameters=path_parameters)
    return result


def reply(status: int, content: Any) -> schemathesis.Response:
    request = requests.Request("GET", "http://localhost").prepare()
    body = b"" if content is None else content if isinstance(content, bytes) else json.dumps(content).encode()
    return Response(status_code=status, headers={}, content=body, request=request, elapsed=0.0, verify=False)


def created(kind: str, resource_id: str) -> schemathesis.Response:
    user = {"created_by_user": {"data": {"type": "users", "id": "u-1"}}}
    return reply(201, {"data": {"type": kind, "id": resource_id, "relationships": user}})


def body(user: str, **attributes: str) -> dict[str, Any]:
    links = {"user": {"data": {"type": "users", "id": user}}}
    return {"data": {"type": "incident_responders", "attributes": attributes, "relationships": links}}


@pytest.fixture
def deleted() -> set[str]:
    return set()


@pytest.fixture
def resource_ids(deleted: set[str]) -> ResourceIds:
    ids = ResourceIds(deleted)
    ids.record(case("POST", "/api/v2/incidents/config/types"), created("incident_types", "t-1"))
    ids.record(case("POST", "/api/v2/incidents/config/types"), created("incident_types", "t-2"))
    return ids


def test_an_unknown_id_is_replaced_by_the_newest_id_of_its_type(resource_ids: ResourceIds) -> None:
    sent = body("unknown", incident_type_uuid="unknown")
    before = copy.deepcopy(sent)
    assert resource_ids.substituted(sent) == body("u-1", incident_type_uuid="t-2")
    assert sent == before


def test_an_existing_id_is_kept(resource_ids: ResourceIds) -> None:
    assert resource_ids.substituted(body("u-1", incident_type_uuid="t-1")) == body(
        "u-1", incident_type_uuid="t-1"
    )


def test_without_an_existing_id_attributes_are_removed_and_relationships_kept() -> None:
    assert ResourceIds(()).substituted(body("unknown", postmortem_template_id="x")) == body("unknown")


def test_the_id_of_a_deleted_resource_is_not_used(resource_ids: ResourceIds, deleted: set[str]) -> None:
    deleted.add("t-2")
    sent = body("u-1", incident_type_uuid="t-2")
    assert resource_ids.substituted(sent) == body("u-1", incident_type_uuid="t-1")


def test_a_deleted_resource_that_a_later_response_names_does_not_exist_again(
    resource_ids: ResourceIds, deleted: set[str]
) -> None:
    resource_ids.record(case("POST", "/api/v2/users"), created("users", "u-2"))
    deleted.add("u-1")
    resource_ids.record(case("POST", "/api/v2/incidents"), created("incidents", "i-1"))  # names u-1
    assert resource_ids.substituted(body("u-1")) == body("u-2")
    assert resource_ids.names_unknown(body("u-1"))


@pytest.mark.parametrize(
    "content", [b"<html>", b"", [1], {"data": None}], ids=["html", "empty", "list", "null"]
)
def test_a_response_without_resources_adds_no_ids(resource_ids: ResourceIds, content: Any) -> None:
    resource_ids.record(case("POST", "/api/v2/users"), reply(201, content))
    assert resource_ids.substituted(body("unknown")) == body("u-1")


@pytest.mark.parametrize(
    "malformed", [{}, {"data": None}, {"data": {"relationships": {"user": None}}}, {"data": []}]
)
def test_malformed_bodies_are_not_changed(resource_ids: ResourceIds, malformed: Any) -> None:
    assert resource_ids.substituted(malformed) == malformed


@pytest.mark.parametrize(
    ("sent", "unknown"),
    [(body("u-1"), False), (body("gone"), True), ({"data": {"type": "users"}}, False), (None, False)],
    ids=["known", "unknown", "no relationships", "no body"],
)
def test_bodies_that_refer_to_unknown_resources(resource_ids: ResourceIds, sent: Any, unknown: bool) -> None:
    assert resource_ids.names_unknown(sent) == unknown
