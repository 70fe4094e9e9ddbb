"""Deletes: of one resource, and of everything that a sequence of calls has created."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress

from ..exchanges import Exchange
from .json_parts import as_object
from .memory import Known
from .operation_schemas import query_parameters, statuses
from .requests import request
from .resources import SHOWN_IN
from .server_model import GaveUp, ServerModel

REFUSED = (400, 409)
"""Statuses of the delete of a resource in use, if the spec has them for the operation."""


def delete(model: ServerModel, known: Known) -> None:
    """Delete a resource with everything that it owns.

    Raises:
        GaveUp: the resource has no delete, or may be in use, or the request was not accepted, or not sent.
    """
    operation = known.resource.delete
    if operation is None or not model.can(operation.id):
        raise GaveUp(f"no operation deletes {known.resource.tag}")
    query, shown = _query(model, operation.id), model.clock.latest.nanoseconds
    exchange = model.call(operation.id, known.path, query=query)
    if not model.session.is_mock and is_refusal(exchange) and _is_named(model, known):
        raise GaveUp("what is in use may be kept")
    model.success(exchange)
    deleted = [known] if known.resource.id_parameter else model.memory.alive(known.resource.tag)
    for one in [*deleted, *model.memory.children(known)]:
        one.deleted_by, one.not_deleted_at = operation.id, shown


def is_refusal(exchange: Exchange) -> bool:
    """Whether a response may be the refusal to delete what is in use."""
    status = exchange.response.status
    return status in REFUSED and status in statuses(exchange.request.operation or "")


def _is_named(model: ServerModel, known: Known) -> bool:
    """Return whether something else that the run has not deleted may refer to a resource.

    Its incident and its children, which know it anyway, do so only if a request has named it. Fields are used
    by all incidents of their type, also by those of others.
    """
    if known.resource.tag in SHOWN_IN:
        return True
    gone = {known.id, *(one.id for one in model.memory if not one.is_alive)}
    family = {None, *(one.id for one in (known.parent, *model.memory.children(known)) if one is not None)}
    for exchange in (*model.exchanges, *model.writes):
        other = as_object(as_object(exchange.response.json()).get("data")).get("id")
        shown = exchange.request.body + (b"" if other in family else exchange.response.body)
        if exchange.response.ok and other not in gone and known.id.encode() in shown:
            return True
    return False


def _query(model: ServerModel, operation: str) -> dict[str, str]:
    """Return all of `include` for every second delete that has it: it is deleted all the same."""
    include = query_parameters(operation).get("include")
    if include is None or model.history.turn(f"include {operation}") % 2 == 0:
        return {}
    return {"include": ",".join(include.values)}


@contextmanager
def cleaned_up(model: ServerModel) -> Generator[None]:
    """Delete what a sequence of calls has created, at its end. `GaveUp` ends the sequence."""
    with suppress(GaveUp), model.ends_at_malformed_response():
        yield
    clean_up(model)  # not in a `finally`: after any other exception, no more requests are to be sent


def clean_up(model: ServerModel) -> None:
    """Delete what a sequence of calls has created."""
    for known in reversed([*model.memory]):
        operation = known.resource.delete
        # Children are deleted with their incident.
        if operation is None or known.parent is not None or not known.is_alive or not model.can(operation.id):
            continue
        with suppress(GaveUp):
            model.send(request(operation.id, known.path))
