"""Request bodies of links, which the spec keeps in an extension.

OpenAPI allows a link's `requestBody` to be a value or one runtime expression. Schemathesis also evaluates
expressions inside a value, and merges it into a generated body, so that a link can set a single relationship.
"""

from __future__ import annotations

from typing import Any

EXTENSION = "x-request-body"


def enable(_context: Any, document: dict[str, Any]) -> None:
    """Hook `before_load_schema` of schemathesis: name the extension of each link as schemathesis expects."""
    for item in document["paths"].values():
        for operation in item.values():
            if "responses" in operation:
                _enable(operation["responses"])


def _enable(responses: dict[str, Any]) -> None:
    for response in responses.values():
        for link in response.get("links", {}).values():
            if EXTENSION in link:
                link["requestBody"] = link.pop(EXTENSION)
