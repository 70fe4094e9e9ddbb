"""Request routing and validation against the OpenAPI document.

All rules are read from the OpenAPI document from which the client is generated; none is repeated here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, partial
from typing import Any
from urllib.parse import parse_qsl, unquote

from attrs import frozen

from datadog_incidents._openapi.document import follow, openapi_document, self_contained
from datadog_incidents._openapi.schema_validator import SchemaValidator

from .json_decoding import parsed_body
from .messages import Refused, Request
from .read_only import has_read_only, without_read_only

METHODS = ("get", "put", "post", "delete", "patch")
ALL_ERRORS = 64 * 1024
"""Maximum size in bytes of a body whose validation errors are all reported, rather than the first one.

Otherwise a body with millions of errors would take minutes, in which no other call is answered.
"""


@frozen
class Route:
    """Operation of the OpenAPI document.

    Attributes:
        operation: ID of the operation.
        method: HTTP method in upper case.
        segments: segments of the path; those in braces are parameters.
        query: query parameters by name.
        body: validator of the request body; None if the operation has none.
        schema: schema of the request body; empty if the operation has none.
        kinds: JSON:API types that the request body can have; empty if the operation has none.
    """

    operation: str
    method: str
    segments: tuple[str, ...]
    query: Mapping[str, Parameter]
    body: SchemaValidator | None
    schema: dict[str, Any]
    kinds: tuple[str, ...]


@frozen
class Parameter:
    """Query parameter.

    Attributes:
        required: whether a request must contain it.
        kind: JSON type of its values.
        schema: validator of its values.
    """

    required: bool
    kind: str
    schema: SchemaValidator

    def read(self, text: str) -> Any:
        """Parse a value from the query string; return the text itself if it cannot be parsed."""
        if self.kind == "array":
            return text.split(",")
        if self.kind == "integer" and re.fullmatch(r"-?[0-9]{1,4000}", text):
            return int(text)
        if self.kind == "boolean" and text in ("true", "false"):
            return text == "true"
        return text


@frozen
class Arguments:
    """Arguments of a valid request.

    Attributes:
        operation: ID of the operation.
        path: path parameters, percent-decoded.
        query: query parameters, parsed; arrays as lists.
        body: JSON body, without the members that the server sets; None if the operation has none.
        known: names of all query parameters of the operation, sent or not.
    """

    operation: str
    path: Mapping[str, str]
    query: Mapping[str, Any]
    body: Any
    known: Collection[str] = ()


class _Paths:
    """Templates of paths that have the same number of segments, in order of precedence."""

    def __init__(self, templates: list[tuple[str, ...]]) -> None:
        self._templates = templates
        # One group for each template. A single expression takes a fraction of the time of comparing segments.
        self._expression = re.compile("|".join(f"({_pattern(one)})" for one in templates))

    def template(self, path: str) -> tuple[str, ...] | None:
        """Return the segments of the first template that a path has; None if it has none."""
        found = self._expression.fullmatch(path)
        return None if found is None or found.lastindex is None else self._templates[found.lastindex - 1]


class Contract:
    """Router and validator of requests, built from an OpenAPI document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._targets: dict[str, dict[str, Any]] = {}
        self._read_only: dict[str, bool] = {}
        self._routes: dict[tuple[str, ...], dict[str, Route]] = {}  # by segments and method
        for path, item in document["paths"].items():
            for method in METHODS:
                if method in item:
                    route = self._route(path, method, item)
                    self._routes.setdefault(route.segments, {})[route.method] = route
        self._operations = {
            one.operation: one for methods in self._routes.values() for one in methods.values()
        }
        by_length: dict[int, list[tuple[str, ...]]] = {}
        # `/incidents/search` is the search and not an incident with that ID, for all methods.
        for segments in sorted(self._routes, key=lambda segments: sum(map(_is_parameter, segments))):
            by_length.setdefault(len(segments), []).append(segments)
        self._paths = {length: _Paths(templates) for length, templates in by_length.items()}
        self._parameters = {
            segments: [(place, one[1:-1]) for place, one in enumerate(segments) if _is_parameter(one)]
            for segments in self._routes
        }

    def operation(self, operation: str) -> Route:
        """Return an operation by its ID."""
        return self._operations[operation]

    def route(self, request: Request) -> tuple[Route, dict[str, str]]:
        """Find the operation of a request, and its path parameters.

        Raises:
            Refused: 404 for an unknown path, 405 for a method that the path does not support.
        """
        # Split before decoding: an encoded slash belongs to a parameter.
        sent = request.path.split("/")
        paths = self._paths.get(len(sent))
        template = paths and paths.template(request.path)
        if not template:
            raise Refused(404, "Not found")
        methods = self._routes[template]
        if request.method not in methods:
            raise Refused(405, "Method not allowed", headers=(("allow", ", ".join(sorted(methods))),))
        parameters = {name: unquote(sent[place]) for place, name in self._parameters[template]}
        return methods[request.method], parameters

    def arguments(self, route: Route, path: Mapping[str, str], request: Request) -> Arguments:
        """Parse and validate the query and the body of a request.

        Args:
            route: operation of the request.
            path: path parameters.
            request: request.

        Raises:
            Refused: 400, with all validation errors, or the first one of a large body.
        """
        query, body = _query(route, request), _body(route, request)
        if self._has_read_only(route):
            body = without_read_only(body, route.schema, self._follow)
        return Arguments(route.operation, path, query, body, route.query.keys())

    def _has_read_only(self, route: Route) -> bool:
        """Return whether a request body can contain members that the server sets; most cannot."""
        if route.operation not in self._read_only:
            self._read_only[route.operation] = has_read_only(route.schema, self._follow)
        return self._read_only[route.operation]

    def _route(self, path: str, method: str, item: dict[str, Any]) -> Route:
        operation = item[method]
        # A parameter of the operation replaces the path's parameter of the same name.
        parameters = map(self._follow, [*item.get("parameters", []), *operation.get("parameters", [])])
        content = self._follow(operation.get("requestBody", {})).get("content", {})
        schema: dict[str, Any] = content["application/json"]["schema"] if content else {}
        return Route(
            operation=operation["operationId"],
            method=method.upper(),
            segments=tuple(path.split("/")),
            query={one["name"]: self._parameter(one) for one in parameters if one["in"] == "query"},
            body=self._validator(schema) if content else None,
            schema=schema,
            kinds=self._kinds(schema) if content else (),
        )

    def _kinds(self, body: dict[str, Any]) -> tuple[str, ...]:
        """Return the JSON:API types that a request body can have."""
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
        """Return a node, or the node that it refers to, which is looked up once."""
        reference: str | None = node.get("$ref")
        if reference is None:
            return node
        if reference not in self._targets:
            self._targets[reference] = follow(node, self._document)
        return self._targets[reference]

    def _validator(self, schema: dict[str, Any]) -> SchemaValidator:
        return SchemaValidator(partial(self_contained, schema, self._document))


