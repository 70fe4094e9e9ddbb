"""Fields of incidents: built-in and user-defined fields of new incidents, and their updates."""

from __future__ import annotations

from typing import Any

from datadog_incidents_api.models.incident_field_attributes_value_type import (
    INCIDENT_FIELD_ATTRIBUTES_VALUE_TYPE_VALUES as MULTIPLE,
)
from datadog_incidents_api.models.incident_severity import INCIDENT_SEVERITY_VALUES

from ..core.state import MockState, Record

UNKNOWN_SEVERITY = "UNKNOWN"
INITIAL_STATE = "active"
FIELD_TYPES = (
    "dropdown",
    "multiselect",
    "textbox",
    "textarray",
    "metrictag",
    "autocomplete",
    "textbox",
    "textbox",
)
"""Types of fields in incidents, by the type number of user-defined fields, from 1."""


def initial(state: MockState, public_id: int, incident_type: str) -> dict[str, Record]:
    """Return the fields of a new incident: the built-in ones and those defined for its type.

    Recorded (EVIDENCE.md#incidents): the built-in fields, as of 2026.
    """
    definitions = (one["attributes"] for one in _definitions(state, incident_type))
    user_defined = {one["name"]: _user_defined(one) for one in definitions}
    return user_defined | {
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
    """Return the IDs of all fields of an incident."""
    definitions = _definitions(state, incident["attributes"]["incident_type_uuid"])
    return [*state.field_ids, *(one["id"] for one in definitions)]


def _definitions(state: MockState, incident_type: str) -> list[Record]:
    """Return the user-defined fields of an incident type."""
    resources = (one.resource for one in state.members["user_defined_fields"].values())
    return [one for one in resources if one["relationships"]["incident_type"]["data"]["id"] == incident_type]


def _user_defined(definition: Record) -> Record:
    number: int = definition["type"]
    kind, value = FIELD_TYPES[number - 1], definition["default_value"]
    return {"type": kind, "value": [value] if kind in MULTIPLE and value is not None else value}


def change(attributes: Record, sent: dict[str, Record]) -> None:
    """Set fields, and the attributes that mirror them; fields missing from the request keep their values."""
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
    # For an unknown field, the type can only be derived from the request.
    fallback = "multiselect" if several else "dropdown"
    return {"type": change.get("type", fallback), "value": value}
