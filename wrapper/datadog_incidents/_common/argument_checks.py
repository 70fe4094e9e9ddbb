"""Runtime checks of arguments, for applications that do not use a type checker.

Type checkers report a bare `isinstance` as unnecessary if the annotation already implies it; these
functions avoid that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import UnionType
from typing import Any, TypeGuard


def is_a(value: object, kind: type | UnionType) -> bool:
    """Whether a value is an instance of the annotated type."""
    return isinstance(value, kind)


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether a value is a sequence other than a string or bytes."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)
