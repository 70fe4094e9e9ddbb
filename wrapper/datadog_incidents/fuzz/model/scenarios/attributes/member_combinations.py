"""Members of one body: every two of them together, absent, null, and with each value that they can have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ...actions import create, read, related_in
from ...bodies import change, new_body, new_relationships, sent_members
from ...listing import list_all
from ...memory import Known
from ...observation import observe
from ...operation_schemas import request_members
from ...probes.accepted import is_combined_by_scenario
from ...probes.member_options import combined
from ...resources import Resource
from ...schemas import request_schema
from ...server_model import GaveUp, ServerModel
from ...updating import apply_update, update_body
from ..scenario import scenario

QUICK = 8
"""Bodies per operation in one run of the profile `quick`, in which most pairs are."""
MOST = 60
"""Bodies per operation in one run of other profiles."""


@scenario(lambda resource: resource.create is not None)
def members_combine(model: ServerModel, resource: Resource) -> None:
    """Create and update resources with combinations of members, and read them."""
    parent: Known | None = None
    turn = model.history.turn(f"members_combine {resource.tag}")
    for creator in resource.creators:
        if not (model.can(creator.id) and is_combined_by_scenario(resource, creator.id)):
            continue
        body = new_body(model.draw, creator.id, related_in(model))
        for one in _bodies(model, creator.id, body, turn):
            try:
                parent = create(model, resource, parent, creator=creator.id, body=one).parent
            except GaveUp:
                continue  # a failure already, and not of the others
    update = resource.update
    if update is not None and model.can(update.id):
        known = create(model, resource, parent)
        attributes = change(
            model.draw, update.id, request_members(update.id, "attributes"), related_in(model)
        )
        for one in _bodies(model, update.id, update_body(model, known, attributes, {}), turn):
            _update(model, known, update.id, one)
        read(model, known)
        parent = known.parent
    if parent is not None or not resource.in_incident:
        list_all(model, resource, parent)


def _bodies(model: ServerModel, operation: str, body: Any, turn: int) -> Iterator[Any]:
    """Yield combinations of the members of a body, others in each run."""
    related = related_in(model)
    names = [*request_members(operation, "relationships")]
    links = new_relationships(model.draw, operation, related, names=names)
    if links:
        body["data"]["relationships"] = {**links, **sent_members(body, "relationships")}
    schema = request_schema(operation) or {}
    if model.session.profile.name == "quick":
        # Each run goes on where the one before has stopped.
        rows = slice(turn * QUICK, (turn + 1) * QUICK)
        yield from combined(schema, body, f"{model.session.seed} {operation}", rows)
    else:
        yield from combined(schema, body, f"{model.session.seed} {operation} {turn}", slice(MOST))


def _update(model: ServerModel, known: Known, operation: str, body: Any) -> None:
    exchange = model.call(operation, known.path, body=body)
    try:
        document = model.success(exchange)
    except GaveUp:
        return  # a failure already, and not of the others
    apply_update(model, known, exchange.request.json())
    observe(model, known, operation, document.get("data") if is_object(document) else None)
