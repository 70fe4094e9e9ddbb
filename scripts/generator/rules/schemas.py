"""Spellings of schemas that openapi-python-client 0.29.1 gets wrong, or that our templates do not take."""

from __future__ import annotations

from collections import Counter

from openapi_python_client.strings import PythonIdentifier

from .walk import COMPONENT, Found, Node, allows_null, every_schema, is_null, schemas


def nullable_component(document: Node) -> Found:
    """A component that may be null is renamed with a suffix, and loses its null where it is referred to."""
    for where, schema, role in schemas(document):
        if role == COMPONENT and "enum" not in schema and allows_null(schema):
            yield (
                where,
                "a component must not be nullable; say oneOf: [$ref, {type: 'null'}] where it is used",
            )


def nullable_enum(document: Node) -> Found:
    """A nullable enum loses its null, or becomes three classes."""
    for where, schema, _ in schemas(document):
        if "enum" in schema and allows_null(schema):
            yield (
                where,
                "an enum must not be nullable; make it a component and wrap it where it is used",
            )


def nullable_keyword(document: Node) -> Found:
    """`nullable` is OpenAPI 3.0: the generator still heeds it, and validators of 3.1 do not."""
    for where, schema in every_schema(document):
        if "nullable" in schema:
            yield where, "nullable is no keyword of OpenAPI 3.1; say type: [..., 'null']"


def inline_enum(document: Node) -> Found:
    """An enum without a name of its own is named after its place, and again for each place."""
    for where, schema, role in schemas(document):
        if "enum" in schema and role != COMPONENT:
            yield where, "make the enum a component"


def inline_object(document: Node) -> Found:
    """An object without a name of its own is named after its place."""
    for where, schema, role in schemas(document):
        if role != COMPONENT and ("properties" in schema or len(schema.get("allOf", [])) > 1):
            yield where, "make the object a component"


def one_value_enum(document: Node) -> Found:
    """`const` gives a member that need not be passed; an enum of one has to be."""
    for where, schema, _ in schemas(document):
        if len(schema.get("enum", [1, 2])) == 1:
            yield where, "an enum of one value: say const"


def enum_collision(document: Node) -> Found:
    """Values that differ in case alone collide as Python names."""
    for where, schema, _ in schemas(document):
        counted = Counter(str(value).casefold() for value in schema.get("enum", []))
        for value, count in counted.items():
            if count > 1:
                yield where, f"{count} values are {value!r} but for their case"


def member_collision(document: Node) -> Found:
    """Members that become the same Python name overwrite each other."""
    for where, schema, _ in schemas(document):
        counted = Counter(_python_name(name) for name in schema.get("properties", {}))
        for name, count in counted.items():
            if count > 1:
                yield where, f"{count} members become {name!r} in Python"


def _python_name(name: str) -> str:
    # The templates drop the underscore that openapi-python-client puts after `type` and its like.
    return PythonIdentifier(name, "field_").removesuffix("_")


def ref_sibling(document: Node) -> Found:
    """What stands beside a `$ref` is ignored."""
    for where, schema, _ in schemas(document):
        if "$ref" in schema and len(schema) > 1:
            yield where, f"beside a $ref, {sorted(schema.keys() - {'$ref'})} is ignored"


def one_of_union(document: Node) -> Found:
    """`oneOf` refuses what fits two variants, as an empty object often does."""
    for where, schema, _ in schemas(document):
        if sum(not is_null(variant) for variant in schema.get("oneOf", [])) > 1:
            yield where, "several variants that are not null: say anyOf"


def often_absent(document: Node) -> Found:
    """What `x-often-absent` lists is looked up by name: a misspelt one would change nothing, unseen."""
    for where, schema, role in schemas(document):
        if "x-often-absent" not in schema:
            continue
        names, members = schema["x-often-absent"], schema.get("properties", {})
        if role != COMPONENT or not members:
            yield where, "x-often-absent is for components that have members"
        elif not isinstance(names, list):
            yield where, "x-often-absent has to be a list of members"
        else:
            optional = [name for name in members if name not in schema.get("required", [])]
            for name in names:
                if name not in optional:
                    yield where, f"x-often-absent: {name!r} is no member that may be absent"
