"""Python side of a schema property: its names, type annotation, and runtime shape."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeGuard

from . import text
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
    UuidProperty,
)

SCALARS: dict[type, tuple[str, str]] = {
    StringProperty: ("str", "TEXT"),
    IntProperty: ("int", "INTEGER"),
    FloatProperty: ("float", "NUMBER"),
    BooleanProperty: ("bool", "BOOLEAN"),
    NoneProperty: ("None", "Nullable(ANYTHING)"),
    AnyProperty: ("Any", "ANYTHING"),
    DateTimeProperty: ("datetime.datetime", "TIMESTAMP"),
    # IDs are strings, so that an ID returned by one call can be passed to the next, whatever its format.
    UuidProperty: ("str", "TEXT"),
}
"""Annotation and shape of each scalar property class."""


class UnsupportedSchemaError(Exception):
    """The spec uses a construct that the templates do not support."""


def is_map(prop: Any) -> TypeGuard[ModelProperty]:
    """Whether a property is an object without named members, which becomes a dictionary."""
    return isinstance(prop, ModelProperty) and not (prop.required_properties or prop.optional_properties)


def is_model(prop: Any) -> TypeGuard[ModelProperty]:
    """Whether a property is an object with named members, which becomes a model."""
    return isinstance(prop, ModelProperty) and not is_map(prop)


def is_text(enum: LiteralEnumProperty) -> bool:
    """Whether the values of an enum are strings; otherwise they are integers."""
    return all(isinstance(value, str) for value in enum.values)


def members(model: ModelProperty) -> list[Any]:
    """Return the properties of a model, required ones first."""
    return [*(model.required_properties or []), *(model.optional_properties or [])]


def annotation(prop: Any) -> str:
    """Return the type annotation of a property, without `Unset`."""
    if type(prop) in SCALARS:
        return SCALARS[type(prop)][0]
    if isinstance(prop, ConstProperty):
        return f"Literal[{prop.value.python_code.as_unembedded_code()}]"
    if isinstance(prop, LiteralEnumProperty):
        # Enums are open: the server may add values.
        return f"{prop.class_info.name} | {'str' if is_text(prop) else 'int'}"
    if isinstance(prop, ListProperty):
        return f"list[{annotation(prop.inner_property)}]"
    if is_map(prop):
        return f"dict[str, {_value_annotation(prop)}]"
    if isinstance(prop, ModelProperty):
        return str(prop.class_info.name)
    if isinstance(prop, UnionProperty):
        parts = [annotation(inner) for inner in _known_variants(prop)]
        if is_open(prop):
            parts.append("UnknownVariant")
        parts.sort(key=lambda part: part == "None")
        return " | ".join(dict.fromkeys(parts))
    raise UnsupportedSchemaError(f"{prop.name!r}: {type(prop).__name__} is not supported")


def sent_annotation(prop: Any, dicts: str = "dicts.", timestamp: str = "datetime.datetime") -> str:
    """Return the type annotation of an argument: a model may also be given as a mapping.

    Args:
        prop: the member that receives the argument.
        dicts: prefix of the names of typed dictionaries.
        timestamp: annotation of a timestamp.
    """
    if isinstance(prop, DateTimeProperty):
        return timestamp
    if isinstance(prop, LiteralEnumProperty):
        return f"models.{annotation(prop)}"
    if is_model(prop):
        return f"models.{prop.class_info.name} | {dicts}{dict_name(prop)}"
    if is_text_timestamp(prop):
        null = ["None"] * any(isinstance(inner, NoneProperty) for inner in prop.inner_properties)
        return " | ".join(dict.fromkeys([*timestamp.split(" | "), "str", *null]))
    if isinstance(prop, UnionProperty):
        parts = [sent_annotation(inner, dicts, timestamp) for inner in _known_variants(prop)]
        if is_open(prop):
            parts.append("models.UnknownVariant | Mapping[str, Any]")
        parts.sort(key=lambda part: part == "None")
        return " | ".join(dict.fromkeys(parts))
    if not any(map(is_model, classes(prop))):
        return annotation(prop)
    # Not a list or a dict: these are invariant, so that they could not consist of models only.
    if isinstance(prop, ListProperty):
        return f"Sequence[{sent_annotation(prop.inner_property, dicts, timestamp)}]"
    return f"Mapping[str, {sent_annotation(prop.additional_properties, dicts, timestamp)}]"


def dict_name(model: ModelProperty) -> str:
    """Return the name of the typed dictionary that is the JSON form of a model."""
    return f"{model.class_info.name}Dict"


def is_open(prop: Any) -> bool:
    """Whether a property is a union of models that may have unknown variants: any but a model or null."""
    if not isinstance(prop, UnionProperty) or not any(map(is_model, prop.inner_properties)):
        return False
    return not is_model(without_null(prop))


def _known_variants(union: UnionProperty) -> list[Any]:
    """Return the variants of a union; a union with models decodes other objects to unknown variants."""
    models = any(map(is_model, union.inner_properties))
    return [inner for inner in union.inner_properties if not (models and is_map(inner))]


def _value_annotation(mapping: ModelProperty) -> str:
    extra = mapping.additional_properties
    return "Any" if extra is None or isinstance(extra, AnyProperty) else annotation(extra)


def without_null(prop: Any) -> Any:
    """Return the only other variant of a union with null; any other property unchanged."""
    if not isinstance(prop, UnionProperty):
        return prop
    others = [inner for inner in prop.inner_properties if not isinstance(inner, NoneProperty)]
    return others[0] if len(others) == 1 else prop


def is_plain(prop: Any) -> bool:
    """Whether the JSON value is used as the Python value without conversion."""
    if is_model(prop) or isinstance(prop, DateTimeProperty):
        return False
    if isinstance(prop, ListProperty):
        return is_plain(prop.inner_property)
    if is_map(prop):
        return prop.additional_properties is None or is_plain(prop.additional_properties)
    if isinstance(prop, UnionProperty):
        return all(map(is_plain, prop.inner_properties))
    return True


def shape(prop: Any) -> str:
    """Return the expression for a property's runtime shape."""
    if type(prop) in SCALARS:
        return SCALARS[type(prop)][1]
    if isinstance(prop, ConstProperty):
        return f"Constant({prop.value.python_code.as_unembedded_code()})"
    if isinstance(prop, LiteralEnumProperty):
        return "TEXT" if is_text(prop) else "INTEGER"
    if isinstance(prop, ListProperty):
        return f"ListOf({shape(prop.inner_property)})"
    if is_map(prop):
        extra = prop.additional_properties
        return "OBJECT" if extra is None or isinstance(extra, AnyProperty) else f"MapOf({shape(extra)})"
    if is_model(prop):
        return f"Nested({prop.class_info.name})"
    return _union_shape(prop)


