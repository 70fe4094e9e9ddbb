"""What an incident is connected with: Slack, Jira and the like, pages, and records in ServiceNow."""

from __future__ import annotations

from typing import Any

from . import users
from .collection import Collection
from .contract import Arguments
from .messages import Refused, Reply
from .shape import shape_of
from .world import Member, Record, World

TAG = "integrations"
UPDATED_BY_HAND = 4
"""The status that every update leaves behind, as recorded."""
LIMIT = 25
"""What lists count on as the size of a page, which nobody can ask for, as recorded."""
EMBEDDED = frozenset({"created_by", "last_modified_by"})


class Integrations(Collection):
    """Integration metadata. The back end that writes it shows whole users, the one that reads it does not."""

    def __init__(self) -> None:
        super().__init__(TAG)

    def change(self, world: World, arguments: Arguments, links: Record, found: Member) -> Record:
        if "attributes" not in found.resource:
            shape, parent = shape_of(arguments.operation), found.incident
            found.resource["attributes"] = self.attributes(world, shape, {}, parent)
        member = super().change(world, arguments, links, found)
        member["attributes"]["status"] = UPDATED_BY_HAND
        return member

    def meta(self, world: World, operation: str, found: int, offset: int, shown: int) -> Record:
        about = super().meta(world, operation, found, offset, shown)
        about["pagination"]["next_offset"] = offset + LIMIT
        return about

    def shown(self, world: World, operation: str, member: Record) -> Record:
        if "attributes" not in member:
            return member
        if operation.startswith(("get_", "list_")):
            known = {name: value for name, value in member["attributes"].items() if name not in EMBEDDED}
            return member | {"attributes": known}
        whole = users.embedded(world, world.caller)
        attributes = member["attributes"] | {"created_by": whole, "last_modified_by": whole}
        attributes |= {name: _isoformat(attributes[name]) for name in ("created", "modified")}
        return member | {"attributes": dict(sorted(attributes.items()))}

    def connect(self, world: World, arguments: Arguments) -> Reply:
        """Make an integration of a kind whose metadata nobody has published, so that it shows none."""
        incident = self.incident(world, arguments)
        member: Record = {
            "id": world.new_id(self.kind.id_version),
            "type": shape_of(arguments.operation).kind,
            "relationships": {
                name: users.link(world.caller) for name in ("created_by_user", "last_modified_by_user")
            },
        }
        world.members[TAG][member["id"]] = Member(incident, member)
        return self.answer(world, arguments, member)


_integrations = Integrations()

create_incident_integration = _integrations.create
get_incident_integration = _integrations.get
list_incident_integrations = _integrations.list
update_incident_integration = _integrations.update
delete_incident_integration = _integrations.delete
create_incident_service_now_record = _integrations.connect


def link_page_to_incident(world: World, arguments: Arguments) -> Reply:
    """Link a page once; 409 for one that is linked with the incident already."""
    incident = _integrations.incident(world, arguments)
    linked: set[Any] = world.linked_pages.setdefault(incident, set())
    page = arguments.body["data"]["id"]
    if page in linked:
        raise Refused(409, f"page {page} is linked with the incident already")
    linked.add(page)
    return _integrations.connect(world, arguments)


def _isoformat(instant: str) -> str:
    """A time as the back end of incidents writes it."""
    return instant.removesuffix("Z") + "+00:00"
