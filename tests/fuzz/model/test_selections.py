"""Selections of operations: the engine neither fails nor reports anything about the mock with any of them."""

from __future__ import annotations

import random

import pytest

from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.scenarios import SCENARIOS
from datadog_incidents.fuzz.model.server_model import Draw, GaveUp, ServerModel
from datadog_incidents.fuzz.selection import Selection, selected
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from .sessions import run_scenario, session_of


@pytest.mark.parametrize(
    ("scenario", "resource", "operations"),
    [
        ("incident_goes_with_its_children", "incidents", ["delete_incident", "get_incident"]),
        ("search_agrees", "incidents", ["create_incident", "import_incident", "search_incidents"]),
        ("everything_else_stays", "incidents", ["import_incident", "search_incidents"]),
        ("all_creators_create", "attachments", ["list_incident_attachments"]),
        ("list_follows_changes", "integrations", ["link_page_to_incident"]),
        ("parents_name_children", "impacts", ["create_incident", "delete_incident_impact"]),
        ("resolved_when_ended", "incidents", ["update_incident"]),
    ],
)
def test_scenario_runs_without_some_operations(scenario: str, resource: str, operations: list[str]) -> None:
    assert run_scenario(session_of(MockDatadog(), operations=operations), scenario, resource) == []


def test_no_request_is_sent_with_an_unfilled_path_parameter() -> None:
    session = session_of(MockDatadog())
    model = ServerModel(session, History(), Draw(lambda strategy: None))
    with pytest.raises(GaveUp, match="incident_id"):
        model.call("list_incident_attachments", {})
    assert not session.connection.budget.requests


def selection(chance: random.Random, own: list[str]) -> Selection:
    """Return some operations of a resource, or all without some, or all without one of the resource."""
    every = sorted(OPERATIONS)
    return chance.choice(
        [
            selected(operations=chance.sample(own, chance.randint(1, len(own)))),
            selected(excluded=chance.sample(every, 10)),
            selected(excluded=[chance.choice(own)]),
        ]
    )


@pytest.mark.parametrize("seed", range(11))
def test_scenario_runs_with_random_operations(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # no secret
    scenario = SCENARIOS[chance.choice(sorted(SCENARIOS))]
    resource = chance.choice([one for one in resources().values() if scenario.applies(one)])
    session = session_of(MockDatadog(), seed=seed)
    session.selection = selection(chance, [one.id for one in resource.operations])
    assert run_scenario(session, scenario.name, resource.tag) == []
