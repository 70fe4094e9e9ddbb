"""Store: resources of the second implementation, and the rules by which requests change them."""

from __future__ import annotations

import datetime
from uuid import uuid4

from attrs import define, field

from .endpoints import HTTPError, Json

USER: Json = {
    "type": "users",
    "id": str(uuid4()),
    "attributes": {"handle": "second@example.com", "name": "Second"},
}
"""The only user."""

SETTABLE = {
    "incidents": (
        *(
            "title",
            "customer_impacted",
            "customer_impact_scope",
            "customer_impact_start",
            "detected",
            "fields",
        ),
        *("customer_impact_end", "incident_type_uuid", "is_test", "notification_handles"),
    ),
    "todos": ("assignees", "completed", "content", "due_date"),
    "types": ("configuration", "description", "is_default", "name"),
}
"""Attributes that requests set, by tag."""
RELATED = ("attachments", "impacts", "integrations", "responders", "user_defined_fields")
"""Relationships of an incident to resources that this server does not have."""


@define
class Row:
    """Stored resource.

    Attributes:
        tag: tag of the resource.
        parent: ID of the incident to which it belongs; empty for resources of the organization.
        resource: JSON:API resource.
        deleted: whether it was deleted.
    """

    tag: str
    parent: str
    resource: Json
    deleted: bool = False


@define
class Store:
    """Resources in order of creation, and the rules by which requests change them."""

    rows: dict[str, Row] = field(factory=dict[str, Row])
    numbers: int = 1000

    def find(self, tag: str, key: str, parent: str = "") -> Row:
        row = self.rows.get(key)
        if row is None or row.deleted or (row.tag, row.parent) != (tag, parent):
            raise HTTPError(404, f"there is no such resource among the {tag}")
        if parent:
            self.find("incidents", parent)
        return row

    def list(self, tag: str, parent: str, *, deleted: bool = False) -> list[Json]:
        if parent:
            self.find("incidents", parent)
        return [
            one.resource
            for one in self.rows.values()
            if (one.tag, one.parent) == (tag, parent) and (deleted or not one.deleted)
        ]

    def create(self, tag: str, parent: str, data: Json) -> Json:
        if parent:
            self.find("incidents", parent)
        now, key = _now(), str(uuid4())
        user = {"data": {"type": USER["type"], "id": USER["id"]}}
        links: Json = {"created_by_user": user, "last_modified_by_user": user}
        attributes: Json = {"created": now, "modified": now}
        if tag == "types":
            attributes = {"createdAt": now, "modifiedAt": now, "is_default": False, "prefix": "IR"}
        elif tag == "todos":
            attributes |= {"incident_id": parent, "completed": None, "due_date": None}
        else:
            self.numbers += 1
            attributes |= {"public_id": self.numbers, "fields": {}, "state": "active", "is_test": False}
            attributes |= {"resolved": None, "visibility": "organization", "severity": "UNKNOWN"}
            attributes |= {"detected": None} | {
                f"customer_impact_{one}": None for one in ("start", "end", "scope")
            }
            links |= {"commander_user": {"data": None}}
            links |= {name: {"data": list[Json]()} for name in RELATED}
        resource = {"id": key, "type": data["type"], "attributes": attributes, "relationships": links}
        self.change(tag, resource, data)
        self.rows[key] = Row(tag, parent, resource)
        return resource

    def update(self, tag: str, key: str, parent: str, data: Json) -> Json:
        resource = self.find(tag, key, parent).resource
        before = resource["attributes"].get("state")
        self.change(tag, resource, data)
        attributes = resource["attributes"]
        attributes["modifiedAt" if tag == "types" else "modified"] = now = _now()
        if attributes.get("state") == "resolved" != before:
            attributes["resolved"] = now
        if tag == "incidents" and not resource["relationships"]["responders"]["data"]:
            author = {"type": "incident_responders", "id": str(uuid4())}
            resource["relationships"]["responders"] = {"data": [author]}
        return resource

    def change(self, tag: str, resource: Json, data: Json) -> None:
        """Apply the data of a valid body: all of it or, if it refers to something unknown, nothing."""
        sent = {name: value for name, value in data.get("attributes", {}).items() if name in SETTABLE[tag]}
        commander = data.get("relationships", {}).get("commander_user", ...)
        if tag == "incidents" and commander is not ...:
            person = (commander or {}).get("data")
            if person is not None and person["id"] != USER["id"]:
                raise HTTPError(404, "there is no such user")
            resource["relationships"] = {**resource["relationships"], "commander_user": {"data": person}}
        if "incident_type_uuid" in sent:
            self.find("types", sent["incident_type_uuid"])
        attributes = resource["attributes"]
        for name in ("fields", "configuration"):
            if name in sent:
                sent[name] = attributes.get(name, {}) | sent[name]
        for name in ("state", "severity"):
            value = sent.get("fields", {}).get(name, {}).get("value")
            if isinstance(value, str):
                sent[name] = value
        resource["attributes"] = attributes | sent


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat().replace("+00:00", "Z")
