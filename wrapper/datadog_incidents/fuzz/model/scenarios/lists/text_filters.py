"""Filters by text: a list contains the items that have the text in one of their names, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import create, related_in
from ...bodies import new_body
from ...deleting import delete
from ...disabled import is_disabled_by_delete
from ...json_parts import as_object
from ...listing import items_of_pages
from ...memory import Known
from ...operation_schemas import query_parameters
from ...resources import Resource
from ...server_model import ServerModel
from ..scenario import can_delete, scenario
from .filters import FILTERS, TEXT_FILTER, filters_of, is_listed, value_of

SEARCHED = ("name", "email", "handle")
"""Attributes that the filter searches (EVIDENCE.md#users)."""


def has_text_filter(resource: Resource) -> bool:
    """Whether the list of a resource can be filtered by a text."""
    listing = resource.listing
    return is_listed(resource) and listing is not None and TEXT_FILTER in query_parameters(listing.id)


@scenario(has_text_filter)
def text_filter_selects(model: ServerModel, resource: Resource) -> None:
    """Filter by each text of two resources, in either case, by parts of one, and by one that none has."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    known = [create(model, resource), create(model, resource)]
    texts = [one.attributes.get(name) for one in known for name in SEARCHED]
    found = [one for one in texts if isinstance(one, str) and one.isascii() and one.strip()]
    parts = [*_parts(max(found, key=len, default=""))] if model.session.is_mock else []
    for text in dict.fromkeys([*found, *map(str.upper, found), *parts, model.history.new_word()]):
        _check(model, resource.listing.id, known, text)


@scenario(
    lambda resource: has_text_filter(resource) and is_disabled_by_delete(resource) and can_delete(resource)
)
def text_filter_combines(model: ServerModel, resource: Resource) -> None:
    """Filter by a text before and after creates, and with each other filter, which a delete has changed."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    word = model.history.new_word()
    known: list[Known] = []
    for number in range(2):
        _check(model, resource.listing.id, known, word)
        known.append(_create_named(model, resource, f"{word} {number}"))
    _check(model, resource.listing.id, known, word)
    delete(model, known[0])
    for parameter in filters_of(resource):
        name = FILTERS[parameter]
        items = _items(model, resource.listing.id, {TEXT_FILTER: word})
        values = {str(one.get("id")): str(value_of(one, name)) for one in items}
        if "None" in values.values():
            continue  # the items of a list need not have all attributes
        known_values = query_parameters(resource.listing.id)[parameter].values
        for value in (*known_values, ",".join(known_values[:2]), ",".join(known_values[:0:-1])):
            found = _items(model, resource.listing.id, {TEXT_FILTER: word, parameter: value})
            wanted = [one for one in values if values[one] in value.split(",")]
            model.expect(
                checks.FILTER_FILTERS,
                sorted(str(one.get("id")) for one in found) == sorted(wanted),
                (resource.listing.id, known[0].deleted_by),
                f"{TEXT_FILTER}&{parameter}",
                f"expected the {len(wanted)} items with {word!r} and {name} {value!r}, got {len(found)}",
                about=known,
            )


def _items(model: ServerModel, operation: str, query: dict[str, str]) -> list[dict[str, Any]]:
    return [as_object(one) for one in items_of_pages(model, operation, {}, query)]


def _create_named(model: ServerModel, resource: Resource, name: str) -> Known:
    body = new_body(model.draw, resource.creators[0].id, related_in(model))
    body["data"]["attributes"]["name"] = name
    return create(model, resource, body=body)


def _parts(text: str) -> Iterator[str]:
    """Yield the beginning, the middle and the end of a text: only the mock is known to find them."""
    third = len(text) // 3
    yield from filter(str.strip, (text[: 2 * third], text[third : 2 * third], text[third:]))


def _check(model: ServerModel, operation: str, known: list[Known], text: str) -> None:
    items = [*items_of_pages(model, operation, {}, {TEXT_FILTER: text})]
    shown = [as_object(as_object(one).get("attributes")) for one in items]
    wrong = [one for one in shown if not _has(one, text) and not {*SEARCHED}.isdisjoint(one)]
    model.expect(
        checks.FILTER_FILTERS,
        not wrong,
        operation,
        TEXT_FILTER,
        lambda: f"expected only items with {text!r} in one of {', '.join(SEARCHED)}, got {wrong[0]!r}",
    )
    found = {one.get("id") for one in items if is_object(one)}
    missing = [one for one in known if _has(one.attributes, text) and one.id not in found]
    model.expect(
        checks.FILTER_FILTERS,
        not missing,
        (operation, *(one.creator for one in missing)),
        TEXT_FILTER,
        f"expected all items with {text!r} in one of {', '.join(SEARCHED)}, {len(missing)} are missing",
        about=missing,
    )


def _has(attributes: dict[str, Any], text: str) -> bool:
    return any(text.lower() in str(attributes.get(name) or "").lower() for name in SEARCHED)
