"""IDs of what has been seeded."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen
class SeededIds:
    """IDs of what has been seeded.

    Attributes:
        incidents: IDs of the incidents, in the order given.
        users: IDs of the users, by e-mail address as given.
        types: IDs of the incident types, by name.
        fields: IDs of the user-defined fields, in the order given.
    """

    incidents: tuple[str, ...]
    users: Mapping[str, str]
    types: Mapping[str, str]
    fields: tuple[str, ...]
