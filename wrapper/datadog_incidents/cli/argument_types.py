"""Types of command-line arguments: parsers with validation, for argparse's `type`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Protocol

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.servers import SITES

from .._arguments.fields import KINDS, MULTIPLE, SINGLE
from .._http.site_suggestions import nearest

_KINDS = (*SINGLE, *MULTIPLE)


class Commands(Protocol):
    """Return type of `ArgumentParser.add_subparsers`, which has no public name."""

    def add_parser(self, name: str, **options: Any) -> argparse.ArgumentParser: ...


def number(minimum: int, maximum: int | None = None) -> Callable[[str], int]:
    """Create a parser of integers within inclusive limits."""

    def parse(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text!r} is not an integer") from None
        if value < minimum or (maximum is not None and value > maximum):
            limits = f"at least {minimum}" if maximum is None else f"between {minimum} and {maximum}"
            raise argparse.ArgumentTypeError(f"must be {limits}, not {value}")
        return value

    return parse


def seconds(text: str) -> float:
    """Parse a positive duration in seconds."""
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from None
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"must be a positive number of seconds, not {text!r}")
    return value


def duration(text: str) -> float:
    """Parse a positive duration such as `90s`, `10m` or `1h`; return seconds."""
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?)([smh])", text, re.ASCII)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a duration such as 90s, 10m or 1h")
    value = float(found[1]) * {"s": 1, "m": 60, "h": 3600}[found[2]]
    if not value:
        raise argparse.ArgumentTypeError(f"must be longer than {text}")
    return value


def site(text: str) -> str:
    """Parse the name of a Datadog site."""
    if text not in SITES:
        near = nearest(text)
        hint = f"; did you mean {near}?" if near else "."
        raise argparse.ArgumentTypeError(
            f"unknown site {text!r}{hint} Known sites: {', '.join(SITES)}. "
            "For any other address, use --base-url"
        )
    return text


def severity(text: str) -> Field:
    """Parse one of the standard severities.

    Checked here because the server's handling of other values is unknown, and a typo must change nothing.
    """
    from datadog_incidents_api.models.incident_severity import INCIDENT_SEVERITY_VALUES

    if text not in INCIDENT_SEVERITY_VALUES:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not one of {', '.join(INCIDENT_SEVERITY_VALUES)}; "
            f"use --field severity={text} to send it anyway"
        )
    return Field("severity", None, text)


class Field(NamedTuple):
    """Field assignment, such as `severity=SEV-2` or `runbook:textbox=...`.

    Attributes:
        name: name of the field.
        kind: type of the field; None if not given.
        value: new value; None to clear the field.
    """

    name: str
    kind: str | None
    value: str | None


def field(text: str) -> Field:
    """Parse `NAME=VALUE` or `NAME:TYPE=VALUE`; the value starts after the first `=`."""
    target, equals, value = text.partition("=")
    if not (equals and target):
        raise argparse.ArgumentTypeError(f"expected NAME=VALUE or NAME:TYPE=VALUE, not {text!r}")
    return Field(*_name_and_type(target), value)


def cleared_field(text: str) -> Field:
    """Parse `NAME` or `NAME:TYPE`."""
    if not text or "=" in text:
        raise argparse.ArgumentTypeError(f"expected NAME or NAME:TYPE, not {text!r}")
    return Field(*_name_and_type(text), None)


def _name_and_type(text: str) -> tuple[str, str | None]:
    """Parse the name of a field and its type; None if there is none.

    The type follows the last colon, so that the name may contain colons if the type is given.
    """
    name, colon, kind = text.rpartition(":")
    if not colon:
        return text, None
    if not name or kind not in _KINDS:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not NAME:TYPE with a known type: {', '.join(_KINDS)}; "
            "if the name itself contains a colon, the type is required"
        )
    return name, kind


def fields(assignments: Iterable[Field]) -> dict[str, Any]:
    """Combine assignments into the `fields` argument of the client; repeated names form a list.

    Raises:
        InvalidRequestError: the assignments of a field contradict each other; the path names the field.
    """
    by_name: dict[str, list[Field]] = {}
    for assignment in assignments:
        by_name.setdefault(assignment.name, []).append(assignment)
    return {name: _value(name, group) for name, group in by_name.items()}


def _value(name: str, assignments: list[Field]) -> Any:
    path = f"fields.{name}"
    values = [assignment.value for assignment in assignments if assignment.value is not None]
    if values and len(values) < len(assignments):
        raise InvalidRequestError("cannot be both set and cleared", path=path)
    kinds = {assignment.kind for assignment in assignments} - {None}
    if len(kinds) > 1:
        raise InvalidRequestError(f"has conflicting types: {', '.join(sorted(map(str, kinds)))}", path=path)
    kind = kinds.pop() if kinds else None
    if not values:
        return None if kind is None else {"type": kind, "value": None}
    if (kind or KINDS.get(name)) in SINGLE and len(values) > 1:
        raise InvalidRequestError(f"takes one value, not {len(values)}", path=path)
    is_list = len(values) > 1 or (kind or KINDS.get(name)) in MULTIPLE
    value = values if is_list else values[0]
    return value if kind is None else {"type": kind, "value": value}
