"""Validation of recorded exchanges against the OpenAPI document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs

from datadog_incidents._openapi.document import follow, openapi_document
from datadog_incidents_api.types import Operation

from .problem import Problem
from .recordings import Exchange

_REQUIRED = jsonschema_rs.ValidationErrorKind.Required


def problems(exchange: Exchange, operation: Operation) -> Iterator[Problem]:
    """Yield the violations of the OpenAPI document in an exchange."""
    item = openapi_document()["paths"][operation.path]
    described = item[operation.method.lower()]
    violations = list(_request(exchange, described, item.get("parameters", [])))
    if exchange.status == 400:
        # The OpenAPI document must reject these requests as the server did.
        yield from [] if violations else [Problem.at("request", "is valid although it was rejected with 400")]
    else:
        yield from violations
    responses = described["responses"]
    if str(exchange.status) not in responses:
        yield Problem.at("response", f"status {exchange.status} is not one of {', '.join(responses)}")
        return
    content = _follow(responses[str(exchange.status)]).get("content", {})
    if exchange.reply is not None:
        yield from _body_errors("response", content, exchange.content_type, exchange.reply)
    elif content:
        yield Problem.at("response", "has no body")


def _request(exchange: Exchange, described: dict[str, Any], shared: list[Any]) -> Iterator[Problem]:
    given = {"path": dict(exchange.ids), "query": dict(exchange.query)}
    # A parameter of the operation replaces the path's parameter of the same name.
    parameters = map(_follow, [*shared, *described.get("parameters", [])])
    for (where, name), parameter in {(one["in"], one["name"]): one for one in parameters}.items():
        if name in given[where]:
            value = _read(given[where].pop(name), _follow(parameter["schema"]))
            for error in _validator(json.dumps(parameter["schema"])).iter_errors(value):
                yield _problem(f"{where}.{name}", error)
        elif parameter.get("required"):
            yield Problem.at(f"{where}.{name}", "is required")
    yield from (Problem.at(f"query.{name}", "is not a parameter") for name in given["query"])
    if exchange.body is not None:
        content = described.get("requestBody", {}).get("content", {})
        yield from _body_errors("request", content, "application/json", exchange.body)


def _read(text: str, schema: dict[str, Any]) -> Any:
    """Parse the text of a parameter; return it unchanged if it does not have the type of the schema."""
    if schema.get("type") == "array":
        return text.split(",")
    try:
        return json.loads(text) if schema.get("type") in ("integer", "boolean") else text
    except ValueError:
        return text


def _body_errors(
    what: str, content: dict[str, Any], content_type: str | None, body: Any
) -> Iterator[Problem]:
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind not in content:
        rule = f"is not one of {', '.join(content)}" if content else "is unexpected: no body is declared"
        yield Problem(f"{what}.content_type", rule, f"{what}: content type {content_type} {rule}")
        return
    try:
        errors = [*_validator(json.dumps(content[kind]["schema"])).iter_errors(body)]
    except ValueError:
        yield Problem.at(what, "is nested too deeply to be validated")
        return
    for error in errors:
        yield _problem(".".join([what, *map(str, error.instance_path)]), error)


def _problem(path: str, error: jsonschema_rs.ValidationError) -> Problem:
    keyword = str(error.schema_path[-1]) if error.schema_path else "schema"
    member = f" {error.kind.property}" if isinstance(error.kind, _REQUIRED) else ""
    return Problem(path, f"violates {keyword}{member}", f"{path}: {error.message}")


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    root = json.loads(schema) | {"components": openapi_document()["components"]}
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True)


def _follow(node: dict[str, Any]) -> dict[str, Any]:
    return follow(node, openapi_document())
