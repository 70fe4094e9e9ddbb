"""What callers pass, who may use no type checker: asked of their arguments, whatever the annotations promise.

A type checker takes `isinstance` for superfluous where the annotation says the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import UnionType
from typing import Any, TypeGuard


def is_a(value: object, kind: type | UnionType) -> bool:
    """Whether a value is what its annotation says."""
    return isinstance(value, kind)


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether a value is a sequence; text is none."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)
