"""JSON of an incident with all members that the spec requires in responses."""

from __future__ import annotations

from typing import Any

TIME = "2026-11-24T09:00:00.250000+00:00"
NOTHING = ("customer_impact_end", "customer_impact_scope", "customer_impact_start", "detected", "resolved")
USER = {"type": "users", "id": "u-1"}


def incident_json(id_: str = "i", **attributes: Any) -> dict[str, Any]:
    """Return an incident as a JSON:API resource, with some attributes replaced or added."""
    return {
        "type": "incidents",
        "id": id_,
        "attributes": required_attributes() | attributes,
        "relationships": required_relationships(),
    }


def required_attributes() -> dict[str, Any]:
    return {
        "title": "Checkout returns 500s",
        "created": TIME,
        "modified": TIME,
        "public_id": 7,
        "severity": "UNKNOWN",
        "state": "active",
        "visibility": "organization",
        "fields": {},
    } | dict.fromkeys(NOTHING)


def required_relationships() -> dict[str, Any]:
    many = ("attachments", "impacts", "integrations", "responders", "user_defined_fields")
    return {
        "commander_user": {"data": None},
        "created_by_user": {"data": USER},
        "last_modified_by_user": {"data": USER},
        **{name: {"data": list[object]()} for name in many},
    }
