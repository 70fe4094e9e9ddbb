"""Equal work of all peers, a precondition of comparing their times."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from benchmarks.decoding import compare
from benchmarks.normalization import difference, normalize
from benchmarks.pages import BODY
from benchmarks.peers import (
    HTTPX,
    HTTPX2,
    HTTPX_ORJSON,
    JSON,
    OFFICIAL,
    ON_HTTPX2,
    OURS,
    PAGES,
    PEERS,
    WITHOUT_ORJSON,
    Setup,
    load,
)
from benchmarks.timing import ENVIRONMENT, PeerError, PeerProcess

# The peer without orjson has the same module; the absence of orjson is tested below.
DECODERS = [name for name in PEERS if name not in (HTTPX, HTTPX2, HTTPX_ORJSON, ON_HTTPX2, WITHOUT_ORJSON)]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", DECODERS)
def test_a_peer_decodes_the_same_values_as_the_standard_library(name: str, page: str, setup: Setup) -> None:
    peer = load(name)
    decoded = normalize(page, peer.ACTIONS[page](setup)(), peer.member)
    expected = normalize(page, json.loads(setup.content(page)), load(JSON).member)
    assert len(expected) == 6 + 1
    assert difference(expected, decoded) is None


def test_pages_are_realistic(setup: Setup) -> None:
    page, listed = (json.loads(setup.content(name)) for name in ("page", "list"))
    assert {len(one["attributes"]) for one in page["data"]} == {35}
    assert {len(one["attributes"]) for one in listed["data"]} == {31}
    assert all(len(one["attributes"]["fields"]) == 8 for one in page["data"])
    assert all(len(one["relationships"]) == 9 for one in page["data"])
    assert page["included"] and listed["included"]
    assert json.loads(setup.content("search"))["data"]["attributes"]["facets"]["severity"]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("data", 1, "id"), "x", "incident 1, id"),
        (("data", 2, "attributes", "title"), "x", "incident 2, title"),
        (("data", 0, "attributes", "created"), "2020-01-01T00:00:00Z", "incident 0, created"),
        (("data", 3, "attributes", "fields", "severity", "value"), "SEV-0", "incident 3, fields"),
        (("data", 4, "relationships", "responders", "data"), [], "incident 4, relationships"),
        (("included",), [], "entry 6"),
    ],
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, tuple) else "",
)
def test_a_difference_is_described(
    path: tuple[str | int, ...], value: Any, message: str, setup: Setup
) -> None:
    member = load(JSON).member
    page = json.loads(setup.content("page"))
    expected = normalize("page", page, member)
    container = page
    for key in path[:-1]:
        container = container[key]
    container[path[-1]] = value
    assert (difference(expected, normalize("page", page, member)) or "").startswith(message)


@pytest.mark.parametrize("name", [OURS, OFFICIAL])
def test_encoded_bodies_equal_the_plain_dict(name: str, setup: Setup) -> None:
    encoded = load(name).ACTIONS["encode"](setup)()
    text = encoded[1] if name == OURS else encoded
    assert json.loads(text) == BODY


@pytest.mark.parametrize("peer", [HTTPX, HTTPX_ORJSON])
@pytest.mark.parametrize("action", ["call", "call async"])
def test_calls_without_a_network_return_the_same_incident(action: str, peer: str, setup: Setup) -> None:
    ours = load(OURS).ACTIONS[action](setup)()
    raw = load(peer).ACTIONS[action](setup)()
    assert ours.raw == raw["data"]


@pytest.mark.parametrize("action", ["call", "call page"])
def test_calls_with_checks_return_the_same_result(action: str, setup: Setup) -> None:
    actions = load(OURS).ACTIONS
    assert actions[f"{action} checked"](setup)() == actions[action](setup)()


def test_parts_that_the_official_client_leaves_undecoded_are_counted(setup: Setup) -> None:
    official: Any = load(OFFICIAL)
    assert official.undecoded(official.ACTIONS["list"](setup)()) == ""
    assert "embedded users" in official.undecoded(official.ACTIONS["page"](setup)())
    assert "6 objects unparsed" in official.undecoded(official.ACTIONS["search"](setup)())


def test_the_peer_without_fast_does_not_use_orjson() -> None:
    program = (
        "from benchmarks.worker import Worker; import sys; Worker(sys.argv[1])\n"
        "from datadog_incidents_api._json_parsing import _fast_parse; print(_fast_parse is not None)"
    )
    for name, uses_orjson in ((WITHOUT_ORJSON, False), (OURS, True)):
        command = [sys.executable, "-c", program, name]
        done = subprocess.run(
            command, env=ENVIRONMENT, capture_output=True, text=True, check=True, timeout=60
        )
        assert done.stdout.strip() == str(uses_orjson)


def test_workers_decode_time_and_report_errors(setup: Setup) -> None:
    with PeerProcess(JSON) as peer:
        assert compare({JSON: peer}, "page", setup) == ({}, {})
        assert peer.seconds("page", setup, clock="cpu", once=True) > 0
        with pytest.raises(PeerError, match="KeyError"):
            peer.seconds("unknown action", setup, clock="cpu")
