"""Members that the server sets are passed over in requests, whatever their value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.read_only import without_read_only

from ..conftest import INCIDENTS, OPENAPI, OPERATIONS, Api

NODES: dict[str, Any] = {
    "Node": {
        "properties": {
            "set": {"readOnly": True, "type": "string"},
            "sent": {"type": "string"},
            "marked": {"$ref": "Marked"},
            "beside": {"$ref": "Node", "readOnly": True},
            "child": {"oneOf": [{"$ref": "Node"}, {"type": "null"}]},
            "children": {"items": {"$ref": "Node"}},
        }
    },
    "Marked": {"readOnly": True},
}


def test_marked_members_are_removed_at_any_depth_and_all_others_kept() -> None:
    def node(**members: Any) -> dict[str, Any]:
        return {"set": "x", "marked": 1, "beside": {}, "sent": "y", "other": {"set": "z"}, **members}

    kept = {"sent": "y", "other": {"set": "z"}}
    body = node(child=node(child=None), children=[node(), "not an object"])
    assert without_read_only(
        body, {"$ref": "Node"}, lambda one: NODES.get(one.get("$ref", ""), one)
    ) == kept | {"child": kept | {"child": None}, "children": [kept, "not an object"]}
    assert body == node(child=node(child=None), children=[node(), "not an object"])


def follow(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = OPENAPI["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def read_only_attributes(operation: str) -> list[str]:
    body = OPERATIONS[operation].get("requestBody", {}).get("content", {}).get("application/json", {})
    data = follow(follow(body.get("schema", {})).get("properties", {}).get("data", {}))
    attributes = follow(data.get("properties", {}).get("attributes", {})).get("properties", {})
    return [name for name, schema in attributes.items() if schema.get("readOnly")]


CASES = {
    "create_incident_type": ("POST", f"{INCIDENTS}/config/types"),
    "update_incident_type": ("PATCH", f"{INCIDENTS}/config/types/{{type}}"),
    "create_incident_todo": ("POST", f"{INCIDENTS}/{{incident}}/relationships/todos"),
    "update_incident_todo": ("PATCH", f"{INCIDENTS}/{{incident}}/relationships/todos/{{todo}}"),
    "create_incident_integration": ("POST", f"{INCIDENTS}/{{incident}}/relationships/integrations"),
    "update_incident_integration": (
        "PATCH",
        f"{INCIDENTS}/{{incident}}/relationships/integrations/{{integration}}",
    ),
}
BODIES: dict[str, Any] = {
    "type": {"type": "incident_types", "attributes": {"name": "n"}},
    "todo": {"type": "incident_todos", "attributes": {"content": "c", "assignees": []}},
    "integration": {
        "type": "incident_integrations",
        "attributes": {"integration_type": 1, "metadata": {"channels": []}},
    },
}


def test_each_operation_with_read_only_attributes_has_a_case() -> None:
    assert {operation for operation in OPERATIONS if read_only_attributes(operation)} == CASES.keys()


@pytest.mark.parametrize("operation", CASES)
def test_forged_values_of_read_only_attributes_change_nothing(operation: str) -> None:
    expected, forged = responses(operation, {}), responses(operation, dict(values(operation)))
    assert [one["attributes"] for one in expected] == [one["attributes"] for one in forged]


def responses(operation: str, forged: dict[str, Any]) -> list[Any]:
    """Return the responses to a request of a new mock and to a later get."""
    api = Api(MockDatadog(seed=1))
    incident = api.create()["id"]
    method, path = CASES[operation]
    ids = {"incident": incident}
    for kind, create in zip(BODIES, list(CASES)[::2], strict=True):
        where = CASES[create][1].format_map(ids)
        ids[kind] = api.call("POST", where, {"data": BODIES[kind]}).json()["data"]["id"]
    kind = operation.rpartition("_")[2]
    data = BODIES[kind] | {"attributes": BODIES[kind]["attributes"] | forged}
    if method == "PATCH":
        data |= {"id": ids[kind]}
    response = api.call(method, path.format_map(ids), {"data": data})
    assert response.is_success, response.text
    found = response.json()["data"]
    if method == "POST":
        path = f"{path}/{{{kind}}}"
    got = api.call("GET", path.format_map(ids | {kind: found["id"]}))
    return [found, got.json()["data"]]


def values(operation: str) -> Iterator[tuple[str, Any]]:
    """Yield a valid forged value of each read-only attribute."""
    for name in read_only_attributes(operation):
        if name in ("created_by", "last_modified_by"):
            yield name, {"data": {"type": "users", "id": "forged", "attributes": {}}}
        elif name.lower().startswith(("created", "modified")) and "by" not in name.lower():
            yield name, "1999-01-01T00:00:00Z"
        else:
            yield name, "forged"
