"""README.md does what it says: every fenced block is run, or has its command checked, against a mock.

- `python` blocks run as they stand, those of a section in one namespace; a `text` block after one is what it
  prints. A block that defines tests is run by pytest.
- `pycon` blocks are doctests in the same namespace.
- `console` blocks: every `$ command` has a check here, and what is shown under it is what it prints.

Blocks in any other language fail. The network is the mock, for every address but this machine's.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import itertools
import os
import re
import shlex
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import field, frozen
from packaging.requirements import Requirement

import datadog_incidents
from datadog_incidents import IncidentsClient, cli, errors
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
KEYS = ("0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210")

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_SAME = doctest.OutputChecker().check_output


@frozen
class Block:
    """A fenced block and the line that its text starts at."""

    language: str
    text: str
    line: int

    def compiled(self) -> Any:
        # On the lines that it has in the file, so that a traceback points there.
        return compile("\n" * (self.line - 1) + self.text, "README.md", "exec")


def sections() -> Iterator[tuple[str, list[Block]]]:
    """Heading and blocks of every section; what stands before the first heading comes first."""
    starts = [0, *(found.start() for found in re.finditer(r"^## ", README, re.M)), len(README)]
    for start, end in itertools.pairwise(starts):
        blocks = [
            Block(found[1], found[2], README.count("\n", 0, start + found.start(2)) + 1)
            for found in _FENCE.finditer(README[start:end])
        ]
        yield README[start:end].partition("\n")[0].strip("# "), blocks


@frozen
class Reader:
    """Somebody who types in a section from top to bottom."""

    folder: Path
    stack: contextlib.ExitStack
    names: dict[str, Any]
    free_port: str = field(factory=lambda: str(_free_port()))
    printed: list[str] = field(factory=list)

    def python(self, block: Block) -> None:
        if "\ndef test_" in f"\n{block.text}":
            return self._pytest(block)
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(self._moved(block).compiled(), self.names)  # noqa: S102
        self.printed.append(out.getvalue())
        return None

    def text(self, block: Block) -> None:
        assert _SAME(block.text, self.printed.pop(), doctest.ELLIPSIS), block.line

    def pycon(self, block: Block) -> None:
        found = doctest.DocTestParser().get_doctest(block.text, self.names, "README", "README.md", block.line)
        assert found.examples
        report = io.StringIO()
        flags = doctest.ELLIPSIS | doctest.REPORT_NDIFF
        failed, _ = doctest.DocTestRunner(optionflags=flags).run(found, out=report.write, clear_globs=False)
        self.names.update(found.globs)
        assert not failed, report.getvalue()

    def console(self, block: Block) -> None:
        assert block.text.startswith("$ "), f"line {block.line} is no command"
        for entry in re.split(r"^\$ ", self._moved(block).text, flags=re.M)[1:]:
            command, _, wanted = entry.partition("\n")
            printed = self._run(shlex.split(command))
            assert wanted == "" if printed is None else _SAME(wanted or "...\n", printed, doctest.ELLIPSIS), (
                f"{command}\nprinted {printed!r}, and README shows {wanted!r}"
            )

    def _moved(self, block: Block) -> Block:
        """The mock's port may be in use on this machine."""
        return Block(block.language, block.text.replace("8282", self.free_port), block.line)

    def _pytest(self, block: Block) -> None:
        (self.folder / "test_shown.py").write_text(block.text, "utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_shown.py"]
        run = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
        count = block.text.count("def test_")
        assert run.returncode == 0 and f"{count} passed" in run.stdout, run.stdout + run.stderr

    def _run(self, command: list[str]) -> str | None:
        """What a command prints; None where it cannot be run here, but its words were checked."""
        match command:
            case ["pip", "install", *wanted]:
                for requirement in map(Requirement, wanted):
                    assert requirement.name == PROJECT["name"]
                    assert requirement.extras <= set(PROJECT["optional-dependencies"])
                return None
            case ["export", *settings]:
                assert {one.partition("=")[0] for one in settings} <= {"DD_API_KEY", "DD_APP_KEY", "DD_SITE"}
                return None
            case ["datadog-incidents", "mock", *_]:
                return self._serve(command)
            case ["datadog-incidents", "fuzz", *_]:
                cli._parser().parse_args(command[1:])  # a run takes minutes, and tests/fuzz makes one
                return None
            case ["datadog-incidents", *arguments]:
                out = io.StringIO()
                with contextlib.redirect_stdout(out):
                    assert cli.main(arguments) == 0
                return out.getvalue()
            case ["curl", *arguments, url]:
                return _curl(arguments, url)
            case ["scripts/demo"]:
                return _output([sys.executable, str(ROOT / "scripts/demo.py")])
            case ["scripts/fuzz", "--help"]:
                return _output([str(Path(sys.executable).parent / "datadog-incidents"), "fuzz", "--help"])
            case ["scripts/test" | "scripts/lint" | "scripts/generate" as script, *arguments]:
                assert os.access(ROOT / script, os.X_OK)
                for argument in arguments:
                    assert argument in _sources(script), f"{script} has no {argument}"
                return None
        raise AssertionError(f"no check for the command {shlex.join(command)}")

    def _serve(self, command: list[str]) -> str:
        program = Path(sys.executable).parent / command[0]
        server = subprocess.Popen([program, *command[1:]], stdout=subprocess.PIPE, text=True)
        self.stack.enter_context(server)  # waits for its end
        self.stack.callback(server.terminate)
        assert server.stdout is not None
        return server.stdout.readline()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _curl(arguments: list[str], url: str) -> str:
    """What curl would print; not every machine has it."""
    names, values = arguments[::2], arguments[1::2]
    assert set(names) == {"-H"}
    return httpx.get(url, headers=dict(value.split(": ", 1) for value in values)).text


