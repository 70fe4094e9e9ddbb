# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Nulls in place of objects, as objects of nulls, so that rows of a table have the same columns with both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ._nested import Nested
from ._shapes import Nullable, Shape
from ._unions import OneOf

if TYPE_CHECKING:
    from ._model import Model


def with_null_objects(source: Mapping[str, Any], model: type[Model]) -> dict[str, Any]:
    """Return a copy of a JSON object in which each null that stands for an object has the object's members.

    Lists are left as they are. The members of a free-form object are unknown, so that it becomes empty.

    Args:
        source: the JSON object.
        model: model of the object, which knows where the spec has objects.
    """
    copy = dict(source)
    for field in model._fields:
        if field.key in copy:
            copy[field.key] = _filled(copy[field.key], field.shape)
    return copy


def _filled(value: Any, shape: Shape) -> Any:
    while isinstance(shape, Nullable):
        shape = shape.item
    if value is None:
        return _null_object(shape)
    return (
        with_null_objects(value, shape.model)
        if isinstance(shape, Nested) and isinstance(value, Mapping)
        else value
    )


def _null_object(shape: Shape) -> dict[str, Any] | None:
    """Return an object of nulls, for a union that of its first variant; None if the shape is no object."""
    if any(kind is not dict for kind in shape.json_types) or not shape.json_types:
        return None
    if isinstance(shape, OneOf):
        model = next(iter(shape.variants), None)
    else:
        model = shape.model if isinstance(shape, Nested) else None
    return {} if model is None else {one.key: _filled(None, one.shape) for one in model._fields}
