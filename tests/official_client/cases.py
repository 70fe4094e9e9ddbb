"""Calls of every operation, from the examples of the OpenAPI document, and the resources they require."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any
from uuid import UUID

from attrs import frozen
from datadog_api_client import ApiClient

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents.mock import MockDatadog, Snapshot
from datadog_incidents.mock.core.resource_schema import follow
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from .peers import incidents_of, post

Ids = dict[str, str]
"""IDs of existing resources, by tag."""

INCIDENTS = [one for one in OPERATIONS.values() if one.tag != "users"]
"""Operations in the official client's `IncidentsApi`; those on users are in another class."""

FIRST = ("users", "types", "incidents", "notification_templates", "postmortem_templates")
"""Resources that are created first, because others refer to them."""


@frozen
class Case:
    """Call of one operation.

    Attributes:
        operation: operation to call.
        name: name of the example, followed by `all parameters` if all query parameters are sent.
        example: request body with the IDs of the OpenAPI document.
        query: query parameters by name.
    """

    operation: Operation
    name: str
    example: Any
    query: dict[str, Any]

    def path(self, ids: Ids) -> dict[str, str]:
        """Return the path parameters by name."""
        names = [part[1:-1] for part in self.operation.path.split("/") if part.startswith("{")]
        tags = {"incident_id": "incidents", "incident_type_id": "types"}
        return {name: ids[tags.get(name, self.operation.tag)] for name in names}

    def body(self, ids: Ids) -> Any:
        """Return the request body with the IDs of existing resources."""
        return with_ids(self.example, ids)

    def values(self, ids: Ids) -> dict[str, Any]:
        """Return the query parameters of the official client by name, with the IDs of existing resources."""
        return {name: with_ids(value, ids) for name, value in self.query.items()}


def cases(operation: Operation) -> Iterator[Case]:
    """Yield every example of an operation, and the first one with all query parameters."""
    described = _described(operation)
    content = described.get("requestBody", {}).get("content", {}).get("application/json", {})
    examples = {name: one["value"] for name, one in content.get("examples", {}).items()} or {"": None}
    parameters = [follow(one) for one in described.get("parameters", [])]
    query = {one["name"]: _value(operation, one) for one in parameters if one["in"] == "query"}
    required = {
        one["name"]: query[one["name"]] for one in parameters if one.get("required") and one["in"] == "query"
    }
    for name, example in examples.items():
        yield Case(operation, name, example, required)
    if query != required:
        name, example = next(iter(examples.items()))
        yield Case(operation, f"{name} all parameters".strip(), example, query)


def set_up(mock: MockDatadog) -> Ids:
    """Reset a mock and create one of each resource, from its first example."""
    mock.reset()
    ids: Ids = {}
    for tag, case in _first_creates().items():
        path = case.operation.path.format(**case.path(ids))
        ids[tag] = post(mock, path, case.body(ids)["data"])
    return ids


def restore(mock: MockDatadog) -> Ids:
    """Give a mock the state that it has after `set_up`, in a fraction of the time; no calls are recorded."""
    snapshot, ids = _set_up_once()
    mock.restore(snapshot)
    return ids.copy()


@cache
def _set_up_once() -> tuple[Snapshot, Ids]:
    mock = MockDatadog(seed=20)
    ids = set_up(mock)
    return mock.snapshot(), ids


@cache
def _first_creates() -> dict[str, Case]:
    """Return the first example of each create by tag, in an order in which they can be sent."""
    creates = {one.tag: one for one in OPERATIONS.values() if one.name == "create"}
    return {tag: next(cases(creates[tag])) for tag in dict.fromkeys([*FIRST, *creates])}


def official(client: ApiClient, case: Case, ids: Ids) -> Any:
    """Make a call with the official client; the test relies only on its names."""
    api = incidents_of(client)
    described = getattr(api, f"_{case.operation.id}_endpoint").params_map
    parameters = case.path(ids) | case.values(ids)
    arguments = {}
    for name, parameter in described.items():
        (kind,) = parameter["openapi_types"]
        if name == "body":
            # The official client sends its own decoding of the example.
            arguments[name] = client.deserialize(json.dumps(case.body(ids)), (kind,), True)
        elif parameter["attribute"] in parameters:
            arguments[name] = _argument(client, parameters.pop(parameter["attribute"]), kind)
    assert not parameters, f"the official client does not have {', '.join(parameters)}"
    return getattr(api, case.operation.id)(**arguments)


def _argument(client: ApiClient, value: Any, kind: Any) -> Any:
    """Return a value as an argument of the official client."""
    if kind is UUID:
        return UUID(value)
    if isinstance(value, list) and not isinstance(kind, list):
        value = ",".join(value)  # a list, as the official client declares none
    return client.deserialize(json.dumps(value), (kind,), True)


def with_ids(value: Any, ids: Ids) -> Any:
    """Return a JSON value with the IDs of the OpenAPI document replaced by those of existing resources."""
    if isinstance(value, dict):
        return {key: with_ids(item, ids) for key, item in value.items()}
    if isinstance(value, list):
        return [with_ids(item, ids) for item in value]
    return ids.get(EXAMPLE_IDS.get(value, ""), value) if isinstance(value, str) else value


def _described(operation: Operation) -> Any:
    item = openapi_document()["paths"][operation.path]
    described = item[operation.method.lower()]
    return described | {"parameters": [*item.get("parameters", []), *described.get("parameters", [])]}


def _example_ids() -> Iterator[tuple[str, str]]:
    """Yield the IDs in the examples of the OpenAPI document, with their tags.

    The body of an update contains the ID of the resource.
    """
    for operation in OPERATIONS.values():
        content = (
            _described(operation).get("requestBody", {}).get("content", {})
            if operation.name == "update"
            else {}
        )
        for example in content.get("application/json", {}).get("examples", {}).values():
            yield example["value"]["data"].get("id", ""), operation.tag
    yield "00000000-0000-4000-8000-000000002345", "users"


EXAMPLE_IDS = dict(_example_ids())
TYPE_ID = next(one for one, tag in EXAMPLE_IDS.items() if tag == "types")

VALUES: dict[str, Any] = {
    "query": "state:(active OR stable OR resolved)",
    "sort": "created",
    "sort_dir": "asc",
    "filter": "ana",
    "filter[status]": "Active",
    "page[size]": 2,
    "page[offset]": 0,
    "page[number]": 0,
    "filter[attachment_type]": "postmortem",
    "filter[incident-type]": TYPE_ID,
    "filter[task_id]": "slack-create-channel-job",
    "filter[trigger]": "incident_created_trigger",
    "incidentTypeUUID": TYPE_ID,
}
"""Values of query parameters by name, except of booleans and `include`."""


def _value(operation: Operation, parameter: Any) -> Any:
    schema = follow(parameter["schema"])
    if schema.get("type") == "boolean":
        return True
    if parameter["name"] != "include":
        return VALUES[parameter["name"]]
    if operation.id == "search_incidents":  # the official client sends a single value
        return follow(schema["items"])["enum"][:1]
    return [name for name in follow(schema["items"])["enum"] if name != UNDECODABLE]


UNDECODABLE = "incident"
"""Value of `include` that the official client accepts but cannot decode in any response."""
