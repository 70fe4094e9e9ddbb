"""An operation that the mock does not implement gives 501 and is listed, by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog, handlers
from datadog_incidents_api.operations import OPERATIONS
from generator import __main__ as generate
from generator import mock_handlers
from generator.mock_handlers import MOCK, BrokenMockError

ROOT = Path(__file__).parents[2]


def test_the_mock_implements_every_operation() -> None:
    assert handlers.not_implemented() == []
    assert mock_handlers.not_implemented(ROOT) == []
    assert handlers.HANDLERS.keys() == OPERATIONS.keys()


def test_an_operation_that_is_not_implemented_gives_501(monkeypatch: pytest.MonkeyPatch) -> None:
    merge = OPERATIONS["get_incident"]._replace(id="merge_incidents", name="merge")
    monkeypatch.setitem(handlers.HANDLERS, "get_incident", handlers._handler(merge))
    assert handlers.not_implemented() == ["get_incident"]
    mock = MockDatadog()
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    with httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys) as http:
        response = http.get("/api/v2/incidents/i")
    assert response.status_code == 501
    (error,) = response.json()["errors"]
    assert error.startswith("the mock does not implement get_incident: define get_incident in a module of")
    assert "HANDLER_MODULES" in error


def test_the_generator_names_operations_that_are_not_implemented(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(mock_handlers, "not_implemented", lambda _: ["merge_incidents"])
    assert generate.report_missing_handlers() == 0
    assert "the mock gives 501 for merge_incidents" in capsys.readouterr().err


def test_the_error_of_a_mock_that_cannot_be_imported_is_that_of_the_build(tmp_path: Path) -> None:
    module = tmp_path / MOCK
    module.parent.mkdir(parents=True)
    (module.parents[1] / "__init__.py").touch()
    module.with_name("__init__.py").touch()
    module.write_text("raise LookupError('no schema for merge_incidents')", "utf-8")
    with pytest.raises(BrokenMockError, match=r"^LookupError: no schema for merge_incidents$"):
        mock_handlers.not_implemented(tmp_path)
