"""Generation of an invented organization in a mock."""

from __future__ import annotations

from datadog_incidents._common.argument_checks import is_a

from ..core.state import MockState, Record
from ..server import Server
from . import fields, references
from .invented_organization import organization
from .seed import seed as seed_all
from .seeded_ids import SeededIds

MOST = 100_000
"""Most incidents of one call."""


def generate(server: Server, count: int, seed: int) -> SeededIds:
    """Add an invented organization, without what a previous call has added.

    Raises:
        ValueError: an argument is not a whole number in its range.
    """
    if not is_a(count, int) or is_a(count, bool) or not 0 <= count <= MOST:
        raise ValueError(f"count must be a whole number from 0 to {MOST:,}, not {count!r}")
    if not is_a(seed, int) or is_a(seed, bool):
        raise ValueError(f"seed must be a whole number, not {seed!r}")
    with server.locked():
        invented = organization(count, seed, server.clock.now)
        return seed_all(
            server, {name: _missing(server.state, name, found) for name, found in invented.items()}
        )


def _missing(state: MockState, name: str, found: list[Record]) -> list[Record]:
    """Return what the organization does not have yet."""
    if name == "users":
        people = references.People(state)
        return [one for one in found if people.named(one["email"]) is None]
    if name == "types":
        return [one for one in found if not references.types_named(state, one["name"])]
    if name == "fields":
        return [one for one in found if not fields.has(state, one["name"], state.incident_type)]
    return found
