"""`peers.unparsed` reports parts that the official client cannot decode, at any depth."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from datadog_api_client import ApiClient

from datadog_incidents.mock import MockDatadog

from . import peers
from .programs import PROGRAMS

pytestmark = pytest.mark.filterwarnings("ignore:Using unstable operation:UserWarning")


def unknown_type(body: Any) -> None:
    body["data"]["type"] = "accident"


def unknown_field_type(body: Any) -> None:
    body["data"]["attributes"]["fields"]["state"]["type"] = "carousel"


def unknown_linked_type(body: Any) -> None:
    body["data"]["relationships"]["responders"]["data"] = [{"type": "helper", "id": "x"}]


def unknown_included_type(body: Any) -> None:
    body["included"] = [{"type": "planets", "id": "x"}]


def unchanged(body: Any) -> None:
    pass


# Paths of the undecodable parts. Their parents are not always marked, so a result is searched completely.
CHANGES: dict[Callable[[Any], None], list[str]] = {
    unknown_type: ["$.data.type"],
    unknown_field_type: ["$.data.attributes.fields.state"],
    unknown_linked_type: ["$.data.relationships.responders.data[0].type"],
    unknown_included_type: ["$.included[0]"],
    unchanged: [],
}


@pytest.mark.parametrize(
    ("change", "paths"), [pytest.param(*one, id=one[0].__name__) for one in CHANGES.items()]
)
def test_undecodable_parts_are_reported(
    change: Callable[[Any], None], paths: list[str], theirs: ApiClient, their_mock: MockDatadog
) -> None:
    scene = peers.set_up(their_mock)
    with peers.raw(their_mock) as http:
        body = http.get(f"/api/v2/incidents/{scene.incident}?include=users").json()
    change(body)
    their_mock.fail_next(body=json.dumps(body), operation="get_incident")
    assert list(peers.unparsed(PROGRAMS["get"].theirs(theirs, scene)))[-1:] == paths
