"""How a schema property becomes Python: its annotation, its shape at run time, its fast decoding."""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from typing import Any, TypeGuard

from .properties import (
    AnyProperty,
    BooleanProperty,
    ConstProperty,
    DateTimeProperty,
    FloatProperty,
    IntProperty,
    ListProperty,
    LiteralEnumProperty,
    ModelProperty,
    NoneProperty,
    StringProperty,
    UnionProperty,
)

SCALARS: dict[type, tuple[str, tuple[str, ...]]] = {
    StringProperty: ("str", ("str",)),
    IntProperty: ("int", ("int",)),
    FloatProperty: ("float", ("float", "int")),
    BooleanProperty: ("bool", ("bool",)),
    NoneProperty: ("None", ()),
    AnyProperty: ("Any", ()),
    DateTimeProperty: ("datetime.datetime", ("str",)),
}


class UnsupportedSchemaError(Exception):
    """The document uses a schema that the templates cannot render well."""


def is_map(prop: Any) -> TypeGuard[ModelProperty]:
    """An object without members of its own is a plain dictionary, not a model."""
    return isinstance(prop, ModelProperty) and not (prop.required_properties or prop.optional_properties)


def is_model(prop: Any) -> TypeGuard[ModelProperty]:
    return isinstance(prop, ModelProperty) and not is_map(prop)


def members(model: ModelProperty) -> list[Any]:
    """A model's properties, required ones first."""
    return [*(model.required_properties or []), *(model.optional_properties or [])]


def annotation(prop: Any) -> str:
    """The Python type of a property's value, absence aside."""
    if type(prop) in SCALARS:
        return SCALARS[type(prop)][0]
    if isinstance(prop, ConstProperty):
        return f"Literal[{prop.value.python_code.as_unembedded_code()}]"
    if isinstance(prop, LiteralEnumProperty):
        # Open: what the server invents tomorrow is text today.
        return f"{prop.class_info.name} | str"
    if isinstance(prop, ListProperty):
        return f"list[{annotation(prop.inner_property)}]"
    if is_map(prop):
        return f"dict[str, {_value_annotation(prop)}]"
    if isinstance(prop, ModelProperty):
        return str(prop.class_info.name)
    if isinstance(prop, UnionProperty):
        parts = [annotation(inner) for inner in prop.inner_properties]
        if any(is_model(inner) for inner in prop.inner_properties) and _is_open(prop):
            parts.append("dict[str, Any]")
        parts.sort(key=lambda part: part == "None")
        return " | ".join(dict.fromkeys(parts))
    raise UnsupportedSchemaError(f"{prop.name!r}: no rendering for {type(prop).__name__}")


def _is_open(union: UnionProperty) -> bool:
    """A union of one model and null cannot have an unknown variant; any other union of models can."""
    others = [inner for inner in union.inner_properties if not isinstance(inner, NoneProperty)]
    return len(others) > 1 or not is_model(others[0])


def _value_annotation(mapping: ModelProperty) -> str:
    extra = mapping.additional_properties
    return "Any" if extra is None or isinstance(extra, AnyProperty) else annotation(extra)


def kinds(prop: Any) -> tuple[str, ...]:
    """JSON types of a property as Python types; empty where it may be any."""
    if type(prop) in SCALARS:
        return SCALARS[type(prop)][1]
    if isinstance(prop, ConstProperty | LiteralEnumProperty):
        return ("str",)
    if isinstance(prop, ListProperty):
        return ("list",)
    if isinstance(prop, ModelProperty):
        return ("dict",)
    inner = [kinds(one) for one in prop.inner_properties if not isinstance(one, NoneProperty)]
    return tuple(dict.fromkeys(kind for one in inner for kind in one)) if all(inner) else ()


def shape(prop: Any) -> str | None:
    """The expression that builds a property's run-time shape; None where JSON is Python already."""
    if isinstance(prop, DateTimeProperty):
        return "Timestamp()"
    if is_model(prop):
        return f"Nested({prop.class_info.name})"
    if is_map(prop):
        inner = None if prop.additional_properties is None else shape(prop.additional_properties)
        return None if inner is None else f"MapOf({inner})"
    if isinstance(prop, ListProperty):
        inner = shape(prop.inner_property)
        return None if inner is None else f"ListOf({inner})"
    if isinstance(prop, UnionProperty):
        return _union_shape(prop)
    return None


def _union_shape(union: UnionProperty) -> str | None:
    models = [inner for inner in union.inner_properties if is_model(inner)]
    if not models:
        shapes = {one for one in map(shape, union.inner_properties) if one is not None}
        if len(shapes) > 1:
            raise UnsupportedSchemaError(f"union {union.name!r} mixes shapes {sorted(shapes)}")
        return shapes.pop() if shapes else None
    if not _is_open(union):
        return shape(models[0])
    key, by_value = discriminator(models)
    table = "{" + ", ".join(f'"{value}": {name}' for value, name in by_value.items()) + "}"
    variants = ", ".join(str(model.class_info.name) for model in models)
    return f"OneOf({key!r}, {table}, {variants})"


def discriminator(models: list[ModelProperty]) -> tuple[str | None, dict[str, str]]:
    """The member whose constants tell the variants apart, and which model each constant means."""
    candidates = [_constants(model) for model in models]
    for key in candidates[0]:
        tables = [candidate.get(key, set()) for candidate in candidates]
        values = [value for table in tables for value in table]
        if all(tables) and len(values) == len(set(values)):
            return key, {
                value: str(model.class_info.name)
                for model, table in zip(models, tables, strict=True)
                for value in sorted(table)
            }
    return None, {}


def _constants(model: ModelProperty) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for prop in members(model):
        if isinstance(prop, ConstProperty):
            found[wire_name(prop)] = {str(prop.value.raw_value)}
        elif isinstance(prop, LiteralEnumProperty):
            found[wire_name(prop)] = {str(value) for value in prop.values}
    return found


def python_name(prop: Any) -> str:
    """The attribute for a member; only keywords get an underscore, since `type` shadows nothing there."""
    name = str(prop.python_name)
    bare = name.removesuffix("_")
    return name if keyword.iskeyword(bare) else bare


def wire_name(prop: Any) -> str:
    name = prop.name
    return str(name.get_untrusted_value() if hasattr(name, "get_untrusted_value") else name)


def classes(prop: Any) -> Iterator[Any]:
    """The models and enums that a property's annotation names."""
    if isinstance(prop, LiteralEnumProperty) or is_model(prop):
        yield prop
    elif isinstance(prop, ListProperty):
        yield from classes(prop.inner_property)
    elif is_map(prop) and prop.additional_properties is not None:
        yield from classes(prop.additional_properties)
    elif isinstance(prop, UnionProperty):
        for inner in prop.inner_properties:
            yield from classes(inner)


def decoding(prop: Any) -> str:
    """The statement that sets a member from the JSON object `d`, using `get = d.get`."""
    key, name = f'"{wire_name(prop)}"', python_name(prop)
    source = f"d[{key}]" if prop.required else f"get({key}, UNSET)"
    target = f"m.{name}"
    made = shape(prop)
    if made is None:
        return f"{target} = {source}"
    if made == "Timestamp()":
        return f"{target} = timestamp({source})"
    if made.startswith("Nested("):
        model = made[len("Nested(") : -1]
        return f"v = {source}\n{target} = {model}._decode(v) if v.__class__ is dict else not_object(v)"
    return f"{target} = {shape_name(prop)}.decode({source})"


def shape_name(prop: Any) -> str:
    """The module constant that holds a member's shape, where decoding needs one."""
    return f"_{python_name(prop).upper()}"
