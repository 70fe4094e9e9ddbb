# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Helpers of the generated decoders, which decode common members with straight-line code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ._shapes import FAST_PATH_ERRORS, ShapeMismatchError, not_object, parse_timestamp
from ._unset import UNSET

if TYPE_CHECKING:
    from ._model import Model

__all__ = ["FAST_PATH_ERRORS", "new", "not_object", "parse_timestamp", "slow_decode"]

M = TypeVar("M", bound="Model")

new = object.__new__
"""Creates a model without calling its constructor."""


def slow_decode(model: M, source: Any) -> M:
    """Decode an object that the fast path cannot: missing keys, malformed timestamps, unknown variants.

    Args:
        model: an instance whose members are not set yet.
        source: the JSON value, expected to be an object.

    Returns:
        The model with its members set; None for null.

    Raises:
        ShapeMismatchError: `source` is not an object, a required key is missing, or a member cannot be
            decoded.
    """
    if source is None:
        return None  # type: ignore[return-value]  # tolerated at run time only
    if not isinstance(source, Mapping):
        raise ShapeMismatchError
    for field in model._fields:
        value = source.get(field.key, UNSET)
        if value is UNSET:
            if field.required:
                raise ShapeMismatchError
            setattr(model, field.name, UNSET)
        else:
            setattr(model, field.name, field.shape.decode(value))
    return model
