"""Reader of the official client, on a package with an API of our own, and on packages of another layout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from upstreaming import index
from upstreaming.facts import Tree, child

# Modules of the real package are found too, except for those that a test defines.
EXTENDED = "from pkgutil import extend_path\n__path__ = extend_path(__path__, __name__)\n"
PACKAGE = EXTENDED + (
    "from datadog_api_client.api_client import ApiClient\n"
    "from datadog_api_client.configuration import Configuration\n"
)
API = '''
from datetime import date, datetime
from uuid import UUID
from datadog_api_client.api_client import Endpoint
from datadog_api_client.model_utils import (
    ModelComposed, ModelNormal, ModelSimple, OpenApiModel, cached_property, none_type, unset
)

class Color(ModelSimple):
    """:param value: If omitted defaults to "red". Must be one of ["red", "a/b"]."""
    allowed_values = {"red", "a/b"}
    _nullable = True
    openapi_types = {"value": (str,)}

class Closed(ModelNormal):
    additional_properties_type = None

class Counts(ModelNormal):
    additional_properties_type = (int,)

class Any(ModelComposed):
    _composed_schemas = {"oneOf": [str, [Color], Closed]}

class Thing(ModelNormal):
    openapi_types = {
        "id": (UUID,), "day": (date, none_type), "color": (Color,), "colors": ([Color],),
        "anything": ({str: OpenApiModel.additional_properties_type},), "counts": ({str: (int, none_type)},),
        "old": (float,), "either": (str, bool), "any": (Any,), "counted": (Counts,), "when_": (datetime,),
    }
    attribute_map = {name: name for name in openapi_types} | {"when_": "when"}
    read_only_vars = {"when_"}
    validations = {"old": {"inclusive_maximum": 5, "inclusive_minimum": 1}, "day": {"max_length": 3}}

    def __init__(self_, id, when_, day=unset, color=unset, **kwargs):
        """
        :param id: An ID.
        :type id: UUID
        :param old: A number. **Deprecated**.
        :type old: float, optional
        :param when_: A time.
        """

class IncidentsApi:
    def __init__(self, client):
        self.client = client
        self._import_incident_endpoint = Endpoint(
            settings={
                "response_type": ([Thing],), "auth": ["AuthZ"], "endpoint_path": "/things",
                "operation_id": "import_incident", "http_method": "POST", "version": "v2",
            },
            params_map={
                "body": {"required": True, "openapi_types": (Thing,), "location": "body"},
                "page_size": {
                    "openapi_types": ([int],), "attribute": "page[size]", "location": "query",
                    "collection_format": "multi", "validation": {"inclusive_maximum": 9},
                },
            },
            headers_map={"accept": ["application/json"], "content_type": ["application/json"]},
            api_client=client,
        )
        self._delete_thing_endpoint = Endpoint(
            settings={
                "response_type": None, "auth": [], "endpoint_path": "/things", "operation_id": "delete_thing",
                "http_method": "DELETE", "version": "v2",
            },
            params_map={}, headers_map={"accept": ["*/*"]}, api_client=client,
        )

    def import_incident(self, body):
        """Import."""

    def delete_thing(self):
        """Delete a thing. **Deprecated**."""
'''


def read(folder: Path, monkeypatch: pytest.MonkeyPatch, **files: str) -> Tree:
    """Read a package with these modules, by name with underscores for dots."""
    monkeypatch.setattr(index, "_install", lambda _, target: write(Path(target), files))
    return index.published()


def write(folder: Path, files: dict[str, str]) -> None:
    places = {"init": "__init__.py", "api": "v2/api/incidents_api.py", "configuration": "configuration.py"}
    packages: dict[str, str] = {place: EXTENDED for place in ("v2/__init__.py", "v2/api/__init__.py")}
    modules = {places[name]: text for name, text in files.items()}
    for place, text in ({"__init__.py": PACKAGE} | packages | modules).items():
        path = folder / "datadog_api_client" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    return read(tmp_path, monkeypatch, api=API)


def test_operations_are_read(facts: Tree) -> None:
    operations = child(facts, "operations")
    users = {"create_user", "disable_user", "get_user", "list_users"}
    assert operations.keys() == {"import_incident", "delete_thing", *users}
    assert operations["import_incident"] == {
        "call": "POST /things",
        "security": {"AuthZ": {}},
        "response": "list of Thing",
        "content": "application/json",
        "unstable": "yes",
        "parameters": {
            "body": {"in": "body", "type": "Thing", "required": "yes"},
            "page[size]": {"in": "query", "type": "list of integer", "format": "multi", "maximum": "9"},
        },
    }
    deleted = {"call": "DELETE /things", "security": {}, "parameters": {}, "deprecated": "yes"}
    assert operations["delete_thing"] == deleted


def test_schemas_are_read(facts: Tree) -> None:
    schemas: dict[str, Any] = child(facts, "schemas")
    assert schemas["Thing"] == {
        "type": "object",
        "fields": {
            "id": {"type": "string uuid", "required": "yes"},
            "day": {"type": "string date", "nullable": "yes", "maxLength": "3"},
            "color": {"type": "Color", "nullable": "yes"},
            "colors": {"type": "list of Color?"},
            "anything": {"type": "object"},
            "counts": {"type": "map of integer?"},
            "old": {"type": "number", "deprecated": "yes", "maximum": "5", "minimum": "1"},
            "either": {"type": "boolean or string"},
            "any": {"type": "Any"},
            "counted": {"type": "Counts"},
            "when": {"type": "string date-time", "required": "yes", "readOnly": "yes"},
        },
    }
    assert schemas["Color"] == {"type": "string", "default": "red", "values": {"red": {}, "a/b": {}}}
    assert schemas["Any"]["type"] == "Closed or list of Color? or string"
    assert schemas["Closed"] == {"type": "object", "fields": {}, "additionalProperties": "False"}
    assert schemas["Counts"]["type"] == "map of integer"
    assert {"APIErrorResponse", "UserResponse"} <= schemas.keys()


def test_settings_of_the_client_are_read(facts: Tree) -> None:
    assert child(facts, "server")["url"] == "https://{subdomain}.{site}"
    assert "datadoghq.eu" in child(facts, "sites")
    assert child(facts, "credentials")["apiKeyAuth"] == {"type": "header DD-API-KEY"}


def test_variables_that_configure_the_client_do_not_matter(
    facts: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DD_API_KEY", "DD_APP_KEY", "DD_SITE"):
        monkeypatch.setenv(name, "other")
    assert read(tmp_path, monkeypatch, api=API) == facts


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"init": ""}, "expected Configuration in datadog_api_client, found "),
        (
            {"init": "import no_such_module"},
            "expected to import datadog_api_client, found ModuleNotFoundError",
        ),
        ({"api": ""}, "expected IncidentsApi in datadog_api_client.v2.api.incidents_api, found []"),
        (
            {"api": "class IncidentsApi:\n    def __init__(self, client): self.client = client"},
            "expected attributes *_endpoint in IncidentsApi, found ['client']",
        ),
        (
            {"api": API.replace('"http_method"', '"method"')},
            "expected 'http_method' in the settings of import_",
        ),
        (
            {"api": API.replace('"location"', '"place"')},
            "expected 'location' in parameter body of import_incident",
        ),
        ({"api": API.replace("(UUID,)", "(complex,)")}, "one of the known types, found <class 'complex'>"),
        ({"api": API.replace("(UUID,)", "UUID")}, "expected a tuple of types, found <class 'uuid.UUID'>"),
        (
            {"api": API.replace('"max_length"', '"longest"')},
            "expected 'longest' in the known limits, for field day",
        ),
        ({"api": API.replace("Any(ModelComposed)", "Any(OpenApiModel)")}, "expected Any to be a composed, "),
        ({"api": API.replace('"oneOf"', '"anyOf"')}, "expected 'oneOf' in model Any, found {'anyOf'"),
        (
            {"api": API.replace("def delete_thing", "def remove_thing")},
            "expected delete_thing in IncidentsApi, ",
        ),
    ],
)
def test_another_layout_is_an_error_with_what_was_expected_and_found(
    files: dict[str, str], problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(index.UpstreamError) as refused:
        read(tmp_path, monkeypatch, **files)
    assert str(refused.value).startswith("cannot read datadog-api-client: ")
    assert problem in str(refused.value)
