"""scripts/fidelity: counts of recordings, and methods of the official client."""

from __future__ import annotations

import json
from pathlib import Path

import evidence  # scripts/evidence.py
import pytest

STEPS = [
    ("POST", "/api/v2/incidents", 201),
    ("GET", "/api/v2/incidents/search?query=x", 200),
    ("GET", "/api/v2/incidents/5a92", 404),
]


def recording(folder: Path, name: str, recorded_at: str, steps: list[tuple[str, str, int]]) -> None:
    interactions = [
        {"request": {"method": method, "path": path}, "response": {"status": status}}
        for method, path, status in steps
    ]
    text = json.dumps({"scenario": name, "recorded_at": recorded_at, "interactions": interactions})
    (folder / f"{name}.json").write_text(text, "utf-8")


def test_responses_are_counted_by_operation_status_and_year(tmp_path: Path) -> None:
    recording(tmp_path, "a", "2023-03-07T18:27:20Z", STEPS[:1])
    recording(tmp_path, "b", "2026-07", STEPS)
    assert evidence.recordings(tmp_path) == {
        "recordings": 2,
        "operations": {
            "create_incident": {"statuses": {"201": 2}, "years": {"2023": 1, "2026": 1}},
            "get_incident": {"statuses": {"404": 1}, "years": {"2026": 1}},
            "search_incidents": {"statuses": {"200": 1}, "years": {"2026": 1}},
        },
    }


def test_the_result_is_written_next_to_the_spec(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "spec" / "evidence"
    folder.mkdir(parents=True)
    monkeypatch.setattr(evidence, "FOLDER", folder)
    recording(tmp_path, "a", "2023-03-07", STEPS)
    assert evidence.main(["recordings", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "wrote spec/evidence/recordings.json; now run scripts/generate\n"
    assert json.loads((folder / "recordings.json").read_text("utf-8"))["recordings"] == 1


def test_unusable_recordings_are_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evidence.main(["recordings", str(tmp_path)]) == 1
    recording(tmp_path, "a", "2023-03-07", [("GET", "/api/v2/tides", 200)])
    assert evidence.main(["recordings", str(tmp_path)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"scripts/fidelity: {tmp_path}: no recordings",
        "scripts/fidelity: no operation of the spec is GET /api/v2/tides",
    ]


def test_wrong_usage_is_status_2() -> None:
    with pytest.raises(SystemExit, match="2"):
        evidence.main([])
