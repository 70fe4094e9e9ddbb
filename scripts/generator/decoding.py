"""The statements that set a member from a JSON object: straight-line code for the shapes that are common.

They use `d`, the object; `m`, the model; and `get`, which is `d.get`, where a member may be absent.
"""

from __future__ import annotations

from typing import Any

from . import pytypes
from .properties import DateTimeProperty, ListProperty, ModelProperty, UnionProperty


def statements(prop: Any, *, expected: bool) -> str:
    """Decode one member.

    Args:
        prop: the member.
        expected: whether nearly every object has it: reading it is then cheap, and its absence dear.
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
    return f"{target} = {source}" if value is None else f"v = {source}\n{target} = {value}"


def _is_small(prop: Any) -> bool:
    """An object such as a resource identifier: calling a function for it would cost more than the object."""
    members = pytypes.members(prop) if pytypes.is_model(prop) else []
    return 0 < len(members) <= 3 and all(one.required and pytypes.is_plain(one) for one in members)


def _inlined(model: Any, source: str, target: str) -> str:
    name = target.replace(".", "_")
    made = [f"{name}._source = v", *_members(model, name, "v")]
    body = "\n".join(f"    {line}" for line in [f"{target} = {name} = _new({_class(model)})", *made])
    return f"v = {source}\nif v.__class__ is dict:\n{body}\nelse:\n    {target} = not_object(v)"


def _inlined_items(model: Any, source: str, target: str) -> str:
    name = target.replace(".", "_")
    made = [f"{name} = _new({_class(model)})", f"{name}._source = i", *_members(model, name, "i")]
    body = "\n".join(f"        {line}" for line in [*made, f"{name}s.append({name})"])
    return (
        f"v = {source}\nif v.__class__ is list:\n"
        f"    {name}s: list[{_class(model)}] = []\n    for i in v:\n{body}\n    {target} = {name}s\n"
        f"else:\n    {target} = not_array(v)"
    )


def _members(model: Any, name: str, source: str) -> list[str]:
    return [
        f'{name}.{pytypes.python_name(one)} = {source}["{pytypes.wire_name(one)}"]'
        for one in pytypes.members(model)
    ]


def _class(model: Any) -> str:
    return str(model.class_info.name)


def _value(prop: Any) -> str | None:
    """The member's value made of `v`; None where it is `v` itself."""
    inner = pytypes.without_null(prop)
    if pytypes.is_plain(inner):
        return None
    if isinstance(inner, DateTimeProperty):
        return "instant(v) if v.__class__ is str else v"
    if isinstance(inner, ListProperty):
        return f"{_items(prop, inner)} if v.__class__ is list else not_array(v)"
    if pytypes.is_map(inner):
        return f"{_entries(prop, inner)} if v.__class__ is dict else not_object(v)"
    if pytypes.is_model(inner):
        return f"{inner.class_info.name}._decode(v) if v.__class__ is dict else not_object(v)"
    return f"{pytypes.shape_name(prop)}.decode(v)"


def _items(prop: Any, array: ListProperty) -> str:
    item = array.inner_property
    if pytypes.is_model(item):
        return f"list(map({item.class_info.name}._decode, v))"
    key = variants_key(array)
    if key is not None:
        return f"[{variants_name(prop)}[i[{key!r}]](i) for i in v]"
    return f"{pytypes.shape_name(prop)}.decode(v)"


def _entries(prop: Any, mapping: ModelProperty) -> str:
    key = variants_key(mapping)
    if key is not None:
        return f"{{k: {variants_name(prop)}[i[{key!r}]](i) for k, i in v.items()}}"
    return f"{pytypes.shape_name(prop)}.decode(v)"


def variants_key(container: Any) -> str | None:
    """The discriminator of what an array or mapping holds, if that is a union of nothing but models."""
    item = (
        container.inner_property if isinstance(container, ListProperty) else container.additional_properties
    )
    if not isinstance(item, UnionProperty) or not all(map(pytypes.is_model, item.inner_properties)):
        return None
    return pytypes.discriminator(item.inner_properties)[0]


def variants_name(prop: Any) -> str:
    """The module constant that tells which decoder each value of the discriminator means."""
    return f"{pytypes.shape_name(prop)}_OF"
