"""Settings of a measurement: without arguments, they are those of the page in docs/."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import __main__ as command
from mutation import page
from mutation.measuring import Plan


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Plan]:
    """What the command would measure; it runs and writes nothing."""
    found: list[Plan] = []
    monkeypatch.setattr(command, "KEPT", tmp_path)
    monkeypatch.setattr(command, "SAVED", tmp_path / "saved")
    monkeypatch.setattr(command, "PAGE", command.ROOT / "docs" / "nothing.md")
    monkeypatch.setattr(page, "write", lambda *_: None)
    monkeypatch.setattr(command, "measure", lambda plan, *_: found.append(plan))
    return found


@pytest.mark.parametrize(
    ("arguments", "samples"),
    [([], (1, 1)), (["--sample", "20"], (20, 1)), (["--class", "order", "--seed-sample", "4"], (1, 4))],
)
def test_only_named_samples_are_drawn(
    arguments: list[str], samples: tuple[int, int], plans: list[Plan], capsys: pytest.CaptureFixture[str]
) -> None:
    command.main(arguments)
    (plan,) = plans
    assert (plan.sample, plan.seed_sample) == samples
    assert (plan.profile, plan.limit, len(plan.engines)) == ("quick", 900, 2)


def test_classes_of_bugs_select_no_servers(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command.main(["--false-alarms", "--class", "order"])
    assert "--class selects mutants, and --false-alarms runs none" in capsys.readouterr().err
