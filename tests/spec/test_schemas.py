"""Tests of the schemas in the spec with valid and invalid bodies."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest

from ..incident_json import incident_json

Node = dict[str, Any]

USER = {"type": "users", "id": "u"}
EMBEDDED = {
    "data": USER | {"attributes": {"uuid": "u", "handle": "ana", "email": "ana@example.com", "name": None}}
}


def create(relationships: Node | None = None, **attributes: Any) -> Node:
    given = {"title": "Down", "customer_impacted": False} | attributes
    data = {"type": "incidents", "attributes": {k: v for k, v in given.items() if v is not ...}}
    return {"data": data if relationships is None else data | {"relationships": relationships}}


def update(**members: Any) -> Node:
    return {"data": {"type": "incidents", "id": "i"} | members}


def todo(**attributes: Any) -> Node:
    return {"data": {"type": "incident_todos", "attributes": {"content": "Do", "assignees": []} | attributes}}


def incident(**attributes: Any) -> Node:
    return {"data": incident_json(**attributes)}


ATTACHMENT = {
    "type": "incident_attachments",
    "id": "a",
    "attributes": {"modified": "2026-11-24T09:00:00Z"},
    "relationships": {
        "incident": {"data": {"type": "incidents", "id": "i"}},
        "last_modified_by_user": {"data": {"type": "users", "id": "u"}},
    },
}


def included(*items: Node) -> Node:
    return incident() | {"included": [*items]}


VALID: list[tuple[str, Node]] = [
    ("IncidentCreateRequest", create()),
    ("IncidentCreateRequest", create(customer_impacted=True, customer_impact_scope="Carts")),
    ("IncidentCreateRequest", create(customer_impacted=False, customer_impact_scope="None")),
    ("IncidentCreateRequest", create({"commander_user": None})),
    ("IncidentCreateRequest", create({"commander_user": {"data": None}})),
    ("IncidentCreateRequest", create({"commander_user": {"data": USER}})),
    ("IncidentCreateRequest", create(fields={"severity": {"type": "dropdown", "value": "SEV-1"}})),
    ("IncidentCreateRequest", create(fields={"teams": {"type": "autocomplete", "value": ["a", "b"]}})),
    ("IncidentCreateRequest", create(fields={"summary": {"value": None}, "teams": {"type": "textarray"}})),
    ("IncidentCreateRequest", create(something_new=1)),
    ("IncidentUpdateRequest", update()),
    ("IncidentUpdateRequest", update(relationships={"commander_user": {"data": None}})),
    (
        "IncidentUpdateRequest",
        update(attributes={"detected": None, "customer_impact_end": "2026-11-24T09:00:00Z"}),
    ),
    (
        "IncidentTodoRequest",
        todo(assignees=["@ana", {"icon": "i", "id": "1", "name": "Ben", "source": "slack"}]),
    ),
    ("IncidentTodoRequest", todo(completed="2026-11-24", due_date=None)),
    ("UserCreateRequest", {"data": {"type": "users", "attributes": {"email": "ana@example.com"}}}),
    ("IncidentResponse", incident()),
    ("IncidentResponse", incident(commander=None, created_by=EMBEDDED, declared_by=EMBEDDED)),
    ("IncidentResponse", incident(declared_by={"name": "A bot", "image_48_px": "i"}, created_by_uuid=None)),
    (
        "IncidentResponse",
        incident(created="2026-11-24T09:00:00.250000+00:00", modified="2026-11-24T09:00:00.25Z"),
    ),
    (
        "IncidentResponse",
        included(EMBEDDED["data"], {"type": "users", "id": "u", "attributes": {"name": None}}),
    ),
    (
        "IncidentResponse",
        included(ATTACHMENT),
    ),
    ("APIErrorResponse", {"errors": ["incident i not found"]}),
    ("APIErrorResponse", {"errors": [{"title": "Generic Error", "detail": "incident not found"}]}),
    ("APIErrorResponse", {"errors": ["a", {"status": "404", "source": {"pointer": "/data"}}]}),
]
INVALID: list[tuple[str, Node, str]] = [
    ("IncidentCreateRequest", {}, ""),
    ("IncidentCreateRequest", create(title=...), "data/attributes"),
    ("IncidentCreateRequest", create(title=None), "data/attributes/title"),
    ("IncidentCreateRequest", create(customer_impacted=...), "data/attributes"),
    ("IncidentCreateRequest", create(customer_impacted="true"), "data/attributes/customer_impacted"),
    ("IncidentCreateRequest", create(customer_impacted=True), "data/attributes"),
    ("IncidentCreateRequest", create({}), "data/relationships"),
    ("IncidentCreateRequest", create({"commander_user": {}}), "data/relationships/commander_user"),
    (
        "IncidentCreateRequest",
        create(fields={"a": {"type": "dropdown", "value": ["x"]}}),
        "data/attributes/fields/a",
    ),
    ("IncidentCreateRequest", create(fields={"a": {"type": "slider"}}), "data/attributes/fields/a"),
    (
        "IncidentCreateRequest",
        create(initial_cells=[{"cell_type": "html", "content": {}}]),
        "data/attributes/initial_cells/0",
    ),
    ("IncidentUpdateRequest", {"data": {"type": "incidents"}}, "data"),
    ("IncidentUpdateRequest", update(type="users"), "data/type"),
    ("IncidentUpdateRequest", update(attributes={"detected": "today"}), "data/attributes/detected"),
    (
        "IncidentTodoRequest",
        {"data": {"type": "incident_todos", "attributes": {"content": "Do"}}},
        "data/attributes",
    ),
    ("IncidentTodoRequest", todo(assignees=[{"id": "1"}]), "data/attributes/assignees/0"),
    ("UserCreateRequest", {"data": {"type": "users", "attributes": {}}}, "data/attributes"),
    ("IncidentResponse", incident(created="24 November"), "data/attributes/created"),
    ("IncidentResponse", incident(public_id="1"), "data/attributes/public_id"),
    ("IncidentResponse", included({"type": "cats"}), "included/0"),
    ("APIErrorResponse", {"errors": None}, "errors"),
    ("APIErrorResponse", {"errors": [404]}, "errors/0"),
]


def problems(document: Node, schema: str, body: Node) -> list[str]:
    root = {"$ref": f"#/components/schemas/{schema}", "components": document["components"]}
    validator = jsonschema_rs.Draft202012Validator(root, validate_formats=True)
    return ["/".join(map(str, error.instance_path)) for error in validator.iter_errors(body)]


@pytest.mark.parametrize(
    ("schema", "body"),
    [pytest.param(*case, id=f"{case[0]}-{number}") for number, case in enumerate(VALID, start=1)],
)
def test_a_valid_body_is_accepted(document: Node, schema: str, body: Node) -> None:
    assert problems(document, schema, body) == []


@pytest.mark.parametrize(
    ("schema", "body", "where"),
    [pytest.param(*case, id=f"{case[0]}-{number}") for number, case in enumerate(INVALID, start=1)],
)
def test_an_invalid_body_is_rejected_with_its_location(
    document: Node, schema: str, body: Node, where: str
) -> None:
    assert set(problems(document, schema, body)) == {where}
