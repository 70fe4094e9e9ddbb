"""User-defined fields by plain values: `{"severity": "SEV-2", "services": ["web"]}`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import Unset

from .._common.argument_checks import is_a

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
MULTIPLE = ("autocomplete", "metrictag", "multiselect", "textarray")


def to_models(
    fields: Mapping[str, FieldValue], kinds: Mapping[str, str] = KINDS
) -> dict[str, FieldModel | dict[str, Any]]:
    """Spell out plain values.

    The kind of a field that is not in `kinds` follows from its value, as the API's defaults have it: a
    string is a `dropdown`, a list a `multiselect`. For any other kind pass the field spelt out, as in
    `{"type": "textbox", "value": "..."}`.

    Raises:
        InvalidRequestError: a value of the wrong type; the path names the field.
    """
    return {name: _to_model(name, value, kinds) for name, value in _checked(fields).items()}


def joined(
    fields: Mapping[str, FieldValue] | Unset, named: Mapping[str, FieldValue | Unset]
) -> dict[str, FieldValue]:
    """Fields, and those that a call has arguments for, UNSET where they are not given.

    Raises:
        InvalidRequestError: one is given both ways; the path names it.
    """
    more: Mapping[str, FieldValue] = {} if isinstance(fields, Unset) else _checked(fields)
    own = {name: value for name, value in named.items() if not isinstance(value, Unset)}
    for name in own:
        if name in more:
            raise InvalidRequestError("is given already; leave it out of fields", path=f"fields.{name}")
    return {**more, **own}


def of_unknown_kind(fields: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """The fields whose kind is neither in `KINDS` nor spelt out."""
    return {
        name: value
        for name, value in fields.items()
        if name not in KINDS and (value is None or isinstance(value, Sequence))
    }


def kinds_of(shown: Mapping[str, FieldModel | Mapping[str, Any]]) -> dict[str, str]:
    """Kinds by name, as an incident shows its fields."""
    kinds = {
        name: field.get("type") if isinstance(field, Mapping) else getattr(field, "type", None)
        for name, field in shown.items()
    }
    return {name: kind for name, kind in kinds.items() if isinstance(kind, str)}


def _checked(fields: Mapping[str, FieldValue]) -> Mapping[str, FieldValue]:
    if not is_a(fields, Mapping):
        raise InvalidRequestError(
            f"takes a mapping, as in {{'severity': 'SEV-2'}}, not {type(fields).__name__}", path="fields"
        )
    for name in fields:
        if not is_a(name, str):
            raise InvalidRequestError(f"takes names, which are strings, not {name!r}", path="fields")
    return fields


def _to_model(name: str, value: FieldValue, kinds: Mapping[str, str]) -> FieldModel | dict[str, Any]:
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
    kind = kinds.get(name, "multiselect" if several else "dropdown")
    # A kind of tomorrow holds what it is given.
    single = kind in SINGLE or (kind not in MULTIPLE and not several)
    if single:
        if not (value is None or isinstance(value, str)):
            raise InvalidRequestError(f"is a {kind} and takes one string, not a list", path=path)
        return IncidentFieldAttributesSingleValue(type=kind, value=value)
    if isinstance(value, str):
        raise InvalidRequestError(f"is of kind {kind} and takes a list of strings, not one string", path=path)
    values = None if value is None else list(value)
    if values is not None and not all(is_a(one, str) for one in values):
        raise InvalidRequestError("takes strings only", path=path)
    return IncidentFieldAttributesMultipleValue(type=kind, value=values)
