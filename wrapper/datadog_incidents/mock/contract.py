"""What the document says of requests: which exist, and what each may hold.

Everything here comes from the document that the client is generated from; nothing is written twice.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, unquote

import jsonschema_rs
from attrs import frozen

from .messages import Refused, Request

METHODS = ("get", "put", "post", "delete", "patch")


@frozen
class Route:
    """One operation of the document.

    Attributes:
        segments: of the path; those in braces stand for parameters.
    """

    operation: str
    method: str
    segments: tuple[str, ...]
    query: Mapping[str, Parameter]
    body: jsonschema_rs.Draft202012Validator | None


@frozen
class Parameter:
    """A query parameter; `kind` is its JSON type."""

    required: bool
    kind: str
    schema: jsonschema_rs.Draft202012Validator

    def read(self, text: str) -> Any:
        """The value that a text in a query stands for; the text itself where it stands for none."""
        if self.kind == "array":
            return text.split(",")
        if self.kind == "integer" and re.fullmatch(r"-?[0-9]{1,4000}", text):
            return int(text)
        if self.kind == "boolean" and text in ("true", "false"):
            return text == "true"
        return text


@frozen
class Arguments:
    """What a request asks for, once it is known to keep to the document.

    Attributes:
        path: path parameters, decoded.
        query: query parameters, lists as lists.
        body: the JSON body, None where the operation takes none.
        known: names of all query parameters that the operation has.
    """

    operation: str
    path: Mapping[str, str]
    query: Mapping[str, Any]
    body: Any
    known: Collection[str] = ()


class Contract:
    """The document, ready for judging requests."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._routes = [
            self._route(path, method, item)
            for path, item in document["paths"].items()
            for method in METHODS
            if method in item
        ]

    def route(self, request: Request) -> tuple[Route, dict[str, str]]:
        """Find the operation that a request means, and its path parameters.

        Raises:
            Refused: 404 for a path that the document does not have, 405 for a method that the path does not.
        """
        # Split before decoding: a slash that was encoded belongs to a parameter.
        sent = request.path.split("/")
        found = [
            (route, values) for route in self._routes if (values := _match(route.segments, sent)) is not None
        ]
        if not found:
            raise Refused(404, "Not found")
        # `/incidents/search` is the search, and no incident of that id, for whatever method.
        fewest = min(len(values) for _, values in found)
        found = [(route, values) for route, values in found if len(values) == fewest]
        for route, values in found:
            if route.method == request.method:
                return route, values
        allow = ", ".join(sorted(route.method for route, _ in found))
        raise Refused(405, "Method not allowed", headers=(("allow", allow),))

    def arguments(self, route: Route, path: Mapping[str, str], request: Request) -> Arguments:
        """Judge query and body.

        Raises:
            Refused: 400, with every reason.
        """
        query, body = _query(route, request), _body(route, request)
        return Arguments(route.operation, path, query, body, route.query.keys())

    def _route(self, path: str, method: str, item: dict[str, Any]) -> Route:
        operation = item[method]
        parameters = map(self._follow, [*item.get("parameters", []), *operation.get("parameters", [])])
        content = operation.get("requestBody", {}).get("content", {})
        return Route(
            operation=operation["operationId"],
            method=method.upper(),
            segments=tuple(path.split("/")),
            query={one["name"]: self._parameter(one) for one in parameters if one["in"] == "query"},
            body=self._validator(content["application/json"]["schema"]) if content else None,
        )

    def _parameter(self, parameter: dict[str, Any]) -> Parameter:
        schema = self._follow(parameter["schema"])
        kind = schema.get("type", "string")
        return Parameter(parameter.get("required", False), kind, self._validator(schema))

    def _follow(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            target: Any = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def _validator(self, schema: dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
        root = schema | {"components": self._document["components"]}
        return jsonschema_rs.Draft202012Validator(root, validate_formats=True)


@cache
def document() -> dict[str, Any]:
    """The document that the generated package carries; not to be changed."""
    text = files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def contract() -> Contract:
    """The contract of that document, compiled once."""
    return Contract(document())


def _match(segments: tuple[str, ...], sent: list[str]) -> dict[str, str] | None:
    if len(segments) != len(sent):
        return None
    values = {}
    for segment, value in zip(segments, sent, strict=True):
        if segment.startswith("{") and value:
            values[segment[1:-1]] = unquote(value)
        elif segment != value:
            return None
    return values


def _query(route: Route, request: Request) -> dict[str, Any]:
    sent: dict[str, list[str]] = {}
    for name, value in parse_qsl(request.query, keep_blank_values=True):
        sent.setdefault(name, []).append(value)
    problems, values = [], {}
    for name, parameter in route.query.items():
        given = sent.get(name, [])
        if len(given) > 1:
            problems.append(f"query parameter {name!r} is given {len(given)} times")
        elif given:
            values[name] = parameter.read(given[0])
            problems += _problems(parameter.schema, values[name], f"query parameter {name!r}")
        elif parameter.required:
            problems.append(f"query parameter {name!r} is missing")
    if problems:
        raise Refused(400, *problems)
    return values


def _body(route: Route, request: Request) -> Any:
    if route.body is None:
        return None
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refused(400, f"the body has to be application/json, not {kind or 'of no type'}")
    try:
        body = json.loads(request.body, parse_constant=_no_json)
        # What JSON can spell and no reply could say: half a surrogate pair, a number beyond range.
        json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise Refused(400, f"the body is not JSON: {error}") from None
    problems = list(_problems(route.body, body, "body"))
    if problems:
        raise Refused(400, *problems)
    return body


def _no_json(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")


def _problems(schema: jsonschema_rs.Draft202012Validator, value: Any, where: str) -> Iterator[str]:
    try:
        for error in schema.iter_errors(value):
            yield f"{'/'.join([where, *map(str, error.instance_path)])}: {error.message}"
    except ValueError as error:  # such as a lone surrogate, which JSON can spell and Unicode cannot
        yield f"{where}: {error}"
