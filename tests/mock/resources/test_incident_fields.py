"""Fields of incidents: complete from the start, with a fixed type, mirrored in severity and state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from ..conftest import Api


def test_fields_are_complete_from_the_start(api: Api) -> None:
    attributes = api.create()["attributes"]
    assert attributes["fields"] == {
        "severity": {"type": "dropdown", "value": "UNKNOWN"},
        "state": {"type": "dropdown", "value": "active"},
        "detection_method": {"type": "dropdown", "value": "unknown"},
        "root_cause": {"type": "textbox", "value": None},
        "summary": {"type": "textbox", "value": None},
        "services": {"type": "autocomplete", "value": None},
        "teams": {"type": "autocomplete", "value": None},
        "slug": {"type": "textbox", "value": f"IR-{attributes['public_id']}"},
    }


@pytest.mark.parametrize(
    ("name", "value"), [("severity", "SEV-2"), ("severity", "UNKNOWN"), ("state", "stable")]
)
def test_severity_and_state_mirror_their_fields(api: Api, name: str, value: str) -> None:
    sent = {name: {"type": "dropdown", "value": value}}
    created = api.create(fields=sent)
    updated = api.update(api.create()["id"], fields=sent)
    for incident in (created, updated, api.get(created["id"]), api.get(updated["id"])):
        assert incident["attributes"][name] == value
        assert incident["attributes"]["fields"][name] == {"type": "dropdown", "value": value}


def test_unknown_fields_keep_the_type_of_the_first_request(api: Api) -> None:
    own = {
        "room": {"type": "textbox", "value": "4.12"},
        "steps": {"type": "textarray", "value": ["a"]},
        "tags": {"type": "metrictag", "value": ["x:y"]},
        "shops": {"value": ["eu", "us"]},
        "mood": {"value": "calm"},
    }
    incident = api.create(fields=own)
    fields = incident["attributes"]["fields"]
    assert {name: fields[name] for name in ("room", "steps", "tags")} == {
        name: own[name] for name in ("room", "steps", "tags")
    }
    assert fields["shops"] == {"type": "multiselect", "value": ["eu", "us"]}
    assert fields["mood"] == {"type": "dropdown", "value": "calm"}
    sent = {name: {"value": None if name == "room" else ["b"]} for name in ("room", "steps", "tags")}
    changed = api.update(incident["id"], fields=sent)["attributes"]["fields"]
    assert changed["room"] == {"type": "textbox", "value": None}
    assert changed["steps"] == {"type": "textarray", "value": ["b"]}
    assert changed["tags"] == {"type": "metrictag", "value": ["b"]}
    assert changed["shops"] == fields["shops"]


def test_built_in_fields_ignore_the_type_in_requests(api: Api) -> None:
    sent = {"services": {"type": "multiselect", "value": ["cart"]}, "summary": {"value": "short"}}
    fields = api.create(fields=sent)["attributes"]["fields"]
    assert fields["services"] == {"type": "autocomplete", "value": ["cart"]}
    assert fields["summary"] == {"type": "textbox", "value": "short"}
