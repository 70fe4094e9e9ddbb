"""Conversion of timestamps to text, for attributes that the API declares as plain strings."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from types import NoneType
from typing import overload

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET, Unset

from .._common.argument_checks import is_a

RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)


@overload
def to_text(name: str, value: datetime.datetime | str) -> str: ...
@overload
def to_text(name: str, value: datetime.datetime | str | Unset | None) -> str | Unset | None: ...
def to_text(name: str, value: datetime.datetime | str | Unset | None) -> str | Unset | None:
    """Format a datetime in UTC with the offset `+00:00`, as in recorded todos.

    Strings are returned unchanged, because the API specifies no format; so are None and UNSET.

    Raises:
        InvalidRequestError: the datetime has no time zone or is out of range in UTC, or the value is of
            another type.
    """
    if value is None or value is UNSET or isinstance(value, str):
        return value
    if not is_a(value, datetime.datetime):
        raise InvalidRequestError(
            f"must be a datetime or an RFC 3339 string, not {type(value).__name__}", path=name
        )
    if value.utcoffset() is None:
        raise InvalidRequestError("must have a time zone, as in datetime.now(UTC)", path=name)
    try:
        return value.astimezone(datetime.UTC).isoformat()
    except OverflowError:
        raise InvalidRequestError("must be in the years 1 to 9999 in UTC", path=name) from None


def event_time(
    name: str, value: datetime.datetime | str | Unset, now: Callable[[], datetime.datetime]
) -> str:
    """Format the time of an event; UNSET means the current time, which a function returns.

    Raises:
        InvalidRequestError: as for `to_text`, and if a string is not an RFC 3339 timestamp.
    """
    if is_a(value, NoneType) or (isinstance(value, str) and not _is_rfc3339(value)):
        raise InvalidRequestError(
            "must be a datetime or an RFC 3339 string with an offset, such as '2026-01-05T10:00:00+00:00'",
            path=name,
        )
    time = now() if isinstance(value, Unset) else value
    return to_text(name, time)


def _is_rfc3339(text: str) -> bool:
    try:
        return bool(RFC3339.fullmatch(text) and datetime.datetime.fromisoformat(text))
    except ValueError:
        return False
