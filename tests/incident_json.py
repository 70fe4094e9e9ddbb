"""JSON of an incident with all members that the spec requires in responses, and no others."""

from __future__ import annotations

from typing import Any

TIME = "2026-11-24T09:00:00.250000+00:00"
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
        "state": "active",
        "fields": {},
    }


def required_relationships() -> dict[str, Any]:
    return {"created_by_user": {"data": USER}, "last_modified_by_user": {"data": USER}}
