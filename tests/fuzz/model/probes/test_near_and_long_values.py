"""Values that are nearly valid are refused, and long ones are kept, in the response and in later reads."""

from __future__ import annotations

import pytest

from datadog_incidents.mock import MockDatadog
from tests.mutants.mutant import load

from .running import run, session_of

BODY, QUERY, KEPT = "invalid_body_refused", "invalid_query_refused", "strings_kept"
BUGS = (
    ("execution_type_of_a_rule_may_be_0", "create_incident_rule", BODY),
    ("status_of_an_integration_may_be_a_text", "update_incident_integration", BODY),
    ("fraction_of_an_execution_type_is_dropped", "create_incident_rule", BODY),
    ("settings_of_a_type_include_it_in_the_plural_too", "get_org_settings_by_incident_type", QUERY),
    ("author_of_an_impact_may_be_included_in_camel_case", "list_incident_impacts", QUERY),
    ("attachments_may_be_included_in_the_singular", "get_incident", QUERY),
    ("only_the_last_resource_that_roles_include_is_checked", "list_incident_user_defined_roles", QUERY),
    ("dashboard_of_global_settings_is_cut_to_36_characters", "update_global_incident_settings", KEPT),
    (
        "audience_of_google_chat_is_cut_to_64_characters",
        *("update_incident_google_chat_configuration", KEPT),
    ),
    ("page_above_a_postmortem_is_cut_to_20_characters", "create_incident_postmortem_template", KEPT),
    ("list_shows_titles_of_documents_up_to_255_characters", "create_incident_attachment", KEPT),
    ("content_of_a_todo_is_read_up_to_1000_characters", "update_incident_todo", KEPT),
)
"""Bugs with the operation whose probe finds it, and the check."""


@pytest.mark.parametrize(("bug", "operation", "check"), BUGS, ids=[name for name, *_ in BUGS])
def test_seeded_bug_is_found(bug: str, operation: str, check: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant = load()[bug]
    mutant.patch(monkeypatch)
    failures = run(session_of(MockDatadog(), profile="quick"), _probe(check), [operation])
    assert {one.check for one in failures} == {check}
    assert all({*mutant.operations} & {*one.operations} for one in failures)


@pytest.mark.parametrize(("operation", "check"), sorted({one[1:] for one in BUGS}))
def test_right_mock_passes(operation: str, check: str) -> None:
    assert run(session_of(MockDatadog()), _probe(check), [operation]) == []


def _probe(check: str) -> str:
    return "strings" if check == KEPT else "validation"
