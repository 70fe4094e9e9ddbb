"""The document as the tests read it: its schemas, valid bodies, and where things stand in them.

Nothing here looks at the generated package: what it does is judged by what the document says.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Container, Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema_rs
from attrs import evolve, field, frozen

Node = dict[str, Any]
Path = tuple[str | int, ...]

NOTHING: Node = {}
"""What the document says of a null, and of a value that no variant allows."""

DOCUMENT: Node = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
SCHEMAS: dict[str, Node] = DOCUMENT["components"]["schemas"]
OPERATIONS: dict[str, Node] = {
    operation["operationId"]: operation
    for path in DOCUMENT["paths"].values()
    for method, operation in path.items()
    if method in ("get", "post", "put", "patch", "delete")
}

KEYWORDS = {
    *("$ref", "type", "enum", "const", "format", "properties", "required", "items", "additionalProperties"),
    *(
        "minimum",
        "maximum",
        "maxLength",
        "anyOf",
        "oneOf",
        "if",
        "then",
        "description",
        "title",
        "default",
        "example",
        "examples",
    ),
}
"""What the walk below understands; a new keyword has to be thought about here first."""


def resolve(node: Node) -> Node:
    """What a reference stands for."""
    while "$ref" in node:
        _, *keys = node["$ref"].split("/")
        node = DOCUMENT
        for key in keys:
            node = node[key]
    return node


def component(node: Node) -> str:
    """The name of the component that a body's schema is."""
    return str(node["$ref"]).rpartition("/")[2]


def reply_schemas(operation: Node, statuses: str = "") -> list[str]:
    """The schemas of an operation's JSON replies, of statuses that start so."""
    replies = [resolve(one) for status, one in operation["responses"].items() if status.startswith(statuses)]
    contents = [content for reply in replies for content in reply.get("content", {}).values()]
    return [component(content["schema"]) for content in contents]


def body_schema(operation: Node) -> str | None:
    """The schema of what an operation sends; None where it sends nothing."""
    body = operation.get("requestBody")
    return None if body is None else component(resolve(body)["content"]["application/json"]["schema"])


RESPONSES = sorted({name for operation in OPERATIONS.values() for name in reply_schemas(operation)})
"""Every schema that any operation answers with, errors included."""
REQUESTS = {name: schema for name, one in OPERATIONS.items() if (schema := body_schema(one))}
"""What each operation that has a body sends."""


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    root = json.loads(schema) | {"components": DOCUMENT["components"]}
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True)


def is_valid(value: Any, schema: Node) -> bool:
    return _validator(json.dumps(schema)).is_valid(value)


def variants(schema: Node) -> list[Node]:
    """The members of a union, null aside, unions within it included; the schema itself if it is none."""
    found = resolve(schema)
    strange = {key for key in found if key not in KEYWORDS and not key.startswith("x-")}
    assert not strange, strange
    branches = found.get("anyOf") or found.get("oneOf")
    if branches is None:
        return [] if found.get("type") == "null" else [found]
    return [one for branch in branches for one in variants(branch)]


def is_model(schema: Node) -> bool:
    """An object with members of its own."""
    return "properties" in resolve(schema)


def is_nullable(schema: Node) -> bool:
    return is_valid(None, schema)


def discriminator(models: list[Node]) -> str | None:
    """The member that each variant has constants for, none of them shared.

    The values of an enum tell several variants apart, not the only one from what is unknown: enums are open.
    """
    for key in models[0]["properties"]:
        parts = [resolve(model["properties"].get(key, {})) for model in models]
        values = [value for part in parts for value in _constants(part)]
        if len(models) == 1 and "const" not in parts[0]:
            continue
        if all(map(_constants, parts)) and len(values) == len(set(values)):
            return str(key)
    return None


def _constants(schema: Node) -> list[Any]:
    return [schema["const"]] if "const" in schema else list(schema.get("enum", ()))


@frozen
class Site:
    """A value in a body, and what the document says of it.

    Attributes:
        path: keys and indices from the top.
        schema: as referred to; a union is not yet narrowed.
        narrowed: the variant that the value is.
        required: whether the object it is in must have it; an item of an array or a mapping must not.
        structural: it is, or is in, a variant of a union without a discriminator.
        within: the models it is in, innermost last.
        beside: keys that have to be beside it.
    """

    path: Path
    value: Any = field(repr=False)
    schema: Node = field(repr=False)
    narrowed: Node = field(repr=False)
    required: bool = False
    structural: bool = False
    within: tuple[int, ...] = field(default=(), repr=False)
    beside: tuple[str, ...] = field(default=(), repr=False)

    @property
    def place(self) -> tuple[object, ...]:
        """Where the document has it: the same for like members of like models."""
        key = "".join(str(key) for key in self.path[-1:] if isinstance(key, str))
        return (*self.within[-2:], key, id(self.narrowed))

    @property
    def models(self) -> list[Node]:
        """The models that may stand here."""
        return [one for one in variants(self.schema) if is_model(one)]

    @property
    def must_be_object(self) -> bool:
        """Whether only models may stand here, null aside."""
        return bool(self.models) and len(self.models) == len(variants(self.schema))

    @property
    def must_hold_objects(self) -> bool:
        """Whether an array or a mapping of models has to stand here."""
        inner = self.narrowed.get("items", self.narrowed.get("additionalProperties"))
        return isinstance(inner, dict) and any(map(is_model, variants(inner)))

    @property
    def is_union(self) -> bool:
        """Whether there may be several kinds of value to tell apart, null aside: `anyOf` of one may grow."""
        return len(variants(self.schema)) > 1 or "anyOf" in resolve(self.schema)


