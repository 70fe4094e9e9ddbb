"""A run measures the requests of the chosen engine, and only one of both engines writes the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from keyword_coverage import __main__ as command

from datadog_incidents.fuzz.engine import Engine
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.session import Session


class OnePage:
    """Engine that lists one page of incidents."""

    name = "fake"

    def run(self, session: Session) -> None:
        session.connection.send(
            Request("GET", "/api/v2/incidents", "page[size]=100", operation="list_incidents")
        )


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    def engines(name: str) -> list[Engine]:
        return [OnePage()]

    monkeypatch.setattr(command, "engines", engines)
    monkeypatch.setattr(command, "PAGE", tmp_path / "page.md")
    return tmp_path / "page.md"


def test_run_of_both_engines_writes_the_page(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--profile", "quick"]) == 0
    text = page.read_text("utf-8")
    assert "| `list_incidents` | `query/page[size]` | `maximum` | ignored | not known |" in text
    assert "| `list_incidents` | `query/page[size]` | `maximum` | 99 | not known |" not in text
    assert "in a run of the profile `quick`" in text
    assert "missed: list_incidents query/page[size]: maximum, ignored" in capsys.readouterr().out


def test_run_of_one_engine_writes_none(page: Path) -> None:
    assert command.main(["--engine", "model"]) == 0
    assert not page.exists()


def test_incomplete_run_fails(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "engines", lambda name: [])
    assert command.main([]) == 1
    assert "no request was sent" in capsys.readouterr().err
    assert not page.exists()
