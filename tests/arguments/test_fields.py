"""Plain values of fields, notification handles and timeline cells, and the JSON that is sent for them."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._arguments import fields, notifications
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import InvalidRequestError
from datadog_incidents_api._model import encode
from datadog_incidents_api.models import (
    IncidentFieldAttributesMultipleValue,
    IncidentFieldAttributesSingleValue,
    IncidentNotificationHandle,
    IncidentTimelineCellMarkdownCreateAttributes,
    MarkdownCellContent,
    UnknownVariant,
)

from ..incident_json import incident_json


def dropdown(value: str | None) -> dict[str, Any]:
    return {"type": "dropdown", "value": value}


def sent(method: str, *path: str, **arguments: Any) -> dict[str, Any]:
    """Attributes in the request body of a method of `client.incidents`."""
    bodies: list[dict[str, Any]] = []

    def reply(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json={"data": incident_json()})

    with IncidentsClient(
        access_token="token", transport=httpx.MockTransport(reply), unstable_operations="all"
    ) as client:
        getattr(client.incidents, method)(*path, **arguments)
    attributes: dict[str, Any] = bodies[0]["data"].get("attributes", {})
    return attributes


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("severity", "SEV-2", dropdown("SEV-2")),
        ("severity", None, dropdown(None)),
        ("state", "resolved", dropdown("resolved")),
        ("detection_method", "customer", dropdown("customer")),
        ("root_cause", "a typo", {"type": "textbox", "value": "a typo"}),
        ("summary", "", {"type": "textbox", "value": ""}),
        ("slug", None, {"type": "textbox", "value": None}),
        ("services", ["web"], {"type": "autocomplete", "value": ["web"]}),
        ("services", (), {"type": "autocomplete", "value": []}),
        ("teams", None, {"type": "autocomplete", "value": None}),
        ("our_own", "x", dropdown("x")),
        ("our_own", None, dropdown(None)),
        ("our_own", ("x", "y"), {"type": "multiselect", "value": ["x", "y"]}),
        ("our_own", [], {"type": "multiselect", "value": []}),
    ],
)
def test_plain_value_gets_the_type_of_its_field(name: str, value: Any, field: dict[str, Any]) -> None:
    assert encode(fields.to_models({name: value})) == {name: field}


@pytest.mark.parametrize(
    "value",
    [
        {"type": "textbox", "value": "x"},
        {"type": "metrictag", "value": ["x"]},
        {"type": "unknown", "value": 5, "more": True},
        {},
        MappingProxyType({"type": "textbox", "value": "x"}),
    ],
)
def test_field_object_is_sent_unchanged(value: Any) -> None:
    assert encode(fields.to_models({"severity": value})) == {"severity": dict(value)}


@pytest.mark.parametrize(
    "model",
    [
        IncidentFieldAttributesSingleValue(type="textbox", value="x"),
        IncidentFieldAttributesMultipleValue(type="metrictag", value=["x"]),
    ],
)
def test_model_is_returned_unchanged(model: fields.FieldModel) -> None:
    assert fields.to_models({"our_own": model})["our_own"] is model


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("severity", ["SEV-2"], "one string, not a list"),
        ("summary", ("a", "b"), "one string, not a list"),
        ("services", "web", "list of strings, not one string"),
        ("teams", "", "list of strings, not one string"),
        ("services", ["web", 5], "only strings"),
        ("our_own", ["x", None], "only strings"),
        ("our_own", 5, "string"),
        ("severity", 2, "string"),
        ("services", 5, "string"),
        ("our_own", b"x", "string"),
    ],
)
def test_value_of_the_wrong_type_is_refused(name: str, value: Any, problem: str) -> None:
    with pytest.raises(InvalidRequestError, match=problem) as caught:
        fields.to_models({"state": "active", name: value})
    assert caught.value.path == f"fields.{name}"


@pytest.mark.parametrize("call", [("create",), ("update", "i")], ids=["create", "update"])
def test_client_accepts_plain_values(call: tuple[str, ...]) -> None:
    attributes = sent(*call, title="t", fields={"severity": "SEV-2"}, notify=["@slack-ops"])
    assert attributes["fields"] == {"severity": dropdown("SEV-2")}
    assert attributes["notification_handles"] == [{"handle": "@slack-ops"}]


def test_omitted_arguments_are_not_sent() -> None:
    assert sent("create", title="t") == {"title": "t", "customer_impacted": False}
    assert sent("update", "i", title="t") == {"title": "t"}


@pytest.mark.parametrize("empty", [{"fields": {}}, {"notify": []}])
def test_empty_arguments_are_sent_empty(empty: dict[str, Any]) -> None:
    attributes = sent("update", "i", **empty)
    assert list(attributes.values()) == list(empty.values())


def test_handles_are_strings_or_models() -> None:
    model = IncidentNotificationHandle(handle="@ana@example.com", display_name="Ana")
    models = notifications.to_models(("@slack-ops", model))
    assert models[1] is model
    assert encode(models) == [
        {"handle": "@slack-ops"},
        {"display_name": "Ana", "handle": "@ana@example.com"},
    ]


def test_cells_are_markdown_or_models() -> None:
    content = MarkdownCellContent(content="b")
    model = IncidentTimelineCellMarkdownCreateAttributes(content=content, important=True)
    assert sent("create", title="t", initial_cells=["*a*", model])["initial_cells"] == [
        {"cell_type": "markdown", "content": {"content": "*a*"}},
        {"cell_type": "markdown", "content": {"content": "b"}, "important": True},
    ]


@pytest.mark.parametrize(
    ("given", "path"), [({"notify": "@ops"}, "notify"), ({"initial_cells": "a"}, "initial_cells")]
)
def test_string_in_place_of_a_list_is_refused(given: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidRequestError, match=r"\['(@ops|a)'\]") as caught:
        sent("create", title="t", **given)
    assert caught.value.path == path


@pytest.mark.parametrize("scope", [{}, {"customer_impact_scope": ""}])
def test_customer_impact_requires_its_scope(scope: dict[str, str]) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        sent("create", title="t", customer_impacted=True, **scope)
    assert caught.value.path == "customer_impact_scope"


def test_field_of_an_unknown_type_is_sent_as_it_was_received() -> None:
    unknown = UnknownVariant({"type": "link", "value": "wiki/42"})
    assert sent("create", title="t", fields={"new": unknown})["fields"] == {"new": unknown.raw}
    assert sent("import_", title="t", fields={"new": unknown})["fields"] == {"new": unknown.raw}
