"""Plans of operations, the input of their templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser.openapi import Endpoint, GeneratorData

from . import pytypes
from .bodies import BodyPlan, plan_body
from .bundle import resolve
from .properties import BooleanProperty, IntProperty, ListProperty, LiteralEnumProperty, ModelProperty
from .pytypes import UnsupportedSchemaError
from .read_only import ReadOnly

METHODS = ("get", "put", "post", "delete", "patch")
CRUD = ("create", "get", "list", "update", "delete")


@dataclass(frozen=True)
class Argument:
    """Argument for a path or query parameter."""

    name: str
    wire: str
    annotation: str
    required: bool
    description: Any
    encoder: str = "text"
    """Function of the runtime module `parameters` that encodes it in the query."""
    bounds: str = ""
    """Further arguments of that function: the bounds of an integer, and the name if the wire's differs."""

    @property
    def declaration(self) -> str:
        return f"{self.name}: {self.annotation}" + ("" if self.required else " | Unset = UNSET")


@dataclass(frozen=True)
class OperationPlan:
    """Plan of an operation."""

    id: str
    method: str
    path: str
    tag: str
    name: str
    unstable: bool
    deprecated: bool
    handwritten: bool
    success: tuple[int, ...]
    scopes: tuple[str, ...]
    scopes_assumed: bool
    accept: str
    paging: str | None
    """Expression for the query parameters of pagination; None if the response is not paginated."""
    summary: str
    description: str
    path_arguments: list[Argument]
    query_arguments: list[Argument]
    body: BodyPlan | None
    result: Any
    include: frozenset[str] = frozenset()
    """Values of the `include` parameter, if the spec enumerates them."""
    listing: ListPlan | None = None

    @property
    def result_name(self) -> str:
        return "None" if self.result is None else f"models.{self.result.class_info.name}"

    @property
    def positional(self) -> list[Argument]:
        """Required arguments, except the body."""
        return [*self.path_arguments, *(argument for argument in self.query_arguments if argument.required)]

    @property
    def keywords(self) -> list[Argument]:
        """Optional query parameters."""
        return [argument for argument in self.query_arguments if not argument.required]

    @property
    def path_resources(self) -> str:
        """Resources that the path identifies, as a phrase: `the incident or the todo`."""
        nouns = [argument.name.removesuffix("_id").replace("_", " ") for argument in self.path_arguments]
        return " or ".join(f"the {noun}" for noun in nouns)

    @property
    def url(self) -> str:
        """The path as the content of an f-string."""
        url = self.path
        for argument in self.path_arguments:
            url = url.replace(f"{{{argument.wire}}}", f"{{path_segment('{argument.wire}', {argument.name})}}")
        return url


@dataclass(frozen=True)
class ListPlan:
    """Location of the listed items in the response of a list operation.

    Attributes:
        path: path of the list, e.g. `data.attributes.incidents`.
        lists: paths of all lists whose items can be decoded individually; `path` first.
        member: member of an item that holds the resource; None if the item is the resource itself.
        resource: model of the resource.
    """

    path: str
    lists: tuple[str, ...]
    member: str | None
    resource: Any


def plan_list(operation: dict[str, Any], result: Any) -> ListPlan | None:
    """Locate the items of a list operation: at `x-items`, or `data` by default; None if it lists nothing."""
    path = operation.get("x-items", "data")
    found: Any = result
    for key in path.split("."):
        found = member_of(found, key)
    if not isinstance(found, ListProperty) or not pytypes.is_model(found.inner_property):
        if "x-items" in operation:
            raise UnsupportedSchemaError(f"{operation['operationId']}: no list of objects at {path!r}")
        return None
    included = ("included",) if member_of(result, "included") is not None else ()
    inner = member_of(found.inner_property, "data")
    resource = found.inner_property if inner is None else inner
    return ListPlan(path, (path, *included), None if inner is None else "data", resource)


def member_of(model: Any, key: str) -> Any:
    """Return the member of a model with a JSON key; None if there is none."""
    if not isinstance(model, ModelProperty):
        return None
    return next((prop for prop in pytypes.members(model) if pytypes.wire_name(prop) == key), None)


