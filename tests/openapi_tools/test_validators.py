"""Linters and validators find nothing in the source and in the bundle, and bundle alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..amounts import is_thorough
from .tools import BUNDLE, NPM, SOURCE, node_program, python_program, run

VALIDATE = """
import SwaggerParser from "@apidevtools/swagger-parser";
const document = await SwaggerParser.validate(process.argv[1]);
console.log(Object.keys(document.paths).length);
"""
both = pytest.mark.parametrize("document", [SOURCE, BUNDLE], ids=["source", "bundle"])


@both
def test_redocly_reports_nothing(document: Path) -> None:
    output = run(node_program("redocly"), "lint", document)
    assert "Your API description is valid" in output
    assert "warning" not in output.replace("Deprecation warning: Node.js", "")


# It follows the references of the source, and thus reads what the bundle contains.
@pytest.mark.parametrize(
    "document", [SOURCE, BUNDLE] if is_thorough() else [SOURCE], ids=lambda one: one.name
)
def test_spectral_reports_nothing(document: Path) -> None:
    output = run(node_program("spectral"), "lint", "--fail-severity=hint", document)
    assert "No results with a severity of 'hint' or higher found!" in output


@both
def test_openapi_spec_validator_accepts_it(document: Path) -> None:
    assert run(python_program("openapi-spec-validator"), document).endswith(": OK\n")


@both
def test_swagger_parser_accepts_it(document: Path) -> None:
    node_program("redocly")  # skips the test if the npm packages are not installed
    paths = json.loads(BUNDLE.read_text("utf-8"))["paths"]
    output = run("node", "--input-type=module", "--eval", VALIDATE, document, cwd=NPM)
    assert output == f"{len(paths)}\n"


def test_redocly_makes_the_same_bundle(tmp_path: Path) -> None:
    run(node_program("redocly"), "bundle", SOURCE, "--output", tmp_path / "openapi.json")
    assert json.loads((tmp_path / "openapi.json").read_text("utf-8")) == json.loads(BUNDLE.read_text("utf-8"))
