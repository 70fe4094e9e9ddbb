"""Exchanges as JSON, in the report and in files of failures."""

from __future__ import annotations

from base64 import b64decode, b64encode
from codecs import getincrementaldecoder
from collections.abc import Mapping
from typing import Any

from ..exchanges import Exchange, Request, Response


def to_json(exchange: Exchange, *, max_body: int | None = None) -> dict[str, Any]:
    """Convert an exchange, which must be redacted.

    Args:
        exchange: redacted exchange.
        max_body: maximum length of a body in bytes; a longer one is cut, and its length stated. None for all.
    """
    request, response = exchange.request, exchange.response
    return {
        "number": exchange.number,
        "operation": request.operation,
        "request": {
            "method": request.method,
            "path": request.path,
            "query": request.query,
            "credentials": None if request.credentials is None else {**request.credentials},
            "headers": {**request.headers},
            **_body(request.body, max_body),
        },
        "response": {
            "status": response.status,
            "headers": {**response.headers},
            **_body(response.body, max_body),
            "seconds": round(response.seconds, 6),
        },
    }


def from_json(value: Mapping[str, Any]) -> Exchange:
    """Restore an exchange.

    Raises:
        KeyError, TypeError, ValueError: the value is none of `to_json`.
    """
    request, response = value["request"], value["response"]
    return Exchange(
        int(value["number"]),
        Request(
            str(request["method"]),
            str(request["path"]),
            str(request["query"]),
            {str(name): str(text) for name, text in request["headers"].items()},
            _content(request),
            value["operation"],
            None if request["credentials"] is None else {**request["credentials"]},
        ),
        Response(
            int(response["status"]),
            {str(name): str(text) for name, text in response["headers"].items()},
            _content(response),
            float(response["seconds"]),
        ),
    )


def _body(content: bytes, limit: int | None) -> dict[str, Any]:
    cut = {} if limit is None or len(content) <= limit else {"body_bytes": len(content)}
    content = content[:limit] if cut else content
    try:  # a character that is cut in two is omitted
        return {"body": getincrementaldecoder("utf-8")().decode(content, final=not cut), **cut}
    except UnicodeDecodeError:
        return {"body": b64encode(content).decode(), "encoding": "base64", **cut}


def _content(value: Mapping[str, Any]) -> bytes:
    body = str(value["body"])
    return b64decode(body, validate=True) if value.get("encoding") == "base64" else body.encode()
