"""Output of a replay: as few lines as that of a run."""

from __future__ import annotations

import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.session import Session

from .conftest import Use
from .sessions import failure


@pytest.mark.parametrize(("options", "lines"), [([], 25), (["-v"], 38)])
def test_a_replay_prints_as_many_lines_as_a_run(
    use: Use, options: list[str], lines: int, capsys: pytest.CaptureFixture[str]
) -> None:
    def find(given: Session) -> None:
        sent = given.connection.send(Request("GET", "/api/v2/incidents", operation="list_incidents"))
        for number in range(19):
            given.failures.add(failure("lists_complete", "list_incidents", f"x{number}", [sent]))

    use(find)
    assert main(["fuzz", "--seed", "3"]) == 1
    capsys.readouterr()
    assert main(["fuzz", "--replay", "datadog-fuzz-failures-3.json", *options]) == 1
    assert len(capsys.readouterr().out.splitlines()) == lines
