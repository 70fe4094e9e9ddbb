"""`incident.fields`: the fields of an incident as a read-only mapping of names to plain values."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from datadog_incidents._views.fields import IncidentFields
from datadog_incidents.errors import DatadogError, UnknownFieldError
from datadog_incidents_api.models import IncidentResponseAttributes

from ..incident_json import required_attributes

WIRE: dict[str, Any] = {
    "severity": {"type": "dropdown", "value": "SEV-2"},
    "summary": {"type": "textbox", "value": None},
    "teams": {"type": "autocomplete", "value": ["web", "mobile"]},
    "bare": {"type": "dropdown"},
    "untyped": {"value": ["a"]},
    "duration": {"type": "number", "value": 3},
    "odd": {"type": "number"},
    "null": None,
}


@pytest.fixture
def fields() -> IncidentFields:
    attributes = IncidentResponseAttributes.from_dict(required_attributes() | {"fields": WIRE})
    assert attributes.fields
    return IncidentFields(attributes.fields)


def test_values_are_plain(fields: IncidentFields) -> None:
    assert dict(fields) == {
        "severity": "SEV-2",
        "summary": None,
        "teams": ["web", "mobile"],
        "bare": None,
        "untyped": ["a"],
        "duration": 3,
        "odd": None,
        "null": None,
    }


def test_kinds_are_those_of_the_server(fields: IncidentFields) -> None:
    assert {name: fields.kind(name) for name in fields} == {
        "severity": "dropdown",
        "summary": "textbox",
        "teams": "autocomplete",
        "bare": "dropdown",
        "untyped": None,
        "duration": "number",
        "odd": "number",
        "null": None,
    }


def test_it_is_a_mapping(fields: IncidentFields) -> None:
    assert len(fields) == len(WIRE) and list(fields) == list(WIRE)
    assert "teams" in fields and "team" not in fields
    assert fields.get("runbook") is None and fields.get("summary", "none") is None
    assert fields == dict(fields) and fields != {}
    assert repr(IncidentFields({})) == "IncidentFields({})"
    assert repr(fields).startswith("IncidentFields({'severity': 'SEV-2', 'summary': None, 'teams': ['web'")


def test_it_is_read_only(fields: IncidentFields) -> None:
    with pytest.raises(TypeError):
        fields["severity"] = "SEV-1"  # type: ignore[index]
    teams = fields["teams"]
    assert isinstance(teams, list)
    teams.append("sre")
    assert fields["teams"] == ["web", "mobile"]


@pytest.mark.parametrize("read", [IncidentFields.__getitem__, IncidentFields.kind])
def test_an_unknown_name_is_an_error_that_lists_the_names(fields: IncidentFields, read: Any) -> None:
    with pytest.raises(UnknownFieldError) as caught:
        read(fields, "severty")
    error = caught.value
    assert isinstance(error, KeyError) and isinstance(error, DatadogError)
    assert str(error) == (
        "the incident has no field 'severty'; did you mean 'severity'? Its fields: severity, summary, teams,"
        " bare, untyped, duration, odd, null"
    )
    assert (error.name, error.known) == ("severty", tuple(WIRE))
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.name, copy.known) == (str(error), error.name, error.known)


def test_an_unknown_name_among_none_is_an_error() -> None:
    with pytest.raises(UnknownFieldError, match=r"^the incident has no field 'x'\. Its fields: none$"):
        IncidentFields({})["x"]
    with pytest.raises(UnknownFieldError, match="no field \\[\\]"):
        IncidentFields({})[[]]  # type: ignore[index]


def test_the_message_is_bounded_and_on_one_line() -> None:
    known = ["a\nb", "x" * 10_000, *(f"field_{number}" for number in range(5000))]
    error = UnknownFieldError("field_70" + "y" * 10_000, known)
    message = str(error)
    assert len(message) < 1500 and message.isprintable()
    assert message.endswith("field_47 and 4952 more")
    assert len(repr(UnknownFieldError("x", known))) < 100
    assert error.known == tuple(known)
    assert "did you mean 'field_4711'?" in str(UnknownFieldError("feld_4711", known))


def test_names_are_compared_only_for_the_message(
    fields: IncidentFields, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[object] = []

    def get_close_matches(name: str, *_: object, **__: object) -> list[str]:
        compared.append(name)
        return []

    monkeypatch.setattr("difflib.get_close_matches", get_close_matches)
    assert "severty" not in fields
    assert fields.get("severty") is None
    with pytest.raises(UnknownFieldError) as caught:
        fields["severty"]
    assert compared == []
    assert "no field 'severty'. " in str(caught.value)
    assert compared == ["severty"]
