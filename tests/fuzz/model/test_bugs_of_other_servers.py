"""Bugs of servers that others may use, too: what another client may have done once is wrong every time."""

from __future__ import annotations

from copy import deepcopy
from itertools import count

import pytest

from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import Member, MockState
from datadog_incidents.mock.server import Handler
from tests.fuzz.right_servers.neighbor import Neighbor
from tests.mutants.mutant import load
from tests.mutants.tools.handlers import wrap
from tests.mutants.tools.sticky import stay_for_the_next

from .sessions import other, run_scenario, session_of


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
        ("one_create_makes_two_rules", "list_follows_changes", "rules", "create_makes_one"),
        (
            "total_counts_the_page_if_users_are_included",
            "search_includes",
            "incidents",
            "search_agrees",
        ),
        ("renamed_type_has_new_settings", "settings_stay", "org_settings", "others_unchanged"),
        (
            "notification_rules_of_a_deleted_template_take_the_next_new_one",
            "new_take_no_places",
            "notification_rules",
            "related_ids_kept",
        ),
    ],
)
def test_bug_is_found(
    name: str, scenario: str, resource: str, check: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load()[name].patch(monkeypatch)
    session = other(session_of(MockDatadog()))
    assert check in {one[0] for one in run_scenario(session, scenario, resource)}


def test_include_that_stays_for_the_next_request_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    stay_for_the_next(monkeypatch, "get_incident", "include")
    session = other(session_of(MockDatadog()))
    found = run_scenario(session, "include_includes", "incidents")
    assert ("include_includes", "get_incident", "later") in found


def test_refused_create_that_makes_something_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def add(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        try:
            return handler(state, arguments)
        except Refused:
            stored = state.members["notification_rules"]
            new = {"type": "incident_notification_rules", "id": state.new_id(4)}
            if stored:
                new = deepcopy(next(iter(stored.values())).resource) | {"id": new["id"]}
            stored[new["id"]] = Member(None, new)
            raise

    wrap(monkeypatch, "create_incident_notification_rule", add)
    session = other(session_of(MockDatadog()))
    found = run_scenario(session, "refused_create_makes_nothing", "notification_rules")
    assert ("refused_changes_nothing", "create_incident_notification_rule") in {one[:2] for one in found}


@pytest.mark.parametrize("resource", ["user_defined_roles", "handles", "types"])
def test_what_another_client_creates_between_repeated_updates_is_not_reported(resource: str) -> None:
    mock = MockDatadog()
    neighbor, session, updates = Neighbor(mock._server), other(session_of(mock)), count()
    neighbor.create_all()

    def act(request: Request) -> None:
        if request.method in ("PATCH", "PUT") and next(updates) == 2:
            neighbor.create(resource)

    session.connection.guards.append(act)
    assert run_scenario(session, "repeated_update_changes_nothing", resource) == []
    assert next(updates) > 3


@pytest.mark.parametrize("seed", range(1, 9))
def test_defaults_of_types_with_different_permissions_are_constant(seed: int) -> None:
    session = other(session_of(MockDatadog(), seed=seed))
    assert run_scenario(session, "defaults_are_constant", "types") == []
