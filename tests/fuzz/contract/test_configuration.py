"""Configuration of schemathesis, as parsed by schemathesis."""

from __future__ import annotations

from typing import Any

import pytest
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from schemathesis.config._checks import _BUILTIN_CHECK_NAMES
from schemathesis.generation import GenerationMode

from datadog_incidents.fuzz.contract.check_reasons import REASONS
from datadog_incidents.fuzz.contract.configuration import EXEMPTIONS, NOT_READ_ONLY, configuration

load_all_checks()
# From both of its lists, to include a check that a new version adds to only one of them.
EVERY_CHECK = sorted({*CHECKS.get_all_names(), *_BUILTIN_CHECK_NAMES})
PHASES = ("examples", "coverage", "fuzzing", "stateful")


def configured(**options: Any) -> SchemathesisConfig:
    defaults: dict[str, Any] = {"phases": PHASES, "seed": 1, "max_examples": 7, "headers": {"a": "b"}}
    return configuration(**defaults | options)


def test_every_check_of_schemathesis_has_a_reason() -> None:
    assert {*EVERY_CHECK} | {"ignored_key"} == {*REASONS}


@pytest.mark.parametrize("check", EVERY_CHECK)
@pytest.mark.parametrize("read_only", [False, True])
def test_every_check_of_schemathesis_is_enabled(check: str, read_only: bool) -> None:
    checks = configured(read_only=read_only).projects.get_default().checks_config_for()
    assert checks.get_by_name(name=check).enabled is not (read_only and check in NOT_READ_ONLY)


@pytest.mark.parametrize("check", EVERY_CHECK)
def test_checks_that_are_not_selected_are_disabled(check: str) -> None:
    checks = configured(enabled=lambda name: name == check).projects.get_default().checks_config_for()
    assert [name for name in EVERY_CHECK if checks.get_by_name(name=name).enabled] == [check]


@pytest.mark.parametrize("phase", PHASES)
def test_only_the_given_phases_are_enabled(phase: str) -> None:
    phases = configured(phases=[phase]).projects.get_default().phases
    assert [one for one in PHASES if phases.get_by_name(name=one).enabled] == [phase]


def test_invalid_requests_must_be_refused_with_400() -> None:
    checks = configured().projects.get_default().checks_config_for()
    assert checks.negative_data_rejection.expected_statuses == ["400"]
    assert checks.positive_data_acceptance.expected_statuses == ["2xx", "404"]


def test_links_only_runs_follow_declared_links_with_valid_requests() -> None:
    project = configured(links_only=True).projects.get_default()
    assert project.generation_for(phase="stateful").modes == [GenerationMode.POSITIVE]
    assert project.phases.stateful.inference.algorithms == []


def test_only_the_listed_operations_are_exempt_from_checks() -> None:
    exempt = {"search_incidents", "update_incident_configuration", "link_page_to_incident", "get_user"}
    assert {one["include-operation-id"] for one in EXEMPTIONS} == exempt
    assert len(configured().projects.get_default().operations.operations) == len(exempt)


def test_a_run_depends_on_its_seed_alone() -> None:
    config = configured(seed=5)
    assert config.seed == 5 and not config.cache.enabled
    assert config.projects.get_default().generation_for(phase="fuzzing").database == "none"


def test_a_read_only_run_sends_no_undeclared_methods() -> None:
    phases = configured(read_only=True).projects.get_default().phases
    assert phases.coverage.unexpected_methods == set()
