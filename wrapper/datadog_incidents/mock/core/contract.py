"""What the document says of requests: which exist, and what each may hold.

Everything here comes from the document that the client is generated from; nothing is written twice.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, unquote

import jsonschema_rs
from attrs import frozen

from datadog_incidents._common.json_kinds import is_array, is_object

from .messages import Refused, Request

METHODS = ("get", "put", "post", "delete", "patch")
BITS = {"int32": 31, "int64": 63}
UNIONS = (jsonschema_rs.ValidationErrorKind.AnyOf, jsonschema_rs.ValidationErrorKind.OneOfNotValid)


class SchemaValidator:
    """A schema that is compiled when something is first held against it: a mock seldom needs all of them."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self._schema = schema

    @cached_property
    def validator(self) -> jsonschema_rs.Draft202012Validator:
        return jsonschema_rs.Draft202012Validator(self._schema, validate_formats=True)


@frozen
class Route:
    """One operation of the document.

    Attributes:
        segments: of the path; those in braces stand for parameters.
        kinds: the JSON:API types that its body may have; none where it has no body.
    """

    operation: str
    method: str
    segments: tuple[str, ...]
    query: Mapping[str, Parameter]
    body: SchemaValidator | None
    kinds: tuple[str, ...] = ()


@frozen
class Parameter:
    """A query parameter; `kind` is its JSON type."""

    required: bool
    kind: str
    schema: SchemaValidator

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
        self._components = _bounded(document["components"])
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
        """SchemaValidator query and body.

        Raises:
            Refused: 400, with every reason.
        """
        query, body = _query(route, request), _body(route, request)
        return Arguments(route.operation, path, query, body, route.query.keys())

    def _route(self, path: str, method: str, item: dict[str, Any]) -> Route:
        operation = item[method]
        # An operation's own parameter replaces its path's of the same name.
        listed = map(self._follow, [*item.get("parameters", []), *operation.get("parameters", [])])
        content = operation.get("requestBody", {}).get("content", {})
        return Route(
            operation=operation["operationId"],
            method=method.upper(),
            segments=tuple(path.split("/")),
            query={one["name"]: self._parameter(one) for one in listed if one["in"] == "query"},
            body=self._validator(content["application/json"]["schema"]) if content else None,
            kinds=self._kinds(content["application/json"]["schema"]) if content else (),
        )

    def _kinds(self, body: dict[str, Any]) -> tuple[str, ...]:
        """The JSON:API types that a body may have."""
        node = body
        for member in ("data", "type"):
            node = self._follow(node).get("properties", {}).get(member, {})
        kind = self._follow(node)
        return tuple(kind["enum"] if "enum" in kind else [kind["const"]])

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

    def _validator(self, schema: dict[str, Any]) -> SchemaValidator:
        root = _bounded(schema) | {"components": self._components}
        return SchemaValidator(root)


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
    values: dict[str, str] = {}
    for segment, value in zip(segments, sent, strict=True):
        if segment.startswith("{") and value:
            values[segment[1:-1]] = unquote(value)
        elif segment != value:
            return None
    return values


def _bounded(node: Any) -> Any:
    """A schema in which whole numbers have the bounds of their format, which validators do not look at."""
    if is_array(node):
        return [_bounded(item) for item in node]
    if not is_object(node):
        return node
    bits = BITS.get(node.get("format", "")) if isinstance(node.get("format"), str) else None
    bounds: dict[str, Any] = {} if bits is None else {"minimum": -(2**bits), "maximum": 2**bits - 1}
    return bounds | {key: _bounded(value) for key, value in node.items()}


def _query(route: Route, request: Request) -> dict[str, Any]:
    sent: dict[str, list[str]] = {}
    for name, value in parse_qsl(request.query, keep_blank_values=True):
        sent.setdefault(name, []).append(value)
    problems: list[str] = []
    values: dict[str, Any] = {}
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
    errors = list(_errors(route.body, body))
    # The wrong JSON:API type is told before, and instead of, all else that is wrong.
    typed = [error for error in errors if error[0] == ["data", "type"]]
    if typed:
        raise Refused(400, _wrong_type(route, body["data"]["type"]))
    if errors:
        raise Refused(400, *("/".join(["body", *place]) + f": {problem}" for place, problem in errors))
    return body


def _wrong_type(route: Route, kind: Any) -> str:
    return f"got type {json.dumps(kind)} expected one of {', '.join(map(json.dumps, route.kinds))}"


def _no_json(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")


def _problems(schema: SchemaValidator, value: Any, where: str) -> Iterator[str]:
    for place, problem in _errors(schema, value):
        yield f"{'/'.join([where, *place])}: {problem}"


def _errors(schema: SchemaValidator, value: Any) -> Iterator[tuple[list[str], str]]:
    """Where a value breaks a schema, and how."""
    try:
        for error in schema.validator.iter_errors(value):
            yield from _told(error)
    except ValueError as error:  # such as a lone surrogate, which JSON can spell and Unicode cannot
        yield [], str(error)


def _told(error: jsonschema_rs.ValidationError) -> Iterator[tuple[list[str], str]]:
    """One error; of a union, those of the only variant that is of the value's type, such as not null."""
    place, kind = error.instance_path, error.kind
    branches = kind.context if isinstance(kind, UNIONS) else []
    meant = [branch for branch in branches if not any(_is_of_another_type(one, place) for one in branch)]
    if len(meant) == 1:
        for one in meant[0]:
            yield from _told(one)
    else:
        yield [*map(str, place)], error.message


def _is_of_another_type(error: jsonschema_rs.ValidationError, place: list[str | int]) -> bool:
    return error.instance_path == place and isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Type)
