"""Text output of incidents: a table row, or a detailed listing of attributes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .._common.argument_checks import is_mapping
from .._common.json_kinds import is_array
from .._common.log_text import single_line
from ..errors import NotIncludedError
from .table import Column

if TYPE_CHECKING:
    from datadog_incidents_api.views.todos import IncidentTodoView

    from .._views.incident import Incident

NOTHING = "-"
# Each column has a cell of the same name in `row`.
COLUMNS = (
    Column("ID", 36),
    Column("PUBLIC ID", 9, rank=3),
    Column("SEVERITY", 8, rank=1),
    Column("STATE", 9, rank=1),
    Column("CREATED (UTC)", 16, rank=4),
    Column("COMMANDER", 20, rank=5),
    Column("TITLE", 20),
)


def raw(view: Incident | None) -> Mapping[str, Any] | None:
    """The JSON object of an incident as received; None for a null."""
    return None if view is None else view.raw


def row(view: Incident | None) -> dict[str, str]:
    """Cells by column; all empty for a null incident."""
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


def identity(view: Incident) -> str:
    """Text that identifies an incident by both of its IDs."""
    public_id = _member(view.raw, "attributes").get("public_id")
    return f"incident {_text(view.raw.get('id'))} (public ID {_text(public_id)})"


def lines(view: Incident, todos: Iterable[IncidentTodoView | None] = ()) -> Iterator[str]:
    """Lines of the detailed output, one attribute each; empty ones are omitted, except for the commander."""
    pairs = [pair for pair in _pairs(view, todos) if pair[1] != NOTHING or pair[0] == "commander"]
    width = max(len(name) for name, _ in pairs)
    for name, text in pairs:
        first, *more = text.splitlines() or [""]
        yield f"{name:<{width}}  {single_line(first)}".rstrip()
        yield from (f"{'':<{width}}  {single_line(line)}".rstrip() for line in more)


def _pairs(view: Incident, todos: Iterable[IncidentTodoView | None]) -> Iterator[tuple[str, str]]:
    """Names and values of the detailed output."""
    attributes = _member(view.raw, "attributes")
    yield "id", _text(view.raw.get("id"))
    for name in ("public_id", "title", "severity", "state", "visibility"):
        yield name.replace("_", " "), _multiline(attributes.get(name))
    yield "url", _text(view.url)
    yield "commander", _person(view, "commander", handle=True)
    yield "created by", _person(view, "created_by", handle=True)
    for name in ("created", "detected", "modified", "resolved"):
        yield name, _time(attributes.get(name), suffix=" UTC")
    if attributes.get("customer_impacted"):
        yield "customer impact", _multiline(attributes.get("customer_impact_scope"))
    if attributes.get("is_test"):
        yield "test", "yes"
    for name, value in view.fields.items():
        if name not in ("severity", "state"):
            yield single_line(name), _multiline(value)
    for attachment in _attachments(view):
        yield "attachment", attachment
    for todo in todos:
        yield "todo", _todo(todo)


def _person(view: Incident, relation: str, handle: bool = False) -> str:
    """Name of a related user, else the handle, e-mail address or ID.

    Args:
        view: the incident.
        relation: name of the relation, such as `commander`.
        handle: whether to append the handle or e-mail address to the name.
    """
    try:
        user: Any = getattr(view, relation)
    except NotIncludedError:
        link = _member(_member(view.raw, "relationships"), f"{relation}_user")
        return _text(_member(link, "data").get("id"))
    if user is None:
        return NOTHING
    attributes = _member(user.to_dict(), "attributes")
    address = attributes.get("handle") or attributes.get("email")
    if handle and attributes.get("name") and address:
        return _text(f"{attributes['name']} ({address})")
    return _text(attributes.get("name") or address or user.id)


def _attachments(view: Incident) -> Iterator[str]:
    try:
        attachments = [_member(attachment.to_dict(), "attributes") for attachment in view.attachments]
    except NotIncludedError:
        return
    for attributes in attachments:
        document = _member(attributes, "attachment")
        yield " ".join(_text(document[key]) for key in ("title", "documentUrl") if document.get(key))


def _todo(todo: IncidentTodoView | None) -> str:
    attributes: Mapping[str, Any] = {} if todo is None else _member(todo.raw, "attributes")
    assignees = attributes.get("assignees")
    names = [
        str(assignee.get("name") or assignee.get("id")) if is_mapping(assignee) else str(assignee)
        for assignee in (assignees if is_array(assignees) else ())
    ]
    done = "x" if attributes.get("completed") else " "
    return f"[{done}] {_text(attributes.get('content'))}" + (f" ({_text(names)})" if names else "")


def _member(source: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """An object member of a JSON object; empty if absent, null or of another type."""
    found = source.get(name)
    return found if is_mapping(found) else {}


def _multiline(value: object) -> str:
    """A value as text, with its line breaks."""
    if is_array(value):
        value = ", ".join(_text(item) for item in value)
    return NOTHING if value is None or value == "" else str(value)


def _text(value: object) -> str:
    """A value as a single line of text."""
    return single_line(_multiline(value))


def _time(value: object, suffix: str = "") -> str:
    """A timestamp in UTC, to the minute; unchanged if it cannot be parsed."""
    try:
        time = datetime.datetime.fromisoformat(str(value)).astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        return _text(value)
    return f"{time:%Y-%m-%d %H:%M}{suffix}"