def is_text_timestamp(prop: Any) -> TypeGuard[UnionProperty]:
    """Whether a property is a timestamp or any other text, see `text_timestamps`; it may be null too."""
    if not isinstance(prop, UnionProperty):
        return False
    kinds = {type(inner) for inner in prop.inner_properties}
    return kinds - {NoneProperty} == {DateTimeProperty, StringProperty}


def _union_shape(union: UnionProperty) -> str:
    inner = [one for one in union.inner_properties if not isinstance(one, NoneProperty)]
    if is_text_timestamp(union):
        expression = "TEXT_TIMESTAMP"
    else:
        expression = shape(inner[0]) if len(inner) == 1 else _one_of(inner)
    return expression if len(inner) == len(union.inner_properties) else f"Nullable({expression})"


def _one_of(inner: list[Any]) -> str:
    models = [one for one in inner if is_model(one)]
    key, by_value = discriminator(models) if models else (None, {})
    table = "{" + ", ".join(f'"{value}": {name}' for value, name in by_value.items()) + "}"
    variants = "".join(f"{model.class_info.name}, " for model in models)
    # A union with models keeps arbitrary mappings anyway, so they need no shape of their own.
    free = [one for one in inner if is_map(one)] if models else []
    others = "".join(f"{shape(one)}, " for one in inner if not is_model(one) and one not in free)
    return f"OneOf({key!r}, {table}, ({variants})" + (f", ({others}))" if others else ")")


def discriminator(models: Sequence[Any]) -> tuple[str | None, dict[str, str]]:
    """Return the member whose constants identify the variants, and the model for each constant.

    The values of an enum identify a variant among several models, but not a single one, as enums are open.
    """
    candidates = [_constants(model, enums=len(models) > 1) for model in models]
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


def _constants(model: ModelProperty, *, enums: bool) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for prop in members(model):
        if isinstance(prop, ConstProperty):
            found[wire_name(prop)] = {str(prop.value.raw_value)}
        elif enums and isinstance(prop, LiteralEnumProperty):
            found[wire_name(prop)] = {str(value) for value in prop.values}
    return found


def python_name(prop: Any) -> str:
    """Return the attribute name of a member; keywords get an underscore, builtins such as `type` do not."""
    return without_underscore(str(prop.python_name))


def without_underscore(name: str) -> str:
    """Return an identifier without the underscore of builtins; openapi-python-client appends it to `type`."""
    bare = name.removesuffix("_")
    return name if keyword.iskeyword(bare) else bare


def argument_name(prop: Any) -> str:
    """Return the argument name of a query parameter: `page_size` for `page[size]`."""
    name = re.sub(r"[^A-Za-z0-9]+", "_", wire_name(prop)).strip("_")
    return f"{name}_" if keyword.iskeyword(name) else name


def wire_name(prop: Any) -> str:
    """Return the name of a property in JSON or in the URL."""
    name = prop.name
    return str(name.get_untrusted_value() if hasattr(name, "get_untrusted_value") else name)


def classes(prop: Any) -> Iterator[Any]:
    """Yield the models and enums in a property's annotation."""
    if isinstance(prop, LiteralEnumProperty) or is_model(prop):
        yield prop
    elif isinstance(prop, ListProperty):
        yield from classes(prop.inner_property)
    elif is_map(prop) and prop.additional_properties is not None:
        yield from classes(prop.additional_properties)
    elif isinstance(prop, UnionProperty):
        for inner in prop.inner_properties:
            yield from classes(inner)


def shape_name(prop: Any) -> str:
    """Return the name of the module constant for a member's shape, if its decoding needs one."""
    return f"_{python_name(prop).upper()}"


def own_description(prop: Any, component: Any) -> str:
    """Return the description of a property; empty if it is only that of the component it refers to."""
    description = text.plain(prop.description)
    return "" if description == text.plain(component.description) else description
