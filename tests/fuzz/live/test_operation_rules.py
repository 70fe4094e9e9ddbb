"""Every operation of the spec has a rule for live servers, which agrees with the spec."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.live.marks import HANDLES
from datadog_incidents.fuzz.live.operation_rules import RULES, Access
from datadog_incidents.fuzz.model.operation_schemas import request_members
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents_api.operations import OPERATIONS

EXCLUDED = {
    # organization settings, global handles
    *("update_global_incident_settings", "create_global_incident_handle"),
    *("update_global_incident_handle", "delete_global_incident_handle"),
    # chat and meetings
    *("create_incident_google_chat_configuration", "update_incident_google_chat_configuration"),
    *("create_incident_google_meet_configuration", "update_incident_google_meet_configuration"),
    # people and other systems
    *("create_page_from_incident", "create_on_call_page_from_incident", "link_page_to_incident"),
    *("create_incident_service_now_record", "create_incident_postmortem_attachment"),
    *("get_incident_ai_postmortem", "import_incident"),
}


def test_every_operation_has_a_rule_and_no_other() -> None:
    assert RULES.keys() == OPERATIONS.keys()
    assert len(RULES) == 96


@pytest.mark.parametrize("operation", OPERATIONS)
def test_rule_agrees_with_the_spec(operation: str) -> None:
    rule, found = RULES[operation], OPERATIONS[operation]
    assert rule.reason
    assert (rule.access is Access.READ) == (found.method == "GET")
    creators = {one.id for resource in resources().values() for one in resource.creators}
    assert (rule.access is Access.CREATE) >= (operation in creators)
    members = request_members(operation, "attributes")
    for name in {rule.mark, *rule.required} - {None, "is_test"}:
        assert name in members
    if rule.needs_type:
        named = {*request_members(operation, "relationships"), *members}
        assert named & {"incident_type", "incident_type_uuid"}


def test_excluded_operations_are_those_that_reach_others() -> None:
    assert {one for one, rule in RULES.items() if rule.is_excluded} == EXCLUDED


@pytest.mark.parametrize("operation", OPERATIONS)
def test_create_is_marked_or_deleted_with_its_parent_or_sent_with_an_own_type(operation: str) -> None:
    rule, found = RULES[operation], OPERATIONS[operation]
    if rule.access is Access.CREATE and not rule.is_excluded:
        assert rule.mark or "{incident_id}" in found.path or rule.needs_type


def test_attribute_that_notifies_people_still_exists() -> None:
    assert HANDLES in request_members("create_incident", "attributes")
