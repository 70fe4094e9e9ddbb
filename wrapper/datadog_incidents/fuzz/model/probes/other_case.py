"""Probe of IDs in another case: in a path they are unknown or the same, in a query they are the same.

A path may contain any string, so that a server need not know its IDs in another case. A query has a UUID,
which is the same number in either case (EVIDENCE.md#assumptions-of-the-fuzzer).
"""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import quote, unquote

from datadog_incidents._common.json_kinds import is_array, is_object

from ...exchanges import Exchange, Request
from ..bodies import identifiers
from ..check_registry import check
from ..disabled import is_disabled
from ..json_parts import as_object
from ..operation_schemas import statuses
from ..resources import resource_of
from ..server_model import ServerModel
from .probe import CONTROLS, Probe, shortened
from .references import query_references

OTHER_CASE = check(
    "id_in_other_case",
    "An ID in capitals, or in lower case if it has capitals, is unknown or the same ID: UUIDs have no case.",
)
REFUSED = (400, 404)
TYPES = 2
"""Incident types by which a list is filtered."""


def probe_other_case(probe: Probe) -> None:
    """Write the last ID in the path in another case, and the IDs in the query."""
    if not probe.runs(OTHER_CASE):
        return
    parts = probe.sample.operation.path.split("/")
    places = [place for place, part in enumerate(parts) if part.startswith("{")]
    if places and probe.sample.operation.method in ("GET", "PATCH", "PUT", "DELETE"):
        # The newer one of two, so that it is not the only one.
        fresh = Probe(probe.session, probe.sample.fresh())
        text = unquote(fresh.sample.path.split("/")[places[-1]])
        if text.swapcase() != text:
            path = fresh.sample.with_id(places[-1], text.swapcase())
            _probe_path(fresh, fresh.sample.request(path=path))
    model = probe.sample.model
    if model is not None:
        for parameter in query_references(probe.operation):
            _probe_query(probe, model, parameter)


def _probe_path(probe: Probe, changed: Request) -> None:
    """Send a request with the ID in another case, and compare it with the one that the spec describes."""
    if probe.sample.operation.method == "DELETE":
        _probe_delete(probe, changed)
    else:
        _compare(probe, changed, probe.sample.request(), "another case", REFUSED)


def _probe_delete(probe: Probe, changed: Request) -> None:
    """Delete by the ID in another case: either nothing is deleted, or what has this ID."""
    own = [one for one in probe.sample.reads if one.path == probe.sample.path]
    deleted = probe.send(changed)
    status, model = deleted.response.status, probe.sample.model
    for known in model.memory.alive() if model is not None and deleted.response.ok else ():
        if known.id == probe.sample.path.split("/")[-1]:  # other requests must not name it
            known.deleted_by = probe.operation
    for read in own:
        exchange = probe.session.connection.send(read)
        data = as_object(exchange.response.json()).get("data") if exchange.response.ok else None
        exists = exchange.response.ok and not is_disabled(resource_of(probe.operation), data)
        probe.expect(
            OTHER_CASE,
            exists != deleted.response.ok,
            "delete",
            f"expected a delete by the ID in another case to be refused or carried out, got {status}, and "
            f"{exchange.response.status} for a read afterwards",
            deleted,
            exchange,
        )


def _probe_query(probe: Probe, model: ServerModel, parameter: str) -> None:
    """Filter by incident types that exist, each by its ID as it is and in another case."""
    resource = resource_of(probe.operation)
    listed = [one for one in model.memory.alive() if one.resource is resource]
    links = [link for one in listed for view in one.views.values() for link in view.relationships.values()]
    ids = [one for kind, one in identifiers(links) if kind == "incident_types"]
    ids += [one for one in (known.attributes.get("incident_type_uuid") for known in listed) if one]
    ids += [one.id for one in model.memory.alive("types")]
    for one in [*dict.fromkeys(ids)][:TYPES]:
        usual, changed = (
            probe.sample.request(query=f"{quote(parameter)}={text}") for text in (one, one.swapcase())
        )
        if usual.query != changed.query:
            _compare(probe, changed, usual, parameter, statuses(probe.operation) & {*REFUSED})


def _compare(probe: Probe, changed: Request, usual: Request, subject: str, refusals: Collection[int]) -> None:
    """Compare the resources in two responses, again if another client may have changed some in between."""
    repeats = CONTROLS if probe.session.is_shared else 0
    while True:
        other, exchange = probe.send(changed), probe.send(usual)
        found, wanted = _ids(other), _ids(exchange)
        is_right = other.response.status in refusals or not exchange.response.ok or found == wanted
        if is_right or repeats == 0:
            break
        repeats -= 1
    probe.expect(
        OTHER_CASE,
        is_right,
        subject,
        f"expected {shortened(wanted)} for an ID in another case, as for the ID itself, "
        f"got {other.response.status} with {shortened(found)}",
        other,
        exchange,
    )


def _ids(exchange: Exchange) -> list[str]:
    """Return the IDs of the resources in a response, sorted and in lower case."""
    document = exchange.response.json()
    data = document.get("data") if is_object(document) else None
    items = data if is_array(data) else [data]
    return sorted(str(one.get("id")).lower() for one in items if is_object(one))
