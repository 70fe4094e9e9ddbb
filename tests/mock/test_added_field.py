"""A field added to the spec works in the mock and reaches the fuzzer, without a hand edit of either.

tests/generator/test_added_field.py tests the generated package; scripts/upstream names a field that the
official client does not have (tests/upstreaming).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import datadog_incidents_api

from .conftest import OPENAPI, OPERATIONS

ROOT = Path(__file__).parents[2]
FIELD = {"type": "string", "description": "Material of the resource."}

# Adds the field to the first example of each operation, and prints the operations whose response lacks it.
STORED = """
import json, sys
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS
from tests.official_client import cases

lacking = []
for name in json.loads(sys.argv[1]):
    mock = MockDatadog()
    ids = cases.set_up(mock)
    case = next(cases.cases(OPERATIONS[name]))
    body = case.body(ids)
    body["data"].setdefault("attributes", {})["material"] = "oak"
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    http = httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys)
    path = case.operation.path.format(**case.path(ids))
    response = http.request(case.operation.method, path, json=body)
    assert response.is_success, (name, response.text)
    if response.json()["data"]["attributes"].get("material") != "oak":
        lacking.append(name)
    body["data"]["attributes"]["material"] = 5
    assert http.request(case.operation.method, path, json=body).status_code == 400, name
print(json.dumps(lacking))
"""
SENT = """
import schemathesis
from hypothesis import HealthCheck, Phase, find, settings
from importlib.resources import files

document = schemathesis.openapi.from_path(str(files("datadog_incidents_api") / "openapi.json"))
operation = document["/api/v2/incidents/config/types"]["POST"]
quiet = settings(
    database=None, suppress_health_check=list(HealthCheck), max_examples=2000, phases=[Phase.generate]
)
find(operation.as_strategy(), lambda case: "material" in case.body["data"]["attributes"], settings=quiet)
"""


def follow(schema: Any, document: Any) -> Any:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def attributes_of(holder: Any, document: Any) -> Any:
    """Return the schema of the attributes in a request or response body; None if it has none."""
    content: dict[str, Any] = holder.get("content", {})
    node = next(iter(content.values()))["schema"] if content else {}
    for member in ("data", "attributes"):
        node = follow(node, document).get("properties", {}).get(member, {})
    return follow(node, document) if node else None


def of_one_resource() -> list[str]:
    """Return the operations that send a resource and receive the same one."""
    found = []
    for name, operation in OPERATIONS.items():
        success = next(one for status, one in operation["responses"].items() if status.startswith("2"))
        sent = attributes_of(operation.get("requestBody", {}), OPENAPI)
        received = attributes_of(success, OPENAPI)
        if sent and received and sent["properties"].keys() & received["properties"].keys():
            found.append(name)
    return found


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the generated package whose OpenAPI document has one more attribute of every resource."""
    folder = tmp_path_factory.mktemp("added")
    (source,) = datadog_incidents_api.__path__
    copy = shutil.copytree(source, folder / "datadog_incidents_api")
    document = json.loads((copy / "openapi.json").read_text("utf-8"))
    for path in document["paths"].values():
        for operation in path.values():
            if "responses" in operation:
                for holder in (operation.get("requestBody", {}), *operation["responses"].values()):
                    attributes = attributes_of(holder, document)
                    if attributes is not None and "properties" in attributes:
                        attributes["properties"]["material"] = FIELD
    (copy / "openapi.json").write_text(json.dumps(document), "utf-8")
    return folder


def run(package: Path, program: str, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": f"{package}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-c", program, *arguments]
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_the_mock_validates_stores_and_returns_it_in_every_resource(package: Path) -> None:
    operations = of_one_resource()
    assert len(operations) > 30
    assert json.loads(run(package, STORED, json.dumps(operations))) == []


def test_the_fuzzer_sends_it(package: Path) -> None:
    run(package, SENT)
