"""What most resources do: JSON:API collections whose members are created, read, listed, changed and deleted.

What a resource looks like comes from the document (`shape`), in what it is peculiar from `kinds`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from datadog_incidents_api.call import Operation
from datadog_incidents_api.operations import OPERATIONS

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
from .kinds import KINDS, Kind
from .paging import bounds, meta
from .relationships import all_related, filled_in, insist
from .timestamps import echoed

CREATED = frozenset({"created", "created_at", "createdAt"})
MODIFIED = frozenset({"modified", "modified_at", "modifiedAt", "updated_at", "updatedAt"})
CREATORS = frozenset({"created_by_uuid", "createdBy", "created_by"})
MODIFIERS = frozenset({"last_modified_by_uuid", "lastModifiedBy", "modified_by_uuid", "last_modified_by"})


class Collection:
    """The members of one resource.

    Args:
        tag: the resource, as the document tags it.
    """

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.kind = KINDS.get(tag, Kind())

    def handler(self, operation: Operation) -> Callable[[MockState, Arguments], Reply]:
        """What carries out one of the resource's operations."""
        ways = {"create": self.create, "get": self.get, "list": self.list, "delete": self.delete}
        return ways.get(operation.name, self.update)

    def create(self, state: MockState, arguments: Arguments) -> Reply:
        """Add a member; fill in what the request leaves open."""
        parent = self.incident(state, arguments) if "incident_id" in arguments.path else None
        links = self.links(state, arguments)
        attributes = _sent(arguments, "attributes")
        member = self.add(state, resource_schema(arguments.operation), attributes, links, parent)
        return self.answer(state, arguments, member)

    def add(
        self, state: MockState, shape: ResourceSchema, attributes: Record, links: Record, parent: str | None
    ) -> Record:
        """Make a member of what a request says, and keep it.

        Args:
            shape: what replies show of members.
            attributes: as sent.
            links: relationships as sent.
            parent: id of the incident that it belongs to; None for what belongs to the organization.
        """
        member: Record = {
            "id": state.new_id(self.kind.id_version),
            "type": shape.kind,
            "attributes": self.attributes(state, shape, attributes, parent),
            "relationships": filled_in(state, shape, links, parent),
        }
        state.members[self.tag][member["id"]] = Member(parent, member)
        return member

    def get(self, state: MockState, arguments: Arguments) -> Reply:
        """Read a member."""
        return self.answer(state, arguments, self.find(state, arguments).resource)

    def list(self, state: MockState, arguments: Arguments) -> Reply:
        """Read the members of a parent, or all, as far as filters let them through."""
        parent = self.incident(state, arguments) if "incident_id" in arguments.path else None
        found = [
            one.resource
            for one in [*state.members[self.tag].values(), *self._deleted(state, arguments)]
            if one.incident == parent and self._passes(one.resource, arguments)
        ]
        if "sort" in arguments.query:
            _order(found, arguments.query["sort"])
        offset, end = bounds(arguments) if "page[size]" in arguments.known else (0, len(found))
        shown = found[offset:end]
        document: Record = {"data": [self.shown(state, arguments.operation, one) for one in shown]}
        document |= self._included(state, arguments, shown)
        about = self.meta(state, arguments.operation, len(found), offset, len(shown))
        document |= {"meta": about} if about else {}
        return json_reply(200, document, media_type(arguments.operation))

    def meta(self, state: MockState, operation: str, found: int, offset: int, shown: int) -> Record:
        """What a list says of itself, in the one of three ways that the document has for it, if any.

        Args:
            found: number of members that the filters let through.
            offset: how many of them come before those shown.
            shown: number of members in the reply.
        """
        members, total = resource_schema(operation).meta, len(state.members[self.tag])
        if "pagination" in members:
            return meta(offset, shown)
        if "page" in members:
            # As recorded, an empty collection has nothing to say of itself.
            return {"page": {"total_count": total, "total_filtered_count": found}} if total else {}
        return {"offset": offset, "size": shown} if members else {}

    def shown(self, state: MockState, operation: str, member: Record) -> Record:
        """A member as replies show it: without relationships where it can have none."""
        return {name: value for name, value in member.items() if name != "relationships" or value}

    def update(self, state: MockState, arguments: Arguments) -> Reply:
        """Change a member: PATCH what is sent, PUT all of it."""
        links = self.links(state, arguments)
        member = self.change(state, arguments, links, self.find(state, arguments))
        return self.answer(state, arguments, member)

    def change(self, state: MockState, arguments: Arguments, links: Record, found: Member) -> Record:
        """Change a member as a request says."""
        shape = resource_schema(arguments.operation)
        member, sent = found.resource, _sent(arguments, "attributes")
        if OPERATIONS[arguments.operation].method == "PUT":
            fresh = self.attributes(state, shape, sent, found.incident)
            kept = CREATED | CREATORS
            member["attributes"] = fresh | {
                name: value for name, value in member["attributes"].items() if name in kept
            }
        else:
            member["attributes"] |= self._sent(shape, sent)
        member["attributes"] |= {name: state.instant() for name in MODIFIED & shape.attributes.keys()}
        member["relationships"] |= links
        return member

    def delete(self, state: MockState, arguments: Arguments) -> Reply:
        """Take a member away; lists may still ask for it."""
        member = state.members[self.tag].pop(self.find(state, arguments).resource["id"])
        attributes = member.resource.get("attributes", {})
        if "deleted" in attributes:
            attributes["deleted"] = state.instant()
        state.deleted[self.tag].append(member)
        return no_content()

    def find(self, state: MockState, arguments: Arguments) -> Member:
        """The member that a path names.

        Raises:
            Refused: 404.
        """
        parent = arguments.path.get("incident_id")
        if self.kind.incident_first:
            parent = self.incident(state, arguments) if "incident_id" in arguments.path else None
        *_, wanted = arguments.path.values()
        member = state.members[self.tag].get(wanted)
        if member is None or member.incident != parent:
            missing = self.kind.missing
            raise Refused(404, missing.format(id=wanted) if isinstance(missing, str) else missing)
        return member

    def incident(self, state: MockState, arguments: Arguments) -> str:
        """Id of the incident that a path names, which has to be there.

        Raises:
            Refused: 404.
        """
        incident_id = arguments.path["incident_id"]
        if incident_id not in state.incidents:
            told = self.kind.missing_incident.format(id=incident_id)
            raise Refused(404, told if _is_uuid(incident_id) else self.kind.malformed_incident or told)
        return incident_id

    def attributes(self, state: MockState, shape: ResourceSchema, sent: Record, parent: str | None) -> Record:
        """Attributes of a new member, in the order of their names."""
        made = self._sent(shape, sent)
        now = state.instant(9 if self.kind.nanoseconds else 6)
        for name, schema in shape.attributes.items():
            if name in made:
                continue
            if name in self.kind.defaults:
                made[name] = self.kind.defaults[name]
            elif name in CREATED | MODIFIED:
                made[name] = now
            elif name in CREATORS | MODIFIERS and follow(schema).get("type") != "object":
                made[name] = state.current_user
            elif name == "incident_id" and parent is not None:
                made[name] = parent
            elif allows_null(schema):
                made[name] = None
            elif name in shape.required:
                made[name] = _empty(schema)
        return dict(sorted(made.items()))

    def _sent(self, shape: ResourceSchema, sent: Record) -> Record:
        """What a request sets, as replies show it."""
        return {
            name: echoed(value) if follow(shape.attributes[name]).get("format") == "date-time" else value
            for name, value in sent.items()
            if name in shape.attributes
            and name not in self.kind.ignored
            # Where replies cannot show null, it leaves the value to the server.
            and (value is not None or allows_null(shape.attributes[name]))
        }

    def links(self, state: MockState, arguments: Arguments) -> Record:
        """The relationships that a request sets: those that replies show.

        Raises:
            Refused: 404 where one names what does not exist, of a kind that the mock has resources of.
        """
        shown = resource_schema(arguments.operation).relationships
        links = {name: link for name, link in _sent(arguments, "relationships").items() if name in shown}
        insist(state, links, self.kind.missing_type)
        return links

    def _deleted(self, state: MockState, arguments: Arguments) -> Iterable[Member]:
        """What a list gives of the deleted, if it asks for them."""
        asked = arguments.query.get("include_deleted", arguments.query.get("include-deleted", False))
        return state.deleted[self.tag] if asked else ()

    def _passes(self, member: Record, arguments: Arguments) -> bool:
        """Whether a member is what a list's filters ask for."""
        for parameter, name in self.kind.filters.items():
            if parameter in arguments.query:
                link = member["relationships"].get(name)
                value = link["data"]["id"] if link else member["attributes"].get(name)
                if str(value).lower() != str(arguments.query[parameter]).lower():
                    return False
        return True

    def answer(self, state: MockState, arguments: Arguments, member: Record) -> Reply:
        """A reply about one member, with what the request asks for along with it."""
        operation = arguments.operation
        document = {"data": self.shown(state, operation, member)}
        document |= self._included(state, arguments, [member])
        return json_reply(success_status(operation), document, media_type(operation))

    def _included(self, state: MockState, arguments: Arguments, members: Iterable[Record]) -> Record:
        """The related resources that come along, each once; no member at all where nothing was asked for."""
        asked = arguments.query.get("include", [])
        names = [*self.kind.always_included, *(asked.split(",") if isinstance(asked, str) else asked)]
        if not names:
            return {}
        found = {(one["type"], one["id"]): one for name in names for one in all_related(state, members, name)}
        kinds = resource_schema(arguments.operation).included
        return {"included": [one for (kind, _), one in found.items() if kind in kinds]}


def _sent(arguments: Arguments, member: str) -> Record:
    """The attributes or relationships in a body, as far as the document has them there."""
    known = settable(arguments.operation, member)
    sent: Record = (arguments.body.get("data", {}).get(member) or {}) if known else {}
    return {name: value for name, value in sent.items() if name in known}


def _is_uuid(text: str) -> bool:
    return re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text, re.IGNORECASE) is not None


def _order(members: list[Record], by: str) -> None:
    """Order members by an attribute, downwards with a dash before it; those without it come last."""
    name = by.removeprefix("-")
    members.sort(key=lambda one: str(one["attributes"].get(name, "")), reverse=by.startswith("-"))
    members.sort(key=lambda one: one["attributes"].get(name) is None)


def _empty(schema: Any) -> Any:
    """A value of a schema that says as little as possible."""
    schema = follow(schema)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema.get("default", schema["enum"][0])
    if schema.get("type") == "object":
        return {name: _empty(schema["properties"][name]) for name in schema.get("required", ())}
    empty: Record = {"array": [], "boolean": False, "integer": 0, "number": 0}
    return empty.get(schema.get("type", ""), "")
