"""Runner of a page's fenced blocks, in one namespace and against a mock."""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shlex
import socket
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen
from packaging.requirements import Requirement

from datadog_incidents import cli
from datadog_incidents._http.library import httpx
from datadog_incidents.cli.command import parser

from .pages import ROOT, Block

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
OPTIONS = {
    "scripts/lint": {"--spec"},
    "scripts/compat": {"HEAD"},
    "scripts/generate": {"--check"},
    "scripts/fuzz-client": {"--seed", "7", "--responses", "100000"},
    "scripts/bench": {"--quick", "--only", "decoding"},
    "scripts/upstream": {"--version", "2.45.0", "--json"},
    "scripts/lock": {"--upgrade"},
    "scripts/keyword-coverage": {"--engine", "model", "--profile", "quick"},
    "scripts/mutants": {
        *("--only", "new_user_gives_200", "--no-schemathesis", "--class", "identity", "delete"),
        *("--seeds", "1,2", "--false-alarms", "mock", "--quick", "2", "--ci", "1"),
    },
}
"""Arguments of scripts that the documentation shows; those of scripts/test are pytest's."""
SETTINGS = {"DD_API_KEY", "DD_APP_KEY", "DD_SITE", "DD_INCIDENTS_BASE_URL", "DD_INCIDENTS_HTTP"}

_matches = doctest.OutputChecker().check_output


