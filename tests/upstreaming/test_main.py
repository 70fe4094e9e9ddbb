"""`scripts/upstream`: output, exit status, and errors."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from upstreaming import __main__ as program
from upstreaming import index
from upstreaming.__main__ import DIFFERENCES
from upstreaming.facts import Tree, child

from generator.bundle import bundle

from .test_compare import changed

NEW = ("operations", "create_incident", "deprecated")


@pytest.fixture(autouse=True)
def differences(tmp_path: Path, bundled: dict[str, Any], spec: Tree, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty list of deliberate differences, and as the newest version one that equals the spec."""
    path = tmp_path / "differences.yaml"
    path.write_text("[]", "utf-8")
    monkeypatch.setattr(program, "DIFFERENCES", path)
    monkeypatch.setattr(program, "bundle", lambda _: bundled)
    publish(spec, monkeypatch)
    return path


def publish(facts: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "published", lambda version: {"version": version or "3.0", **facts})


def test_nothing_new_is_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main([]) == 0
    assert capsys.readouterr().out.startswith("datadog-api-client 3.0, compared with the spec\n")
    assert program.main(["--version", "2.9.1"]) == 0
    assert capsys.readouterr().out.startswith("datadog-api-client 2.9.1, ")


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ([], "  operations/create_incident/deprecated (deprecation): yes\n"),
        (["--markdown"], "### `operations/create_incident`\n\n- deprecation `deprecated`: `yes`\n"),
        (["--json"], '"path": "operations/create_incident/deprecated"'),
    ],
)
def test_something_new_is_status_1(
    option: list[str],
    expected: str,
    spec: Tree,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish(changed(spec, NEW, "yes"), monkeypatch)
    assert program.main(option) == 1
    printed = capsys.readouterr()
    assert expected in printed.out and printed.err == ""


def test_something_only_in_the_spec_is_status_1(spec: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(changed(spec, ("operations", "create_incident", "unstable"), None), monkeypatch)
    assert program.main([]) == 1


def test_deliberate_difference_is_status_0_and_then_stale(
    differences: Path, spec: Tree, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = f"[{{why: Known., places: {{{'/'.join(NEW)}: ['yes', nothing]}}}}]"
    differences.write_text(listed, "utf-8")
    assert program.main([]) == 1
    assert "no difference: operations/create_incident/deprecated: [yes, nothing]" in capsys.readouterr().out
    publish(changed(spec, NEW, "yes"), monkeypatch)
    assert program.main([]) == 0
    assert "  Known.\n    operations/create_incident/deprecated: yes\n" in capsys.readouterr().out


def test_facts_are_written_with_a_line_for_each_operation(
    tmp_path: Path, spec: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "facts.json"
    assert program.main(["--version", "2.9.1", "--facts", str(path)]) == 0
    assert capsys.readouterr().out == ""
    text = path.read_text("utf-8")
    assert json.loads(text) == {"version": "2.9.1", **spec}
    assert len(re.findall(r'^  "', text, re.M)) > len(child(spec, "operations")) + len(child(spec, "schemas"))


def test_facts_that_cannot_be_written_are_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(["--facts", str(tmp_path / "no" / "facts.json")]) == 2
    assert capsys.readouterr().err.startswith("scripts/upstream: [Errno 2] No such file or directory")


def test_malformed_list_of_differences_is_status_2(
    differences: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    differences.write_text("[{why: x}]", "utf-8")
    assert program.main([]) == 2
    assert capsys.readouterr().err.startswith(f"scripts/upstream: {differences}: reason 1: expected `names`")


def test_malformed_spec_is_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = tmp_path / "spec"
    spec.mkdir()
    monkeypatch.setattr(program, "SPEC", spec)
    monkeypatch.setattr(program, "bundle", bundle)
    (spec / "openapi.yaml").write_text("[]", "utf-8")
    assert program.main([]) == 2
    assert capsys.readouterr().err.startswith(f"scripts/upstream: {spec}/openapi.yaml: ")


@pytest.mark.parametrize("version", ["", "newest", "2.0; x", "--json", "==2.0", "https://example.com/a.whl"])
def test_only_versions_are_accepted(version: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        program.main([f"--version={version}"])
    assert left.value.code == 2
    assert "must be a version, e.g. 2.62.0" in capsys.readouterr().err


@pytest.fixture
def no_index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder in which pip finds packages, instead of an index."""
    monkeypatch.setattr(program, "published", index.published)
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    return tmp_path


def wheel(folder: Path, version: str) -> None:
    """Write a wheel of the package that contains nothing but a module that cannot be imported."""
    with ZipFile(folder / f"datadog_api_client-{version}-py3-none-any.whl", "w") as archive:
        info = f"datadog_api_client-{version}.dist-info"
        archive.writestr("datadog_api_client/__init__.py", f"raise ImportError('version {version}')")
        archive.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: datadog-api-client\nVersion: {version}\n"
        )
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")


@pytest.mark.usefixtures("no_index")
def test_version_that_pip_cannot_find_is_status_2_with_the_message_of_pip(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert program.main(["--version", "99.9"]) == 2
    message = capsys.readouterr().err
    assert message.startswith("scripts/upstream: pip could not install datadog-api-client==99.9:\n")
    assert "  ERROR: No matching distribution found for datadog-api-client==99.9\n" in message


@pytest.mark.parametrize(("options", "expected"), [([], "97.10"), (["--version", "97.2"], "97.2")])
def test_the_newest_or_the_given_version_is_read(
    options: list[str], expected: str, no_index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wheel(no_index, "97.2")
    wheel(no_index, "97.10")
    assert program.main(options) == 2
    assert capsys.readouterr().err == (
        "scripts/upstream: cannot read datadog-api-client: expected to import datadog_api_client, "
        f"found ImportError: version {expected}\n"
    )


def test_the_list_of_deliberate_differences_belongs_to_the_tests() -> None:
    assert DIFFERENCES.relative_to(program.ROOT).as_posix() == "tests/spec/differences.yaml"
