"""Interrupts (SIGINT) of the command line: at any time, it ends quietly with status 130.

If a change may have been made, it is reported.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..amounts import amount, is_complete, is_thorough
from ..signals import default_signals

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-W", "error", "-m", "datadog_incidents.cli"]
UNCERTAIN = "datadog-incidents create: interrupted; the change may have been made: check before you retry"
CERTAIN = "datadog-incidents create: interrupted; the change was made: incident "
CREATE = ["create", "--title", "t"]
HOW = pytest.mark.parametrize("how", ["raise", "signal"] if is_thorough() else ["either"])
"""How commands are interrupted."""
DISTANCE = 1999 if is_complete() else 5999
"""Calls between two that are interrupted."""


@pytest.fixture(scope="module")
def mock_server() -> Iterator[tuple[MockDatadog, str]]:
    mock = MockDatadog()
    with serving(mock) as url:
        yield mock, url


@pytest.fixture
def server(mock_server: tuple[MockDatadog, str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Options of a command to use a mock."""
    mock, url = mock_server
    mock.reset()
    monkeypatch.setenv("DD_API_KEY", mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", mock.app_key)
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    return ["--base-url", url]


@pytest.fixture
def dd(mock_server: tuple[MockDatadog, str], server: list[str]) -> Iterator[IncidentsClient]:
    with mock_server[0].client() as client:
        yield client


def interrupted_everywhere(kind: str, every: int, how: str, *arguments: str) -> tuple[set[str], set[str]]:
    """Interrupt a command at many points, as described in `interrupter`.

    Returns:
        The exit statuses, and the lines on stderr.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.txt"
        done = subprocess.run(
            [sys.executable, "-m", "tests.hostile.interrupter", kind, str(every), how, *arguments],
            cwd=ROOT,
            env={**os.environ, "REPORT": str(report)},
            capture_output=True,
            text=True,
            check=False,
        )
        points = report.read_text("utf-8").splitlines()
    assert len(points) > 10
    # Interrupts are ignored only while Python exits, which takes fewer calls than are between two points.
    assert all(not point.startswith("ignored ") for point in points[:-1])
    if points[-1].startswith("ignored "):
        points.pop()
    return {point for point in points if not point.startswith("130 ")}, set(done.stderr.splitlines())


@HOW
@pytest.mark.parametrize(
    ("every", "arguments"),
    [
        (5, ["--version"]),
        (31, ["mock", "--host", "host.invalid"]),
        (amount(83, 41), ["fuzz", "--base-url", "http://127.0.0.1:9"]),
    ],
    ids=["version", "mock", "fuzz"],
)
def test_interrupt_during_an_import_is_quiet(
    server: list[str], every: int, arguments: list[str], how: str
) -> None:
    others, lines = interrupted_everywhere("import", every, how, *arguments)
    assert others == set()
    assert {line for line in lines if not line.startswith(f"datadog-incidents {arguments[0]}: ")} == set()


@HOW
def test_interrupt_during_an_import_of_the_client_is_quiet(server: list[str], how: str) -> None:
    assert interrupted_everywhere("import", 19, how, "list", *server) == (set(), {"no incidents"})


def test_interrupt_at_any_call_is_quiet(server: list[str]) -> None:
    assert interrupted_everywhere("call", DISTANCE, "signal", "list", *server) == (set(), {"no incidents"})


def test_interrupt_at_any_call_of_a_create_reports_at_most_the_change(server: list[str]) -> None:
    others, lines = interrupted_everywhere("call", DISTANCE, "signal", *CREATE, *server)
    assert others == set()
    assert [line for line in lines if line != UNCERTAIN and not line.startswith(CERTAIN)] == []


def test_interrupt_in_code_from_a_string_has_the_same_status(tmp_path: Path) -> None:
    """Python itself would end the process by the signal. Such code creates dataclasses and named tuples."""
    program = """
import signal, sys
from datadog_incidents.cli import command, main
command.run = lambda: exec("signal.raise_signal(signal.SIGINT)", {"signal": signal})
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""
    (tmp_path / "interrupted.py").write_text(program, "utf-8")
    command = [sys.executable, "-m", "interrupted"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_nothing_is_imported_before_interrupts_are_handled() -> None:
    """An import would extend the time in which Python prints a traceback."""
    program = (
        "import sys; before = {*sys.modules}; import datadog_incidents.cli; print(*{*sys.modules} - before)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == {"datadog_incidents", "datadog_incidents.cli"}


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=default_signals,
    )


@pytest.mark.parametrize(
    ("arguments", "message"), [(["list"], ""), (CREATE, f"{UNCERTAIN}\n")], ids=["list", "create"]
)
def test_interrupt_after_the_request_reports_a_possible_change(
    server: list[str], arguments: list[str], message: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with start(*arguments, "--base-url", url) as process:
            connection, _ = listener.accept()
            with connection:
                assert connection.recv(1)  # the process has sent a request and waits for the response
                process.send_signal(signal.SIGINT)
                assert process.communicate() == ("", message)
    assert process.returncode == 130


def test_interrupt_of_the_output_of_a_create_reports_the_incident(
    server: list[str], dd: IncidentsClient
) -> None:
    with start("create", "--title", "t", "--field", f"summary={'s' * 120_000}", *server) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.buffer.raw.read(1)  # type: ignore[attr-defined]
        process.send_signal(
            signal.SIGINT
        )  # the rest exceeds the pipe's buffer, so the process is still writing
        [incident] = dd.incidents.list()
        expected = f"{CERTAIN}{incident.id} (public ID {incident.attributes.public_id})\n"
        assert process.stderr.read() == expected
    assert process.returncode == 130


def in_process(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a process whose interrupts are handled as those of a command."""
    prelude = (
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from datadog_incidents.cli import interrupts, main\n"
        "def interrupt(): signal.raise_signal(signal.SIGINT)\n"
    )
    return subprocess.run(
        [sys.executable, "-c", prelude + program], capture_output=True, text=True, check=False
    )


def test_later_interrupt_ends_the_process_at_once() -> None:
    done = in_process("""
interrupts.handle_interrupts()
try:
    interrupt()
except KeyboardInterrupt:
    interrupt()  # from a launcher that passes on the one from the terminal
    print("reported", flush=True)
    interrupts.GRACE = -1.0
    interrupt()
    print("not reached", flush=True)
""")
    assert (done.returncode, done.stdout, done.stderr) == (130, "reported\n", "")


def test_interrupt_in_a_place_that_cannot_raise_ends_the_process() -> None:
    done = in_process("""
interrupts.handle_interrupts()
class Callback:
    def __del__(self): interrupt()
Callback()
print("not reached", flush=True)
""")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_objects_that_an_interrupt_leaves_incomplete_are_destroyed_quietly() -> None:
    done = in_process("""
interrupts.handle_interrupts()
class Incomplete:
    def __init__(self):
        interrupt()
        self.attribute = 0
    def __del__(self): self.attribute
try:
    Incomplete()
except KeyboardInterrupt:
    pass
""")
    assert (done.returncode, done.stderr) == (0, "")


def test_interrupt_during_the_exit_of_python_is_ignored() -> None:
    done = in_process("""
import atexit
atexit.register(interrupt)
sys.argv = ["datadog-incidents", "--version"]
sys.exit(main())
""")
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("datadog-incidents ")


def test_interrupts_stay_ignored_in_a_process_that_ignores_them() -> None:
    done = in_process("""
signal.signal(signal.SIGINT, signal.SIG_IGN)
interrupts.handle_interrupts()
interrupt()
sys.argv = ["datadog-incidents", "--version"]
sys.exit(main())
""")
    assert (done.returncode, done.stderr) == (0, "")


def test_interrupt_that_python_converts_to_another_error_is_recognized() -> None:
    """Python 3.11 raises a RuntimeError if `__set_name__` is interrupted, as in the definition of an enum."""
    done = in_process("""
from datadog_incidents.cli import incidents
class Descriptor:
    def __set_name__(self, owner, name): interrupt()
def defining(options):
    type("Owner", (), {"attribute": Descriptor()})
incidents.list_ = defining
sys.argv = ["datadog-incidents", "list"]
sys.exit(main())
""")
    assert (done.returncode, done.stderr) == (130, "")


def test_interrupt_during_an_import_of_the_fuzzer_is_quiet() -> None:
    done = in_process(
        """
class Interrupter:
    def find_spec(self, name, path, target=None):
        if name == "schemathesis": raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupter())
sys.argv = ["datadog-incidents", "fuzz", "--engine", "contract"]
sys.exit(main())
"""
    )
    assert (done.returncode, done.stderr) == (130, "")


def test_interrupts_of_an_application_that_calls_a_command_are_its_own() -> None:
    done = in_process("""
handler = signal.getsignal(signal.SIGINT)
try:
    main(["--version"])
except SystemExit:
    print(signal.getsignal(signal.SIGINT) is handler, flush=True)
""")
    assert done.stdout.endswith("True\n")
