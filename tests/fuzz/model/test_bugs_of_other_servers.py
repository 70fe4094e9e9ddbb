"""Bugs of servers that others may use, too: what another client may have done once is wrong every time."""

from __future__ import annotations

import pytest

from datadog_incidents.mock import MockDatadog
from tests.mutants.mutant import load

from .sessions import run_scenario, session_of


@pytest.mark.parametrize(
    ("name", "scenario", "resource", "check"),
    [
        (
            "get_with_attachments_counts_as_a_change",
            "include_includes",
            "incidents",
            "reads_change_nothing",
        ),
        (
            "repeated_put_of_handle_adds_another_one",
            "repeated_update_changes_nothing",
            "handles",
            "repeat_changes_nothing",
        ),
        (
            "configuration_of_one_type_leaks_into_types_created_later",
            "defaults_are_constant",
            "types",
            "defaults_are_constant",
        ),
        (
            "commanders_of_a_search_are_counted_on_the_page_only",
            "search_agrees",
            "incidents",
            "facets_agree",
        ),
        (
            "put_of_impact_field_without_choices_keeps_the_former_ones",
            "attributes_change_again",
            "impact_fields",
            "update_replaces",
        ),
    ],
)
def test_bug_is_found(
    name: str, scenario: str, resource: str, check: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load()[name].patch(monkeypatch)
    session = session_of(MockDatadog())
    session.mock = None
    assert check in {one[0] for one in run_scenario(session, scenario, resource)}
