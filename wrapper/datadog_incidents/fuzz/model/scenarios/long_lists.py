"""Long lists: longer than a page is by default, and than the one page size that is recorded."""

from __future__ import annotations

from typing import Any

from .. import checks
from ..actions import create, related_in
from ..bodies import new_body
from ..deleting import delete
from ..json_parts import as_object
from ..listing import list_all
from ..resources import Resource
from ..server_model import ServerModel
from .lists import is_listed
from .pages import ids_of, items_of
from .scenario import is_incident, scenario
from .searches import SEARCH, Problem, until_right

LONG = 26
"""More than the 25 of EVIDENCE.md#integrations, and than the 10 of EVIDENCE.md#published-not-recorded."""


@scenario(is_listed, rounds=0)
def long_list_is_complete(model: ServerModel, resource: Resource) -> None:
    """List more resources than servers show at once."""
    first = create(model, resource, minimal=True)
    for _ in range(LONG - 1):
        create(model, resource, first.parent, minimal=True)
    list_all(model, resource, first.parent)
    if resource.delete is not None and resource.id_parameter is not None:
        delete(model, first)
        list_all(model, resource, first.parent)


@scenario(is_incident, rounds=0)
def long_search_is_complete(model: ServerModel, resource: Resource) -> None:
    """Search for more incidents than servers show at once."""
    if not model.can(SEARCH):
        return
    word = model.history.new_word()
    for _ in range(LONG):
        body = new_body(model.draw, resource.creators[0].id, related_in(model), minimal=True)
        body["data"]["attributes"]["title"] = word
        create(model, resource, body=body)
    wanted = {one.id for one in model.memory.alive(resource.tag)}

    def problems() -> list[Problem]:
        found, total = _search_all(model, word)
        wrong = {"many results": {*found} != wanted, "total of many": total not in (None, LONG)}
        message = f"{word}: expected {LONG} incidents, got {len(found)}, and a total of {total}"
        return [(checks.SEARCH_AGREES, subject, message) for subject, is_wrong in wrong.items() if is_wrong]

    for check, subject, message in until_right(model, problems):
        model.expect(check, False, SEARCH, subject, message)


def _search_all(model: ServerModel, word: str) -> tuple[list[str], Any]:
    """Return the IDs of all pages of a search, which servers may limit, and the total of the first one."""
    found, total = list[str](), None
    while True:
        query = {"query": word, "page[size]": "100", "page[offset]": str(len(found))}
        document: Any = model.success(model.call(SEARCH, query=query))
        ids = ids_of(items_of(SEARCH, document))
        if not found:
            total = as_object(as_object(as_object(document).get("data")).get("attributes")).get("total")
        if not ids or not {*ids}.isdisjoint(found):
            return found + ids, total
        found += ids
