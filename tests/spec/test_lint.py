"""Tests of `scripts/lint --spec`: output and exit statuses."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from generator import lint
from generator.lint import findings, main
from generator.rules import RULES

Node = dict[str, Any]

SMALL = Path(__file__).with_name("small.yaml")


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Spec folder of the lint with the small document; returns the file to be edited."""
    monkeypatch.setattr(lint, "SPEC", tmp_path)
    return Path(shutil.copy(SMALL, tmp_path / "openapi.yaml"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_valid_spec_exits_0_and_reports_what_was_checked(
    spec: Path, small: Node, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main() == 0
    out, err = capsys.readouterr()
    operations = [key for item in small["paths"].values() for key in item if key != "parameters"]
    schemas = small["components"]["schemas"]
    assert out == (f"{len(operations)} operations, {len(schemas)} schemas, {len(RULES)} rules: no findings\n")
    assert err == ""


def test_findings_exit_1_with_one_line_each(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(spec, "summary: Get a shelf\n", "summary: ''\n")
    edit(spec, "tags: [shelves]", "tags: [cupboards]")
    assert main() == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "#/paths/~1shelves/get: tags ['cupboards'] must be one of those in openapi.yaml [one-tag]",
        "#/paths/~1shelves~1{shelf_id}/get: the operation has no summary [described]",
    ]
    assert err == "2 findings\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("summary: Get a shelf\n", "summary: Get: a shelf\n", "mapping values are not allowed here"),
        ("parameters/Genres", "parameters/genres", "'#/components/parameters/genres', which is not defined"),
        ("paths:\n", "paths:\npaths:\n", "found duplicate key"),
    ],
    ids=["invalid YAML", "dangling reference", "duplicate key"],
)
def test_an_invalid_file_exits_2_and_is_named(
    spec: Path, old: str, new: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(spec, old, new)
    assert main() == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("scripts/lint: ")
    assert "openapi.yaml" in err
    assert message in err


def test_the_lint_checks_the_spec_that_the_client_is_generated_from() -> None:
    assert lint.SPEC.samefile(Path(__file__).parents[2] / "spec")


@pytest.mark.parametrize(
    ("change", "where", "message"),
    [
        ({"openapi": "3.1.0", "info": {}}, "#/info", '"title" is a required property'),
        ({"x": 1}, "#", "'x' was unexpected"),
        ({"tags": [{"name": 1}]}, "#/tags/0/name", '1 is not of type "string"'),
    ],
    ids=["missing", "unknown", "wrong type"],
)
def test_errors_of_the_openapi_validator_are_reported(
    small: Node, change: Node, where: str, message: str
) -> None:
    found = findings(small | change)
    assert {finding.rule for finding in found} == {"openapi"}
    assert any(finding.where == where and message in finding.problem for finding in found)
    assert not any("\n" in finding.problem for finding in found), "a message contains part of the spec"


def test_an_invalid_schema_is_reported(small: Node) -> None:
    small["components"]["schemas"]["Owner"]["type"] = "objekt"
    assert {finding.rule for finding in findings(small)} == {"openapi"}


def test_a_duplicate_operation_id_is_reported(small: Node) -> None:
    small["paths"]["/shelves"]["get"]["operationId"] = "get_shelf"
    assert "Operation ID 'get_shelf' for 'get' in '/shelves/{shelf_id}' is not unique" in {
        finding.problem for finding in findings(small)
    }


def test_an_undeclared_path_parameter_is_reported(small: Node) -> None:
    del small["paths"]["/shelves/{shelf_id}"]["parameters"]
    assert "Path parameter 'shelf_id' for 'get' operation in '/shelves/{shelf_id}' was not resolved" in {
        finding.problem for finding in findings(small)
    }


@pytest.mark.parametrize("missing", ["components", "tags", "servers"])
def test_a_missing_top_level_member_raises_no_exception(small: Node, missing: str) -> None:
    small["paths"]["/shelves"] = {}
    small["paths"]["/shelves/{shelf_id}"] = {}
    small["components"] = {"schemas": {}} if missing != "components" else small["components"]
    small["tags"] = []
    del small[missing]
    assert all(finding.rule in {*RULES, "openapi"} for finding in findings(small))