def plan_operations(
    document: dict[str, Any], data: GeneratorData, read_only: ReadOnly
) -> list[OperationPlan]:
    """Plan every operation, in the order of tag and ID."""
    endpoints = {
        str(endpoint.name): endpoint
        for collection in data.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    plans = [
        _plan(document, path, method, operation, endpoints, read_only)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]
    return sorted(plans, key=lambda plan: (plan.tag, plan.id))


def _plan(
    document: dict[str, Any],
    path: str,
    method: str,
    operation: dict[str, Any],
    endpoints: dict[str, Endpoint],
    read_only: ReadOnly,
) -> OperationPlan:
    name = operation["operationId"]
    if name not in endpoints:
        raise UnsupportedSchemaError(f"{name}: openapi-python-client omits the operation")
    endpoint = endpoints[name]
    parameters = {one["name"]: one for one in _parameters(document, path, operation)}
    if len(endpoint.bodies) > 1 or endpoint.header_parameters or endpoint.cookie_parameters:
        raise UnsupportedSchemaError(f"{name}: several request bodies, header or cookie parameters")
    arguments = [_query_argument(name, prop, parameters) for prop in endpoint.query_parameters]
    return OperationPlan(
        id=name,
        method=method.upper(),
        path=path,
        tag=operation["tags"][0],
        name=operation.get("x-method") or _method_name(name),
        unstable=bool(operation.get("x-unstable")),
        deprecated=bool(operation.get("deprecated")),
        handwritten=bool(operation.get("x-handwritten")),
        success=tuple(sorted(int(status) for status in operation["responses"] if status.startswith("2"))),
        scopes=tuple(_scopes(operation.get("security") or document.get("security") or [])),
        scopes_assumed=bool(operation.get("x-scope-assumed")),
        accept=", ".join(_media_types(document, operation)),
        paging=_paging([argument.wire for argument in arguments]),
        summary=operation["summary"],
        description=operation["description"],
        path_arguments=[
            Argument(
                pytypes.python_name(prop),
                pytypes.wire_name(prop),
                "str",
                True,
                _describe(prop, parameters),
            )
            for prop in endpoint.path_parameters
        ],
        query_arguments=sorted(arguments, key=lambda argument: not argument.required),
        body=plan_body(name, endpoint, read_only),
        result=_result(endpoint),
        include=_include(endpoint),
        listing=plan_list(operation, _result(endpoint)),
    )


def _parameters(document: dict[str, Any], path: str, operation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for parameter in [
        *document["paths"][path].get("parameters", []),
        *operation.get("parameters", []),
    ]:
        if "$ref" in parameter:
            yield document["components"]["parameters"][parameter["$ref"].rpartition("/")[2]]
        else:
            yield parameter


def _query_argument(operation: str, prop: Any, parameters: dict[str, dict[str, Any]]) -> Argument:
    wire = pytypes.wire_name(prop)
    annotation, encoder, bounds = pytypes.sent_annotation(prop), "text", ""
    if isinstance(prop, ListProperty):
        if parameters[wire].get("explode", True):
            raise UnsupportedSchemaError(f"{operation}: set explode: false on query parameter {wire!r}")
        annotation, encoder = f"Sequence[{pytypes.sent_annotation(prop.inner_property)}]", "comma_separated"
    elif isinstance(prop, IntProperty):
        # Bounds are enforced: a page size above the server's cap would make every page look like the last.
        schema, encoder = parameters[wire]["schema"], "integer"
        bounds = "".join(f", {key}={schema[key]}" for key in ("minimum", "maximum") if key in schema)
    elif isinstance(prop, BooleanProperty):
        encoder = "boolean"
    elif annotation != "str" and not isinstance(prop, LiteralEnumProperty):
        raise UnsupportedSchemaError(f"{operation}: query parameter {wire!r} of type {annotation}")
    name = pytypes.argument_name(prop)
    if name != wire:
        bounds += f', argument="{name}"'
    return Argument(name, wire, annotation, prop.required, _describe(prop, parameters), encoder, bounds)


def _include(endpoint: Endpoint) -> frozenset[str]:
    return frozenset(
        str(value)
        for prop in endpoint.query_parameters
        if pytypes.wire_name(prop) == "include"
        for enum in pytypes.classes(prop)
        for value in enum.values
    )


def _describe(prop: Any, parameters: dict[str, dict[str, Any]]) -> str:
    return str(parameters[pytypes.wire_name(prop)].get("description", ""))


def _method_name(operation: str) -> str:
    verb = operation.partition("_")[0]
    if verb not in CRUD:
        raise UnsupportedSchemaError(f"{operation}: set x-method, the ID does not start with one of {CRUD}")
    return verb


def _media_types(document: dict[str, Any], operation: dict[str, Any]) -> list[str]:
    """Return the media types of the responses of an operation, those of success first."""
    responses = [response for _, response in sorted(operation["responses"].items())]
    resolved = [resolve(document, one["$ref"]) if "$ref" in one else one for one in responses]
    contents = [one.get("content", {}) for one in resolved]
    return [*dict.fromkeys(kind for content in contents for kind in content)]


def _scopes(security: list[dict[str, list[str]]]) -> list[str]:
    return sorted({scope for requirement in security for scopes in requirement.values() for scope in scopes})


def _paging(query: list[str]) -> str | None:
    if "page[size]" not in query:
        return None
    if "page[offset]" in query:
        return 'Paging(offset="page[offset]", size="page[size]")'
    return 'Paging(offset="page[number]", size="page[size]", step=1)' if "page[number]" in query else None


def _result(endpoint: Endpoint) -> Any:
    for response in endpoint.responses.patterns:
        if response.status_code.pattern.startswith("2") and isinstance(response.prop, ModelProperty):
            return response.prop
    return None
