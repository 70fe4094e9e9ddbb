"""The OpenAPI document as schemathesis needs it."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

LINK_BODY = "x-request-body"
"""Extension with the request body of a link.

OpenAPI allows a link's `requestBody` to be a value or one runtime expression. Schemathesis also evaluates
expressions inside a value, and merges it into a generated body, so that a link can set a single relationship.
"""


def adapt(document: dict[str, Any]) -> None:
    """Change a loaded OpenAPI document."""
    for item in document["paths"].values():
        for operation in item.values():
            if "responses" in operation:
                _enable_link_bodies(operation["responses"])
    _remove_read_only(document["components"]["schemas"])


def _enable_link_bodies(responses: dict[str, Any]) -> None:
    for response in responses.values():
        for link in response.get("links", {}).values():
            if LINK_BODY in link:
                link["requestBody"] = link.pop(LINK_BODY)


def _remove_read_only(node: Any) -> None:
    """Remove the marks of read-only members.

    Schemathesis would never send these members in valid requests, and would expect a request with one of them
    to be refused. Servers accept them and pass over them.
    """
    if is_object(node):
        if node.get("readOnly") is True:  # not a property of this name
            del node["readOnly"]
        for value in node.values():
            _remove_read_only(value)
    elif is_array(node):
        for value in node:
            _remove_read_only(value)
