"""`set_fields` and `resolve` send fields with the types that the incident has for them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents._arguments import fields
from datadog_incidents.errors import InvalidRequestError, UnstableOperationError
from datadog_incidents_api._model import encode
from datadog_incidents_api.models import (
    IncidentFieldAttributesMultipleValue,
    IncidentFieldAttributesSingleValue,
    UnknownVariant,
)
from datadog_incidents_api.models.incident_field_attributes_single_value_type import (
    INCIDENT_FIELD_ATTRIBUTES_SINGLE_VALUE_TYPE_VALUES,
)
from datadog_incidents_api.models.incident_field_attributes_value_type import (
    INCIDENT_FIELD_ATTRIBUTES_VALUE_TYPE_VALUES,
)

if TYPE_CHECKING:
    from .conftest import Call

OWN = {"cause_kind": 1, "regions": 2, "runbook": 3, "hosts": 4, "clusters": 5, "owners": 6}


@pytest.fixture
def incident(call: Call) -> str:
    """ID of an incident with a user-defined field of each type."""
    type_id = call("incidents.create", title="first").attributes.incident_type_uuid
    for name, number in OWN.items():
        call("user_defined_fields.create", name=name, type=number, incident_type=type_id)
    incident_id: str = call("incidents.create", title="second").id
    call.forget()
    return incident_id


GIVEN: dict[str, tuple[Any, dict[str, Any]]] = {
    "cause_kind": ("config", {"type": "dropdown", "value": "config"}),
    "regions": (["eu", "us"], {"type": "multiselect", "value": ["eu", "us"]}),
    "runbook": ("see wiki", {"type": "textbox", "value": "see wiki"}),
    "hosts": (("a",), {"type": "textarray", "value": ["a"]}),
    "clusters": (["c"], {"type": "metrictag", "value": ["c"]}),
    "owners": ([], {"type": "autocomplete", "value": []}),
}


def test_values_are_sent_with_the_types_of_the_incident(call: Call, incident: str) -> None:
    changed = call("incidents.set_fields", incident, {name: value for name, (value, _) in GIVEN.items()})
    expected = {name: field for name, (_, field) in GIVEN.items()}
    assert call.operations() == ["get_incident", "update_incident"]
    assert call.sent() == {"attributes": {"fields": expected}}
    returned = changed.raw["attributes"]["fields"]
    assert {name: returned[name] for name in expected} == expected


@pytest.mark.parametrize("name", OWN)
def test_cleared_field_keeps_its_type(call: Call, incident: str, name: str) -> None:
    call("incidents.set_fields", incident, {name: GIVEN[name][0]})
    call("incidents.set_fields", incident, {name: None})
    expected = {"type": GIVEN[name][1]["type"], "value": None}
    assert call.sent() == {"attributes": {"fields": {name: expected}}}
    assert call("incidents.get", incident).raw["attributes"]["fields"][name] == expected


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("runbook", ["a"], "is of type textbox and takes one string"),
        ("cause_kind", ["a"], "is of type dropdown and takes one string"),
        ("regions", "eu", "is of type multiselect and takes a list"),
        ("hosts", "a", "is of type textarray and takes a list"),
        ("clusters", "c", "is of type metrictag and takes a list"),
        ("owners", "o", "is of type autocomplete and takes a list"),
    ],
)
@pytest.mark.parametrize("method", ["set_fields", "resolve"])
def test_value_of_the_wrong_type_is_rejected_before_the_update(
    call: Call, incident: str, method: str, name: str, value: Any, message: str
) -> None:
    with pytest.raises(InvalidRequestError, match=message) as caught:
        call(f"incidents.{method}", incident, fields={name: value, "severity": "SEV-1"})
    assert caught.value.path == f"fields.{name}"
    assert call.operations() == ["get_incident"]


def test_resolve_fetches_types_too(call: Call, incident: str) -> None:
    resolved = call("incidents.resolve", incident, fields={"runbook": "followed"}).attributes
    assert call.operations() == ["get_incident", "update_incident"]
    assert resolved.state == "resolved"
    assert resolved.fields["runbook"] == IncidentFieldAttributesSingleValue(type="textbox", value="followed")


def test_type_of_an_unknown_field_is_derived_from_its_value(call: Call, incident: str) -> None:
    call("incidents.set_fields", incident, {"one": "x", "many": ["x"]})
    assert call.sent()["attributes"]["fields"] == {
        "one": {"type": "dropdown", "value": "x"},
        "many": {"type": "multiselect", "value": ["x"]},
    }


@pytest.mark.parametrize(
    "given",
    [
        {"severity": "SEV-1", "teams": None},
        {"runbook": {"type": "textbox", "value": "x"}},
        {"runbook": IncidentFieldAttributesSingleValue(type="textbox", value="x")},
        {},
    ],
    ids=["built in", "object", "model", "none"],
)
def test_nothing_is_fetched_if_all_types_are_known(call: Call, incident: str, given: dict[str, Any]) -> None:
    call("incidents.set_fields", incident, given)
    assert call.operations() == ["update_incident"]


def test_fetching_types_requires_get_incident(call: Call, incident: str) -> None:
    call.unstable = ["update_incident"]
    with pytest.raises(UnstableOperationError, match="get_incident"):
        call("incidents.set_fields", incident, {"runbook": "x"})
    assert call.operations() == []


def test_types_are_read_from_models_and_unknown_variants() -> None:
    shown: dict[str, Any] = {
        "a": IncidentFieldAttributesSingleValue(type="textbox"),
        "b": IncidentFieldAttributesMultipleValue(type="metrictag"),
        "c": UnknownVariant({"type": "number", "value": 5}),
        "d": UnknownVariant({"value": 5}),
        "e": IncidentFieldAttributesSingleValue(value="x"),
        "f": SimpleNamespace(type=7),
        "g": None,
    }
    assert fields.types_of(shown) == {"a": "textbox", "b": "metrictag", "c": "number"}


@pytest.mark.parametrize("value", ["5", ["5", "6"], None])
def test_unknown_type_accepts_any_value(value: Any) -> None:
    sent = encode(fields.to_models({"own": value}, {"own": "number"}))
    assert sent == {"own": {"type": "number", "value": value}}


def test_types_are_those_of_the_spec() -> None:
    assert sorted(fields.SINGLE) == sorted(INCIDENT_FIELD_ATTRIBUTES_SINGLE_VALUE_TYPE_VALUES)
    assert sorted(fields.MULTIPLE) == sorted(INCIDENT_FIELD_ATTRIBUTES_VALUE_TYPE_VALUES)
