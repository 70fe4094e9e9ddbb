"""What an accepted request has sent is in its response, unless the server has a value of its own."""

from __future__ import annotations

from ...exchanges import Exchange
from .. import checks
from ..bodies import identifiers, sent_members
from ..comparison import shortened
from ..differences import NOT_STORED, RELATED_BY_SERVER, STALE
from ..json_parts import as_object
from ..observation import ids_in, may_lead_nowhere
from ..operation_schemas import allows_null, response_members
from ..stored import is_stored
from .probe import Probe


def check_kept(probe: Probe, exchange: Exchange) -> None:
    """Compare the attributes and relationships in a response of success with those in the request."""
    document = exchange.response.json() if exchange.response.ok else None
    data = as_object(as_object(document).get("data"))
    _check_attributes(probe, exchange, as_object(data.get("attributes")))
    _check_relationships(probe, exchange, as_object(data.get("relationships")))


def _check_attributes(probe: Probe, exchange: Exchange, shown: dict[str, object]) -> None:
    tag, schemas = probe.sample.operation.tag, response_members(probe.operation, "attributes")
    for name, sent in sent_members(exchange.request.json(), "attributes").items():
        if name not in shown or name not in schemas or (tag, name) in NOT_STORED:
            continue
        if sent is None and not allows_null(schemas[name]):
            continue  # null leaves the value to the server
        probe.expect(
            checks.READ_YOUR_WRITES,
            is_stored(probe.session, tag, [probe.operation], name, shown[name], sent),
            name,
            f"{name}: expected {shortened(sent)} as sent, got {shortened(shown[name])}",
            exchange,
        )


def _check_relationships(probe: Probe, exchange: Exchange, shown: dict[str, object]) -> None:
    schemas = response_members(probe.operation, "relationships")
    for name, link in sent_members(exchange.request.json(), "relationships").items():
        if name not in shown or name not in schemas or (probe.operation, name) in STALE:
            continue
        is_unknown = not {*identifiers(link)} <= {*identifiers(probe.sample.body)}
        if is_unknown and name in RELATED_BY_SERVER.get(probe.sample.operation.tag, ()):
            continue  # the server names those that exist
        sent, found = (ids_in(as_object(one).get("data")) for one in (link, shown[name]))
        if not sent and not may_lead_nowhere(schemas[name]):
            continue  # null leaves the value to the server
        probe.expect(
            checks.RELATED_KEPT,
            found == sent,
            name,
            f"relationship {name}: expected {shortened(sent)} as sent, got {shortened(found)}",
            exchange,
        )
