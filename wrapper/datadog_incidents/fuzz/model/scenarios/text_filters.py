"""Filters by text: a list contains the items that have the text in one of their names, and no others."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_object

from .. import checks
from ..actions import create
from ..json_parts import as_object
from ..listing import items_of_pages
from ..memory import Known
from ..operation_schemas import query_parameters
from ..resources import Resource
from ..server_model import ServerModel
from .lists import is_listed
from .scenario import scenario

PARAMETER = "filter"
SEARCHED = ("name", "email", "handle")
"""Attributes that the filter searches (EVIDENCE.md#users)."""


@scenario(
    lambda resource: (
        is_listed(resource)
        and resource.listing is not None
        and PARAMETER in query_parameters(resource.listing.id)
    )
)
def text_filter_selects(model: ServerModel, resource: Resource) -> None:
    """Filter by each text of two resources, in either case, and by one that none has."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    known = [create(model, resource), create(model, resource)]
    texts = [one.attributes.get(name) for one in known for name in SEARCHED]
    found = [one for one in texts if isinstance(one, str) and one.isascii() and one.strip()]
    for text in dict.fromkeys([*found, *map(str.upper, found), model.history.new_word()]):
        _check(model, resource.listing.id, known, text)


def _check(model: ServerModel, operation: str, known: list[Known], text: str) -> None:
    items = [*items_of_pages(model, operation, {}, {PARAMETER: text})]
    wrong = [one for one in items if not _has(as_object(as_object(one).get("attributes")), text)]
    model.expect(
        checks.FILTER_FILTERS,
        not wrong,
        operation,
        PARAMETER,
        lambda: f"expected only items with {text!r} in one of {', '.join(SEARCHED)}, got {wrong[0]!r}",
    )
    shown = {one.get("id") for one in items if is_object(one)}
    missing = [one for one in known if _has(one.attributes, text) and one.id not in shown]
    model.expect(
        checks.FILTER_FILTERS,
        not missing,
        (operation, *(one.creator for one in missing)),
        PARAMETER,
        f"expected all items with {text!r} in one of {', '.join(SEARCHED)}, {len(missing)} are missing",
        about=missing,
    )


def _has(attributes: dict[str, Any], text: str) -> bool:
    return any(text.lower() in str(attributes.get(name) or "").lower() for name in SEARCHED)
