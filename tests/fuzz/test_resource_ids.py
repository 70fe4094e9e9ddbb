"""Along links, bodies name what a server has named."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
import requests
import schemathesis
from schemathesis.core.transport import Response

from datadog_incidents.fuzz.resource_ids import Known
from datadog_incidents.fuzz.run import DOCUMENT

SCHEMA: Any = schemathesis.openapi.from_dict(json.loads(DOCUMENT.read_text("utf-8")))


def case(method: str, path: str, **path_parameters: str) -> schemathesis.Case[Any]:
    made: schemathesis.Case[Any] = SCHEMA[path][method].Case(path_parameters=path_parameters)
    return made


def reply(status: int, content: Any) -> schemathesis.Response:
    request = requests.Request("GET", "http://localhost").prepare()
    body = b"" if content is None else content if isinstance(content, bytes) else json.dumps(content).encode()
    return Response(status_code=status, headers={}, content=body, request=request, elapsed=0.0, verify=False)


def created(kind: str, wanted: str) -> schemathesis.Response:
    user = {"created_by_user": {"data": {"type": "users", "id": "u-1"}}}
    return reply(201, {"data": {"type": kind, "id": wanted, "relationships": user}})


def body(user: str, **attributes: str) -> dict[str, Any]:
    links = {"user": {"data": {"type": "users", "id": user}}}
    return {"data": {"type": "incident_responders", "attributes": attributes, "relationships": links}}


@pytest.fixture
def known() -> Known:
    made = Known()
    made.learn(case("POST", "/api/v2/incidents/config/types"), created("incident_types", "t-1"))
    made.learn(case("POST", "/api/v2/incidents/config/types"), created("incident_types", "t-2"))
    return made


def test_an_unknown_id_gives_way_to_the_newest_known_one_of_its_type(known: Known) -> None:
    sent = body("nobody", incident_type_uuid="nothing")
    before = copy.deepcopy(sent)
    assert known.named(sent) == body("u-1", incident_type_uuid="t-2")
    assert sent == before


def test_a_known_id_is_kept(known: Known) -> None:
    assert known.named(body("u-1", incident_type_uuid="t-1")) == body("u-1", incident_type_uuid="t-1")


def test_what_is_unknown_altogether_is_left_out_of_attributes_and_kept_in_relationships() -> None:
    assert Known().named(body("nobody", postmortem_template_id="x")) == body("nobody")


def test_what_is_deleted_is_forgotten(known: Known) -> None:
    path = "/api/v2/incidents/config/types/{incident_type_id}"
    known.learn(case("DELETE", path, incident_type_id="t-2"), reply(404, {"errors": ["no"]}))
    assert known.named(body("u-1", incident_type_uuid="x")) == body("u-1", incident_type_uuid="t-2")
    known.learn(case("DELETE", path, incident_type_id="t-2"), reply(204, None))
    assert known.named(body("u-1", incident_type_uuid="x")) == body("u-1", incident_type_uuid="t-1")


def test_a_run_hands_what_it_knows_to_the_next(known: Known) -> None:
    assert known.ids == {"incident_types": ["t-1", "t-2"], "users": ["u-1"]}
    assert Known(known.ids).named(body("nobody")) == known.named(body("nobody")) == body("u-1")


@pytest.mark.parametrize(
    "content", [b"<html>", b"", [1], {"data": None}], ids=["html", "empty", "list", "null"]
)
def test_a_reply_that_names_nothing_teaches_nothing(known: Known, content: Any) -> None:
    known.learn(case("POST", "/api/v2/users"), reply(201, content))
    assert known.named(body("nobody")) == body("u-1")


@pytest.mark.parametrize(
    "odd", [{}, {"data": None}, {"data": {"relationships": {"user": None}}}, {"data": []}]
)
def test_odd_bodies_are_left_as_they_are(known: Known, odd: Any) -> None:
    assert known.named(odd) == odd
