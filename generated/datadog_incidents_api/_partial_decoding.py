# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Decoding of a page that contains invalid items, keeping the valid ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ._model import Model
from ._nested import Nested
from ._shapes import ListOf, Nullable, Shape
from .errors import DecodingError

M = TypeVar("M", bound=Model)


def decode_partially(model: type[M], source: Any, *lists: str) -> tuple[M, tuple[DecodingError, ...]]:
    """Decode a response body without the list items that cannot be decoded.

    Args:
        model: model of the response body.
        source: the parsed JSON body.
        lists: paths of the lists in the body, e.g. `data.attributes.incidents`; the page's items first.

    Returns:
        The model, with the valid items in the order of the response; and an error for each invalid item.

    Raises:
        DecodingError: a value outside these lists cannot be decoded.
    """
    errors: list[DecodingError] = []
    for name in lists:
        source = _without_bad_items(model, source, name.split("."), name, errors)
    return model.from_dict(source), tuple(errors)


def _without_bad_items(
    model: type[Model], source: Any, keys: list[str], name: str, errors: list[DecodingError]
) -> Any:
    """Return a copy of an object whose list lacks its invalid items; the object itself if it has no list."""
    key, *rest = keys
    if not isinstance(source, Mapping) or key not in source:
        return source
    member = source[key]
    shape = _non_null(next(field.shape for field in model._fields if field.key == key))
    if rest and isinstance(shape, Nested):
        return {**source, key: _without_bad_items(shape.model, member, rest, name, errors)}
    if not isinstance(member, list) or not isinstance(shape, ListOf):
        return source
    good = []
    for index, item in enumerate(member):
        found = shape.item.locate(item, f"{name}[{index}]")
        if found is None:
            good.append(item)
        else:
            errors.append(DecodingError(found.problem, path=found.path, raw=item, index=index))
    return {**source, key: good}


def _non_null(shape: Shape) -> Shape:
    return shape.item if isinstance(shape, Nullable) else shape
