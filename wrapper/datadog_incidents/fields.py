"""User-defined fields by plain values: `{"severity": "SEV-2", "services": ["web"]}`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from datadog_incidents_api.errors import InvalidRequestError

if TYPE_CHECKING:
    from datadog_incidents_api.models import (
        IncidentFieldAttributesMultipleValue,
        IncidentFieldAttributesSingleValue,
    )

    FieldModel: TypeAlias = IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue
    FieldValue: TypeAlias = str | Sequence[str] | FieldModel | Mapping[str, Any] | None
    """A string, a list of strings, None to clear, or the field spelt out with its `type`."""

KINDS = {
    "severity": "dropdown",
    "state": "dropdown",
    "detection_method": "dropdown",
    "root_cause": "textbox",
    "summary": "textbox",
    "slug": "textbox",
    "services": "autocomplete",
    "teams": "autocomplete",
}
"""Kinds of the fields that every organisation has, as the server reports them on each new incident."""

SINGLE = ("dropdown", "textbox")


def to_models(fields: Mapping[str, FieldValue]) -> dict[str, FieldModel | dict[str, Any]]:
    """Spell out plain values.

    The kind of a field that is not in `KINDS` follows from its value, as the API's defaults have it: a
    string is a `dropdown`, a list a `multiselect`. For any other kind pass the field spelt out, as in
    `{"type": "textbox", "value": "..."}`.

    Raises:
        InvalidRequestError: a value of the wrong type; the path names the field.
    """
    return {name: _to_model(name, value) for name, value in fields.items()}


def _to_model(name: str, value: FieldValue) -> FieldModel | dict[str, Any]:
    from datadog_incidents_api.models import (
        IncidentFieldAttributesMultipleValue,
        IncidentFieldAttributesSingleValue,
    )

    path = f"fields.{name}"
    if isinstance(value, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue):
        return value
    if isinstance(value, Mapping):
        return dict(value)
    several = not isinstance(value, str) and value is not None
    if several and (isinstance(value, bytes) or not isinstance(value, Sequence)):
        raise InvalidRequestError(
            f"takes a string or a list of strings, not {type(value).__name__}", path=path
        )
    kind = KINDS.get(name, "multiselect" if several else "dropdown")
    if kind in SINGLE:
        if not (value is None or isinstance(value, str)):
            raise InvalidRequestError(f"is a {kind} and takes one string, not a list", path=path)
        return IncidentFieldAttributesSingleValue(type=kind, value=value)
    if isinstance(value, str):
        raise InvalidRequestError(f"is of kind {kind} and takes a list of strings, not one string", path=path)
    values = None if value is None else list(value)
    if values is not None and not all(isinstance(one, str) for one in values):
        raise InvalidRequestError("takes strings only", path=path)
    return IncidentFieldAttributesMultipleValue(type=kind, value=values)
