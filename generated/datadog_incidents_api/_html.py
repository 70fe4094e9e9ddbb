# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""HTML for notebooks: a card of a resource, and a table of resources. All text is escaped and limited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from itertools import islice
from typing import Any

from ._printing import IDENTIFYING_ATTRIBUTES, escaped, inline_text, is_simple, members_of, unwrapped

TITLE_ATTRIBUTES = ("title", "name", "display_name", "subject", "content", "email", "handle")
PERSON_ATTRIBUTES = ("name", "handle", "email")
MAX_CARD_ROWS = 24
MAX_TABLE_ROWS = 50
MAX_COLUMNS = 7
MAX_TEXT_LENGTH = 300
MAX_LIST_ITEMS = 20

TABLE = '<table style="border-collapse:collapse;text-align:left">'
NAME_CELL = '<th style="text-align:left;vertical-align:top;padding:1px 12px 1px 0">'
CELL = '<td style="text-align:left;vertical-align:top;padding:1px 12px 1px 0">'


def card(resource: object, included: Iterable[object] = ()) -> str:
    """Format a resource: its title and ID, and its most significant attributes, people, fields and times.

    Args:
        resource: model of the resource; anything else gives an empty card.
        included: related resources in the response, which provide the names of people.
    """
    members = members_of(resource)
    title = next(_titles(members), "")
    identity = " ".join(_short(members[key]) for key in ("type", "id") if is_simple(members.get(key)))
    rows = islice(_rows(members, included), MAX_CARD_ROWS)
    lines = [f"<tr>{NAME_CELL}{_html(name)}</th>{CELL}{_html(text)}</td></tr>" for name, text in rows]
    heading = f"<strong>{_html(title)}</strong><br>" if title else ""
    table = f"{TABLE}{''.join(lines)}</table>" if lines else ""
    return f"<div>{heading}<small>{_html(identity or 'nothing')}</small>{table}</div>"


def table(items: Sequence[object], caption: str = "") -> str:
    """Format resources, one per row, with the attributes that identify them.

    Args:
        items: views of resources; anything else is shown by its `repr`.
        caption: text above the table; the number of items by default.
    """
    shown = [_table_row(item) for item in items[:MAX_TABLE_ROWS]]
    names = [
        name
        for name in (*IDENTIFYING_ATTRIBUTES, "created", "")
        if any(row.get(name, "") != "" for row in shown)
    ]
    columns = [*names[:MAX_COLUMNS], *(["id"] if any("id" in row for row in shown) else [])]
    head = "".join(f"{NAME_CELL}{_html(name)}</th>" for name in columns)
    cells = [[f"{CELL}{_html(row.get(name, ''))}</td>" for name in columns] for row in shown]
    rows = "".join(f"<tr>{''.join(row)}</tr>" for row in cells)
    hidden = len(items) - len(shown)
    more = f"<small>… and {hidden} more</small>" if hidden else ""
    caption = _short(caption) or f"{len(items)} result{'s' * (len(items) != 1)}"
    body = f"{TABLE}<tr>{head}</tr>{rows}</table>" if shown else ""
    return f"<div><small>{_html(caption)}</small>{body}{more}</div>"


def _table_row(item: object) -> dict[str, str]:
    """Return the cells of an item by column; those that have no column are left out."""
    members = members_of(getattr(item, "data", None))
    if not members:
        return {"": _short(repr(item))}
    attributes = members_of(members.get("attributes"))
    # The title of an attachment is nested one level deeper.
    nested = {name: value for one in attributes.values() for name, value in members_of(one).items()}
    found = {name: _text(value) for name, value in {**nested, **attributes}.items() if is_simple(value)}
    return {**found, "id": _text(members.get("id"))}


def _titles(members: Mapping[str, Any]) -> Iterator[str]:
    attributes = members_of(members.get("attributes"))
    for source in (attributes, *map(members_of, attributes.values())):
        for name in TITLE_ATTRIBUTES:
            if isinstance(source.get(name), str) and source[name]:
                yield _short(source[name])


def _rows(members: Mapping[str, Any], included: Iterable[object]) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of a card, the most significant first."""
    attributes = members_of(members.get("attributes"))
    named = [name for name in IDENTIFYING_ATTRIBUTES if name not in TITLE_ATTRIBUTES and name in attributes]
    shown: dict[str, Any] = {name: attributes[name] for name in named}
    shown |= dict(_people(attributes, members_of(members.get("relationships")), included))
    fields = members_of(attributes.get("fields"))
    shown |= {name: unwrapped(value) for name, value in fields.items() if name not in shown}
    shown |= {name: value for name, value in attributes.items() if isinstance(value, datetime)}
    shown |= {name: value for name, value in attributes.items() if name not in shown and is_simple(value)}
    title = next(_titles(members), "")
    for name, value in shown.items():
        text = _text(value)
        if text and text != title:
            yield _short(name), text


def _people(
    attributes: Mapping[str, Any], relationships: Mapping[str, Any], included: Iterable[object]
) -> Iterator[tuple[str, str]]:
    """Yield the names of people, by the relationship without `_user`: those embedded, and those included."""
    for name, value in attributes.items():
        if person := _person(unwrapped(value)):
            yield name, person
    by_id = {_identity(one): one for one in included}
    for name, value in relationships.items():
        if person := _person(by_id.get(_identity(unwrapped(value)))):
            yield name.removesuffix("_user"), person


def _identity(value: object) -> tuple[object, object] | None:
    kind, id_ = (members_of(value).get(key) for key in ("type", "id"))
    return (kind, id_) if isinstance(kind, str) and isinstance(id_, str) else None


def _person(value: object) -> str:
    """Return the name of a user, or the handle or email address; empty for anything else."""
    members = members_of(value)
    if members.get("type") != "users":
        return ""
    attributes = members_of(members.get("attributes"))
    names = (attributes.get(key) for key in PERSON_ATTRIBUTES)
    return next((_short(name) for name in names if isinstance(name, str) and name), "")


def _text(value: Any) -> str:
    """Format a value on one line; empty if that is not possible, or if there is nothing to show."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S %Z}".strip()
    if isinstance(value, str):
        return _short(value)
    if isinstance(value, list):
        texts = [_text(item) for item in value[:MAX_LIST_ITEMS]]
        more = ["…"] if len(value) > MAX_LIST_ITEMS else []
        return _short(", ".join([text for text in texts if text] + more))
    return _short(inline_text(value) or "") if is_simple(value) else ""


def _short(text: object) -> str:
    """Limit a text, and escape the control characters in it."""
    full = str(text)
    cut = full if len(full) <= MAX_TEXT_LENGTH else f"{full[: MAX_TEXT_LENGTH - 1]}…"
    return escaped(cut, line_break=" ")


def _html(text: str) -> str:
    return escape(text)
