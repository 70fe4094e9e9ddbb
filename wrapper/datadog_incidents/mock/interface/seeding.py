"""Part of the interface of a mock: what it contains from the start of a test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..server import Server

if TYPE_CHECKING:
    from ..seeding.seeded_ids import SeededIds


class Seeding:
    """Users, types, fields and incidents that a mock takes over, as if it always had them."""

    _server: Server

    def seed(
        self,
        *,
        incidents: Sequence[Mapping[str, Any]] = (),
        users: Sequence[Mapping[str, Any]] = (),
        types: Sequence[Mapping[str, Any]] = (),
        fields: Sequence[Mapping[str, Any]] = (),
    ) -> SeededIds:
        """Add incidents with a past, and the users, incident types and fields that they refer to.

        The members of the mappings are described in docs/mock-data.md. Times are datetimes with a time zone,
        or RFC 3339 strings, and not after the time of the mock. Durations follow from them, as for incidents
        that calls create and update. Searches find what is seeded at once, also with `search_delay`.

        Args:
            incidents: incidents, e.g. `{"title": "Carts fail", "severity": "SEV-2", "commander":
                "ana@example.com", "created": "2026-01-02T09:00:00Z", "resolved": "2026-01-02T10:30:00Z"}`.
            users: users, e.g. `{"email": "ana@example.com", "name": "Ana Silva"}`.
            types: incident types, e.g. `{"name": "Security", "prefix": "SEC"}`.
            fields: user-defined fields, e.g. `{"name": "region", "type": "dropdown", "incident_type":
                "Security"}`.

        Returns:
            The IDs of everything that was added.

        Raises:
            ValueError: something is invalid; the message begins with its place, such as
                `incidents[3].severity`. Nothing has been added.
        """
        from ..seeding.seed import seed  # only loaded by those who use it

        given = {"incidents": incidents, "users": users, "types": types, "fields": fields}
        return seed(self._server, given)

    def generate(self, count: int, *, seed: int = 0) -> SeededIds:
        """Add an invented organization with a year of incidents before the time of the mock.

        There are ten users, a second incident type, two user-defined fields, and incidents with severities,
        durations, services, teams, customer impact, todos and postmortems. Most have ended. The same seed
        gives the same incidents if the time of the mock is the same. A second call adds further incidents.

        Args:
            count: number of incidents, at most 100,000.
            seed: seed of the incidents. IDs depend on the seed of the mock, as always.

        Returns:
            The IDs of everything that was added.

        Raises:
            ValueError: an argument is not a whole number in its range.
        """
        from ..seeding.generate import generate

        return generate(self._server, count, seed)
