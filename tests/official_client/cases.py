"""Every operation as the document shows it: its examples as calls, and what has to be there for them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from attrs import frozen
from datadog_api_client import ApiClient

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import document
from datadog_incidents.mock.core.resource_schema import follow, resource_schema
from datadog_incidents_api.call import Operation
from datadog_incidents_api.operations import OPERATIONS

from .peers import incidents_of, post

Ids = dict[str, str]
"""What there is, by the resource that it belongs to."""

INCIDENTS = [one for one in OPERATIONS.values() if one.tag != "users"]
"""The family; the official client has the operations on users elsewhere."""

FIRST = ("users", "types", "incidents", "notification_templates", "postmortem_templates")
"""What others name, so that it has to be there before them."""


@frozen
class Case:
    """One call of one operation.

    Attributes:
        name: the example's, with `all parameters` added where its query is as long as it can be.
        example: the body, with the ids that the document uses.
        query: parameters by name.
    """

    operation: Operation
    name: str
    example: Any
    query: dict[str, Any]

    def path(self, ids: Ids) -> dict[str, str]:
        """Path parameters by name."""
        names = [part[1:-1] for part in self.operation.path.split("/") if part.startswith("{")]
        others = {"incident_id": "incidents", "incident_type_id": "types"}
        return {name: ids[others.get(name, self.operation.tag)] for name in names}

    def body(self, ids: Ids) -> Any:
        """The body with the ids of what there is."""
        return named(self.example, ids)

    def values(self, ids: Ids) -> dict[str, Any]:
        """Query parameters by name, as the official client takes them, with the ids of what there is."""
        return {name: named(value, ids) for name, value in self.query.items()}


def cases(operation: Operation) -> Iterator[Case]:
    """Every example of an operation, and the first one with every query parameter."""
    described = _described(operation)
    content = described.get("requestBody", {}).get("content", {}).get("application/json", {})
    examples = {name: one["value"] for name, one in content.get("examples", {}).items()} or {"": None}
    parameters = [follow(one) for one in described.get("parameters", [])]
    query = {one["name"]: _value(operation, one) for one in parameters if one["in"] == "query"}
    needed = {
        one["name"]: query[one["name"]] for one in parameters if one.get("required") and one["in"] == "query"
    }
    for name, example in examples.items():
        yield Case(operation, name, example, needed)
    if query != needed:
        name, example = next(iter(examples.items()))
        yield Case(operation, f"{name} all parameters".strip(), example, query)


def set_up(mock: MockDatadog) -> Ids:
    """Put a mock back to its start, and one of everything into it: the first example of each."""
    mock.reset()
    ids: Ids = {}
    creates = {one.tag: one for one in OPERATIONS.values() if one.name == "create"}
    for tag in dict.fromkeys([*FIRST, *creates]):
        case = next(cases(creates[tag]))
        path = creates[tag].path.format(**case.path(ids))
        ids[tag] = post(mock, path, case.body(ids)["data"])
    return ids


def official(client: ApiClient, case: Case, ids: Ids) -> Any:
    """Make a call with the official client, of which nothing but names is taken for granted."""
    api = incidents_of(client)
    described = getattr(api, f"_{case.operation.id}_endpoint").params_map
    given = case.path(ids) | case.values(ids)
    arguments = {}
    for name, parameter in described.items():
        (kind,) = parameter["openapi_types"]
        if name == "body":
            # Its own reading of the example is what it is to send.
            arguments[name] = client.deserialize(json.dumps(case.body(ids)), (kind,), True)
        elif parameter["attribute"] in given:
            value = given.pop(parameter["attribute"])
            arguments[name] = (
                UUID(value) if kind is UUID else client.deserialize(json.dumps(value), (kind,), True)
            )
    assert not given, f"the official client does not know {', '.join(given)}"
    return getattr(api, case.operation.id)(**arguments)


def named(value: Any, ids: Ids) -> Any:
    """A value with the ids of what there is in place of the document's."""
    if isinstance(value, dict):
        return {key: named(item, ids) for key, item in value.items()}
    if isinstance(value, list):
        return [named(item, ids) for item in value]
    return ids.get(DOCUMENTED.get(value, ""), value) if isinstance(value, str) else value


def _described(operation: Operation) -> Any:
    item = document()["paths"][operation.path]
    described = item[operation.method.lower()]
    return described | {"parameters": [*item.get("parameters", []), *described.get("parameters", [])]}


def _documented() -> Iterator[tuple[str, str]]:
    """Ids that the document's examples use, and the resource of each: bodies of updates repeat their own."""
    for operation in OPERATIONS.values():
        content = (
            _described(operation).get("requestBody", {}).get("content", {})
            if operation.name == "update"
            else {}
        )
        for example in content.get("application/json", {}).get("examples", {}).values():
            yield example["value"]["data"].get("id", ""), operation.tag
    yield "00000000-0000-0000-2345-000000000000", "users"


DOCUMENTED = dict(_documented())
KIND = next(one for one, tag in DOCUMENTED.items() if tag == "types")

VALUES: dict[str, Any] = {
    "query": "state:(active OR stable OR resolved)",
    "sort": "created",
    "page[size]": 2,
    "page[offset]": 0,
    "page[number]": 0,
    "filter[attachment_type]": "postmortem",
    "filter[incident-type]": KIND,
    "filter[task_id]": "slack-create-channel-job",
    "filter[trigger]": "incident_created_trigger",
    "incidentTypeUUID": KIND,
}
"""What to send as query parameters, by name; those that switch something on, and `include`, follow rules."""


def _value(operation: Operation, parameter: Any) -> Any:
    schema = follow(parameter["schema"])
    if schema.get("type") == "boolean":
        return True
    if parameter["name"] != "include":
        return VALUES[parameter["name"]]
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("type") == "array":
        return [name for name in follow(schema["items"])["enum"] if name != UNREADABLE]
    # What is not listed is the relationships, those of what a delete takes away, too.
    readable = operation.id.replace("delete_", "get_", 1)
    return ",".join(resource_schema(readable).relationships)


UNREADABLE = "incident"
"""What the official client can ask to be included, and has no place for in any reply."""
