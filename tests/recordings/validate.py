"""Whether a recorded exchange is one that the document allows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema_rs

from datadog_incidents_api.call import Operation

from .scenario import Exchange

DOCUMENT = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))


def problems(exchange: Exchange, operation: Operation) -> Iterator[str]:
    """Say what the document forbids; nothing if it allows all."""
    item = DOCUMENT["paths"][operation.path]
    described = item[operation.method.lower()]
    wrong = list(_request(exchange, described, item.get("parameters", [])))
    if exchange.status == 400:
        # These were made to be refused, and the document has to refuse them as well.
        yield from [] if wrong else ["the document allows what was refused with 400"]
    else:
        yield from wrong
    responses = described["responses"]
    if str(exchange.status) not in responses:
        yield f"status {exchange.status} is none of {', '.join(responses)}"
        return
    content = _followed(responses[str(exchange.status)]).get("content", {})
    if exchange.reply is not None:
        yield from _judged("reply", content, exchange.content_type, exchange.reply)
    elif content:
        yield "the reply has no body"


def _request(exchange: Exchange, described: dict[str, Any], shared: list[Any]) -> Iterator[str]:
    given = {"path": dict(exchange.ids), "query": dict(exchange.query)}
    # An operation's own parameter replaces its path's of the same name.
    parameters = map(_followed, [*shared, *described.get("parameters", [])])
    for (where, name), parameter in {(one["in"], one["name"]): one for one in parameters}.items():
        if name in given[where]:
            value = _read(given[where].pop(name), _followed(parameter["schema"]))
            for error in _validator(json.dumps(parameter["schema"])).iter_errors(value):
                yield f"{where}/{name}: {error.message}"
        elif parameter.get("required"):
            yield f"{where}/{name} is required"
    yield from (f"query/{name} is no parameter" for name in given["query"])
    if exchange.body is not None:
        content = described.get("requestBody", {}).get("content", {})
        yield from _judged("request", content, "application/json", exchange.body)


def _read(text: str, schema: dict[str, Any]) -> Any:
    """The value that a parameter stands for, as text where it stands for none of its schema's type."""
    if schema.get("type") == "array":
        return text.split(",")
    try:
        return json.loads(text) if schema.get("type") in ("integer", "boolean") else text
    except ValueError:
        return text


def _judged(what: str, content: dict[str, Any], content_type: str | None, body: Any) -> Iterator[str]:
    kind = (content_type or "").partition(";")[0]
    if kind not in content:
        yield f"{what}: content type {content_type} is none of {', '.join(content) or 'no body at all'}"
        return
    for error in _validator(json.dumps(content[kind]["schema"])).iter_errors(body):
        yield f"{'/'.join([what, *map(str, error.instance_path)])}: {error.message}"


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    root = json.loads(schema) | {"components": DOCUMENT["components"]}
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True)


def _followed(node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        target = DOCUMENT
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node
