"""A field goes as the kind that the incident shows it to be, where that is not known beforehand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents._arguments import fields
from datadog_incidents.errors import InvalidRequestError, UnstableOperationError
from datadog_incidents_api.model import encode
from datadog_incidents_api.models import (
    IncidentFieldAttributesMultipleValue,
    IncidentFieldAttributesSingleValue,
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
    """Id of an incident with a field of each kind that people can define."""
    kind = call("incidents.create", title="first").attributes.incident_type_uuid
    for name, number in OWN.items():
        call("user_defined_fields.create", name=name, type=number, incident_type=kind)
    made: str = call("incidents.create", title="second").id
    call.forget()
    return made


GIVEN: dict[str, tuple[Any, dict[str, Any]]] = {
    "cause_kind": ("config", {"type": "dropdown", "value": "config"}),
    "regions": (["eu", "us"], {"type": "multiselect", "value": ["eu", "us"]}),
    "runbook": ("see wiki", {"type": "textbox", "value": "see wiki"}),
    "hosts": (("a",), {"type": "textarray", "value": ["a"]}),
    "clusters": (["c"], {"type": "metrictag", "value": ["c"]}),
    "owners": ([], {"type": "autocomplete", "value": []}),
}


def test_each_value_goes_as_the_kind_that_the_incident_shows(call: Call, incident: str) -> None:
    changed = call("incidents.set_fields", incident, {name: value for name, (value, _) in GIVEN.items()})
    wanted = {name: spelt for name, (_, spelt) in GIVEN.items()}
    assert call.made() == ["get_incident", "update_incident"]
    assert call.sent() == {"attributes": {"fields": wanted}}
    shown = changed.raw["attributes"]["fields"]
    assert {name: shown[name] for name in wanted} == wanted


@pytest.mark.parametrize("name", OWN)
def test_a_field_is_cleared_as_the_kind_it_is_of(call: Call, incident: str, name: str) -> None:
    call("incidents.set_fields", incident, {name: GIVEN[name][0]})
    call("incidents.set_fields", incident, {name: None})
    wanted = {"type": GIVEN[name][1]["type"], "value": None}
    assert call.sent() == {"attributes": {"fields": {name: wanted}}}
    assert call("incidents.get", incident).raw["attributes"]["fields"][name] == wanted


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("runbook", ["a"], "is a textbox and takes one string"),
        ("cause_kind", ["a"], "is a dropdown and takes one string"),
        ("regions", "eu", "is of kind multiselect and takes a list"),
        ("hosts", "a", "is of kind textarray and takes a list"),
        ("clusters", "c", "is of kind metrictag and takes a list"),
        ("owners", "o", "is of kind autocomplete and takes a list"),
    ],
)
@pytest.mark.parametrize("verb", ["set_fields", "resolve"])
def test_a_value_of_another_kind_is_refused_before_anything_is_changed(
    call: Call, incident: str, verb: str, name: str, value: Any, why: str
) -> None:
    with pytest.raises(InvalidRequestError, match=why) as caught:
        call(f"incidents.{verb}", incident, fields={name: value, "severity": "SEV-1"})
    assert caught.value.path == f"fields.{name}"
    assert call.made() == ["get_incident"]


def test_resolving_reads_kinds_as_well(call: Call, incident: str) -> None:
    resolved = call("incidents.resolve", incident, fields={"runbook": "followed"}).attributes
    assert call.made() == ["get_incident", "update_incident"]
    assert resolved.state == "resolved"
    assert resolved.fields["runbook"] == IncidentFieldAttributesSingleValue(type="textbox", value="followed")


def test_a_field_that_the_incident_does_not_show_goes_as_its_value_looks(call: Call, incident: str) -> None:
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
    ids=["built in", "spelt out", "model", "none"],
)
def test_nothing_is_read_where_every_kind_is_known(call: Call, incident: str, given: dict[str, Any]) -> None:
    call("incidents.set_fields", incident, given)
    assert call.made() == ["update_incident"]


def test_reading_has_to_be_enabled(call: Call, incident: str) -> None:
    call.unstable = ["update_incident"]
    with pytest.raises(UnstableOperationError, match="get_incident"):
        call("incidents.set_fields", incident, {"runbook": "x"})
    assert call.made() == []


def test_kinds_are_read_off_fields_however_they_are_shown() -> None:
    shown: dict[str, Any] = {
        "a": IncidentFieldAttributesSingleValue(type="textbox"),
        "b": IncidentFieldAttributesMultipleValue(type="metrictag"),
        "c": {"type": "number", "value": 5},
        "d": {"value": 5},
        "e": IncidentFieldAttributesSingleValue(value="x"),
        "f": SimpleNamespace(type=7),
        "g": None,
    }
    assert fields.kinds_of(shown) == {"a": "textbox", "b": "metrictag", "c": "number"}


@pytest.mark.parametrize("value", ["5", ["5", "6"], None])
def test_a_kind_of_tomorrow_holds_what_it_is_given(value: Any) -> None:
    sent = encode(fields.to_models({"own": value}, {"own": "number"}))
    assert sent == {"own": {"type": "number", "value": value}}


def test_the_kinds_are_those_of_the_document() -> None:
    assert sorted(fields.SINGLE) == sorted(INCIDENT_FIELD_ATTRIBUTES_SINGLE_VALUE_TYPE_VALUES)
    assert sorted(fields.MULTIPLE) == sorted(INCIDENT_FIELD_ATTRIBUTES_VALUE_TYPE_VALUES)
