"""Scenarios of what is beside something similar find bugs that show only there."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.scenarios import SCENARIOS
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS
from tests.mutants.mutant import load

from ...amounts import some
from .sessions import run_quick

FIELDS = "user_defined_fields"
FOUND_BY = [
    ("impacts_are_listed_under_all_incidents_of_their_type", "same_in_two_incidents", "impacts"),
    ("page_linked_to_a_second_incident_leaves_the_first", "same_in_two_incidents", "integrations"),
    ("included_users_are_cached_until_the_title_changes", "included_follow_relations", "incidents"),
    ("renamed_type_has_new_settings", "settings_stay", "org_settings"),
    ("impact_that_starts_at_another_time_keeps_its_duration", "durations_follow_times", "incidents"),
    ("rule_cannot_be_enabled_for_the_second_time", "values_alternate", "rules"),
    ("todo_after_the_delete_of_a_completed_one_is_completed", "created_again_is_new", "todos"),
    ("postmortem_with_a_title_renames_its_template", "related_stay", "attachments"),
    ("handle_of_a_disabled_commander_is_not_listed", "used_is_deleted", "users"),
    ("users_are_listed_in_the_order_of_the_last_sort", "reads_stay_the_same", "users"),
    ("only_the_first_attribute_of_a_role_is_updated", "same_in_two_types", "user_defined_roles"),
    ("value_of_timestamp_override_loses_its_time_of_day", "far_times_are_kept", "timestamp_overrides"),
    ("deleted_fields_have_the_time_of_the_first_deletion", "deleted_are_listed_on_request", FIELDS),
    ("descending_users_are_sorted_page_by_page", "sort_sorts", "users"),
    ("new_impact_includes_the_newest_incident", "create_includes", "impacts"),
    ("attachments_filtered_by_type_are_those_of_all_incidents", "filters_select", "attachments"),
    ("negated_alternatives_exclude_only_what_matches_both", "search_agrees", "incidents"),
    ("impact_field_that_an_impact_has_cannot_be_renamed", "used_is_updated", "impact_fields"),
    ("put_that_names_the_template_of_a_deleted_rule_crashes", "used_is_updated", "notification_templates"),
    ("valid_value_that_an_incident_has_cannot_be_removed", "used_value_is_removed", FIELDS),
    ("impact_without_end_has_that_of_the_deleted_one", "defaults_are_of_nothing_deleted", "impacts"),
]
"""Names of a bug, of a scenario that finds it, and of the resource for which it does."""


@pytest.mark.parametrize(("bug", "scenario", "resource"), some(FOUND_BY, 2))
def test_scenario_finds_the_bug(
    bug: str, scenario: str, resource: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mutant = load()[bug]
    mutant.patch(monkeypatch)
    blamed = {operation for _, operation, _ in run_quick(scenario, resource)}
    assert blamed & {*mutant.operations}


@pytest.mark.parametrize(
    "scenario", some([*dict.fromkeys(one for _, one, _ in FOUND_BY), "kinds_of_one_type"], 3)
)
def test_the_mock_has_no_failures(scenario: str) -> None:
    for resource in resources().values():
        if SCENARIOS[scenario].applies(resource):
            assert run_quick(scenario, resource.tag) == []


def test_an_update_of_a_definition_that_changes_existing_incidents_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    update = HANDLERS["update_incident_user_defined_field"]

    def spread(state: MockState, arguments: Arguments) -> Reply:
        reply = update(state, arguments)
        for incident in state.incidents.values():
            incident["attributes"]["fields"]["summary"] = {"type": "textbox", "value": "changed"}
        return reply

    monkeypatch.setitem(HANDLERS, "update_incident_user_defined_field", spread)
    found = run_quick("kinds_of_one_type", "incidents")
    assert "others_unchanged" in {check for check, _, _ in found}
