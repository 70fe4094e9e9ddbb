"""An incident in words, for people: a row of a table, or all of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .._common.argument_checks import is_mapping
from .._common.json_kinds import is_array
from .._common.log_text import in_a_line
from ..errors import NotIncludedError
from .table import Column

if TYPE_CHECKING:
    from datadog_incidents_api.views.incidents import IncidentView
    from datadog_incidents_api.views.todos import IncidentTodoView

NOTHING = "-"
COLUMNS = (
    Column("ID", 36),
    Column("PUBLIC ID", 9, rank=3),
    Column("SEVERITY", 8, rank=1),
    Column("STATE", 9, rank=1),
    Column("CREATED (UTC)", 16, rank=4),
    Column("COMMANDER", 20, rank=5),
    Column("TITLE", 20),
)


def raw(view: IncidentView | None) -> Mapping[str, Any] | None:
    """An incident as the server sent it, which may be null."""
    return None if view is None else view.raw


def row(view: IncidentView | None) -> dict[str, str]:
    """Cells by column; the server may send null for an incident."""
    attributes: Mapping[str, Any] = {} if view is None else _member(view.raw, "attributes")
    return {
        "ID": NOTHING if view is None else _text(view.raw.get("id")),
        "PUBLIC ID": _text(attributes.get("public_id")),
        "SEVERITY": _text(attributes.get("severity")),
        "STATE": _text(attributes.get("state")),
        "CREATED (UTC)": _time(attributes.get("created")),
        "COMMANDER": NOTHING if view is None else _person(view, "commander"),
        "TITLE": _text(attributes.get("title")),
    }


def lines(view: IncidentView, todos: Iterable[IncidentTodoView | None] = ()) -> Iterator[str]:
    """Everything people want to know; what nobody has said is left out."""
    told = [pair for pair in _told(view, todos) if pair[1] != NOTHING or pair[0] == "commander"]
    width = max(len(name) for name, _ in told)
    for name, text in told:
        first, *more = text.splitlines() or [""]
        yield f"{name:<{width}}  {in_a_line(first)}".rstrip()
        yield from (f"{'':<{width}}  {in_a_line(line)}".rstrip() for line in more)


def _told(view: IncidentView, todos: Iterable[IncidentTodoView | None]) -> Iterator[tuple[str, str]]:
    attributes = _member(view.raw, "attributes")
    yield "id", _text(view.raw.get("id"))
    for name in ("public_id", "title", "severity", "state", "visibility"):
        yield name.replace("_", " "), _lined(attributes.get(name))
    yield "commander", _person(view, "commander", handle=True)
    yield "created by", _person(view, "created_by", handle=True)
    for name in ("created", "detected", "modified", "resolved"):
        yield name, _time(attributes.get(name), suffix=" UTC")
    if attributes.get("customer_impacted"):
        yield "customer impact", _lined(attributes.get("customer_impact_scope"))
    if attributes.get("is_test"):
        yield "test", "yes"
    for name, field in _member(attributes, "fields").items():
        if name not in ("severity", "state"):
            yield in_a_line(name), _lined(field.get("value") if is_mapping(field) else field)
    for link in _attachments(view):
        yield "attachment", link
    for todo in todos:
        yield "todo", _todo(todo)


def _person(view: IncidentView, relation: str, handle: bool = False) -> str:
    """A user's name, or what else is known of them."""
    try:
        user: Any = getattr(view, relation)
    except NotIncludedError:
        link = _member(_member(view.raw, "relationships"), f"{relation}_user")
        return _text(_member(link, "data").get("id"))
    if user is None:
        return NOTHING
    known = _member(user.to_dict(), "attributes")
    address = known.get("handle") or known.get("email")
    if handle and known.get("name") and address:
        return _text(f"{known['name']} ({address})")
    return _text(known.get("name") or address or user.id)


def _attachments(view: IncidentView) -> Iterator[str]:
    try:
        found = [_member(one.to_dict(), "attributes") for one in view.attachments]
    except NotIncludedError:
        return
    for one in found:
        document = _member(one, "attachment")
        yield " ".join(_text(document[key]) for key in ("title", "documentUrl") if document.get(key))


def _todo(todo: IncidentTodoView | None) -> str:
    attributes: Mapping[str, Any] = {} if todo is None else _member(todo.raw, "attributes")
    people = attributes.get("assignees")
    names = [
        str(one.get("name") or one.get("id")) if is_mapping(one) else str(one)
        for one in (people if is_array(people) else ())
    ]
    done = "x" if attributes.get("completed") else " "
    return f"[{done}] {_text(attributes.get('content'))}" + (f" ({_text(names)})" if names else "")


def _member(source: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """An object in a JSON object; the server may leave any out, or send null."""
    found = source.get(name)
    return found if is_mapping(found) else {}


def _lined(value: object) -> str:
    """A value as text, line breaks kept."""
    if is_array(value):
        value = ", ".join(_text(one) for one in value)
    return NOTHING if value is None or value == "" else str(value)


def _text(value: object) -> str:
    """A value as text in a line."""
    return in_a_line(_lined(value))


def _time(value: object, suffix: str = "") -> str:
    try:
        time = datetime.datetime.fromisoformat(str(value)).astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        return _text(value)
    return f"{time:%Y-%m-%d %H:%M}{suffix}"
