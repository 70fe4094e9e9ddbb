"""Resources as the spec has them: which operation creates, shows, changes and deletes one."""

from __future__ import annotations

from datadog_incidents.fuzz.model.resources import resource_of, resources
from datadog_incidents_api.operations import OPERATIONS

NO_RESOURCE = {
    *("create_on_call_page_from_incident", "create_page_from_incident", "get_incident_ai_postmortem"),
    *("get_org_settings_by_incident_type", "search_incidents"),
}
"""Operations that neither create nor show a resource of their own; scenarios call them by name."""


def test_every_operation_belongs_to_a_resource() -> None:
    assert {one for one in OPERATIONS if resource_of(one) is None} == NO_RESOURCE


def test_links_add_creators() -> None:
    creators = {tag: {one.id for one in found.creators} for tag, found in resources().items()}
    assert creators["incidents"] == {"create_incident", "import_incident"}
    assert creators["integrations"] == {
        *("create_incident_integration", "create_incident_service_now_record", "link_page_to_incident"),
    }
    assert creators["attachments"] == {"create_incident_attachment", "create_incident_postmortem_attachment"}
    assert creators["settings"] == set()


def test_ids_are_in_paths() -> None:
    parameters = {tag: found.id_parameter for tag, found in resources().items()}
    assert parameters["todos"] == "todo_id"
    assert parameters["timestamp_overrides"] == "id"
    assert parameters["types"] == "incident_type_id"
    assert parameters["handles"] is None
    assert parameters["configurations"] is None


def test_incidents_own_their_children() -> None:
    assert {tag for tag, found in resources().items() if found.in_incident} == {
        *("attachments", "configurations", "impacts", "integrations", "responders"),
        *("timestamp_overrides", "todos"),
    }
