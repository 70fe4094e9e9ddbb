"""Fields of seeded incidents: plain values by name, sent with the type that the field has."""

from __future__ import annotations

from datadog_incidents._common.argument_checks import is_sequence
from datadog_incidents_api.models.incident_field_attributes_value_type import (
    INCIDENT_FIELD_ATTRIBUTES_VALUE_TYPE_VALUES as MULTIPLE,
)

from ..core.state import MockState, Record
from ..resources import fields
from .given import Given, kind_of, suggestion
from .seed_error import SeedError


class Fields:
    """Fields of the incident types, which do not change while incidents are seeded.

    Args:
        state: state of the mock.
    """

    def __init__(self, state: MockState) -> None:
        self._state = state
        self._kinds: dict[str, dict[str, str]] = {}

    def of(self, given: Given, incident_type: str, own: Record) -> dict[str, Record]:
        """Return the fields of an incident as requests have them.

        Args:
            given: incident.
            incident_type: ID of its type.
            own: values of the fields that are members of the incident itself.

        Raises:
            SeedError: a field is unknown, given twice, or has a value of another type.
        """
        kinds = self._known(incident_type)
        found = {name: {"type": kinds[name], "value": value} for name, value in own.items()}
        for name, value in given.members("fields"):
            path = (*given.path, "fields", name)
            if name in ("severity", "state"):
                raise SeedError(path, f"belongs to the incident itself: write {name} there, not in fields")
            if name not in kinds:
                hint = suggestion(name, [*kinds])
                raise SeedError(path, f"is not a field of the incident type{hint}; `fields` defines others")
            found[name] = {"type": kinds[name], "value": _value(value, kinds[name], path)}
        return found

    def _known(self, incident_type: str) -> dict[str, str]:
        if incident_type not in self._kinds:
            initial = fields.initial(self._state, 0, incident_type)
            self._kinds[incident_type] = {name: one["type"] for name, one in initial.items()}
        return self._kinds[incident_type]


def _value(value: object, kind: str, path: tuple[str | int, ...]) -> str | list[str] | None:
    if value is None:
        return None
    if kind not in MULTIPLE:
        if not isinstance(value, str):
            raise SeedError(path, f"has the type {kind} and takes a string, not {kind_of(value)}")
        return value
    if isinstance(value, str):
        return [value]
    if not is_sequence(value) or not all(isinstance(one, str) for one in value):
        raise SeedError(path, f"has the type {kind} and takes a list of strings, not {kind_of(value)}")
    return [*value]
