"""That `peers.unparsed` sees what the official client did not understand, however deep."""

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


def odd_type(body: Any) -> None:
    body["data"]["type"] = "accident"


def odd_field(body: Any) -> None:
    body["data"]["attributes"]["fields"]["state"]["type"] = "carousel"


def odd_link(body: Any) -> None:
    body["data"]["relationships"]["responders"]["data"] = [{"type": "helper", "id": "x"}]


def odd_inclusion(body: Any) -> None:
    body["included"] = [{"type": "planets", "id": "x"}]


def nothing(body: Any) -> None:
    pass


# Where the oddity is; what holds it is not always marked too, which is why all of a result is gone through.
CHANGES: dict[Callable[[Any], None], list[str]] = {
    odd_type: ["$.data.type"],
    odd_field: ["$.data.attributes.fields.state"],
    odd_link: ["$.data.relationships.responders.data[0].type"],
    odd_inclusion: ["$.included[0]"],
    nothing: [],
}


@pytest.mark.parametrize(
    ("change", "where"), [pytest.param(*one, id=one[0].__name__) for one in CHANGES.items()]
)
def test_it_is_found(
    change: Callable[[Any], None], where: list[str], theirs: ApiClient, their_mock: MockDatadog
) -> None:
    scene = peers.set_up(their_mock)
    with peers.raw(their_mock) as http:
        body = http.get(f"/api/v2/incidents/{scene.incident}?include=users").json()
    change(body)
    their_mock.fail_next(body=json.dumps(body), operation="get_incident")
    assert list(peers.unparsed(PROGRAMS["get"].theirs(theirs, scene)))[-1:] == where
