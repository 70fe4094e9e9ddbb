"""Configuration of schemathesis, as parsed by schemathesis."""

from __future__ import annotations

import tomllib

import pytest
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from schemathesis.config._checks import _BUILTIN_CHECK_NAMES
from schemathesis.generation import GenerationMode

from datadog_incidents.fuzz.contract.schemathesis_config import MIN_SCENARIOS, NOT_READ_ONLY, settings

# The configuration refers to the variables of the keys and cannot be parsed without them.
pytestmark = pytest.mark.usefixtures("keys")

load_all_checks()
# From both of its lists, to include a check that a new version adds to only one of them.
EVERY_CHECK = sorted({*CHECKS.get_all_names(), *_BUILTIN_CHECK_NAMES})


def configured(*, max_examples: int = 7, read_only: bool) -> SchemathesisConfig:
    return SchemathesisConfig.from_str(settings(max_examples=max_examples, read_only=read_only))


@pytest.mark.parametrize("check", EVERY_CHECK)
@pytest.mark.parametrize("read_only", [False, True])
def test_every_check_of_schemathesis_is_enabled(check: str, read_only: bool) -> None:
    checks = configured(read_only=read_only).projects.get_default().checks_config_for()
    assert checks.get_by_name(name=check).enabled is not (read_only and check in NOT_READ_ONLY)


@pytest.mark.parametrize("phase", ["examples", "coverage", "fuzzing", "stateful"])
def test_every_phase_is_enabled(phase: str) -> None:
    assert configured(read_only=False).projects.get_default().phases.get_by_name(name=phase).enabled


def test_invalid_requests_must_be_refused_with_400() -> None:
    checks = configured(read_only=False).projects.get_default().checks_config_for()
    assert checks.negative_data_rejection.expected_statuses == ["400"]
    assert checks.positive_data_acceptance.expected_statuses == ["2xx", "404"]


@pytest.mark.parametrize(("max_examples", "scenarios"), [(1, MIN_SCENARIOS), (200, 200)])
def test_a_short_run_has_at_least_the_minimum_number_of_scenarios(max_examples: int, scenarios: int) -> None:
    config = configured(max_examples=max_examples, read_only=False).projects.get_default()
    assert config.generation_for(phase="fuzzing").max_examples == max_examples
    assert config.generation_for(phase="stateful").max_examples == scenarios


def test_links_only_runs_follow_declared_links_with_valid_requests() -> None:
    config = SchemathesisConfig.from_str(settings(max_examples=7, read_only=False, links_only=True))
    project = config.projects.get_default()
    assert project.generation_for(phase="stateful").modes == [GenerationMode.POSITIVE]
    assert project.phases.stateful.inference.algorithms == []


EXCEPTIONS = {"search_incidents", "update_incident_configuration", "link_page_to_incident"}


def test_only_the_listed_operations_are_exempt_from_checks() -> None:
    config = tomllib.loads(settings(max_examples=7, read_only=False))
    assert {one["include-operation-id"] for one in config["operations"]} == EXCEPTIONS


def test_both_keys_are_sent_and_neither_is_in_the_configuration_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DD_API_KEY", "secret-one")
    monkeypatch.setenv("DD_APP_KEY", "secret-two")
    headers = configured(read_only=False).projects.get_default().headers_for()
    assert headers == {"DD-API-KEY": "secret-one", "DD-APPLICATION-KEY": "secret-two"}
    assert "secret" not in settings(max_examples=1, read_only=False)


def test_a_run_uses_no_state_of_earlier_runs() -> None:
    config = configured(read_only=False)
    assert not config.cache.enabled
    assert config.projects.get_default().generation_for(phase="fuzzing").database == "none"


def test_a_read_only_run_sends_no_undeclared_methods() -> None:
    phases = configured(read_only=True).projects.get_default().phases
    assert phases.coverage.unexpected_methods == set()
