"""Probe of acceptance: every body that the OpenAPI document allows succeeds, at each edge of each rule."""

from __future__ import annotations

from functools import partial
from typing import Any

from .. import checks
from ..bodies import identifiers
from ..operation_schemas import CONFLICT, statuses
from ..resources import WITHOUT_TWINS, Resource, resource_of
from ..schemas import Schema, request_schema
from .changes import replaced
from .edges import Edge, full, rows
from .kept import check_kept
from .member_options import combined
from .places import is_valid, placed
from .probe import Probe, shortened
from .sample import encoded
from .structures import structures

QUICK = 48
"""Bodies with another structure, per operation in the profile `quick`."""
COMBINED = 12
"""Bodies with combinations of members, per operation in the profile `quick`."""
MOST = 120
"""Bodies with combinations of members, per operation in other profiles."""


def probe_accepted(probe: Probe) -> None:
    """Send valid bodies at the edges of their schema."""
    schema, body = request_schema(probe.operation), probe.sample.body
    if schema is None or body is None or not probe.runs(checks.VALID_ACCEPTED, checks.SERVER_ERROR):
        return
    complete = full(schema, body)
    for row in rows(schema):
        _send_row(probe, schema, complete, row)
    for subject, changed in probe.some(structures(schema, body), QUICK):
        _send(probe, subject, changed)
    if not is_combined_by_scenario(resource_of(probe.operation), probe.operation):
        limit = COMBINED if probe.session.profile.name == "quick" else MOST
        for changed in combined(schema, body, f"{probe.session.seed} {probe.operation}", slice(limit)):
            _send(probe, "a combination of members", changed)


def is_combined_by_scenario(resource: Resource | None, operation: str) -> bool:
    """Whether the scenario `members_combine` sends combinations of members, and checks their effect.

    It needs an operation that succeeds any number of times with the same values.
    """
    if resource is None or CONFLICT in statuses(operation) or resource.tag in WITHOUT_TWINS:
        return False
    creates_or_updates = [*resource.creators, resource.update]
    return any(one is not None and one.id == operation for one in creates_or_updates)


def _send_row(probe: Probe, schema: Schema, complete: Any, row: list[Edge]) -> None:
    """Send all edges of a row at once; if they are not accepted, each of them alone."""
    body, sent = complete, list[tuple[str, Any]]()
    for place, value in row:
        change = partial(replaced, value)
        changed = placed(schema, body, place.steps, change)
        if is_valid(schema, changed):
            body = changed
            sent.append((f"{place} = {shortened(value)}", placed(schema, complete, place.steps, change)))
    if not sent:
        return
    exchange = probe.send_permitted(probe.sample.request(body=encoded(body)))
    if exchange is not None and exchange.response.status in probe.sample.accepted:
        check_kept(probe, exchange)
        return
    accepted = [_send(probe, subject, one) for subject, one in sent if is_valid(schema, one)]
    if all(accepted):  # it is the combination
        _send(probe, ", ".join(subject for subject, _ in sent[:3]), body)


def _send(probe: Probe, subject: str, body: Any) -> bool:
    """Send a valid body; return whether it is accepted, and report it if not. A guard may refuse it."""
    exchange = probe.send_permitted(probe.sample.request(body=encoded(body)))
    if exchange is None:
        return True
    status = exchange.response.status
    statuses = [*probe.sample.accepted]
    # Without an ID in the path, the body names the resource, and the changed body may name another one.
    is_named = probe.sample.operation.method != "POST" and "{" not in probe.sample.operation.path
    if is_named or {*identifiers(body)} - {*identifiers(probe.sample.body)}:
        statuses.append(404)
    check_kept(probe, exchange)
    message = f"expected success for {subject}, which is valid, got {status}"
    return probe.expect(checks.VALID_ACCEPTED, status in statuses, subject, message, exchange)
