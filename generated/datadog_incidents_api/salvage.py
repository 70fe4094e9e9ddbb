# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Reads a page that holds bad items without losing the good ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from .errors import DecodingError
from .model import Model
from .nested import Nested
from .shapes import ListOf, Nullable, Shape

M = TypeVar("M", bound=Model)


def salvaged(model: type[M], source: Any, *lists: str) -> tuple[M, tuple[DecodingError, ...]]:
    """Decode a parsed reply that cannot be decoded as a whole, without the items that are to blame.

    Args:
        model: the reply's model.
        source: the parsed reply.
        lists: where its lists are, as in `data.attributes.incidents`; the page's own items first.

    Returns:
        The model, good items in the server's order; and an error for each bad item.

    Raises:
        DecodingError: something other than an item is wrong.
    """
    errors: list[DecodingError] = []
    for name in lists:
        source = _pruned(model, source, name.split("."), name, errors)
    return model.from_dict(source), tuple(errors)


def _pruned(model: type[Model], source: Any, keys: list[str], name: str, errors: list[DecodingError]) -> Any:
    """A copy of an object in which a list has lost its bad items; the object itself if there is no list."""
    key, *rest = keys
    if not isinstance(source, Mapping) or key not in source:
        return source
    member = source[key]
    shape = _bare(next(field.shape for field in model._fields if field.key == key))
    if rest and isinstance(shape, Nested):
        return {**source, key: _pruned(shape.model, member, rest, name, errors)}
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


def _bare(shape: Shape) -> Shape:
    return shape.item if isinstance(shape, Nullable) else shape
