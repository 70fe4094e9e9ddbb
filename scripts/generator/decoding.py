"""Decoding statements: straight-line code that sets a member from a JSON object, for common shapes.

The statements use the variables `d`, the object; `m`, the model; and, if a member may be absent, `get`, which
is `d.get`.
"""

from __future__ import annotations

from typing import Any

from . import pytypes
from .properties import DateTimeProperty, ListProperty, ModelProperty, UnionProperty

MAX_LENGTH = 110 - 12
"""Maximum length of a statement that the formatter does not split, indented as in a decoder."""


def statements(prop: Any, *, expected: bool) -> str:
    """Return the statements that decode one member.

    Args:
        prop: the member.
        expected: whether nearly every object has the member. If so, reading it is cheap, and its absence is
            expensive, because it triggers the slow path.
    """
    key = pytypes.wire_name(prop)
    source = f'd["{key}"]' if expected else f'get("{key}", UNSET)'
    target = f"m.{pytypes.python_name(prop)}"
    inner = pytypes.without_null(prop)
    if _is_small(inner):
        return _inlined(inner, source, target)
    if isinstance(inner, ListProperty) and _is_small(inner.inner_property):
        return _inlined_items(inner.inner_property, source, target)
    value = _value(prop)
    if value is None:
        return f"{target} = {source}"
    # The test of the class, if there is one, is evaluated first.
    line = value.replace("v.__class__", f"(v := {source}).__class__", 1)
    line = f"{target} = {line if ':=' in line else value.replace('(v)', f'({source})')}"
    return line if len(line) <= MAX_LENGTH else f"v = {source}\n{target} = {value}"


def _is_small(prop: Any) -> bool:
    """Whether a model is small, like a resource identifier: decoding it inline is cheaper than a call."""
    members = pytypes.members(prop) if pytypes.is_model(prop) else []
    return 0 < len(members) <= 3 and all(one.required and pytypes.is_plain(one) for one in members)


def _inlined(model: Any, source: str, target: str) -> str:
    name = target.replace(".", "_")
    assignments = [f"{name}._source = v", *_members(model, name, "v")]
    body = "\n".join(f"    {line}" for line in [f"{target} = {name} = new({_class(model)})", *assignments])
    return f"v = {source}\nif v.__class__ is dict:\n{body}\nelse:\n    {target} = not_object(v)"


def _inlined_items(model: Any, source: str, target: str) -> str:
    name = target.replace(".", "_")
    assignments = [f"{name} = new({_class(model)})", f"{name}._source = i", *_members(model, name, "i")]
    body = "\n".join(f"        {line}" for line in [*assignments, f"{name}s.append({name})"])
    return (
        f"v = {source}\nif v.__class__ is list:\n"
        f"    {name}s: list[{_class(model)}] = []\n    for i in v:\n{body}\n    {target} = {name}s\n"
        f"else:\n    {target} = not_object(v)"
    )


def _members(model: Any, name: str, source: str) -> list[str]:
    return [
        f'{name}.{pytypes.python_name(one)} = {source}["{pytypes.wire_name(one)}"]'
        for one in pytypes.members(model)
    ]


def _class(model: Any) -> str:
    return str(model.class_info.name)


def _value(prop: Any) -> str | None:
    """Return the expression for the member's value, computed from `v`; None if it is `v` itself."""
    inner = pytypes.without_null(prop)
    if pytypes.is_plain(inner):
        return None
    if pytypes.is_text_timestamp(prop):
        return "TEXT_TIMESTAMP.decode(v)"
    if isinstance(inner, DateTimeProperty):
        return "parse_timestamp(v) if v.__class__ is str else v"
    if isinstance(inner, ListProperty):
        return f"{_items(prop, inner)} if v.__class__ is list else not_object(v)"
    if pytypes.is_map(inner):
        return f"{_entries(prop, inner)} if v.__class__ is dict else not_object(v)"
    if pytypes.is_model(inner):
        return f"{inner.class_info.name}._decode(v) if v.__class__ is dict else not_object(v)"
    return f"{pytypes.shape_name(prop)}.decode(v)"


def _items(prop: Any, array: ListProperty) -> str:
    item = array.inner_property
    if pytypes.is_model(item):
        return f"list(map({item.class_info.name}._decode, v))"
    key = items_discriminator(array)
    if key is not None:
        return f"[{decoders_name(prop)}[i[{key!r}]](i) for i in v]"
    return f"{pytypes.shape_name(prop)}.decode(v)"


def _entries(prop: Any, mapping: ModelProperty) -> str:
    key = items_discriminator(mapping)
    if key is not None:
        return f"{{k: {decoders_name(prop)}[i[{key!r}]](i) for k, i in v.items()}}"
    return f"{pytypes.shape_name(prop)}.decode(v)"


def items_discriminator(container: Any) -> str | None:
    """Return the discriminator of the items of an array or mapping, if they are a union of models only."""
    item = (
        container.inner_property if isinstance(container, ListProperty) else container.additional_properties
    )
    if not isinstance(item, UnionProperty) or not all(map(pytypes.is_model, item.inner_properties)):
        return None
    return pytypes.discriminator(item.inner_properties)[0]


def decoders_name(prop: Any) -> str:
    """Return the name of the module constant that maps values of the discriminator to decoders."""
    return f"{pytypes.shape_name(prop)}_DECODERS"
