"""What schemathesis is told, read back by schemathesis itself."""

from __future__ import annotations

import tomllib

import pytest
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from schemathesis.config._checks import _BUILTIN_CHECK_NAMES
from schemathesis.generation import GenerationMode

from datadog_incidents.fuzz.schemathesis_config import MIN_SCENARIOS, NOT_READ_ONLY, settings

# The configuration names the keys' variables, and is not read without them.
pytestmark = pytest.mark.usefixtures("keys")

load_all_checks()
# From both of its lists, so that a check which a new version brings is known here whichever it joins.
EVERY_CHECK = sorted({*CHECKS.get_all_names(), *_BUILTIN_CHECK_NAMES})


def configured(*, max_examples: int = 7, read_only: bool) -> SchemathesisConfig:
    return SchemathesisConfig.from_str(settings(max_examples=max_examples, read_only=read_only))


@pytest.mark.parametrize("check", EVERY_CHECK)
@pytest.mark.parametrize("read_only", [False, True])
def test_every_check_that_schemathesis_has_is_on(check: str, read_only: bool) -> None:
    checks = configured(read_only=read_only).projects.get_default().checks_config_for()
    assert checks.get_by_name(name=check).enabled is not (read_only and check in NOT_READ_ONLY)


@pytest.mark.parametrize("phase", ["examples", "coverage", "fuzzing", "stateful"])
def test_every_phase_is_on(phase: str) -> None:
    assert configured(read_only=False).projects.get_default().phases.get_by_name(name=phase).enabled


def test_wrong_data_is_answered_with_400_and_nothing_else() -> None:
    checks = configured(read_only=False).projects.get_default().checks_config_for()
    assert checks.negative_data_rejection.expected_statuses == ["400"]
    assert checks.positive_data_acceptance.expected_statuses == ["2xx", "404"]


@pytest.mark.parametrize(("asked", "scenarios"), [(1, MIN_SCENARIOS), (200, 200)])
def test_a_short_run_still_takes_enough_scenarios(asked: int, scenarios: int) -> None:
    config = configured(max_examples=asked, read_only=False).projects.get_default()
    assert config.generation_for(phase="fuzzing").max_examples == asked
    assert config.generation_for(phase="stateful").max_examples == scenarios


def test_walks_follow_declared_links_by_valid_requests() -> None:
    config = SchemathesisConfig.from_str(settings(max_examples=7, read_only=False, walk=True))
    project = config.projects.get_default()
    assert project.generation_for(phase="stateful").modes == [GenerationMode.POSITIVE]
    assert project.phases.stateful.inference.algorithms == []


EXCEPTIONS = {"search_incidents", "update_incident_configuration", "link_page_to_incident"}


def test_only_named_operations_are_excepted_from_a_check() -> None:
    config = tomllib.loads(settings(max_examples=7, read_only=False))
    assert {one["include-operation-id"] for one in config["operations"]} == EXCEPTIONS


def test_both_keys_are_sent_and_neither_is_written_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DD_API_KEY", "secret-one")
    monkeypatch.setenv("DD_APP_KEY", "secret-two")
    headers = configured(read_only=False).projects.get_default().headers_for()
    assert headers == {"DD-API-KEY": "secret-one", "DD-APPLICATION-KEY": "secret-two"}
    assert "secret" not in settings(max_examples=1, read_only=False)


def test_a_run_remembers_nothing_of_earlier_ones() -> None:
    config = configured(read_only=False)
    assert not config.cache.enabled
    assert config.projects.get_default().generation_for(phase="fuzzing").database == "none"


def test_only_get_is_sent_where_only_reading_is_allowed() -> None:
    phases = configured(read_only=True).projects.get_default().phases
    assert phases.coverage.unexpected_methods == set()
