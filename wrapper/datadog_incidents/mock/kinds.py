"""In what resources differ from each other, where the document does not say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen
class Kind:
    """Peculiarities of one resource.

    Attributes:
        defaults: attributes that the server fills in where a create does not set them.
        ignored: attributes that a request may hold, and the server passes over.
        missing: the error for an id that names nothing: an object of `errors`, or a text with `{id}` in it.
        missing_incident: the error for an incident that does not exist, in which `{id}` may stand.
        missing_type: the same for an incident type that does not exist.
        id_version: of the UUIDs that it gives.
        nanoseconds: whether replies to creates give times with nine digits.
        filters: query parameters that narrow a list, and the attribute or relationship that each is about.
        always_included: relationships whose resources come along without being asked for.
        parent_first: False where the resource is looked up without looking for its incident.
    """

    defaults: Mapping[str, Any] = field(factory=dict)
    ignored: frozenset[str] = frozenset()
    missing: Mapping[str, str] | str = field(factory=lambda: {"status": "404", "title": "Not Found"})
    missing_incident: str = "incident not found"
    missing_type: str = "incident type not found"
    id_version: int = 4
    nanoseconds: bool = False
    filters: Mapping[str, str] = field(factory=dict)
    always_included: tuple[str, ...] = ()
    parent_first: bool = True


KINDS: dict[str, Kind] = {}
"""By resource, as the document tags it; what is not listed has no peculiarities."""
