"""Rules against schemas that openapi-python-client 0.29.1 misinterprets, or the templates do not support."""

from __future__ import annotations

from collections import Counter

from openapi_python_client.strings import PythonIdentifier

from ..bundle import escape, references, resolve
from ..pytypes import without_underscore
from .traversal import (
    COMPONENT,
    Node,
    Problems,
    allows_null,
    bodies,
    every_parameter,
    every_schema,
    follow,
    is_null,
    schemas,
)


def nullable_component(document: Node) -> Problems:
    """A nullable component is renamed with a suffix, and references to it are not nullable."""
    for where, schema, role in schemas(document):
        if role == COMPONENT and "enum" not in schema and allows_null(schema):
            yield (
                where,
                "a component must not be nullable; use oneOf: [$ref, {type: 'null'}] in its place",
            )


def nullable_enum(document: Node) -> Problems:
    """A nullable enum becomes non-nullable, or three classes."""
    for where, schema, _ in schemas(document):
        if "enum" in schema and allows_null(schema):
            yield (
                where,
                "an enum must not be nullable; make it a component, and use oneOf: [$ref, {type: 'null'}]",
            )


def nullable_keyword(document: Node) -> Problems:
    """`nullable` is a keyword of OpenAPI 3.0 that the generator supports and validators of 3.1 ignore."""
    for where, schema in every_schema(document):
        if "nullable" in schema:
            yield where, "nullable is not a keyword of OpenAPI 3.1; use type: [..., 'null']"


def inline_enum(document: Node) -> Problems:
    """An inline enum is named after its location, and generated again for each use."""
    for where, schema, role in schemas(document):
        if "enum" in schema and role != COMPONENT:
            yield where, "make the enum a component"


def inline_object(document: Node) -> Problems:
    """An inline object is named after its location."""
    for where, schema, role in schemas(document):
        if role != COMPONENT and ("properties" in schema or len(schema.get("allOf", [])) > 1):
            yield where, "make the object a component"


def one_value_enum(document: Node) -> Problems:
    """A `const` member has a default, whereas an enum with a single value must be passed.

    Items of a parameter have no default.
    """
    items = {one.get("schema", {}).get("items", {}).get("$ref") for _, one in every_parameter(document)}
    for where, schema, _ in schemas(document):
        if len(schema.get("enum", [1, 2])) == 1 and where not in items:
            yield where, "an enum with a single value: use const"


def enum_collision(document: Node) -> Problems:
    """Values that differ only in case collide as Python names."""
    for where, schema, _ in schemas(document):
        counted = Counter(str(value).casefold() for value in schema.get("enum", []))
        for value, count in counted.items():
            if count > 1:
                yield where, f"{count} values equal {value!r} if case is ignored"


def member_collision(document: Node) -> Problems:
    """Members with the same Python name overwrite each other."""
    for where, schema, _ in schemas(document):
        counted = Counter(_python_name(name) for name in schema.get("properties", {}))
        for name, count in counted.items():
            if count > 1:
                yield where, f"{count} members become {name!r} in Python"


def _python_name(name: str) -> str:
    return without_underscore(PythonIdentifier(name, "field_"))


def ref_sibling(document: Node) -> Problems:
    """Keywords beside a `$ref` are ignored, except `readOnly`."""
    for where, schema, _ in schemas(document):
        if "$ref" in schema and schema.keys() - {"$ref", "readOnly"}:
            yield where, f"keywords beside a $ref are ignored: {sorted(schema.keys() - {'$ref', 'readOnly'})}"


def one_of_union(document: Node) -> Problems:
    """`oneOf` rejects a value that matches two variants, as an empty object often does."""
    for where, schema, _ in schemas(document):
        if sum(not is_null(variant) for variant in schema.get("oneOf", [])) > 1:
            yield where, "several variants that are not null: use anyOf"


def often_absent(document: Node) -> Problems:
    """`x-often-absent` lists optional members by name; a misspelled one would silently have no effect."""
    yield from _listed_members(document, "x-often-absent", required=False)


def absence_tolerated(document: Node) -> Problems:
    """`x-absence-tolerated` lists required members by name; a misspelled one would have no effect."""
    yield from _listed_members(document, "x-absence-tolerated", required=True)


def _listed_members(document: Node, extension: str, *, required: bool) -> Problems:
    for where, schema, role in schemas(document):
        if extension not in schema:
            continue
        names, members = schema[extension], schema.get("properties", {})
        if role != COMPONENT or not members:
            yield where, f"{extension} is only for components with members"
        elif not isinstance(names, list):
            yield where, f"{extension} must be a list of members"
        else:
            known = [name for name in members if (name in schema.get("required", [])) is required]
            for name in names:
                if name not in known:
                    kind = "a required" if required else "an optional"
                    yield where, f"{extension}: {name!r} is not {kind} member"


def text_timestamp(document: Node) -> Problems:
    """`x-timestamp` would have no effect on other schemas than plain strings."""
    for where, schema, _ in schemas(document):
        if "x-timestamp" in schema:
            is_text = schema.get("type") in ("string", ["string", "null"], ["null", "string"])
            if (
                schema["x-timestamp"] is not True
                or not is_text
                or {"format", "enum", "const"} & schema.keys()
            ):
                yield where, "x-timestamp: true is only for strings without format, enum or const"


def read_only(document: Node) -> Problems:
    """A member that the server sets is marked `readOnly`, and requests do not require it."""
    sent = _request_components(document)
    for where, schema, _ in schemas(document):
        for name, member in schema.get("properties", {}).items():
            marked = member.get("readOnly") or follow(document, member).get("readOnly")
            if "Set by the server" in member.get("description", "") and not marked:
                yield f"{where}/properties/{escape(name)}", "is set by the server: mark it `readOnly: true`"
            if marked and where in sent and name in schema.get("required", ()):
                yield where, f"must not require {name!r}, which is read-only, in requests"


def _request_components(document: Node) -> set[str]:
    """Return the pointers of the components that request bodies consist of."""
    found: set[str] = set()
    pending = [
        reference
        for where, body in bodies(document)
        if "/responses/" not in where
        for _, reference in references(body)
    ]
    while pending:
        if (reference := pending.pop()) not in found:
            found.add(reference)
            pending += [inner for _, inner in references(resolve(document, reference))]
    return found
