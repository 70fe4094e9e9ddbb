"""What an incident is connected with: Slack, Jira and the like, pages, and records in ServiceNow."""

from __future__ import annotations

from typing import Any

from ..core.contract import Arguments
from ..core.messages import Refused, Reply
from ..core.resource_schema import resource_schema
from ..core.state import Member, MockState, Record
from . import users
from .collection import Collection

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

    def change(self, state: MockState, arguments: Arguments, links: Record, found: Member) -> Record:
        if "attributes" not in found.resource:
            shape, parent = resource_schema(arguments.operation), found.incident
            found.resource["attributes"] = self.attributes(state, shape, {}, parent)
        member = super().change(state, arguments, links, found)
        member["attributes"]["status"] = UPDATED_BY_HAND
        return member

    def meta(self, state: MockState, operation: str, found: int, offset: int, shown: int) -> Record:
        about = super().meta(state, operation, found, offset, shown)
        about["pagination"]["next_offset"] = offset + LIMIT
        return about

    def shown(self, state: MockState, operation: str, member: Record) -> Record:
        if "attributes" not in member:
            return member
        if operation.startswith(("get_", "list_")):
            known = {name: value for name, value in member["attributes"].items() if name not in EMBEDDED}
            return member | {"attributes": known}
        whole = users.embedded(state, state.current_user)
        attributes = member["attributes"] | {"created_by": whole, "last_modified_by": whole}
        attributes |= {name: _isoformat(attributes[name]) for name in ("created", "modified")}
        return member | {"attributes": dict(sorted(attributes.items()))}

    def connect(self, state: MockState, arguments: Arguments) -> Reply:
        """Make an integration of a kind whose metadata nobody has published, so that it shows none."""
        incident = self.incident(state, arguments)
        member: Record = {
            "id": state.new_id(self.kind.id_version),
            "type": resource_schema(arguments.operation).kind,
            "relationships": {
                name: users.link(state.current_user) for name in ("created_by_user", "last_modified_by_user")
            },
        }
        state.members[TAG][member["id"]] = Member(incident, member)
        return self.answer(state, arguments, member)


_integrations = Integrations()

create_incident_integration = _integrations.create
get_incident_integration = _integrations.get
list_incident_integrations = _integrations.list
update_incident_integration = _integrations.update
delete_incident_integration = _integrations.delete
create_incident_service_now_record = _integrations.connect


def link_page_to_incident(state: MockState, arguments: Arguments) -> Reply:
    """Link a page once; 409 for one that is linked with the incident already."""
    incident = _integrations.incident(state, arguments)
    linked: set[Any] = state.linked_pages.setdefault(incident, set())
    page = arguments.body["data"]["id"]
    if page in linked:
        raise Refused(409, f"page {page} is linked with the incident already")
    linked.add(page)
    return _integrations.connect(state, arguments)


def _isoformat(instant: str) -> str:
    """A time as the back end of incidents writes it."""
    return instant.removesuffix("Z") + "+00:00"
