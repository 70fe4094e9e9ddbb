"""Flat row of a JSON object: a dictionary of plain values by name, for tables and CSV files.

| JSON | in the row |
|---|---|
| `id` and `type` of a resource | `id`, `type` |
| attribute | its name |
| member of an object | names separated by periods |
| embedded resource, with or without the wrapper `data` | like an object with its ID, type and attributes |
| user-defined field, in `fields` | `fields.NAME`, the plain value; the type is left out |
| other member of such a field | `fields.NAME.MEMBER` |
| relationship | `NAME.id` or `NAME.ids`, the IDs only |
| list of scalars | list |
| list that contains objects or lists | JSON text |
| null | None |
| null in place of an object | None for each member of the object in the spec |

Timestamps are text, as received. What is absent is left out, and so is an object without members.

A name that is taken, e.g. by an attribute `type` of a resource, is replaced by the path in the JSON, e.g.
`attributes.type`, and if that is taken too, a number is appended. Resources are read in the order ID, type,
attributes, other members, relationships.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING, Any

from ._json_text import json_text
from ._null_objects import with_null_objects
from ._unset import UNSET

if TYPE_CHECKING:
    from ._model import Model

Entry = tuple[str, str, Any]
"""Name in the row, path in the JSON, and value."""


def flat_row(source: Mapping[str, Any], model: type[Model] | None = None) -> dict[str, Any]:
    """Flatten a JSON object; the values are strings, numbers, booleans, None, and lists of these.

    Args:
        source: the JSON object.
        model: its model, which knows the members of an object in whose place is null; without it, such a
            null is a single None.
    """
    if model is not None:
        source = with_null_objects(source, model)
    row: dict[str, Any] = {}
    numbers: dict[str, Iterator[int]] = {}
    # Without recursion, because the server can nest objects as deeply as the JSON parser accepts.
    pending = [*_members("", "", source)][::-1]
    while pending:
        name, path, value = pending.pop()
        value = _unwrapped(value)
        if isinstance(value, Mapping):
            pending += [*_members(f"{name}.", f"{path}.", value)][::-1]
        elif value is not UNSET:
            row[_free_name(row, numbers, name, path)] = _cell(value)
    return row


def _members(prefix: str, place: str, value: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield the members of an object; those of a resource without its structure."""
    attributes, relationships = value.get("attributes"), value.get("relationships")
    hidden = set()
    if isinstance(attributes, Mapping) or isinstance(relationships, Mapping):
        hidden = {"id", "type"}
        for key in ("id", "type"):
            if key in value:
                yield f"{prefix}{key}", f"{place}{key}", value[key]
    if isinstance(attributes, Mapping):
        hidden.add("attributes")
        yield from _plain_members(prefix, f"{place}attributes.", attributes)
    if isinstance(relationships, Mapping):
        hidden.add("relationships")
    yield from _plain_members(
        prefix, place, {key: item for key, item in value.items() if key not in hidden} if hidden else value
    )
    if isinstance(relationships, Mapping):
        for key, item in relationships.items():
            yield _related(f"{prefix}{key}", f"{place}relationships.{key}", item)


def _plain_members(prefix: str, place: str, value: Mapping[str, Any]) -> Iterator[Entry]:
    for key, item in value.items():
        if key == "fields" and isinstance(item, Mapping):
            for name, field in item.items():
                yield from _field(f"{prefix}{key}.{name}", f"{place}{key}.{name}", field)
        else:
            yield f"{prefix}{key}", f"{place}{key}", item


def _field(name: str, path: str, field: Any) -> Iterator[Entry]:
    """Yield the value of a user-defined field, then its members other than the type, if it has any.

    The name of the value does not depend on other members, because the server can add some at any time.
    """
    if not isinstance(field, Mapping) or not ("value" in field or field.keys() == {"type"}):
        yield name, path, field
        return
    yield name, f"{path}.value", field.get("value", UNSET)
    for key, item in field.items():
        if key not in ("type", "value"):
            yield f"{name}.{key}", f"{path}.{key}", item


def _related(name: str, path: str, relationship: Any) -> Entry:
    """Return the ID of a to-one relationship, or the IDs of a to-many one."""
    found = relationship.get("data", UNSET) if isinstance(relationship, Mapping) else UNSET
    if found is None:
        return f"{name}.id", f"{path}.id", None
    if isinstance(found, Mapping):
        return f"{name}.id", f"{path}.id", found.get("id", UNSET)
    if isinstance(found, list):
        ids = [item.get("id") if isinstance(item, Mapping) else item for item in found]
        return f"{name}.ids", f"{path}.ids", ids
    return name, path, relationship


def _unwrapped(value: Any) -> Any:
    """Return the resource in an object that consists of `data`; any other value unchanged."""
    while isinstance(value, Mapping) and value.keys() == {"data"}:
        if not isinstance(value["data"], Mapping | None):
            break
        value = value["data"]
    return value


def _cell(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return json_text(value) if any(isinstance(item, Mapping | list) for item in value) else list(value)


def _free_name(row: Mapping[str, Any], numbers: dict[str, Iterator[int]], name: str, path: str) -> str:
    for candidate in (name, path):
        if candidate not in row:
            return candidate
    # Each path continues with its next number, so that many equal paths do not take quadratic time.
    numbered = (f"{path}.{number}" for number in numbers.setdefault(path, count(2)))
    return next(candidate for candidate in numbered if candidate not in row)