@frozen
class SnippetRunner:
    """Runs blocks in the sequence of their page.

    Attributes:
        folder: scratch folder.
        stack: closes processes that blocks leave running.
        names: namespace of the page.
        port: free port, in place of the one that pages show.
        printed: output of `python` blocks that no `text` block has shown yet.
    """

    folder: Path
    stack: contextlib.ExitStack
    names: dict[str, Any]
    port: str = field(factory=lambda: str(_free_port()))
    printed: list[str] = field(factory=list)

    def run(self, block: Block) -> None:
        """Run one block, and compare its output with what the page shows."""
        ways = {"python": self._python, "text": self._text, "pycon": self._pycon, "console": self._console}
        ways["yaml"] = self._yaml
        assert block.language in ways, f"{block.place}: blocks of language {block.language!r} are not run"
        ways[block.language](evolve(block, text=block.text.replace("8282", self.port)))

    def _python(self, block: Block) -> None:
        if block.is_pytest:
            return self._pytest(block)
        # Padded, so that a traceback has the line numbers of the page.
        code = compile("\n" * (block.line - 1) + block.text, block.page, "exec")
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(code, self.names)  # noqa: S102
        self.printed.append(out.getvalue())
        return None

    def _text(self, block: Block) -> None:
        printed = self.printed.pop()
        assert _matches(block.text, printed, doctest.ELLIPSIS), f"{block.place}: printed {printed!r}"

    def _pycon(self, block: Block) -> None:
        test = doctest.DocTestParser().get_doctest(block.text, self.names, block.page, block.page, block.line)
        assert test.examples, f"{block.place}: no `>>>`"
        report = io.StringIO()
        flags = doctest.ELLIPSIS | doctest.REPORT_NDIFF
        failed, _ = doctest.DocTestRunner(optionflags=flags).run(test, out=report.write, clear_globs=False)
        self.names.update(test.globs)
        assert not failed, report.getvalue()

    def _yaml(self, block: Block) -> None:
        """Save the file whose name is in the first line, for the commands below it."""
        named = re.match(r"# ([\w-]+\.yaml)\n", block.text)
        assert named, f"{block.place}: the first line does not name the file"
        (self.folder / named[1]).write_text(block.text, "utf-8")

    def _console(self, block: Block) -> None:
        assert block.text.startswith("$ "), f"{block.place}: not a command"
        for entry in re.split(r"^\$ ", block.text, flags=re.M)[1:]:
            command, _, expected = entry.partition("\n")
            printed = self._command(shlex.split(command))
            if printed is None:
                assert not expected, f"{block.place}: the output of {command!r} cannot be checked"
            else:
                same = not expected or _matches(expected, printed, doctest.ELLIPSIS)
                assert same, f"{block.place}: {command}\nprinted {printed!r}, the page shows {expected!r}"

    def _pytest(self, block: Block) -> None:
        (self.folder / "test_shown.py").write_text(block.text, "utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        command += ["-p", "datadog_incidents.pytest_plugin", "test_shown.py"]
        # The plugins of other packages take longer to import than the tests to run. Under CI, Hypothesis does
        # not mind that a machine is slow.
        environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "CI": "1"}
        done = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )
        count = block.text.count("def test_")
        assert done.returncode == 0 and f"{count} passed" in done.stdout, done.stdout + done.stderr

    def _command(self, command: list[str]) -> str | None:
        """Run a command; None if only its arguments can be checked here."""
        match command:
            case ["pip", "install", *requirements]:
                for requirement in map(Requirement, requirements):
                    assert requirement.name == PROJECT["name"]
                    assert requirement.extras <= set(PROJECT["optional-dependencies"])
                return None
            case ["export", *settings]:
                assert {setting.partition("=")[0] for setting in settings} <= SETTINGS
                return None
            case ["datadog-incidents", "mock", *_]:
                return self._serve(command)
            case ["datadog-incidents", "fuzz", *_]:
                parser().parse_args(command[1:])  # a run takes minutes; tests/fuzz makes one
                return None
            case ["datadog-incidents", "record", *arguments]:
                return _record(arguments)
            case ["datadog-incidents", *arguments]:
                out = io.StringIO()
                with contextlib.redirect_stdout(out):
                    assert cli.main(arguments) == 0
                return out.getvalue()
            case ["curl", *arguments, url]:
                return _curl(arguments, url)
            case ["python", program, *_]:
                assert (ROOT / program).is_file(), program  # run by test_examples
                return None
            case ["docker", "build" | "compose" | "run", *_]:
                assert (ROOT / "Dockerfile").is_file() and (ROOT / "compose.yaml").is_file()
                return None  # run by test_container, where there is a docker daemon
            case ["scripts/demo"]:
                return _output([sys.executable, str(ROOT / "scripts/demo.py")])
            case ["scripts/fuzz", "--help"]:
                return _output([str(Path(sys.executable).parent / "datadog-incidents"), "fuzz", "--help"])
            case [".venv/bin/python", "-m", "tests.surface"]:
                assert find_spec("tests.surface.__main__")
                return None
            case [script, *arguments] if script.startswith("scripts/"):
                assert os.access(ROOT / script, os.X_OK), script
                accepted = OPTIONS.get(script, set())
                assert script == "scripts/test" or set(arguments) <= accepted, f"{script} has no {arguments}"
                return None
        raise AssertionError(f"no check for the command {shlex.join(command)}")

    def _serve(self, command: list[str]) -> str:
        program = Path(sys.executable).parent / command[0]
        server = subprocess.Popen([program, *command[1:]], stdout=subprocess.PIPE, text=True)
        self.stack.enter_context(server)  # waits for its end
        self.stack.callback(server.terminate)
        assert server.stdout is not None
        return server.stdout.readline()


def _record(arguments: list[str]) -> str:
    """Run the command `record`; return what it prints itself, to stderr."""
    start = arguments.index("--") + 1
    program = [str(Path(sys.executable).parent / arguments[start]), *arguments[start + 1 :]]
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        assert cli.main(["record", *arguments[:start], *program]) == 0
    return err.getvalue()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _curl(arguments: list[str], url: str) -> str:
    """Response body that curl would print; curl is not on every machine."""
    method, headers, content = "GET", {}, None
    for option, value in zip(arguments[::2], arguments[1::2], strict=True):
        match option:
            case "-H":
                name, _, text = value.partition(": ")
                headers[name] = text
            case "-X":
                method = value
            case "-d" | "--data":
                method, content = "POST", value
            case _:
                raise AssertionError(f"no check for curl {option}")
    return httpx.request(method, url, headers=headers, content=content).text


def _output(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
