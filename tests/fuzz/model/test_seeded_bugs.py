"""Seeded bugs: each check of the model on sequences of calls finds one, in a scenario of few calls.

`scripts/mutants` measures all bugs of tests/mutants/ with whole runs.
"""

from __future__ import annotations

from contextlib import suppress

import pytest

from datadog_incidents.fuzz.failures import Failure, Failures, FirstFailure
from datadog_incidents.fuzz.model import checks
from datadog_incidents.fuzz.model.check_registry import Check
from datadog_incidents.mock import MockDatadog
from tests.mutants.mutant import load

from ...amounts import some
from .sessions import run_scenario, session_of

BUGS = [
    ("impact_is_updated_under_any_incident", "found_under_own_incident", "impacts", checks.BELONGS),
    ("todo_is_read_under_an_unknown_incident", "found_under_own_incident", "todos", checks.BELONGS),
    ("incident_is_found_by_its_number_too", "similar_ids_give_404", "incidents", checks.BELONGS),
    ("concurrent_creates_lose_todos", "concurrent_creates", "todos", checks.CONCURRENT),
    *(
        (
            f"concurrent_updates_of_{name}_undo_each_other",
            "concurrent_updates",
            tag,
            checks.CONCURRENT_UPDATES,
        )
        for name, tag in (
            ("impact", "impacts"),
            ("todo", "todos"),
            ("rule", "rules"),
            ("configuration", "configurations"),
        )
    ),
    (
        "concurrent_puts_of_notification_rule_are_mixed",
        *("concurrent_updates", "notification_rules", checks.CONCURRENT_UPDATES),
    ),
    (
        "concurrent_deletes_of_a_role_all_succeed",
        *("concurrent_deletes", "user_defined_roles", checks.CONCURRENT_DELETES),
    ),
    ("concurrent_deletes_of_several_rules_leave_some", "concurrent_deletes", "rules", checks.DELETED_IS_GONE),
    (
        "page_can_be_linked_several_times_at_once",
        *("concurrent_creates_conflict", "integrations", checks.CONCURRENT),
    ),
    (
        "concurrent_creates_make_several_configurations",
        *("concurrent_creates_make_one", "configurations", checks.CONCURRENT),
    ),
    (
        "list_of_types_lacks_the_last_one_during_creates",
        *("concurrent_creates_and_lists", "types", checks.CONCURRENT),
    ),
    (
        "concurrent_updates_of_notification_rules_reach_the_newest",
        *("concurrent_updates_of_siblings", "notification_rules", None),
    ),
    (
        "sort_of_templates_with_and_without_content_fails",
        *("list_queries_after_changes", "postmortem_templates", checks.SERVER_ERROR),
    ),
    (
        "filter_of_attachments_after_a_delete_fails",
        *("list_queries_after_changes", "attachments", checks.SERVER_ERROR),
    ),
    ("pages_of_searches_above_twenty_end_early", "long_list", "incidents", checks.META_COUNTS),
    ("one_create_makes_two_rules", "list_follows_changes", "rules", checks.CREATE_MAKES_ONE),
    ("update_of_global_settings_sets_created", "settings_are_kept", "settings", checks.CREATED_CONSTANT),
    (
        "configuration_of_one_type_leaks_into_types_created_later",
        *("defaults_are_constant", "types", checks.DEFAULTS),
    ),
    ("delete_of_handles_leaves_the_newest", "deleted_is_gone", "handles", checks.DELETED_IS_GONE),
    (
        "delete_of_impact_deletes_all_of_the_incident",
        *("deleted_is_gone", "impacts", checks.DELETE_KEEPS_OTHERS),
    ),
    ("resolved_is_set_by_any_update", "resolved_when_ended", "incidents", checks.DERIVED),
    (
        "second_incident_of_a_type_lacks_user_defined_fields",
        *("defined_fields_appear", "incidents", checks.DERIVED),
    ),
    ("facet_of_severity_is_one_too_high", "search_agrees", "incidents", checks.FACETS_AGREE),
    ("facets_count_only_the_page", "search_agrees", "incidents", checks.FACETS_AGREE),
    (
        "include_deleted_lists_no_deleted_types",
        *("deleted_are_listed_on_request", "types", checks.FILTER_FILTERS),
    ),
    ("filter_of_rules_by_task_is_inverted", "filters_select", "rules", checks.FILTER_FILTERS),
    ("first_integration_is_returned", "found_under_own_incident", "integrations", checks.GET_IS_THE_ONE),
    ("user_with_the_same_name_is_the_same", "created_is_read", "users", checks.IDS_ARE_UNIQUE),
    ("include_of_impacts_is_ignored_on_lists", "include_includes", "impacts", checks.INCLUDE_INCLUDES),
    (
        "include_of_searches_lacks_the_commanders",
        *("search_follows_changes", "incidents", checks.INCLUDE_INCLUDES),
    ),
    ("role_is_said_to_be_created_by_its_incident_type", "list_follows_changes", "user_defined_roles", None),
    ("newest_attachment_is_listed_twice", "found_under_own_incident", "attachments", checks.LIST_IS_COMPLETE),
    (
        "total_count_of_notification_templates_is_one_too_low",
        *("meta_counts", "notification_templates", checks.META_COUNTS),
    ),
    ("todo_is_created_in_the_future", "found_under_own_incident", "todos", checks.MODIFIED_MOVES_ON),
    ("null_does_not_clear_the_due_date_of_a_todo", "null_clears", "todos", checks.NULL_CLEARS),
    ("read_of_rule_disables_it", "list_follows_changes", "rules", None),
    ("pages_of_incidents_have_one_item_too_many", "pages_partition", "incidents", checks.PAGE_SIZE),
    ("page_offset_of_incidents_is_ignored", "pages_partition", "incidents", checks.PAGES_PARTITION),
    (
        "deleted_attachment_remains_in_its_incident",
        *("deleted_is_gone", "attachments", checks.PARENT_NAMES_CHILDREN),
    ),
    ("included_users_have_the_name_of_another", "include_includes", "incidents", checks.PEOPLE_AGREE),
    ("start_of_impact_is_an_hour_late", "found_under_own_incident", "impacts", checks.READ_YOUR_WRITES),
    (
        "update_of_configuration_resets_the_other_flags",
        *("one_attribute_changes", "configurations", checks.READS_CHANGE_NOTHING),
    ),
    (
        "refused_update_of_incident_is_applied_in_part",
        *("refused_update_changes_nothing", "incidents", checks.REFUSED_CHANGES_NOTHING),
    ),
    ("responder_is_the_user_of_the_key", "found_under_own_incident", "responders", checks.RELATED_KEPT),
    (
        "repeated_put_of_handle_adds_another_one",
        *("repeated_update_changes_nothing", "handles", checks.REPEATABLE),
    ),
    ("searches_show_the_title_at_creation", "search_follows_changes", "incidents", checks.SEARCH_AGREES),
    ("newest_incident_is_not_found", "search_agrees", "incidents", checks.SEARCH_AGREES),
    ("third_todo_of_an_incident_crashes", "list_follows_changes", "todos", checks.SERVER_ERROR),
    ("incident_crashes_after_its_type_was_deleted", "related_is_deleted", "incidents", checks.SERVER_ERROR),
    ("draft_crashes_after_a_todo_was_completed", "incident_is_busy", "incidents", checks.SERVER_ERROR),
    ("sort_of_postmortem_templates_is_ignored", "sort_sorts", "postmortem_templates", checks.SORT_SORTS),
    (
        "delete_of_a_role_that_was_paged_crashes",
        *("used_is_deleted", "user_defined_roles", checks.SERVER_ERROR),
    ),
    (
        "delete_of_a_template_that_a_rule_names_crashes",
        *("used_is_deleted", "notification_templates", checks.SERVER_ERROR),
    ),
    (
        "update_by_name_crashes_if_two_handles_have_the_name",
        *("name_decides_what_is_updated", "handles", checks.SERVER_ERROR),
    ),
    (
        "deleted_types_are_missing_from_org_settings_with_a_page_size",
        *("settings_belong_to_types", "org_settings", checks.FILTER_FILTERS),
    ),
    (
        "reactivated_incident_is_resolved_again_by_the_next_update",
        *("resolved_when_ended", "incidents", checks.UPDATE_MERGES),
    ),
    ("put_of_impact_field_adds_to_the_choices", "attributes_change_again", "impact_fields", None),
    (
        "delete_of_postmortem_template_deletes_a_notification_template",
        *("kinds_are_independent", "incidents", checks.VALID_ACCEPTED),
    ),
    (
        "responder_who_was_removed_cannot_be_added_again",
        *("created_after_delete_is_new", "responders", checks.VALID_ACCEPTED),
    ),
    ("two_filters_of_rules_are_alternatives", "parameters_combine", "rules", None),
    (
        "deleted_rule_remains_in_lists_filtered_by_trigger",
        *("list_views_agree", "rules", checks.DELETED_IS_GONE),
    ),
    (
        "filtered_templates_are_cached_until_one_is_created_or_deleted",
        *("list_views_agree", "notification_templates", None),
    ),
    (
        "total_count_of_templates_counts_the_filtered_ones",
        *("list_views_agree", "notification_templates", None),
    ),
    (
        "descending_sort_of_filtered_templates_ascends",
        *("parameters_combine", "postmortem_templates", None),
    ),
    (
        "filtered_attachments_come_without_their_users",
        *("list_views_agree", "attachments", None),
    ),
    ("filter_of_fields_applies_to_the_page_only", "parameters_combine", "user_defined_fields", None),
    (
        "included_template_of_rule_is_as_it_was_first_seen",
        *("included_follow_changes", "notification_rules", checks.INCLUDED_AGREES),
    ),
    (
        "last_impact_remains_in_the_incident_after_its_delete",
        *("deleted_until_none_is_left", "impacts", checks.PARENT_NAMES_CHILDREN),
    ),
    ("search_includes_attachments_of_all_results", "search_includes", "incidents", checks.INCLUDE_INCLUDES),
    (
        "removed_responder_is_still_counted",
        *("search_counts_people_and_types", "incidents", checks.FACETS_AGREE),
    ),
    (
        "facet_of_types_merges_types_of_one_name",
        *("search_counts_people_and_types", "incidents", checks.FACETS_AGREE),
    ),
    *(
        (name, "search_counts_people_and_types", "incidents", check)
        for name, check in (
            ("facet_of_types_begins_with_the_rarest", checks.FACETS_AGREE),
            ("facet_of_commanders_names_them_by_their_handles", checks.PEOPLE_AGREE),
            ("facet_of_responders_has_ten_users_at_most", checks.FACETS_AGREE),
            ("facet_of_commanders_counts_open_incidents_only", checks.FACETS_AGREE),
            ("facet_of_declarers_names_them_by_their_handles", checks.PEOPLE_AGREE),
            ("facet_of_responders_has_names_for_handles", checks.PEOPLE_AGREE),
        )
    ),
    ("negation_extends_to_the_end_of_the_conjunction", "search_agrees", "incidents", checks.SEARCH_AGREES),
    ("values_of_fields_are_found_by_any_part_of_them", "search_agrees", "incidents", checks.SEARCH_AGREES),
    ("new_attachment_was_modified_with_its_incident", "everything_else_stays", "attachments", None),
    (
        "handles_have_the_times_of_the_first_one",
        "included_follow_changes",
        "handles",
        checks.MODIFIED_MOVES_ON,
    ),
    *(
        (name, "updates_keep_the_order", "incidents", checks.SORT_SORTS)
        for name in (
            "incidents_are_listed_in_the_order_of_their_last_change",
            "updated_incident_moves_to_the_end_of_lists",
        )
    ),
    *(
        (name, "search_agrees", "incidents", check)
        for name, check in (
            ("values_of_equal_counts_are_in_reverse_order", checks.FACETS_AGREE),
            ("facets_of_fields_begin_with_the_rarest_value", checks.FACETS_AGREE),
            ("facets_count_the_page_if_results_ascend", checks.FACETS_AGREE),
            ("total_is_zero_beyond_the_last_page", checks.SEARCH_AGREES),
            ("relationship_of_later_pages_is_that_of_the_first", checks.SEARCH_AGREES),
            ("results_of_alternatives_are_in_the_order_of_these", checks.SORT_SORTS),
            ("search_without_sort_has_the_order_of_the_one_before", checks.SORT_SORTS),
        )
    ),
    *(
        ("searches_are_in_the_order_of_the_last_change", scenario, "incidents", checks.SORT_SORTS)
        for scenario in ("search_follows_changes", "search_follows_every_change")
    ),
    ("total_counts_the_page_if_users_are_included", "search_includes", "incidents", checks.SEARCH_AGREES),
    (
        "configuration_that_hides_an_incident_hides_the_next_one_too",
        *("search_follows_every_change", "incidents", checks.SEARCH_AGREES),
    ),
    ("bounds_of_repair_times_are_swapped", "search_bounds_durations", "incidents", checks.FACETS_AGREE),
    ("total_of_search_counts_from_the_offset", "search_agrees", "incidents", checks.SEARCH_AGREES),
    ("get_with_attachments_counts_as_a_change", "include_includes", "incidents", checks.READS_CHANGE_NOTHING),
    ("removed_commander_cannot_return", "relationships_change", "incidents", checks.RELATED_KEPT),
    ("reopened_incident_cannot_be_resolved_again", "resolved_when_ended", "incidents", None),
    ("time_to_detect_depends_on_which_time_is_set_last", "derived_attributes", "incidents", checks.DERIVED),
    ("update_without_commander_makes_no_responder", "update_adds_responder", "incidents", checks.DERIVED),
    (
        "incident_of_a_disabled_commander_cannot_be_updated",
        *("related_is_deleted", "incidents", checks.VALID_ACCEPTED),
    ),
    (
        "todos_beyond_the_twenty_fifth_are_not_listed",
        *("long_list", "todos", None),
    ),
    ("facets_of_fields_count_each_value_once", "search_agrees", "incidents", checks.FACETS_AGREE),
    (
        "new_rule_without_a_type_has_that_of_the_one_before",
        *("type_filter_selects", "rules", checks.FILTER_FILTERS),
    ),
    (
        "roles_of_all_types_match_the_filter_for_the_default_type",
        *("filters_select", "user_defined_roles", checks.FILTER_FILTERS),
    ),
    (
        "filter_of_rules_by_trigger_finds_all_that_contain_it",
        *("filters_select", "rules", checks.FILTER_FILTERS),
    ),
    (
        "postmortem_templates_of_one_type_are_listed_as_before_their_updates",
        *("filters_select", "postmortem_templates", None),
    ),
    *(
        (name, "search_agrees", "incidents", checks.SEARCH_AGREES)
        for name in (
            "only_the_first_of_several_values_is_searched_in_the_field",
            "asterisks_in_phrases_stand_for_any_text",
        )
    ),
    (
        "any_attachment_is_counted_as_postmortem",
        *("search_follows_every_change", "incidents", checks.FACETS_AGREE),
    ),
    ("list_of_handles_includes_what_the_one_before_did", "include_includes", "handles", None),
    (
        "notification_template_that_is_read_with_its_type_is_the_oldest_of_it",
        *("include_includes", "notification_templates", checks.GET_IS_THE_ONE),
    ),
    (
        "deleted_role_is_still_read_with_the_resources_that_it_includes",
        *("deleted_is_gone", "user_defined_roles", checks.DELETED_IS_GONE),
    ),
    (
        "todos_of_a_deleted_incident_pass_to_the_next_new_one",
        *("created_again_is_new", "incidents", checks.DELETED_IS_GONE),
    ),
    (
        "postmortem_is_not_drafted_again_until_its_incident_is_modified",
        *("drafts_follow_changes", "incidents", checks.DERIVED),
    ),
    ("completed_incident_has_no_time_of_resolution", "resolved_when_ended", "incidents", checks.DERIVED),
    (
        "no_type_is_the_default_after_the_default_is_deleted",
        *("some_type_is_the_default", "types", checks.DERIVED),
    ),
    ("users_created_at_once_have_the_title_of_the_one_before", "concurrent_creates", "users", None),
    (
        "incident_refers_to_the_fields_of_all_types_of_one_name",
        *("same_in_two_types", "user_defined_fields", checks.PARENT_NAMES_CHILDREN),
    ),
    ("updated_handle_moves_to_the_end_of_the_list", "one_attribute_changes", "handles", checks.SORT_SORTS),
    ("impacts_are_listed_by_their_start", "list_follows_changes", "impacts", checks.SORT_SORTS),
    (
        "put_of_impact_field_without_choices_keeps_the_former_ones",
        *("one_attribute_changes", "impact_fields", checks.UPDATE_REPLACES),
    ),
    (
        "offset_of_a_page_of_user_defined_fields_is_its_number",
        *("pages_partition", "user_defined_fields", checks.META_COUNTS),
    ),
    ("only_the_newest_override_of_an_incident_applies", "overrides_apply", "incidents", checks.DERIVED),
    (
        "second_service_now_record_replaces_the_first",
        *("all_creators_create", "integrations", checks.CREATE_MAKES_ONE),
    ),
    *(
        (name, "long_list", tag, None)
        for name, tag in (
            ("list_of_roles_ends_after_100_items", "user_defined_roles"),
            ("list_of_todos_lacks_the_oldest_beyond_100", "todos"),
            ("filter_of_rules_selects_at_most_100", "rules"),
            ("default_page_of_incidents_has_twenty_items", "incidents"),
            ("pages_beyond_the_end_start_again", "incidents"),
            ("last_page_of_a_long_list_of_incidents_is_filled_up", "incidents"),
            ("page_offset_of_incidents_is_at_most_100", "incidents"),
            ("second_page_of_100_user_defined_fields_lacks_its_first_item", "user_defined_fields"),
            ("counts_of_notification_templates_end_at_100", "notification_templates"),
            ("search_total_is_at_most_100", "incidents"),
            ("search_has_no_pages_beyond_100_results", "incidents"),
            ("facets_of_state_count_at_most_100", "incidents"),
        )
    ),
    *(
        (name, "parameters_combine", tag, None)
        for name, tag in (
            ("filter_of_user_defined_fields_is_ignored_on_later_pages", "user_defined_fields"),
            ("include_of_incidents_is_ignored_on_later_pages", "incidents"),
            ("page_offset_of_incidents_is_ignored_with_include", "incidents"),
            ("sort_of_postmortem_templates_is_ignored_with_a_filter", "postmortem_templates"),
            (
                "filter_of_postmortem_templates_is_ignored_if_they_are_sorted_downwards",
                "postmortem_templates",
            ),
            ("second_filter_of_rules_replaces_the_first", "rules"),
            ("filter_of_attachments_is_ignored_with_include", "attachments"),
        )
    ),
    *(
        (name, "search_includes", "incidents", None)
        for name in (
            "sort_of_searches_is_ignored_with_include",
            "include_of_searches_is_ignored_on_later_pages",
            "include_of_searches_lacks_the_attachments",
            "searches_include_users_who_were_not_requested",
        )
    ),
    ("include_of_an_incident_lacks_all_but_the_first_attachment", "include_includes", "incidents", None),
    *(
        (name, "list_views_agree", tag, check)
        for name, tag, check in (
            ("include_of_handles_covers_the_first_handle_only", "handles", checks.INCLUDE_INCLUDES),
            (
                "total_count_of_templates_includes_deleted_ones",
                *("notification_templates", checks.META_COUNTS),
            ),
            (
                "attachments_made_by_drafting_are_missing_from_the_filter",
                *("attachments", checks.FILTER_FILTERS),
            ),
            (
                "deleted_types_are_missing_from_org_settings_with_a_page_size",
                *("org_settings", checks.FILTER_FILTERS),
            ),
        )
    ),
    *(
        (name, "parents_name_children", tag, checks.PARENT_NAMES_CHILDREN)
        for name, tag in (
            ("incidents_in_lists_refer_to_deleted_integrations", "integrations"),
            ("incidents_refer_to_deleted_user_defined_fields", "user_defined_fields"),
        )
    ),
    *(
        (name, "used_is_deleted", tag, check)
        for name, tag, check in (
            ("postmortem_crashes_if_the_type_of_its_template_was_deleted", "types", checks.SERVER_ERROR),
            ("draft_crashes_after_the_declarer_was_disabled", "users", checks.SERVER_ERROR),
            (
                "update_that_names_an_integration_without_metadata_crashes",
                *("integrations", checks.SERVER_ERROR),
            ),
            (
                "delete_of_a_postmortem_template_deletes_its_postmortems",
                *("postmortem_templates", checks.DELETE_KEEPS_OTHERS),
            ),
        )
    ),
    (
        "incident_after_an_import_is_of_the_type_that_was_imported",
        *("defaults_are_of_no_other_create", "incidents", checks.DEFAULTS),
    ),
    (
        "disabled_users_are_missing_from_the_facets",
        *("search_follows_every_change", "incidents", checks.FACETS_AGREE),
    ),
    (
        "modified_of_a_rule_moves_on_by_a_millisecond",
        *("one_attribute_changes", "rules", checks.MODIFIED_MOVES_ON),
    ),
    (
        "updated_type_was_modified_when_the_newest_was_created",
        *("one_attribute_changes", "types", checks.MODIFIED_MOVES_ON),
    ),
    ("new_incident_was_declared_at_midnight", "created_is_read", "incidents", checks.DERIVED),
    ("new_incident_was_detected_with_the_first_one", "created_is_read", "incidents", checks.DERIVED),
    (
        "times_of_postmortem_templates_are_local_but_marked_as_utc",
        *("list_follows_changes", "postmortem_templates", checks.MODIFIED_MOVES_ON),
    ),
    (
        "new_role_was_modified_after_its_creation",
        *("list_follows_changes", "user_defined_roles", checks.MODIFIED_MOVES_ON),
    ),
    ("incident_was_resolved_at_the_change_before", "resolved_when_ended", "incidents", checks.DERIVED),
    (
        "appointing_a_commander_does_not_move_modified",
        *("relationships_change", "incidents", checks.MODIFIED_MOVES_ON),
    ),
    (
        "update_of_an_incident_modifies_its_todos",
        *("everything_else_stays", "todos", checks.MODIFIED_MOVES_ON),
    ),
    (
        "role_that_was_created_again_has_its_old_times",
        *("created_again_is_new", "user_defined_roles", checks.MODIFIED_MOVES_ON),
    ),
    (
        "list_of_handles_includes_what_the_one_before_did",
        *("reads_stay_the_same", "handles", checks.READS_CHANGE_NOTHING),
    ),
    (
        "global_settings_are_read_as_modified_now_until_their_first_update",
        *("settings_are_kept", "settings", checks.READS_CHANGE_NOTHING),
    ),
    (
        "notification_rules_of_a_deleted_template_take_the_next_new_one",
        *("new_take_no_places", "notification_rules", checks.RELATED_KEPT),
    ),
    (
        "deleted_attachment_is_detached_from_all_incidents_with_its_document",
        *("same_in_two_incidents", "attachments", checks.DELETE_KEEPS_OTHERS),
    ),
    (
        "new_domain_of_google_chat_configuration_is_in_lower_case",
        *("each_form_is_read", "google_chat", checks.READ_YOUR_WRITES),
    ),
    (
        "total_counts_an_incident_once_for_each_alternative_that_it_matches",
        *("search_agrees", "incidents", checks.SEARCH_AGREES),
    ),
    *(
        (name, "siblings_change_in_turn", tag, None)
        for name, tag in (
            ("read_of_an_updated_integration_resets_its_status", "integrations"),
            ("patch_of_an_impact_changes_the_next_one_after_an_older_was_deleted", "impacts"),
            ("second_chat_configuration_of_a_type_undoes_the_updates_of_the_first", "google_chat"),
        )
    ),
]
"""Bugs with scenario, resource, and the check that finds it first; None if that depends on the values."""


CONCURRENT_RUNS = 5
"""Runs within which a bug of requests at the same time shows: on a busy machine, threads may not overlap."""


@pytest.mark.parametrize(("name", "scenario", "resource", "check"), some(BUGS, 3))
def test_seeded_bug_is_found(
    name: str, scenario: str, resource: str, check: Check | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    bug = load()[name]
    bug.patch(monkeypatch)
    is_concurrent = scenario.startswith("concurrent")
    found: list[Failure] = []
    for _ in range(CONCURRENT_RUNS if is_concurrent else 1):
        session = session_of(MockDatadog(), workers=8 if is_concurrent else 1)
        session.failures = Failures(lambda failure: not {*bug.operations}.isdisjoint(failure.operations))
        with suppress(FirstFailure):
            run_scenario(session, scenario, resource)
        found = [one for one in session.failures if not {*bug.operations}.isdisjoint(one.operations)]
        if found:
            break
    assert found
    assert found[-1].exchanges
    if check is not None:
        assert check.name in {one.check for one in found}