def sites(value: Any, schema: Node) -> Iterator[Site]:
    """Every value in a valid body, the body itself first."""
    yield from _walk(Site((), value, schema, NOTHING))


def _walk(site: Site) -> Iterator[Site]:
    value = site.value
    options = variants(site.schema)
    # There is nothing to choose from for most.
    narrowed = next((one for one in options if len(options) == 1 or is_valid(value, one)), NOTHING)
    structural = site.structural
    if value is None:
        narrowed = NOTHING
    if len(options) > 1 and is_model(narrowed):
        told_apart_by = discriminator([one for one in options if is_model(one)])
        structural = structural or told_apart_by not in (value or {})
    site = evolve(site, narrowed=narrowed, structural=structural)
    yield site
    within = (*site.within, id(narrowed))
    if isinstance(value, list) and "items" in narrowed:
        for index, item in enumerate(value):
            inner = Site((*site.path, index), item, narrowed["items"], NOTHING, False, structural, within)
            yield from _walk(inner)
    if isinstance(value, dict):
        members = narrowed.get("properties", {})
        others = narrowed.get("additionalProperties")
        for key, item in value.items():
            schema = members.get(key, others)
            required = tuple(narrowed.get("required", ()))
            if isinstance(schema, dict):
                inner = Site(
                    (*site.path, key), item, schema, NOTHING, key in required, structural, within, required
                )
                yield from _walk(inner)


FORMATS = {
    "date-time": "2026-11-24T18:00:00.123456+00:00",
    "uuid": "5a3f1c6e-9b1d-4c8a-8f2e-0d7b6a5c4e3f",
}


@frozen
class Full:
    """A body with all that the document says of it.

    Attributes:
        value: the body.
        sites: every value in it.
        new: one of each place, without the places that bodies before it have, if it is one of several.
    """

    value: Any
    sites: list[Site]
    new: list[Site]


def full_body(body: Any, schema: Node, seen: Container[object] = ()) -> Full:
    found = list(sites(body, schema))
    return Full(body, found, list({site.place: site for site in found if site.place not in seen}.values()))


def full_bodies(components: Iterable[str]) -> dict[str, list[Full]]:
    """The full bodies of components. What several of them hold is new in the first one only."""
    seen: set[object] = set()
    made: dict[str, list[Full]] = {name: [] for name in components}
    for name, bodies in made.items():
        for body in fullest(reference(name)):
            bodies.append(full_body(body, reference(name), seen))
            seen.update(site.place for site in bodies[-1].new)
    return made


def fullest(schema: Node) -> list[Any]:
    """Valid values that between them have every member and every variant that the document knows."""
    return [value for variant in variants(schema) for value in _fullest(variant)]


def _fullest(schema: Node) -> list[Any]:
    if _constants(schema):
        return _constants(schema)
    kinds = schema.get("type", "object")
    kind = next(one for one in ([kinds] if isinstance(kinds, str) else kinds) if one != "null")
    if kind == "array":
        return [fullest(schema["items"])]
    if kind == "object":
        return _objects(schema)
    if schema.get("format") in FORMATS:
        return [FORMATS[schema["format"]]]
    simple: dict[str, list[Any]] = {
        "string": ["text"],
        "integer": [min(7, schema.get("maximum", 7))],
        "number": [0.5],
        "boolean": [True],
    }
    return simple[kind]


def _objects(schema: Node) -> list[Any]:
    others = schema.get("additionalProperties")
    if "properties" not in schema:
        values = fullest(others) if isinstance(others, dict) else ["text", 7, {"deep": [None]}]
        return [{f"key_{index}": value for index, value in enumerate(values)}]
    choices = {key: fullest(one) for key, one in schema["properties"].items()}
    # As many as the member with most variants has; the others start over.
    count = max(map(len, choices.values()))
    return [{key: values[index % len(values)] for key, values in choices.items()} for index in range(count)]


def at(value: Any, path: Path) -> Any:
    """What stands at a path."""
    for key in path:
        value = value[key]
    return value


ABSENT = object()


def replaced(body: Any, path: Path, value: Any) -> Any:
    """A copy of a body with another value at a path, or none for ABSENT."""
    if not path:
        return value
    changed = copy.copy(body)
    key, *rest = path
    if value is ABSENT and not rest:
        del changed[key]
    else:
        changed[key] = replaced(body[key] if rest else None, tuple(rest), value)
    return changed


def dotted(path: Path) -> str:
    """A path as errors show it: `data.attributes.fields.severity`, `data[3].id`; `$` for the body."""
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)
    return text.removeprefix(".") or "$"


def reference(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}
