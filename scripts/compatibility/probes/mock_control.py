"""Describe the control endpoints of the mock by requests to them.

The endpoints are those that the error for an unknown endpoint lists. The members of a request body are those
that the error for an unknown member lists, if a value is accepted; their JSON types are those of such values.
"""

from __future__ import annotations

import json
import re
import sys
from typing import Any

import httpx

from datadog_incidents.mock import MockDatadog

URL = "http://127.0.0.1"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
SAMPLES: dict[str, list[Any]] = {
    "string": ["get_incident", "9998-01-01T00:00:00Z"],
    "integer": [503],
    "number": [0.5],
    "boolean": [True],
    "array": [[]],
    "object": [{"a": "b"}],
    "null": [None],
}
REQUIRED: dict[str, Any] = {"status": 503}
"""Members without which a request is refused, whatever its other members are."""
OTHER_SAMPLES: dict[tuple[str, str], list[Any]] = {
    ("path", "string"): ["/api/v2/incidents"],
    ("latency", "array"): [[0, 1]],
    ("latency", "object"): [{"median": 1, "sigma": 1}],
    ("after", "integer"): [1],
    ("probability", "integer"): [1],
}
"""Further values of members whose form is narrower than their JSON type."""


def describe(client: httpx.Client) -> dict[str, Any]:
    """Describe the endpoints of the mock that a client is connected to."""
    unknown = client.get("/__mock__/").text
    paths = sorted(set(re.findall(r"/__mock__/\w+", unknown)))
    if not paths:
        raise SystemExit(f"the mock does not list its control endpoints: {unknown}")
    _send(client, "POST", "/__mock__/snapshot", None)  # which `restore` requires, in versions that have it
    return {path: _endpoint(client, path) for path in paths}


def _endpoint(client: httpx.Client, path: str) -> dict[str, Any]:
    methods = [method for method in METHODS if _send(client, method, path, None).status_code != 405]
    found: dict[str, Any] = {"methods": methods}
    if "GET" in methods:
        client.get("/api/v2/incidents")  # a call to list
        _notify(client)
        _send(client, "POST", "/__mock__/fail_next", REQUIRED)  # a fault to list, not used by the call
        response = client.get(path)
        kind = response.headers["content-type"].partition(";")[0]
        found["response"] = _members(response.json()) if kind == "application/json" else {"": kind}
    if "POST" in methods:
        found["request"] = _request(client, path)
    return found


def _request(client: httpx.Client, path: str) -> dict[str, list[str]]:
    refusal = _send(client, "POST", path, {"no such member": 1})
    if not refusal.is_error:
        return {}  # the body is ignored
    _, found, names = refusal.json()["errors"][0].partition("the arguments are ")
    if not found:
        raise SystemExit(f"{path} does not list its arguments: {refusal.text}")
    accepted = {
        name: [
            kind
            for kind, values in SAMPLES.items()
            if any(
                _accepted(client, path, name, value)
                for value in (*values, *OTHER_SAMPLES.get((name, kind), ()))
            )
        ]
        for name in names.split(", ")
    }
    return {name: kinds for name, kinds in accepted.items() if kinds}


def _notify(client: httpx.Client) -> None:
    """Have a rule send a notification to list, in versions whose rules do."""
    rule = {"conditions": [], "enabled": True, "handles": ["@a"], "trigger": "incident_created_trigger"}
    for path, kind, attributes in (
        ("/config/notification-rules", "incident_notification_rules", rule),
        ("", "incidents", {"title": "t", "customer_impacted": False}),
    ):
        body = {"data": {"type": kind, "attributes": attributes}}
        _send(client, "POST", f"/api/v2/incidents{path}", body)


def _send(client: httpx.Client, method: str, path: str, body: Any) -> httpx.Response:
    return client.request(
        method, path, content=json.dumps(body), headers={"content-type": "application/json"}
    )


def _accepted(client: httpx.Client, path: str, name: str, value: Any) -> bool:
    alone = _send(client, "POST", path, {name: value})
    return not alone.is_error or not _send(client, "POST", path, {**REQUIRED, name: value}).is_error


def _members(value: Any, prefix: str = "") -> dict[str, str]:
    """JSON types of the members of a response, by path."""
    if isinstance(value, dict):
        return {
            path: kind
            for key, inner in value.items()
            for path, kind in _members(inner, f"{prefix}.{key}" if prefix else key).items()
        }
    if isinstance(value, list):
        return _members(value[0], f"{prefix}[]") if value else {f"{prefix}[]": "unknown"}
    return {prefix: type(value).__name__}


if __name__ == "__main__":
    mock = MockDatadog(control=True)
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    with httpx.Client(transport=mock.transport, base_url=URL, headers=keys) as connected:
        json.dump(describe(connected), sys.stdout)
