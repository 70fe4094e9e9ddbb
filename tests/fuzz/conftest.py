"""Fixtures for tests of the fuzzer. All requests stay on this machine."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from datadog_incidents.fuzz.contract.schemathesis_progress import Progress
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS
from tests.fuzz.openapi_file import OPENAPI_DOCUMENT

from .contract.parameters import parameters_of


@pytest.fixture
def url(datadog_mock: MockDatadog) -> Iterator[str]:
    """URL at which `datadog_mock` is served."""
    with serving(datadog_mock) as served:
        yield served


@pytest.fixture
def keys(datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the mock's keys in the environment, as users do."""
    monkeypatch.setenv("DD_API_KEY", datadog_mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", datadog_mock.app_key)
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def complete() -> Progress:
    """Progress of a run without gaps."""
    progress = Progress(known_checks=["ignored_auth", "unsupported_method"], scenarios=50)
    progress.checks = Counter(progress.known_checks)
    document = json.loads(OPENAPI_DOCUMENT.read_text("utf-8"))
    for operation in OPERATIONS.values():
        label = f"{operation.method} {operation.path}"
        progress.cases.update(f"{phase} {label}" for phase in ("examples", "coverage", "fuzzing"))
        progress.parameters.update(f"{label} {name}" for name in parameters_of(operation))
        progress.replies.update(f"{label} {status}" for status in (*operation.success, 400, 401, 404))
        definition: dict[str, Any] = document["paths"][operation.path][operation.method.lower()]
        for status, response in definition["responses"].items():
            for name, link in response.get("links", {}).items():
                target = OPERATIONS[link["operationId"]]
                progress.links[f"{label} -> [{status}] {name} -> {target.method} {target.path}"] += 1
    return progress
