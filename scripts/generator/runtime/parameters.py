"""How path and query parameters are written into a URL; wrong values are refused before any I/O."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar
from urllib.parse import quote
from uuid import UUID

from .errors import InvalidRequestError
from .types import UNSET, Unset

T = TypeVar("T")


def segment(name: str, value: str | UUID) -> str:
    """Encode a path parameter.

    Raises:
        InvalidRequestError: empty, `.`, `..` or with a slash; such a value would address something else.
    """
    text = str(value) if isinstance(value, UUID) else value
    if not isinstance(text, str):
        raise InvalidRequestError(f"must be a string, not {type(value).__name__}", path=name)
    if text in ("", ".", "..") or "/" in text or "\\" in text:
        raise InvalidRequestError(
            f"{text!r} cannot stand in a path: it would address another resource", path=name
        )
    _refuse_surrogates(text, name)
    return quote(text, safe="")


def scalar(name: str, value: str | int | bool | Unset) -> list[tuple[str, str]]:
    """Encode a query parameter; nothing for UNSET."""
    if value is UNSET:
        return []
    if isinstance(value, bool):
        return [(name, "true" if value else "false")]
    if not isinstance(value, str | int):
        raise InvalidRequestError(f"must be a string or a number, not {type(value).__name__}", path=name)
    _refuse_surrogates(str(value), name)
    return [(name, str(value))]


def integer(
    name: str, value: int | Unset, *, minimum: int | None = None, maximum: int | None = None
) -> list[tuple[str, str]]:
    """Encode a whole number in a query; nothing for UNSET.

    Raises:
        InvalidRequestError: not a whole number, or beyond the document's bounds.
    """
    if value is UNSET:
        return []
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidRequestError(f"must be a whole number, not {type(value).__name__}", path=name)
    if minimum is not None and value < minimum:
        raise InvalidRequestError(f"must be {minimum} at least, not {value}", path=name)
    if maximum is not None and value > maximum:
        raise InvalidRequestError(f"must be {maximum} at most, not {value}", path=name)
    return [(name, str(value))]


def joined(name: str, values: Sequence[str] | Unset) -> list[tuple[str, str]]:
    """Encode a query parameter of style `form` without `explode`: items joined with commas."""
    if values is UNSET:
        return []
    listed(name, values)
    for index, value in enumerate(values):
        if not isinstance(value, str) or "," in value:
            raise InvalidRequestError("must be a string without commas", path=f"{name}[{index}]")
        _refuse_surrogates(value, f"{name}[{index}]")
    return [(name, ",".join(values))] if values else []


def given(name: str, value: T | Unset) -> T:
    """A relationship that others cannot go without.

    Raises:
        InvalidRequestError: it is UNSET.
    """
    if isinstance(value, Unset):
        raise InvalidRequestError("is required where other relationships are given", path=name)
    return value


def listed(name: str, values: Sequence[str] | Unset) -> None:
    """Refuse what is no list of strings, one string above all: its letters would be taken for items.

    Raises:
        InvalidRequestError: `values` is neither a list nor UNSET.
    """
    if isinstance(values, str):
        raise InvalidRequestError(f"must be a list of strings, not one string: [{values!r}]", path=name)
    if values is not UNSET and not isinstance(values, Sequence):
        raise InvalidRequestError(f"must be a list of strings, not {type(values).__name__}", path=name)


def _refuse_surrogates(text: str, path: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidRequestError("has a lone surrogate, which UTF-8 cannot encode", path=path) from None