@cache
def contract() -> Contract:
    """Return the contract of the OpenAPI document in the generated package, built once."""
    return Contract(openapi_document())


def _is_parameter(segment: str) -> bool:
    return segment.startswith("{")


def _pattern(segments: tuple[str, ...]) -> str:
    """Return a regular expression of the paths that have these segments."""
    return "/".join("[^/]+" if _is_parameter(one) else re.escape(one) for one in segments)


def _query(route: Route, request: Request) -> dict[str, Any]:
    if not request.query and not any(one.required for one in route.query.values()):
        return {}
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
        sent = f"not {kind}" if kind else "but is missing"
        raise Refused(400, f"the content type must be application/json, {sent}")
    try:
        body = parsed_body(request.body)
    except (ValueError, RecursionError) as error:
        raise Refused(400, f"the body is not valid JSON: {error}") from None
    errors = route.body.errors(body, only_first=len(request.body) > ALL_ERRORS)
    # Recorded (EVIDENCE.md#errors): a wrong JSON:API type is reported alone.
    if any(path == ["data", "type"] for path, _ in errors):
        raise Refused(400, _wrong_type(route, body["data"]["type"]))
    if errors:
        raise Refused(400, *("/".join(["body", *path]) + f": {message}" for path, message in errors))
    return body


def _wrong_type(route: Route, kind: Any) -> str:
    return f"got type {json.dumps(kind)} expected one of {', '.join(map(json.dumps, route.kinds))}"


def _problems(schema: SchemaValidator, value: Any, where: str) -> Iterator[str]:
    for path, message in schema.errors(value):
        yield f"{'/'.join([where, *path])}: {message}"
