"""Requests with the bodies of the examples in the OpenAPI document, for resources of any owner."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache
from typing import Any
from urllib.parse import quote

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents._openapi.document import follow, openapi_document
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live.owned import as_uuid
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents_api.operations import OPERATIONS

WRITES = tuple(one for one, operation in OPERATIONS.items() if operation.method != "GET")
TAGS_OF_ATTRIBUTES = {"postmortem_template_id": "postmortem_templates", "incident_type_uuid": "types"}
Choose = Callable[[str], str]
"""Function that returns the ID of a resource with this tag."""


def example_body(operation: str, choose: Choose) -> Any:
    """Return the body of an operation's example, with the IDs of other resources; None if it has none."""
    found = OPERATIONS[operation]
    document = openapi_document()
    definition: Mapping[str, Any] = document["paths"][found.path][found.method.lower()]
    if "requestBody" not in definition:
        return None
    content = next(iter(follow(definition["requestBody"], document)["content"].values()))
    examples = content.get("examples", {})
    body = deepcopy(content.get("example") or next(iter(examples.values()))["value"])
    if operation == "create_incident_rule":  # optional, and not in the example
        body["data"]["attributes"]["incident_type_uuid"] = choose("types")
    own = body["data"].get("id")
    body = _with_ids(body, choose)
    if own is not None:
        body["data"]["id"] = choose(found.tag)
    return body


def example_request(operation: str, choose: Choose, body: Any = None) -> Request:
    """Return a request of an operation.

    Args:
        operation: ID of the operation.
        choose: source of IDs.
        body: body; that of the example if None.
    """
    found = OPERATIONS[operation]
    parameters = {"{incident_id}": "incidents", "{incident_type_id}": "types"}
    path = "/".join(
        quote(choose(parameters.get(part, found.tag)), safe="") if part.startswith("{") else part
        for part in found.path.split("/")
    )
    body = example_body(operation, choose) if body is None else body
    content = b"" if body is None else json.dumps(body).encode()
    headers = {"accept": found.accept, "content-type": "application/json"}
    return Request(found.method, path, "", headers, content, operation=operation)


@cache
def tag_of(kind: str) -> str | None:
    """Return the tag of the resources of a JSON:API type."""
    return next((tag for tag, one in resources().items() if kind in one.kinds), None)


def _with_ids(value: Any, choose: Choose, name: str = "") -> Any:
    if is_object(value):
        changed = {key: _with_ids(one, choose, key) for key, one in value.items()}
        tag = tag_of(str(value.get("type"))) if {"type", "id"} <= value.keys() else None
        return {**changed, "id": choose(tag)} if tag is not None else changed
    if is_array(value):
        return [_with_ids(one, choose, name) for one in value]
    if isinstance(value, str) and as_uuid(value):
        return choose(TAGS_OF_ATTRIBUTES.get(name, "incidents"))
    return value
