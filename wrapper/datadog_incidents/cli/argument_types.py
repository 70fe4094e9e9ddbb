"""Values made of the text of arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Protocol

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.servers import SITES

from .._arguments.fields import KINDS, MULTIPLE, SINGLE
from .._http.sites import nearest


class Commands(Protocol):
    """What `ArgumentParser.add_subparsers` gives, which has no public name."""

    def add_parser(self, name: str, **options: Any) -> argparse.ArgumentParser: ...


def number(least: int, most: int | None = None) -> Callable[[str], int]:
    """Reads whole numbers within limits."""

    def read(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number") from None
        if value < least or (most is not None and value > most):
            limits = f"at least {least}" if most is None else f"from {least} to {most}"
            raise argparse.ArgumentTypeError(f"{value} is not {limits}")
        return value

    return read


def seconds(text: str) -> float:
    """Reads a time to wait."""
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds") from None
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds above 0")
    return value


def site(text: str) -> str:
    """Reads the name of a site."""
    if text not in SITES:
        near = nearest(text)
        hint = f"; did you mean {near}?" if near else "."
        raise argparse.ArgumentTypeError(
            f"unknown site {text!r}{hint} Known are {', '.join(SITES)}. For any other address give --base-url"
        )
    return text


def severity(text: str) -> Field:
    """Reads a severity; a slip would count as none at all."""
    from datadog_incidents_api.models.incident_severity import INCIDENT_SEVERITY_VALUES

    if text not in INCIDENT_SEVERITY_VALUES:
        raise argparse.ArgumentTypeError(
            f"{text!r} is none of {', '.join(INCIDENT_SEVERITY_VALUES)}; --field severity={text} sends any"
        )
    return Field("severity", None, text)


class Field(NamedTuple):
    """A value for a field, as in `severity=SEV-2` or `runbook:textbox=...`; None clears it."""

    name: str
    kind: str | None
    value: str | None


def field(text: str) -> Field:
    """Reads `NAME=VALUE` or `NAME:KIND=VALUE`; only what stands after the first `=` is the value."""
    target, equals, value = text.partition("=")
    name, _, kind = target.rpartition(":")
    if kind not in (*SINGLE, *MULTIPLE):
        name, kind = target, ""
    if not (equals and name):
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form NAME=VALUE or NAME:KIND=VALUE")
    return Field(name, kind or None, value)


def fields(given: Iterable[Field]) -> dict[str, Any]:
    """The fields that a call takes: a name given several times has a list of values.

    Raises:
        InvalidRequestError: what is given for a field contradicts itself; the path names it.
    """
    by_name: dict[str, list[Field]] = {}
    for one in given:
        by_name.setdefault(one.name, []).append(one)
    return {name: _value(name, several) for name, several in by_name.items()}


def _value(name: str, given: list[Field]) -> Any:
    path = f"fields.{name}"
    values = [one.value for one in given if one.value is not None]
    if not values:
        return None
    if len(values) < len(given):
        raise InvalidRequestError("is to be both set and cleared", path=path)
    kinds = {one.kind for one in given} - {None}
    if len(kinds) > 1:
        raise InvalidRequestError(f"is given as {' and as '.join(sorted(map(str, kinds)))}", path=path)
    kind = kinds.pop() if kinds else None
    if (kind or KINDS.get(name)) in SINGLE and len(values) > 1:
        raise InvalidRequestError(f"takes one value, not {len(values)}", path=path)
    several = len(values) > 1 or (kind or KINDS.get(name)) in MULTIPLE
    value = values if several else values[0]
    return value if kind is None else {"type": kind, "value": value}
