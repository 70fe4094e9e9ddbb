"""Resources as people read them: one in a line, and one in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeGuard

from .members import HasMembers
from .types import UNSET

TELLING = (
    "public_id",
    "title",
    "name",
    "display_name",
    "email",
    "subject",
    "content",
    "description",
    "trigger",
    "impact_type",
    "attachment_type",
    "timestamp_type",
    "timestamp_value",
    "severity",
    "state",
    "status",
    "enabled",
    "completed",
)
"""Attributes that say which one of its kind a resource is, and how it stands; the most telling first."""

NAMES = ("name", "title", "handle", "email")
HOUSEKEEPING = ("created", "modified", "last_modified")
RESOURCE = frozenset({"type", "id", "attributes", "relationships"})
LINK = {"type", "id"}
MOST = 4
LONGEST = 60
DEEPEST = 10


def brief(resource: object) -> str:
    """The id of a resource and its most telling attributes, each as in ` state='active'`."""
    members = _members(resource)
    attributes = _members(members.get("attributes"))
    # Of an attachment the title lies a level deeper.
    models = (_members(one) for one in attributes.values() if isinstance(one, HasMembers))
    inner = {name: value for one in models for name, value in one.items()}
    simple = {name: value for name, value in (inner | attributes).items() if _is_simple(value)}
    told = [name for name in TELLING if simple.get(name, "") != ""]
    told = told or [name for name in simple if name.isidentifier() and not name.startswith(HOUSEKEEPING)]
    shown = {"id": members.get("id")} | {name: simple[name] for name in told[:MOST]}
    return "".join(f" {name}={_quoted(value)}" for name, value in shown.items() if _is_simple(value))


def outline(resource: object) -> str:
    """All that is known of a resource, a member a line; without nulls and without what is empty.

    Related and embedded resources are named by type, id and, where it is known, name.
    """
    members = _members(resource)
    named = [str(members.pop(key)) for key in ("type", "id") if _is_simple(members.get(key))]
    title = _escaped(" ".join(named), joint=" ")
    attributes = _members(members.get("attributes"))
    if attributes:
        del members["attributes"]
    depth = 1 if title else 0
    lines = [*([title] if title else []), *_lines(attributes, depth), *_lines(members, depth)]
    return "\n".join(lines) or "nothing"


def _lines(members: Mapping[str, Any], depth: int) -> Iterator[str]:
    for name, value in members.items():
        yield from _entry(f"{_escaped(name, joint=' ')}:", value, depth)


def _entry(head: str, value: Any, depth: int) -> Iterator[str]:
    """A value behind its name or dash if it fits a line, else in lines of their own, further in."""
    margin = "  " * depth
    value = _inner(value)
    if value is None or value is UNSET or _is_empty(value):
        return
    if (text := _in_a_line(value)) is not None:
        first, *more = text.split("\n")
        if not more:
            yield f"{margin}{head} {first}"
        else:
            yield f"{margin}{head}"
            yield from (f"{margin}  {line}" for line in (first, *more))
    elif depth == DEEPEST:
        yield f"{margin}{head} …"
    elif _is_list(value) and len(value) > MOST and all(_members(item).keys() == LINK for item in value):
        yield f"{margin}{head} {len(value)}"  # many ids say less than how many there are
    elif _is_list(value):
        yield f"{margin}{head}"
        for item in value:
            yield from _entry("-", item, depth + 1)
    else:
        yield f"{margin}{head}"
        yield from _lines(_members(value), depth + 1)


def _inner(value: Any) -> Any:
    """What a value is about, without what JSON:API and the fields of incidents wrap it in."""
    members = _members(value)
    if members.keys() == {"data"}:
        value = members["data"]
    elif members.keys() == {"type", "value"}:
        value = members["value"]
    return value[0] if _is_list(value) and len(value) == 1 else value


def _in_a_line(value: Any) -> str | None:
    """A simple value, some of them, or a resource; None for anything else."""
    if _is_simple(value):
        return _text(value)
    if _is_list(value) and all(_is_simple(item) for item in value):
        return ", ".join(_text(item) for item in value)
    members = _members(value)
    kind, id_ = members.get("type"), members.get("id")
    if not isinstance(kind, str) or not isinstance(id_, str) or members.keys() - RESOURCE:
        return None
    attributes = _members(members.get("attributes"))
    name = next((attributes[key] for key in NAMES if attributes.get(key)), None)
    return _escaped(f"{kind} {id_}" + (f" ({name})" if _is_simple(name) else ""))


def _members(value: object) -> dict[str, Any]:
    """The members of an object that are set; none of anything else."""
    if isinstance(value, HasMembers):
        return value._set_members()
    return dict(value) if isinstance(value, Mapping) else {}


def _is_simple(value: object) -> bool:
    return isinstance(value, str | int | float | datetime)


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_empty(value: object) -> bool:
    return value == "" or (isinstance(value, Mapping | Sequence) and not value)


def _quoted(value: object) -> str:
    if isinstance(value, str) and len(value) > LONGEST:
        value = f"{value[: LONGEST - 1]}…"
    return str(value) if isinstance(value, datetime) else repr(value)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _escaped(str(value))


def _escaped(text: str, joint: str = "\n") -> str:
    """Text that a terminal prints and does not obey: control characters are spelt out, line ends kept."""
    lines = text.splitlines() or [""]
    return joint.join(
        "".join(one if one.isprintable() or one == "\t" else repr(one)[1:-1] for one in line)
        for line in lines
    )
