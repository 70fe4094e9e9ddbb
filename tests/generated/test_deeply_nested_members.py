"""Values that the JSON parser accepts can be encoded again, however deeply they are nested."""

from __future__ import annotations

import copy
import datetime
import json
from typing import Any

import pytest

from datadog_incidents_api._json_parsing import parse
from datadog_incidents_api._model import encode
from datadog_incidents_api.models import IncidentResponse, UnknownVariant

from ..incident_json import incident_json

PLACES = ("type", "title", "brand_new", "new")
INCIDENT = incident_json(title="title", brand_new="brand_new") | {"type": "type"}
DEEP = json.dumps({"data": INCIDENT, "new": "new"})
"""Response in which the texts that are in PLACES are to be replaced."""


def nested(levels: int, start: bytes, end: bytes) -> bytes:
    return start * levels + b"1" + end * levels


@pytest.mark.parametrize(("start", "end"), [(b"[", b"]"), (b'{"a":', b"}"), (b'[{"a":', b"}]")])
@pytest.mark.parametrize("levels", [100, 400])
def test_a_response_with_deeply_nested_members_is_encoded(levels: int, start: bytes, end: bytes) -> None:
    text = DEEP.encode()
    for place in PLACES:
        text = text.replace(f': "{place}"'.encode(), b": " + nested(levels, start, end))
    source = parse(text)
    model = IncidentResponse.from_dict(source)
    assert model.to_dict() == source


def test_encoding_needs_no_stack() -> None:
    value: Any = "innermost"
    for _ in range(100_000):
        value = {"key": [value]}
    encoded = encode(value)
    for _ in range(100_000):
        value, encoded = value["key"][0], encoded["key"][0]
    assert value == encoded == "innermost"


def test_encoding_copies_containers_and_converts_their_values() -> None:
    time = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)
    model = IncidentResponse.from_dict({"data": incident_json()})
    value = {"list": [{"time": time}, (1, "text")], "variant": UnknownVariant({"a": 1}), "model": model}
    before = copy.deepcopy(value)
    encoded = encode(value)
    assert encoded == {
        "list": [{"time": "2026-11-24T00:00:00+00:00"}, [1, "text"]],
        "variant": {"a": 1},
        "model": {"data": incident_json()},
    }
    encoded["list"].append(1)
    encoded["list"][0]["time"] = 1
    assert value == before
