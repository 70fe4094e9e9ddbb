"""`operations` of a client: the registry, with the evidence for each operation."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api.operations import OPERATIONS

from .sync_and_async import KEYS


@pytest.mark.parametrize("kind", [IncidentsClient, AsyncIncidentsClient])
def test_a_client_has_the_registry_of_operations(kind: Any) -> None:
    client = kind(**KEYS)
    assert client.operations is client.with_options(timeout=5).operations is OPERATIONS
    assert client.operations["get_incident"].evidence == OPERATIONS["get_incident"].evidence


def test_evidence_of_a_recorded_operation() -> None:
    found = OPERATIONS["create_incident"].evidence
    assert (found.documented, found.published, found.mock) == (
        True,
        "IncidentsApi.create_incident",
        "recorded",
    )
    assert found.published_in and found.published_in.startswith("datadog-api-client ")
    assert found.recorded.responses == 24 and found.recorded.years == (2023, 2025, 2026)
    assert found.recorded.checked == sum(found.recorded.statuses.values()) == found.recorded.statuses[201]
    assert found.seen_live is None
    assert found.fuzzed is not None and {201, 400, 401, 403} <= found.fuzzed.statuses.keys()
    assert 429 in found.fuzzed.injected and found.fuzzed.cases > 0
    assert any(one.citation == "EVIDENCE.md#published-not-recorded" for one in found.open_questions)


def test_evidence_of_an_operation_that_is_not_recorded() -> None:
    found = OPERATIONS["create_incident_rule"].evidence
    assert (found.documented, found.recorded.responses, found.recorded.years, found.mock) == (
        False,
        0,
        (),
        "assumed",
    )
    assert not found.is_empty
    assert any("None is recorded" in one.text for one in found.open_questions)


def test_the_ledger_is_loaded_only_if_it_is_used() -> None:
    program = (
        "import sys; from datadog_incidents import IncidentsClient; "
        "dd = IncidentsClient(access_token='t'); operation = dd.operations['get_incident']; "
        "name = 'datadog_incidents_api.evidence'; print(name in sys.modules); "
        "operation.evidence; print(name in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
