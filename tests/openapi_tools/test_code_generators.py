"""Code generators accept the OpenAPI document, and their output compiles or can be imported."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ..amounts import is_thorough
from .tools import BUNDLE, SOURCE, java, node_program, python_program, run

TYPESCRIPT = (
    *("--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"),
    *("--module", "esnext", "--moduleResolution", "bundler"),
)
IMPORT_ALL = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
package = importlib.import_module(sys.argv[2])
names = [one.name for one in pkgutil.walk_packages(package.__path__, sys.argv[2] + ".")]
print(len([importlib.import_module(name) for name in names]))
"""
# A test shows that redocly makes the bundle of the source, so that what accepts one mostly accepts the other.
both = pytest.mark.parametrize(
    "document", [SOURCE, BUNDLE] if is_thorough() else [BUNDLE], ids=lambda one: one.name
)


def imported(folder: Path, package: str) -> int:
    """Import every module of a package in a new process; returns their number."""
    return int(run(sys.executable, "-c", IMPORT_ALL, folder, package).splitlines()[-1])


@both
def test_openapi_typescript(document: Path, tmp_path: Path) -> None:
    run(node_program("openapi-typescript"), document, "--output", tmp_path / "api.ts")
    assert "get_incident" in (tmp_path / "api.ts").read_text("utf-8")
    run(node_program("tsc"), *TYPESCRIPT, tmp_path / "api.ts")


@both
def test_hey_api(document: Path, tmp_path: Path) -> None:
    run(node_program("openapi-ts"), "--input", document, "--output", tmp_path, "--no-log-file")
    assert "getIncident" in (tmp_path / "sdk.gen.ts").read_text("utf-8")
    run(node_program("tsc"), *TYPESCRIPT, tmp_path / "index.ts")


@both
def test_datamodel_code_generator(document: Path, tmp_path: Path) -> None:
    output = tmp_path / "models.py"
    options = ["--input-file-type", "openapi", "--output-model-type", "pydantic_v2.BaseModel"]
    if document == SOURCE:  # in which the root has no schemas of its own
        options += ["--openapi-scopes", "paths", "schemas", "parameters", "--use-operation-id-as-name"]
    run(python_program("datamodel-codegen"), "--input", document, "--output", output, *options)
    program = "import runpy, sys; print('IncidentResponse' in runpy.run_path(sys.argv[1]))"
    assert run(sys.executable, "-c", program, output) == "True\n"


def test_openapi_python_client(tmp_path: Path) -> None:
    # It does not follow references to other files, so it reads only the bundle.
    options = ("--meta", "none", "--output-path", tmp_path / "stock", "--fail-on-warning")
    run(python_program("openapi-python-client"), "generate", "--path", BUNDLE, *options)
    assert imported(tmp_path, "stock") > 94


def test_openapi_generator(tmp_path: Path) -> None:
    # At the source it takes parameters of a path for duplicates, so it reads only the bundle.
    java()
    program = python_program("openapi-generator-cli")
    run(program, "generate", "--generator-name", "python", "--input-spec", BUNDLE, "--output", tmp_path)
    assert imported(tmp_path, "openapi_client") > 94