def _output(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def _sources(script: str) -> str:
    """A script's text, with that of the module it runs."""
    text = (ROOT / script).read_text("utf-8")
    return text + (ROOT / "scripts/generator/__main__.py").read_text("utf-8")


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    mock = MockDatadog(api_key=KEYS[0], app_key=KEYS[1])
    _become_the_network(mock, monkeypatch)
    monkeypatch.setenv("DD_API_KEY", KEYS[0])
    monkeypatch.setenv("DD_APP_KEY", KEYS[1])
    for name in ("DD_SITE", "COLUMNS"):  # tests that ran before may have left a width
        monkeypatch.delenv(name, raising=False)
    # The mock names a second of waiting after a 429; here it passes at once.
    monkeypatch.setattr("datadog_incidents._policy.sleep.time.sleep", lambda _: None)
    with contextlib.ExitStack() as stack:
        # "In what follows, `dd` is a client made as above, and `incident` an incident it has created."
        dd = stack.enter_context(IncidentsClient(unstable_operations="all"))
        incident = dd.incidents.create(title="Checkout returns 500s", fields={"severity": "SEV-2"})
        names = {"__name__": "__main__", "dd": dd, "incident": incident, "IncidentsClient": IncidentsClient}
        yield Reader(tmp_path, stack, names)


def _become_the_network(mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> None:
    to_socket = httpx.HTTPTransport.handle_request

    def handle(self: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        if request.url.host == "127.0.0.1":
            return to_socket(self, request)
        return mock.transport.handle_request(request)

    async def handle_async(_: httpx.AsyncHTTPTransport, request: httpx.Request) -> httpx.Response:
        return await mock.transport.handle_async_request(request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle_async)


@pytest.mark.parametrize("blocks", [pytest.param(blocks, id=title) for title, blocks in sections() if blocks])
def test_every_block_of_a_section_works(blocks: list[Block], reader: Reader) -> None:
    for block in blocks:
        run = {
            "python": reader.python,
            "text": reader.text,
            "pycon": reader.pycon,
            "console": reader.console,
        }.get(block.language)
        assert run is not None, f"README.md:{block.line}: no way to check a block of {block.language!r}"
        run(block)
    assert not [text for text in reader.printed if text], "printed, and README does not show it"


def test_every_public_name_is_told_of() -> None:
    names = {*datadog_incidents.__all__, *errors.__all__}
    assert sorted(name for name in names if not re.search(rf"\b{name}\b", README)) == []


def test_every_error_has_its_row() -> None:
    rows = re.findall(r"^\| `(\w+Error)` \|", README, re.M)
    assert sorted(rows) == sorted(set(errors.__all__) - {"DatadogError", "ErrorDetail"})


def test_the_table_of_operations_is_the_registry() -> None:
    rows = re.findall(r"^\| `dd\.(\w+)` \| ([\w`, ]+) \|$", README, re.M)
    told = {(tag, name) for tag, cell in rows for name in re.findall(r"`(\w+)`", cell)}
    assert told == {(operation.tag, operation.name) for operation in OPERATIONS.values()}


def test_every_extra_is_told_of() -> None:
    told = set(re.findall(r"^\| `datadog-incidents\[(\w+)\]`", README, re.M))
    assert told == set(PROJECT["optional-dependencies"]) - {"dev"}


def test_every_link_and_path_exists() -> None:
    links = [one for one in re.findall(r"\]\(([^)]+)\)", README) if "//" not in one]
    top = r"(?:\.ci|\.github|generated|requirements|scripts|spec|tests|wrapper)"
    paths = re.findall(rf"`({top}/[^` ]*)", README)
    assert links and paths
    assert [one for one in links + paths if not (ROOT / one).exists()] == []


def test_every_script_is_told_of() -> None:
    scripts = {one.name for one in (ROOT / "scripts").iterdir() if one.is_file() and not one.suffix}
    assert scripts == set(re.findall(r"`scripts/(\w+)`", README))
