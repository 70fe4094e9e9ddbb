"""Encoding of path and query parameters in a URL; invalid values are rejected before any I/O."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

from ._unset import UNSET, Unset
from .errors import InvalidRequestError

if TYPE_CHECKING:
    from uuid import UUID

T = TypeVar("T")


def path_segment(name: str, value: str | UUID) -> str:
    """Percent-encode a path parameter.

    Raises:
        InvalidRequestError: the value is not a string or UUID; or it is empty, `.`, `..` or contains a
            slash or backslash, and so would address another resource.
    """
    text = value if isinstance(value, str) else _text_of_uuid(name, value)
    if text in ("", ".", "..") or "/" in text or "\\" in text:
        raise InvalidRequestError(
            f"{text!r} cannot be used in a path: it would address another resource", path=name
        )
    _reject_surrogates(text, name)
    return quote(text, safe="")


def scalar(name: str, value: str | int | bool | Unset) -> list[tuple[str, str]]:
    """Encode a query parameter of any type as name and value pairs; none for UNSET.

    Raises:
        InvalidRequestError: the value is neither a string, nor a whole number, nor a boolean.
    """
    if value is UNSET:
        return []
    if isinstance(value, bool):
        return [(name, "true" if value else "false")]
    if not isinstance(value, str | int):
        raise InvalidRequestError(
            f"must be a string, whole number or boolean, not {type(value).__name__}", path=name
        )
    _reject_surrogates(str(value), name)
    return [(name, str(value))]


def text(name: str, value: str | Unset, *, argument: str = "") -> list[tuple[str, str]]:
    """Encode a string query parameter as name and value pairs; none for UNSET.

    Args:
        name: name of the parameter in the URL.
        value: its value.
        argument: name of the argument, for errors; by default that of the parameter.

    Raises:
        InvalidRequestError: the value is not a string.
    """
    if value is UNSET:
        return []
    if not isinstance(value, str):
        raise InvalidRequestError(f"must be a string, not {type(value).__name__}", path=argument or name)
    _reject_surrogates(value, argument or name)
    return [(name, str(value))]


def boolean(name: str, value: bool | Unset, *, argument: str = "") -> list[tuple[str, str]]:
    """Encode a boolean query parameter as name and value pairs; none for UNSET. Arguments as in `text`.

    Raises:
        InvalidRequestError: the value is not a boolean.
    """
    if value is UNSET:
        return []
    if not isinstance(value, bool):
        raise InvalidRequestError(f"must be a boolean, not {type(value).__name__}", path=argument or name)
    return [(name, "true" if value else "false")]


def integer(
    name: str,
    value: int | Unset,
    *,
    minimum: int | None = None,
    maximum: int | None = None,
    argument: str = "",
) -> list[tuple[str, str]]:
    """Encode an integer query parameter as name and value pairs; none for UNSET. Arguments as in `text`.

    Raises:
        InvalidRequestError: the value is not a whole number, or is outside the bounds of the spec.
    """
    if value is UNSET:
        return []
    path = argument or name
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidRequestError(f"must be a whole number, not {type(value).__name__}", path=path)
    if minimum is not None and value < minimum:
        raise InvalidRequestError(f"must be at least {minimum}, not {value}", path=path)
    if maximum is not None and value > maximum:
        raise InvalidRequestError(f"must be at most {maximum}, not {value}", path=path)
    return [(name, str(value))]


def comma_separated(name: str, values: Sequence[str] | Unset, *, argument: str = "") -> list[tuple[str, str]]:
    """Encode an array query parameter of style `form` without `explode`: items separated by commas.

    Raises:
        InvalidRequestError: `values` is not a list of strings, or an item contains a comma.
    """
    if values is UNSET:
        return []
    path = argument or name
    require_list(path, values)
    for index, value in enumerate(values):
        if not isinstance(value, str) or "," in value:
            raise InvalidRequestError("must be a string without commas", path=f"{path}[{index}]")
        _reject_surrogates(value, f"{path}[{index}]")
    return [(name, ",".join(values))] if values else []


def required_relationship(name: str, value: T | Unset) -> T:
    """Return a relationship that is required if any other relationship is set.

    Raises:
        InvalidRequestError: it is UNSET.
    """
    if isinstance(value, Unset):
        raise InvalidRequestError("is required if other relationships are given", path=name)
    return value


def require_list(name: str, values: Sequence[str] | Unset) -> None:
    """Check that a value is a list; a single string is rejected, as its characters would become items.

    Raises:
        InvalidRequestError: `values` is neither a list nor UNSET.
    """
    if isinstance(values, str):
        raise InvalidRequestError(f"must be a list of strings, not one string: [{values!r}]", path=name)
    if values is not UNSET and not isinstance(values, Sequence):
        raise InvalidRequestError(f"must be a list of strings, not {type(values).__name__}", path=name)


def _text_of_uuid(name: str, value: object) -> str:
    from uuid import UUID  # deferred: IDs are usually strings

    if not isinstance(value, UUID):
        raise InvalidRequestError(f"must be a string, not {type(value).__name__}", path=name)
    return str(value)


def _reject_surrogates(text: str, path: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidRequestError("has a lone surrogate, which UTF-8 cannot encode", path=path) from None
