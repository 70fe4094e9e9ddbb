"""Generic JSON:API collection: create, get, list, update and delete.

Members follow the schemas of the OpenAPI document (`resource_schema`). The module `behavior` lists the
deviations of individual resources.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from ..core.contract import Arguments
from ..core.messages import Refused, Reply, json_reply, no_content
from ..core.resource_schema import (
    ResourceSchema,
    allows_null,
    follow,
    media_type,
    resource_schema,
    settable,
    success_status,
)
from ..core.state import Member, MockState, Record
from .behavior import BEHAVIORS, Behavior
from .paging import as_int64, bounds, meta
from .relationships import all_related, complete, require_existing
from .sorting import sort
from .timestamps import echoed

CREATED = frozenset({"created", "created_at", "createdAt"})
MODIFIED = frozenset({"modified", "modified_at", "modifiedAt", "updated_at", "updatedAt"})
CREATORS = frozenset({"created_by_uuid", "createdBy", "created_by"})
MODIFIERS = frozenset({"last_modified_by_uuid", "lastModifiedBy", "modified_by_uuid", "last_modified_by"})


class Collection:
    """Collection of the members of one resource.

    Args:
        tag: tag of the resource in the OpenAPI document.
    """

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.behavior = BEHAVIORS.get(tag, Behavior())

    def handler(self, operation: Operation) -> Callable[[MockState, Arguments], Reply] | None:
        """Return the method that carries out an operation; None for one that collections do not have."""
        handlers = {"create": self.create, "get": self.get, "list": self.list, "delete": self.delete}
        handlers |= {"update": self.update, "patch": self.update}
        return handlers.get(operation.name)

    def create(self, state: MockState, arguments: Arguments) -> Reply:
        """Add a member, with defaults for everything that the request omits."""
        parent = self.incident(state, arguments) if "incident_id" in arguments.path else None
        links = self.links(state, arguments)
        attributes = _members_sent(arguments, "attributes")
        member = self.add(state, resource_schema(arguments.operation), attributes, links, parent)
        return self.answer(state, arguments, member)

    def add(
        self, state: MockState, schema: ResourceSchema, attributes: Record, links: Record, parent: str | None
    ) -> Record:
        """Create and store a member.

        Args:
            state: state of the mock.
            schema: schema of the members in responses.
            attributes: attributes as sent.
            links: relationships as sent.
            parent: ID of the incident to which the member belongs; None for resources of the organization.
        """
        member: Record = {
            "id": state.new_id(self.behavior.id_version),
            "type": schema.kind,
            "attributes": self.attributes(state, schema, attributes, parent),
            "relationships": complete(state, schema, links, parent),
        }
        state.members[self.tag][member["id"]] = Member(parent, member)
        return member

    def get(self, state: MockState, arguments: Arguments) -> Reply:
        """Return a member."""
        return self.answer(state, arguments, self.find(state, arguments).resource)

    def list(self, state: MockState, arguments: Arguments) -> Reply:
        """Return the members of an incident, or of the organization, that match the filters."""
        parent = self.incident(state, arguments) if "incident_id" in arguments.path else None
        found = [
            member.resource
            for member in [*state.members[self.tag].of(parent), *self._deleted(state, arguments)]
            if member.incident == parent and self._matches(member.resource, arguments)
        ]
        if "sort" in arguments.query:
            sort(found, arguments.query["sort"])
        offset, end = bounds(arguments) if "page[size]" in arguments.known else (0, len(found))
        shown = found[offset:end]
        document: Record = {"data": [self.shown(state, arguments.operation, one) for one in shown]}
        document |= self._included(state, arguments, shown)
        about = self.meta(state, arguments.operation, len(found), offset, len(shown))
        document |= {"meta": about} if about else {}
        return json_reply(200, document, media_type(arguments.operation))

    def meta(self, state: MockState, operation: str, found: int, offset: int, shown: int) -> Record:
        """Return the `meta` of a list, in the one of three forms that the OpenAPI document declares, if any.

        Args:
            state: state of the mock.
            operation: ID of the operation.
            found: number of members that match the filters.
            offset: number of members before the page.
            shown: number of members on the page.
        """
        members, total = resource_schema(operation).meta, len(state.members[self.tag])
        if "pagination" in members:
            return meta(offset, shown)
        if "page" in members:
            # Recorded (EVIDENCE.md#notification-templates): an empty collection has no `meta`.
            return {"page": {"total_count": total, "total_filtered_count": found}} if total else {}
        return {"offset": as_int64(offset), "size": shown} if members else {}

    def shown(self, state: MockState, operation: str, member: Record) -> Record:
        """Return a member as it is in responses, without empty relationships."""
        return {name: value for name, value in member.items() if name != "relationships" or value}

    def update(self, state: MockState, arguments: Arguments) -> Reply:
        """Update a member. PATCH changes the attributes that are sent, PUT replaces all of them."""
        links = self.links(state, arguments)
        member = self.change(state, arguments, links, self.find(state, arguments))
        return self.answer(state, arguments, member)

    def change(self, state: MockState, arguments: Arguments, links: Record, found: Member) -> Record:
        """Apply an update to a member and return it."""
        schema = resource_schema(arguments.operation)
        member, sent = found.resource, _members_sent(arguments, "attributes")
        if OPERATIONS[arguments.operation].method == "PUT":
            replaced = self.attributes(state, schema, sent, found.incident)
            kept = CREATED | CREATORS
            member["attributes"] = replaced | {
                name: value for name, value in member["attributes"].items() if name in kept
            }
        else:
            member["attributes"] |= self._accepted(schema, sent, member["attributes"])
        member["attributes"] |= {name: state.instant() for name in MODIFIED & schema.attributes.keys()}
        member["relationships"] |= links
        return member

    def delete(self, state: MockState, arguments: Arguments) -> Reply:
        """Delete a member; lists can still include it on request."""
        member = state.members[self.tag].pop(self.find(state, arguments).resource["id"])
        attributes = member.resource.get("attributes", {})
        if "deleted" in attributes:
            attributes["deleted"] = state.instant()
        state.deleted[self.tag].append(member)
        return no_content()

    def find(self, state: MockState, arguments: Arguments) -> Member:
        """Return the member whose ID is in the path.

        Raises:
            Refused: 404 if it does not exist.
        """
        parent = arguments.path.get("incident_id")
        if self.behavior.incident_first:
            parent = self.incident(state, arguments) if "incident_id" in arguments.path else None
        *_, member_id = arguments.path.values()
        member = state.members[self.tag].get(member_id)
        if member is None or member.incident != parent:
            missing = self.behavior.missing
            raise Refused(404, missing.format(id=member_id) if isinstance(missing, str) else missing)
        return member

    def incident(self, state: MockState, arguments: Arguments) -> str:
        """Return the ID of the incident in the path.

        Raises:
            Refused: 404 if the incident does not exist.
        """
        incident_id = arguments.path["incident_id"]
        if incident_id not in state.incidents:
            message = self.behavior.missing_incident.format(id=incident_id)
            malformed = self.behavior.malformed_incident or message
            raise Refused(404, message if _is_uuid(incident_id) else malformed)
        return incident_id

    def attributes(
        self, state: MockState, schema: ResourceSchema, sent: Record, parent: str | None
    ) -> Record:
        """Return the attributes of a new member, sorted by name."""
        attributes = self._accepted(schema, sent, self.behavior.defaults)
        now = state.instant(9 if self.behavior.nanoseconds else 6)
        for name, attribute in schema.attributes.items():
            if name in attributes:
                continue
            if name in self.behavior.defaults:
                attributes[name] = self.behavior.defaults[name]
            elif name in CREATED | MODIFIED:
                attributes[name] = now
            elif name in CREATORS | MODIFIERS and follow(attribute).get("type") != "object":
                attributes[name] = state.current_user
            elif name == "incident_id" and parent is not None:
                attributes[name] = parent
            elif allows_null(attribute):
                attributes[name] = None
            elif name in schema.required:
                attributes[name] = _minimal(attribute)
        return dict(sorted(attributes.items()))

    def _accepted(self, schema: ResourceSchema, sent: Record, base: Mapping[str, Any]) -> Record:
        """Return the attributes that a request sets, as they are in responses.

        Args:
            schema: schema of the members in responses.
            sent: attributes as sent.
            base: attributes to change, or defaults. Their objects keep the members that the request omits,
                if the resource has defaults for these objects.
        """
        accepted: Record = {}
        for name, value in sent.items():
            if name not in schema.attributes or name in self.behavior.ignored:
                continue
            attribute = schema.attributes[name]
            if value is None and not allows_null(attribute):
                # Null that a response cannot contain leaves the value to the server.
                continue
            if follow(attribute).get("format") == "date-time":
                value = echoed(value)
            elif is_object(value) and is_object(self.behavior.defaults.get(name)):
                value = {**base[name], **value}
            accepted[name] = value
        return accepted

    def links(self, state: MockState, arguments: Arguments) -> Record:
        """Return the relationships that a request sets and responses contain.

        Raises:
            Refused: 404 if a relationship refers to an unknown resource of a type that the mock stores.
        """
        known = resource_schema(arguments.operation).relationships
        sent = _members_sent(arguments, "relationships")
        links = {name: link for name, link in sent.items() if name in known}
        require_existing(state, links, self.behavior.missing_type)
        return links

    def _deleted(self, state: MockState, arguments: Arguments) -> Iterable[Member]:
        """Return the deleted members, if a list requests them."""
        query = arguments.query
        requested = query.get("include_deleted", query.get("include-deleted", False))
        return state.deleted[self.tag] if requested else ()

    def _matches(self, member: Record, arguments: Arguments) -> bool:
        """Return whether a member matches the filters of a list."""
        for parameter, name in self.behavior.filters.items():
            if parameter in arguments.query:
                link = member["relationships"].get(name)
                value = link["data"]["id"] if link else member["attributes"].get(name)
                if str(value).lower() != str(arguments.query[parameter]).lower():
                    return False
        return True

    def answer(self, state: MockState, arguments: Arguments, member: Record) -> Reply:
        """Return the response with one member, and with the related resources that the request includes."""
        operation = arguments.operation
        document = {"data": self.shown(state, operation, member)}
        document |= self._included(state, arguments, [member])
        return json_reply(success_status(operation), document, media_type(operation))

    def _included(self, state: MockState, arguments: Arguments, members: Iterable[Record]) -> Record:
        """Return `included`, with each related resource once; nothing at all if none is requested."""
        requested = arguments.query.get("include", [])
        requested = requested.split(",") if isinstance(requested, str) else requested
        names = [*self.behavior.always_included, *requested]
        if not names:
            return {}
        found = {(one["type"], one["id"]): one for name in names for one in all_related(state, members, name)}
        kinds = resource_schema(arguments.operation).included
        return {"included": [one for (kind, _), one in found.items() if kind in kinds]}


def _members_sent(arguments: Arguments, member: str) -> Record:
    """Return the attributes or relationships in a request body that the OpenAPI document declares."""
    known = settable(arguments.operation, member)
    sent: Record = (arguments.body.get("data", {}).get(member) or {}) if known else {}
    return {name: value for name, value in sent.items() if name in known}


def _is_uuid(text: str) -> bool:
    return re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text, re.IGNORECASE) is not None


def _minimal(schema: Any) -> Any:
    """Return the smallest value of a schema: its constant, its default, or an empty value."""
    schema = follow(schema)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema.get("default", schema["enum"][0])
    if schema.get("type") == "object":
        return {name: _minimal(schema["properties"][name]) for name in schema.get("required", ())}
    empty: Record = {"array": [], "boolean": False, "integer": 0, "number": 0}
    return empty.get(schema.get("type", ""), "")
