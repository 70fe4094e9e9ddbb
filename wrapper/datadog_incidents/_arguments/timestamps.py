"""Moments that the API takes as text: from aware datetimes, or from text that says the same."""

from __future__ import annotations

import datetime
import re
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
    """Spell out a datetime as recorded todos have it: in UTC, with an offset of `+00:00`.

    Text is left as it is, since the API promises no format.

    Raises:
        InvalidRequestError: a datetime without a time zone, or something else altogether.
    """
    if value is None or value is UNSET or isinstance(value, str):
        return value
    if not is_a(value, datetime.datetime):
        raise InvalidRequestError(
            f"takes a datetime or an RFC 3339 date-time as text, not {type(value).__name__}", path=name
        )
    if value.utcoffset() is None:
        raise InvalidRequestError("must know its time zone, as in datetime.now(UTC)", path=name)
    return value.astimezone(datetime.UTC).isoformat()


def past(name: str, value: datetime.datetime | str | Unset) -> str:
    """The text of a moment that something happened at; now for UNSET.

    Raises:
        InvalidRequestError: as `to_text` does, and for text that is no RFC 3339 date-time.
    """
    if is_a(value, NoneType) or (isinstance(value, str) and not _is_moment(value)):
        raise InvalidRequestError(
            "must be a datetime, or text of a date-time with its offset: '2026-01-05T10:00:00+00:00'",
            path=name,
        )
    moment = datetime.datetime.now(datetime.UTC) if isinstance(value, Unset) else value
    return to_text(name, moment)


def _is_moment(text: str) -> bool:
    try:
        return bool(RFC3339.fullmatch(text) and datetime.datetime.fromisoformat(text))
    except ValueError:
        return False
