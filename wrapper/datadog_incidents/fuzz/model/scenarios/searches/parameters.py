"""Query parameters of searches: `include`, also together with `sort` and pages."""

from __future__ import annotations

from typing import Any

from ... import checks
from ...actions import create, read
from ...operation_schemas import include_choices, include_query
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..lists.including import add_related, check_included
from ..lists.pages import COMPARED, SEARCH, check_pages, ids_of, items_of
from ..relations.related_deleted import create_full
from ..scenario import is_incident, scenario
from .agreement import check_counts, eventually, first_results

MEMBERS = 4


@scenario(is_incident, needs=COMPARED)
def search_includes(model: ServerModel, resource: Resource) -> None:
    """Search with each value of `include`, with all and none, sorted in both directions, in pages."""
    attachments = resources()["attachments"]
    word = model.history.new_word()
    found = [create_full(model, resource, resource.creators[0].id) for _ in range(MEMBERS)]
    for number, known in enumerate(found):
        if number == 1:
            add_related(model, known)
        elif number == 2 and attachments.create is not None and model.can(attachments.create.id):
            create(model, attachments, known)
        update(model, known, attributes={"title": f"{word} {number}"})
        read(model, known)  # a response to an update need not contain everything
    eventually(model, found, word, lambda one: word in one["title"])
    sent: list[dict[str, str]] = []
    documents: list[Any] = []
    for sort in ({}, {"sort": "created"}, {"sort": "-created"}):
        plain = first_results(model, {"query": word, **sort})
        for names in include_choices(SEARCH):
            query = {"query": word, **sort, **include_query(names)}
            sent.append({**query, "page[size]": "100"})
            document = model.success(model.call(SEARCH, query=sent[-1]))
            check_included(model, resource, SEARCH, document, names)
            documents.append(document)
            shown = ids_of(items_of(SEARCH, document))
            model.expect(
                checks.SORT_SORTS,
                shown == plain,
                SEARCH,
                f"sort {sort.get('sort')} with include",
                f"expected the same results with include={','.join(names)} as without, got others",
            )
            for start in range(MEMBERS):
                sent.append({**query, "page[size]": "1", "page[offset]": str(start)})
                part = model.success(model.call(SEARCH, query=sent[-1]))
                check_included(model, resource, SEARCH, part, names)
                documents.append(part)
            check_pages(model, SEARCH, query, shown, tries=1)
    check_counts(model, found, sent, documents)
