"""Fields of an incident: the built-in ones it starts with, and how an update changes them."""

from __future__ import annotations

from typing import Any

from datadog_incidents_api.models.incident_field_attributes_value_type import (
    INCIDENT_FIELD_ATTRIBUTES_VALUE_TYPE_VALUES as MULTIPLE,
)
from datadog_incidents_api.models.incident_severity import INCIDENT_SEVERITY_VALUES

from ..core.state import MockState, Record

UNKNOWN_SEVERITY = "UNKNOWN"
INITIAL_STATE = "active"


KINDS = ("dropdown", "multiselect", "textbox", "textarray", "metrictag", "autocomplete", "textbox", "textbox")
"""How incidents call the kinds that user-defined fields have by number, from 1 on."""


def initial(state: MockState, public_id: int, incident_type: str) -> dict[str, Record]:
    """The fields of a new incident, as recorded in 2026, and those that people defined for its type."""
    own = {one["attributes"]["name"]: _own(one["attributes"]) for one in _defined(state, incident_type)}
    return own | {
        "severity": {"type": "dropdown", "value": UNKNOWN_SEVERITY},
        "state": {"type": "dropdown", "value": INITIAL_STATE},
        "detection_method": {"type": "dropdown", "value": "unknown"},
        "root_cause": {"type": "textbox", "value": None},
        "summary": {"type": "textbox", "value": None},
        "services": {"type": "autocomplete", "value": None},
        "teams": {"type": "autocomplete", "value": None},
        "slug": {"type": "textbox", "value": f"IR-{public_id}"},
    }


def ids(state: MockState, incident: Record) -> list[str]:
    """Ids of all fields that an incident has."""
    defined = _defined(state, incident["attributes"]["incident_type_uuid"])
    return [*state.field_ids, *(one["id"] for one in defined)]


def _defined(state: MockState, incident_type: str) -> list[Record]:
    """The fields that people defined for incidents of a type."""
    defined = (one.resource for one in state.members["user_defined_fields"].values())
    return [one for one in defined if one["relationships"]["incident_type"]["data"]["id"] == incident_type]


def _own(definition: Record) -> Record:
    number: int = definition["type"]
    kind, value = KINDS[number - 1], definition["default_value"]
    return {"type": kind, "value": [value] if kind in MULTIPLE and value is not None else value}


def change(attributes: Record, sent: dict[str, Record]) -> None:
    """Set fields, and the attributes that mirror them; fields that are not sent keep their values."""
    for name, change in sent.items():
        attributes["fields"][name] = _changed(attributes["fields"].get(name), change)
    severity = attributes["fields"]["severity"]["value"]
    attributes["severity"] = severity if severity in INCIDENT_SEVERITY_VALUES else UNKNOWN_SEVERITY
    state = attributes["fields"]["state"]["value"]
    attributes["state"] = state if isinstance(state, str) else INITIAL_STATE


def _changed(field: Record | None, change: Record) -> Record:
    value: Any = change.get("value", None if field is None else field["value"])
    several = isinstance(value, list)
    if field is not None and (value is None or several == (field["type"] in MULTIPLE)):
        return {"type": field["type"], "value": value}
    # A field of the organization's own: what it is edited with is known from the request alone.
    fallback = "multiselect" if several else "dropdown"
    return {"type": change.get("type", fallback), "value": value}
