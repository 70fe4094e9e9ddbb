"""Formatting of resources for people: a one-line summary, and a multi-line outline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeGuard

from ._members import HasMembers
from ._unset import UNSET

IDENTIFYING_ATTRIBUTES = (
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
"""Attributes that identify a resource or describe its state, in order of priority."""

NAME_ATTRIBUTES = ("name", "title", "handle", "email")
AUDIT_PREFIXES = ("created", "modified", "last_modified")
RESOURCE_MEMBERS = frozenset({"type", "id", "attributes", "relationships"})
IDENTIFIER_MEMBERS = {"type", "id"}
MAX_SHOWN = 4
MAX_TEXT_LENGTH = 60
MAX_DEPTH = 10


def brief(resource: object) -> str:
    """Format the ID of a resource and its most significant attributes, each like ` state='active'`."""
    members = members_of(resource)
    attributes = members_of(members.get("attributes"))
    # The title of an attachment is nested one level deeper.
    models = (members_of(value) for value in attributes.values() if isinstance(value, HasMembers))
    nested = {name: value for model in models for name, value in model.items()}
    simple = {name: value for name, value in (nested | attributes).items() if is_simple(value)}
    names = [name for name in IDENTIFYING_ATTRIBUTES if simple.get(name, "") != ""]
    names = names or [name for name in simple if name.isidentifier() and not name.startswith(AUDIT_PREFIXES)]
    shown = {"id": members.get("id")} | {name: simple[name] for name in names[:MAX_SHOWN]}
    return "".join(f" {name}={_quoted(value)}" for name, value in shown.items() if is_simple(value))


def outline(resource: object) -> str:
    """Format all members of a resource, one per line, without nulls and empty values.

    Related and embedded resources are identified by type, ID and, if known, name.
    """
    members = members_of(resource)
    named = [str(members.pop(key)) for key in ("type", "id") if is_simple(members.get(key))]
    title = escaped(" ".join(named), line_break=" ")
    attributes = members_of(members.get("attributes"))
    if attributes:
        del members["attributes"]
    attributes, members = _title_first(attributes), _title_first(members)
    depth = 1 if title else 0
    lines = [*([title] if title else []), *_lines(attributes, depth), *_lines(members, depth)]
    return "\n".join(lines) or "nothing"


def _title_first(members: dict[str, Any]) -> dict[str, Any]:
    return {name: members[name] for name in ("title", "name") if name in members} | members


def _lines(members: Mapping[str, Any], depth: int) -> Iterator[str]:
    for name, value in members.items():
        yield from _entry(f"{escaped(name, line_break=' ')}:", value, depth)


def _entry(head: str, value: Any, depth: int) -> Iterator[str]:
    """Format a value after its name or dash if it fits on one line, else on indented lines below it."""
    margin = "  " * depth
    value = unwrapped(value)
    if value is None or value is UNSET or _is_empty(value):
        return
    if (text := inline_text(value)) is not None:
        first, *more = text.split("\n")
        if not more:
            yield f"{margin}{head} {first}"
        else:
            yield f"{margin}{head}"
            yield from (f"{margin}  {line}" for line in (first, *more))
    elif depth == MAX_DEPTH:
        yield f"{margin}{head} …"
    elif (
        is_list(value)
        and len(value) > MAX_SHOWN
        and all(members_of(item).keys() == IDENTIFIER_MEMBERS for item in value)
    ):
        yield f"{margin}{head} {len(value)}"  # for many IDs, the count is more informative
    elif is_list(value):
        yield f"{margin}{head}"
        for item in value:
            yield from _entry("-", item, depth + 1)
    else:
        yield f"{margin}{head}"
        yield from _lines(members_of(value), depth + 1)


def unwrapped(value: Any) -> Any:
    """Remove the wrappers of JSON:API and of incident fields, and that of a list with a single item."""
    members = members_of(value)
    if members.keys() == {"data"}:
        value = members["data"]
    elif members.keys() == {"type", "value"}:
        value = members["value"]
    return value[0] if is_list(value) and len(value) == 1 else value


def inline_text(value: Any) -> str | None:
    """Format a scalar, a list of scalars, or a resource; None for any other value."""
    if is_simple(value):
        return _text(value)
    if is_list(value) and all(is_simple(item) for item in value):
        return ", ".join(_text(item) for item in value)
    members = members_of(value)
    kind, id_ = members.get("type"), members.get("id")
    if not isinstance(kind, str) or not isinstance(id_, str) or members.keys() - RESOURCE_MEMBERS:
        return None
    attributes = members_of(members.get("attributes"))
    name = next((attributes[key] for key in NAME_ATTRIBUTES if attributes.get(key)), None)
    return escaped(f"{kind} {id_}" + (f" ({name})" if is_simple(name) else ""))


def members_of(value: object) -> dict[str, Any]:
    """Return the members of an object that are set; empty for any other value."""
    if isinstance(value, HasMembers):
        return value._present_members()
    return dict(value) if isinstance(value, Mapping) else {}


def is_simple(value: object) -> bool:
    return isinstance(value, str | int | float | datetime)


def is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_empty(value: object) -> bool:
    return value == "" or (isinstance(value, Mapping | Sequence) and not value)


def _quoted(value: object) -> str:
    if isinstance(value, str) and len(value) > MAX_TEXT_LENGTH:
        value = f"{value[: MAX_TEXT_LENGTH - 1]}…"
    return str(value) if isinstance(value, datetime) else repr(value)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return escaped(str(value))


def escaped(text: str, line_break: str = "\n") -> str:
    """Escape control characters, which a terminal would interpret; line breaks are kept."""
    lines = text.splitlines() or [""]
    return line_break.join(
        "".join(char if char.isprintable() or char == "\t" else repr(char)[1:-1] for char in line)
        for line in lines
    )
