"""Fields of an incident as a mapping of names to plain values, the form in which requests take them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from datadog_incidents_api.types import UNSET

from ..errors import UnknownFieldError

if TYPE_CHECKING:
    from datadog_incidents_api.models import (
        IncidentFieldAttributesMultipleValue,
        IncidentFieldAttributesSingleValue,
        UnknownVariant,
    )

    WireField: TypeAlias = (
        IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | UnknownVariant | None
    )

PlainValue: TypeAlias = str | list[str] | None
"""Value of a field: a string, a list of strings, or None if the field is not set."""


class IncidentFields(Mapping[str, PlainValue]):
    """Values of the fields of an incident by name; read-only.

    A dropdown or textbox has a string, any other type a list of strings; None if the field is not set. The
    value of a field whose type is unknown to this version is as received, and can be any JSON value.

        incident.fields["severity"]  # "SEV-2"
        incident.fields.get("runbook")  # None if the field is not set, or the incident has no such field
        incident.fields.kind("severity")  # "dropdown"

    Raises:
        UnknownFieldError: an incident has no field of this name; it is a `KeyError`.
    """

    __slots__ = ("_wire",)

    def __init__(self, wire: Mapping[str, WireField]) -> None:
        self._wire = wire

    def __getitem__(self, name: str) -> PlainValue:
        value = _member(self._field(name), "value")
        # A copy, because changing the list would change the model.
        return [*value] if isinstance(value, list) else value

    def kind(self, name: str) -> str | None:
        """Return the type of a field, e.g. `dropdown` or `autocomplete`; None if the server sent none.

        Raises:
            UnknownFieldError: the incident has no field of this name.
        """
        found = _member(self._field(name), "type")
        return found if isinstance(found, str) else None

    def __iter__(self) -> Iterator[str]:
        return iter(self._wire)

    def __len__(self) -> int:
        return len(self._wire)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self)!r})"

    def _field(self, name: str) -> WireField:
        try:
            return self._wire[name]
        except (KeyError, TypeError):  # a TypeError for a name that cannot be a key
            raise UnknownFieldError(name, self._wire) from None


def _member(field: WireField, name: str) -> Any:
    """Return a member of a field; None if it is absent."""
    found = getattr(field, name, None)
    return None if found is UNSET else found
