"""Probe of references: what a request names must exist, be of the right kind, and belong to its incident."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from urllib.parse import quote

from attrs import evolve

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from ...connection import NotPermittedError
from ...exchanges import Exchange, Request
from .. import checks
from ..actions import NOT_FOUND, create
from ..deleting import delete
from ..differences import STALE
from ..disabled import is_disabled_by_delete
from ..memory import Known
from ..operation_schemas import path_parameters, statuses
from ..resources import resources
from ..server_model import GaveUp, ServerModel
from .probe import Probe
from .references import Reference, path_resource, query_references, references
from .sample import encoded
from .wrong_ids import WrongId, can_name, deleted_id, deleted_ids, foreign_ids, related_ids, unknown_id

REFUSED = (400, 404)
CHECKS = (checks.UNKNOWN_RELATED, checks.VALID_ACCEPTED, checks.RELATED_KEPT, checks.SERVER_ERROR)
"""Checks of what a body names."""


def probe_references(probe: Probe) -> None:
    """Name resources that exist, then in their place others that must be refused."""
    model = probe.sample.model
    if model is None:
        return
    if probe.sample.operation.method == "DELETE":
        probe = _undeleted(probe, model)
    wrong = list[tuple[str, Request]]()
    if probe.runs(*CHECKS):
        for reference in references(probe.operation):
            with suppress(GaveUp, NotPermittedError):
                wrong += _probe_body(probe, model, reference)
        with suppress(GaveUp, NotPermittedError):
            probe.refused(checks.UNKNOWN_RELATED, wrong, (NOT_FOUND,))
    for parameter in path_parameters(OPERATIONS[probe.operation]):
        with suppress(GaveUp, NotPermittedError):
            _probe_path(probe, model, parameter)
    for parameter in query_references(probe.operation):
        with suppress(GaveUp, NotPermittedError):
            _probe_query(probe, model, parameter)


def _undeleted(probe: Probe, model: ServerModel) -> Probe:
    """Return the probe with a fresh sample, as another probe may have deleted what the sample addresses."""
    path = probe.sample.path.split("/")
    for known in model.memory.alive():
        if known.id == path[-1]:
            known.deleted_by = probe.operation
    return evolve(probe, sample=probe.sample.fresh())


def _probe_body(probe: Probe, model: ServerModel, reference: Reference) -> list[tuple[str, Request]]:
    """Name a resource in the body, and delete it.

    Returns:
        Requests that name it again, or what else does not exist, and must be refused.
    """
    if not can_name(model, reference.resource):
        return []
    incident, resource = _incident(probe, model), reference.resource
    parent = incident if resource.in_incident else None
    named, other = (create(model, resource, parent, minimal=True) for _ in range(2))
    foreign = [*foreign_ids(model, resource, incident), *related_ids(named)]
    _name(probe, reference, named, other)
    deleted: list[WrongId] = []
    if resource.id_parameter is not None:  # else the delete deletes all
        for one in (named, other):  # the first of which has been named before
            with suppress(GaveUp):
                delete(model, one)
                deleted += deleted_id(model, one)
    requests = [
        (f"{reference.place.path}: {one.subject}", _request(probe, reference, one.id))
        for one in (unknown_id(), *deleted, *foreign)
    ]
    if reference.is_checked:
        return requests
    # A server that accepts what it does not know need not know that it was deleted.
    (_, unknown), *others = requests
    if probe.send(unknown).response.status in REFUSED:
        probe.refused(checks.UNKNOWN_RELATED, others, REFUSED)
    else:
        for _, request in others:
            probe.send(request)
    return []


def _name(probe: Probe, reference: Reference, named: Known, other: Known) -> None:
    """Name what exists: the older one of two, its ID in capitals, and in a list also both."""
    place = reference.place.path
    exchange, found = _accepted(probe, reference, named.id)
    is_stale = any((probe.operation, str(one)) in STALE for one in reference.place.names)
    if found is not None and not reference.is_listed and not is_stale:
        probe.expect(
            checks.RELATED_KEPT,
            found == named.id,
            place,
            f"expected {named.id} in {place}, got {found}",
            exchange,
        )
    probe.send(_request(probe, reference, named.id.upper()))  # the same ID or unknown
    if reference.is_listed:
        _accepted(probe, reference, named.id, other.id)
        request = _request(probe, reference, named.id, unknown_id().id)
        subject = f"{place}: one that exists and one that does not"
        probe.refused(checks.UNKNOWN_RELATED, [(subject, request)], (NOT_FOUND,))


def _accepted(probe: Probe, reference: Reference, *ids: str) -> tuple[Exchange, Any]:
    """Name what exists, and return what the response names in the same place, or None if it is an error."""
    exchange = probe.send(_request(probe, reference, *ids))
    status, expected = exchange.response.status, " or ".join(map(str, probe.sample.accepted))
    probe.expect(
        checks.VALID_ACCEPTED,
        status in probe.sample.accepted,
        reference.place.path,
        f"expected {expected} for an ID of what exists in {reference.place}, got {status}",
        exchange,
    )
    return exchange, reference.named_in(exchange.response.json()) if exchange.response.ok else None


def _request(probe: Probe, reference: Reference, *ids: str) -> Request:
    return probe.sample.request(body=encoded(reference.set(probe.sample.body, *ids)))


def _probe_path(probe: Probe, model: ServerModel, parameter: str) -> None:
    """Put wrong IDs into the path."""
    resource = path_resource(probe.operation, parameter)
    if resource is None or 404 not in statuses(probe.operation):
        return
    if not probe.runs(checks.DELETED_IS_GONE, checks.GET_IS_THE_ONE, checks.BELONGS, checks.SERVER_ERROR):
        return
    place = OPERATIONS[probe.operation].path.split("/").index(f"{{{parameter}}}")
    incident = _incident(probe, model)
    is_shown = is_disabled_by_delete(resource) and probe.sample.operation is resource.get
    deleted = [] if is_shown else deleted_ids(model, resource, incident)
    wrong = [*deleted, *foreign_ids(model, resource, incident)]
    if parameter == path_parameters(OPERATIONS[probe.operation])[-1]:
        named = [
            one for one in model.memory.alive(resource.tag) if one.id == probe.sample.path.split("/")[place]
        ]
        wrong += [other for one in named for other in related_ids(one)]
    for one in wrong:
        exchange = probe.send(probe.sample.request(path=probe.sample.with_id(place, one.id)))
        status = exchange.response.status
        probe.expect(
            one.check,
            status == NOT_FOUND,
            f"{parameter}: {one.subject}",
            f"expected 404 for {parameter} with the ID of {one.subject}, got {status}",
            exchange,
        )


def _probe_query(probe: Probe, model: ServerModel, parameter: str) -> None:
    """Filter by wrong IDs: nothing is selected, or the request is refused as the spec says."""
    if not probe.runs(checks.FILTER_FILTERS, checks.SERVER_ERROR):
        return
    types = resources()["types"]
    unused = WrongId("a type without any", create(model, types, minimal=True).id, checks.FILTER_FILTERS)
    wrong = [unknown_id(), unused, *deleted_ids(model, types, None), *foreign_ids(model, types, None)]
    wrong += [other for one in model.memory.alive(types.tag)[-1:] for other in related_ids(one)]
    for one in wrong:
        exchange = probe.send(probe.sample.request(query=f"{quote(parameter)}={one.id}"))
        status, document = exchange.response.status, exchange.response.json()
        is_refused = status in statuses(probe.operation) & {*REFUSED}
        items = document.get("data") if is_object(document) else None
        # Rules that apply to all types have no incident type, and may be selected by any.
        is_empty = not is_array(items) or not items or not parameter.startswith("filter")
        probe.expect(
            checks.FILTER_FILTERS,
            is_refused or (exchange.response.ok and is_empty),
            f"{parameter}: {one.subject}",
            f"expected no items for {parameter} with the ID of {one.subject}, got {status} with some",
            exchange,
        )


def _incident(probe: Probe, model: ServerModel) -> Known | None:
    """Return the incident in the path of the sample."""
    parts = probe.sample.path.split("/")
    return next((one for one in model.memory.alive("incidents") if one.id in parts), None)
