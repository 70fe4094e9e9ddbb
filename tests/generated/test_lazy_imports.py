"""Lazy imports: a model is imported on first use, and an operation imports only the models it needs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import pytest

import datadog_incidents_api.models as models
from datadog_incidents_api.operations import OPERATIONS as REGISTRY

from ..incident_json import incident_json
from .calls import required_arguments
from .spec import OPERATIONS, SCHEMAS, body_schema, component, is_model, reference, reply_schemas

MODELS = "datadog_incidents_api.models."
HEAVY = (
    "httpx",
    "httpx2",
    "attr",
    "attrs",
    "orjson",
    "json",
    "asyncio",
    "anyio",
    "datetime",
    "logging",
    "schemathesis",
)
SETUP = """
import sys
hooks = list(sys.meta_path), list(sys.path_hooks)
before = set(sys.modules)
"""
REPORT = """
import json
assert (list(sys.meta_path), list(sys.path_hooks)) == hooks, "import hooks"
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def imported_by(program: str) -> set[str]:
    """Return the modules that a program imports in a new process."""
    return set(json.loads(run(SETUP + program + REPORT)))


def run(program: str) -> str:
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def models_in(modules: set[str]) -> set[str]:
    return {name.removeprefix(MODELS) for name in modules if name.startswith(MODELS)}


def test_importing_the_package_imports_no_submodules_and_no_heavy_modules() -> None:
    found = imported_by("import datadog_incidents\n")
    assert {name for name in found if name.startswith("datadog_incidents")} == {"datadog_incidents"}
    assert {name.partition(".")[0] for name in found} & set(HEAVY) == {"json"}  # imported by REPORT itself


@pytest.mark.parametrize("client", ["IncidentsClient", "AsyncIncidentsClient"])
def test_creating_a_client_imports_no_model(client: str) -> None:
    program = f"from datadog_incidents import {client}\n{client}(access_token='t').incidents.list\n"
    found = imported_by(program)
    assert models_in(found) == set()
    other = "_sync" if client.startswith("Async") else "_async"
    unused = (f"datadog_incidents.{other}", "datadog_incidents.mock", "datadog_incidents.fuzz")
    assert [
        name for name in found if name.startswith((*unused, "schemathesis", "uvicorn", "jsonschema"))
    ] == []


def test_the_models_package_imports_no_model() -> None:
    assert models_in(imported_by("import datadog_incidents_api.models\n")) == set()


def closure(schema: Any, known: set[str]) -> Iterator[str]:
    """Yield the names of the components with a model that are reachable from a schema."""
    if isinstance(schema, list):
        for item in schema:
            yield from closure(item, known)
    elif isinstance(schema, dict):
        if "$ref" in schema:
            name = component(schema)
            if name not in known:
                known.add(name)
                if is_model(schema):
                    yield name
                yield from closure(SCHEMAS[name], known)
        else:
            yield from closure(list(schema.values()), known)


def sent_by(operation: str) -> set[str]:
    """Return the modules of the models in an operation's request body."""
    return modules_of(filter(None, [body_schema(OPERATIONS[operation])]))


def received_by(operation: str) -> set[str]:
    """Return the modules of the models in the responses of successful calls of an operation."""
    return modules_of(reply_schemas(OPERATIONS[operation], "2"))


def modules_of(schemas: Iterable[str]) -> set[str]:
    found = {name for schema in schemas for name in closure(reference(schema), set())}
    return {getattr(models, name).__module__.removeprefix(MODELS) for name in found}


STEPS = """
import sys
from importlib import import_module

class Body:
    def to_sendable(self):
        return {}

def own_modules():
    return {name for name in sys.modules if name.startswith("datadog_incidents_api")}

def steps(operation, tag, ids, named):
    # Equivalent to a new process, except that modules of other packages remain imported.
    for name in own_modules():
        del sys.modules[name]
    module = import_module(f"datadog_incidents_api.api.{tag}.{operation}")
    call = module.prepare(*ids, **{name: Body() if name == "body" else "text" for name in named})
    prepared = own_modules()
    try:
        call.decode(b"{}")
    except import_module("datadog_incidents_api.errors").DecodingError:
        pass
    return sorted(prepared), sorted(own_modules() - prepared)
"""


@cache
def imported_by_steps() -> dict[str, tuple[list[str], list[str]]]:
    """Return, by operation, the modules imported by preparing a call and those by decoding a response."""
    calls = [(name, REGISTRY[name].tag, *required_arguments(name)) for name in sorted(OPERATIONS)]
    program = f"{STEPS}\nimport json\nprint(json.dumps({{call[0]: steps(*call) for call in {calls!r}}}))\n"
    found: dict[str, tuple[list[str], list[str]]] = json.loads(run(program))
    return found


@pytest.mark.parametrize("operation", sorted(OPERATIONS))
def test_an_operation_imports_its_models_on_use_and_no_other_operation(operation: str) -> None:
    """Request models are imported by whoever builds the body, which is a stub here."""
    prepared, read = map(set, imported_by_steps()[operation])
    assert models_in(prepared) == set()
    assert models_in(read) == received_by(operation)
    others = {name for name in OPERATIONS if name != operation}
    assert {name.rpartition(".")[2] for name in prepared | read if ".api." in name} & others == set()


USES = {
    "create_incident": "client.incidents.create(title='t', fields={'severity': 'SEV-1', 'teams': ['web']}, "
    "commander='00000000-0000-4000-8000-000000000001', notify=['@ana'], initial_cells=['text'])",
    "update_incident": "client.incidents.update('i', fields={'state': 'resolved'}, integrations=['i'])",
    "get_incident": "client.incidents.get('i').id",
    "list_incidents": "[incident.id for incident in client.incidents.list()]",
    "search_incidents": "[incident.id for incident in client.incidents.search('state:active')]",
    "delete_incident": "client.incidents.delete('i')",
}


@pytest.mark.parametrize("operation", USES)
def test_using_an_operation_imports_no_other_models(operation: str) -> None:
    example = incident_json()
    data: Any = [example] if operation == "list_incidents" else example
    if operation == "search_incidents":
        data = {"attributes": {"facets": {}, "total": 1, "incidents": [{"data": example}]}}
    program = f"""
import httpx
from datadog_incidents import IncidentsClient
transport = httpx.MockTransport(lambda _: httpx.Response(200, json={{"data": {data!r}}}))
client = IncidentsClient(access_token="t", unstable_operations="all", transport=transport)
{USES[operation]}
"""
    assert models_in(imported_by(program)) == sent_by(operation) | received_by(operation)


def test_the_models_package_exports_all_models_and_enums() -> None:
    expected = {name for name, schema in SCHEMAS.items() if is_model(schema)}
    expected |= {name for name, schema in SCHEMAS.items() if "enum" in schema}
    assert expected <= set(models.__all__) == set(dir(models))
    assert sorted(models.__all__, key=str.casefold) == sorted(set(models.__all__), key=str.casefold)
    namespace: dict[str, Any] = {}
    exec("from datadog_incidents_api.models import *", namespace)  # noqa: S102
    assert set(models.__all__) <= set(namespace)
    for name in models.__all__:
        assert namespace[name] is getattr(models, name)


@pytest.mark.parametrize("name", ["Incident", "incidentresponse", "_nothing", "__wrapped__"])
def test_unknown_model_names_raise_attribute_error(name: str) -> None:
    with pytest.raises(AttributeError, match=f"has no attribute '{name}'"):
        getattr(models, name)
    assert not hasattr(models, name)
