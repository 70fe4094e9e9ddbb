"""Conversion of plain values to user-defined fields, e.g. `{"severity": "SEV-2", "services": ["web"]}`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import Unset

from .._common.argument_checks import is_a

if TYPE_CHECKING:
    from datadog_incidents_api.models import (
        IncidentFieldAttributesMultipleValue,
        IncidentFieldAttributesSingleValue,
        IncidentImportFieldAttributesMultipleValue,
        IncidentImportFieldAttributesSingleValue,
        UnknownVariant,
    )

    FieldModel: TypeAlias = IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue
    FieldValue: TypeAlias = str | Sequence[str] | FieldModel | UnknownVariant | Mapping[str, Any] | None
    """Value of a field: a string, a list of strings, None to clear it, or a field object with its `type`."""

    ImportFieldModel: TypeAlias = (
        IncidentImportFieldAttributesSingleValue | IncidentImportFieldAttributesMultipleValue
    )
    ImportFieldValue: TypeAlias = FieldValue | ImportFieldModel
    """Value of a field in an import, which has no type."""

V = TypeVar("V")

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
"""Types of the fields that every organization has, as the server reports them on each new incident."""

SINGLE = ("dropdown", "textbox")
"""Types of fields with a single value."""
MULTIPLE = ("autocomplete", "metrictag", "multiselect", "textarray")
"""Types of fields with a list of values."""


def to_models(
    fields: Mapping[str, FieldValue], kinds: Mapping[str, str] = KINDS
) -> dict[str, FieldModel | dict[str, Any]]:
    """Convert plain values to field objects.

    The type of a field that is not in `kinds` is derived from its value, following the API's defaults: a
    string gives a `dropdown`, a list a `multiselect`. Any other type requires a field object, such as
    `{"type": "textbox", "value": "..."}`.

    Args:
        fields: values by field name.
        kinds: types by field name.

    Raises:
        InvalidRequestError: a value has the wrong type; the path names the field.
    """
    return {name: _to_model(name, value, kinds) for name, value in _checked(fields).items()}


def to_import_models(
    fields: Mapping[str, ImportFieldValue],
) -> dict[str, ImportFieldModel | dict[str, Any]]:
    """Convert plain values to the field objects of an import, which have a value and no type.

    Args:
        fields: values by field name.

    Raises:
        InvalidRequestError: a value has the wrong type; the path names the field.
    """
    return {name: _to_import_model(name, value) for name, value in _checked(fields).items()}


def merged(
    fields: Mapping[str, FieldValue] | Unset, named: Mapping[str, FieldValue | Unset]
) -> dict[str, FieldValue]:
    """Merge `fields` with the fields that have dedicated arguments.

    Args:
        fields: values by field name; UNSET for none.
        named: values of the dedicated arguments by field name; UNSET if not given.

    Raises:
        InvalidRequestError: a field is given both ways; the path names it.
    """
    general: Mapping[str, FieldValue] = {} if isinstance(fields, Unset) else _checked(fields)
    dedicated = {name: value for name, value in named.items() if not isinstance(value, Unset)}
    for name in dedicated:
        if name in general:
            raise InvalidRequestError(
                "is also given as an argument; leave it out of fields", path=f"fields.{name}"
            )
    return {**general, **dedicated}


def of_unknown_type(fields: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """Fields given as plain values whose type is not in `KINDS`."""
    return {
        name: value
        for name, value in fields.items()
        if name not in KINDS and (value is None or isinstance(value, Sequence))
    }


def types_of(fields: Mapping[str, FieldModel | UnknownVariant]) -> dict[str, str]:
    """Types of an incident's fields, by name; fields without a type are omitted."""
    kinds = {name: getattr(field, "type", None) for name, field in fields.items()}
    return {name: kind for name, kind in kinds.items() if isinstance(kind, str)}


def _checked(fields: Mapping[str, V]) -> Mapping[str, V]:
    if not is_a(fields, Mapping):
        raise InvalidRequestError(
            f"must be a mapping such as {{'severity': 'SEV-2'}}, not {type(fields).__name__}", path="fields"
        )
    for name in fields:
        if not is_a(name, str):
            raise InvalidRequestError(f"names must be strings, not {name!r}", path="fields")
    return fields


def _to_import_model(name: str, value: ImportFieldValue) -> ImportFieldModel | dict[str, Any]:
    from datadog_incidents_api.models import (
        IncidentFieldAttributesMultipleValue,
        IncidentImportFieldAttributesMultipleValue,
        IncidentImportFieldAttributesSingleValue,
    )

    if isinstance(
        value, IncidentImportFieldAttributesSingleValue | IncidentImportFieldAttributesMultipleValue
    ):
        return value
    model = _to_model(name, value, KINDS)
    if isinstance(model, dict):
        return model
    if isinstance(model, IncidentFieldAttributesMultipleValue):
        return IncidentImportFieldAttributesMultipleValue(value=model.value)
    return IncidentImportFieldAttributesSingleValue(value=model.value)


def _to_model(name: str, value: FieldValue, kinds: Mapping[str, str]) -> FieldModel | dict[str, Any]:
    from datadog_incidents_api.models import (
        IncidentFieldAttributesMultipleValue,
        IncidentFieldAttributesSingleValue,
        UnknownVariant,
    )

    path = f"fields.{name}"
    if isinstance(value, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue):
        return value
    if isinstance(value, UnknownVariant):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    is_list = not isinstance(value, str) and value is not None
    if is_list and (isinstance(value, bytes) or not isinstance(value, Sequence)):
        raise InvalidRequestError(
            f"must be a string or a list of strings, not {type(value).__name__}", path=path
        )
    kind = kinds.get(name, "multiselect" if is_list else "dropdown")
    # A type that is unknown to this version may take either form.
    single = kind in SINGLE or (kind not in MULTIPLE and not is_list)
    if single:
        if not (value is None or isinstance(value, str)):
            raise InvalidRequestError(f"is of type {kind} and takes one string, not a list", path=path)
        return IncidentFieldAttributesSingleValue(type=kind, value=value)
    if isinstance(value, str):
        raise InvalidRequestError(f"is of type {kind} and takes a list of strings, not one string", path=path)
    values = None if value is None else list(value)
    if values is not None and not all(is_a(item, str) for item in values):
        raise InvalidRequestError("must contain only strings", path=path)
    return IncidentFieldAttributesMultipleValue(type=kind, value=values)
