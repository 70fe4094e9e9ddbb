"""Integrations of incidents: Slack channels, Jira issues and similar, pages, and ServiceNow records."""

from __future__ import annotations

from typing import Any

from ..core.contract import Arguments
from ..core.messages import Refused, Reply
from ..core.resource_schema import resource_schema
from ..core.state import Member, MockState, Record
from . import users
from .collection import Collection

TAG = "integrations"
STATUS_AFTER_UPDATE = 4
"""Status of an integration after any update, as recorded (EVIDENCE.md#integrations)."""
PAGE_SIZE = 25
"""Fixed page size that lists use for `next_offset`, as recorded (EVIDENCE.md#integrations)."""
EMBEDDED = frozenset({"created_by", "last_modified_by"})


class Integrations(Collection):
    """Integration metadata.

    Recorded (EVIDENCE.md#integrations): responses to creates and updates contain complete users, responses to
    reads do not.
    """

    def __init__(self) -> None:
        super().__init__(TAG)

    def change(self, state: MockState, arguments: Arguments, links: Record, found: Member) -> Record:
        if "attributes" not in found.resource:
            schema = resource_schema(arguments.operation)
            found.resource["attributes"] = self.attributes(state, schema, {}, found.incident)
        member = super().change(state, arguments, links, found)
        member["attributes"]["status"] = STATUS_AFTER_UPDATE
        return member

    def meta(self, state: MockState, operation: str, found: int, offset: int, shown: int) -> Record:
        about = super().meta(state, operation, found, offset, shown)
        about["pagination"]["next_offset"] = offset + PAGE_SIZE
        return about

    def shown(self, state: MockState, operation: str, member: Record) -> Record:
        if "attributes" not in member:
            return member
        if operation.startswith(("get_", "list_")):
            attributes = member["attributes"]
            read = {name: value for name, value in attributes.items() if name not in EMBEDDED}
            return member | {"attributes": read}
        user = users.embedded(state, state.current_user)
        attributes = member["attributes"] | {"created_by": user, "last_modified_by": user}
        attributes |= {name: _isoformat(attributes[name]) for name in ("created", "modified")}
        return member | {"attributes": dict(sorted(attributes.items()))}

    def connect(self, state: MockState, arguments: Arguments) -> Reply:
        """Create an integration without attributes, for integrations whose metadata is not published."""
        incident = self.incident(state, arguments)
        member: Record = {
            "id": state.new_id(self.behavior.id_version),
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
    """Link a page to an incident; 409 if it is already linked to this incident."""
    incident = _integrations.incident(state, arguments)
    linked: set[Any] = state.linked_pages.setdefault(incident, set())
    page = arguments.body["data"]["id"]
    if page in linked:
        raise Refused(409, f"page {page} is already linked to the incident")
    linked.add(page)
    return _integrations.connect(state, arguments)


def _isoformat(instant: str) -> str:
    """Return a timestamp in the format of the back end that serves incidents."""
    return instant.removesuffix("Z") + "+00:00"
