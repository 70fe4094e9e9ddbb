"""Comparison of the spec with the published API: all differences are listed in differences.yaml.

Both the spec and the facts about the published API are converted to a flat table from location to text; the
tables must be equal except at the locations that differences.yaml explains. Not compared are descriptions;
`readOnly`, because the API accepts and ignores such members in requests; and the choice between `oneOf` and
`anyOf`, because `oneOf` rejects a value that matches two variants.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from ..external import NOT_PUBLISHED, published_api
from .published_table import published_table
from .spec_table import NOTHING, Node, Table, spec_table

FOLDER = published_api()
REASONS: list[Node] = YAML(typ="safe", pure=True).load(Path(__file__).with_name("differences.yaml"))
# Our name by published name.
NAMES: dict[str, str] = {
    theirs: ours for reason in REASONS for theirs, ours in reason.get("names", {}).items()
}
# A location, in which `*` matches any one part, with the published value and ours.
Entry = tuple[str, tuple[str, str]]
ENTRIES: list[Entry] = [
    (place, (pair[0], pair[1])) for reason in REASONS for place, pair in reason.get("places", {}).items()
]


@pytest.fixture(scope="module")
def facts() -> Node:
    found = sorted(FOLDER.glob("*/incidents-*.json")) if FOLDER else []
    if not found:
        pytest.skip(NOT_PUBLISHED)
    loaded: Node = json.loads(found[0].read_text("utf-8"))
    return loaded


def published_texts() -> list[object]:
    found = sorted(FOLDER.glob("documents/*.txt")) if FOLDER else []
    absent = pytest.mark.skip(reason=NOT_PUBLISHED)
    return [pytest.param(path, id=path.stem) for path in found] or [
        pytest.param(None, marks=absent, id="none")
    ]


def covers(entry: Entry, place: str, pair: tuple[str, str]) -> bool:
    pattern = re.escape(entry[0]).replace(r"\*", "[^/]*")
    return entry[1] == pair and re.fullmatch(pattern, place) is not None


def with_our_names(theirs: Table) -> Table:
    """Return the published table with our names of schemas in its values."""
    return {
        place: re.sub(r"\w+", lambda match: NAMES.get(match[0], match[0]), value)
        for place, value in theirs.items()
    }


def at_published_names(ours: Table, facts: Node) -> Table:
    """Return our table with the published names of schemas in its locations.

    A schema that replaces several published ones is repeated for each of them. Its own name is kept only if
    it replaces none, or is published too.
    """
    table: Table = {}
    for place, value in ours.items():
        kind, name, *_ = [*place.split("/"), ""]
        also = [theirs for theirs, our in NAMES.items() if kind == "schemas" and our == name]
        own = [name] if not also or name in facts["schemas"] else []
        table |= {place.replace(name, published_name, 1): value for published_name in own + also}
    return table


@pytest.fixture(scope="module")
def tables(document: Node, facts: Node) -> tuple[Table, Table]:
    """The tables of the published API and of the spec."""
    return with_our_names(published_table(facts)), at_published_names(spec_table(document), facts)


@pytest.fixture(scope="module")
def differing(tables: tuple[Table, Table]) -> dict[str, tuple[str, str]]:
    theirs, ours = tables
    return {
        place: (theirs.get(place, NOTHING), ours.get(place, NOTHING))
        for place in sorted(ours.keys() | theirs.keys())
        if ours.get(place) != theirs.get(place)
    }


def test_every_difference_is_listed(
    differing: dict[str, tuple[str, str]],
) -> None:
    unlisted = {
        place: pair
        for place, pair in differing.items()
        if not any(covers(entry, place, pair) for entry in ENTRIES)
    }
    assert unlisted == {}


def test_no_difference_is_listed_twice(differing: dict[str, tuple[str, str]]) -> None:
    times = {place: sum(covers(entry, place, pair) for entry in ENTRIES) for place, pair in differing.items()}
    assert {place: count for place, count in times.items() if count > 1} == {}


def test_every_listed_difference_exists(differing: dict[str, tuple[str, str]]) -> None:
    stale = [entry for entry in ENTRIES if not any(covers(entry, *item) for item in differing.items())]
    assert stale == []


def test_every_listed_name_exists(document: Node, tables: tuple[Table, Table]) -> None:
    published_names, schemas = tables[0].keys(), document["components"]["schemas"].keys()
    assert {theirs for theirs in NAMES if f"schemas/{theirs}" not in published_names} == set()
    assert NAMES.keys() & schemas == set()
    assert set(NAMES.values()) - schemas == set()
    assert len(NAMES) == sum(len(reason.get("names", {})) for reason in REASONS)


def test_every_reason_has_an_explanation_and_locations() -> None:
    for reason in REASONS:
        assert reason["why"] and reason.keys() - {"why"}
        assert reason.keys() <= {"why", "names", "places"}
    assert len({reason["why"] for reason in REASONS}) == len(REASONS)


@pytest.mark.parametrize("path", published_texts())
def test_every_published_endpoint_is_in_the_spec_with_its_sites_and_scope(path: Path, document: Node) -> None:
    text = path.read_text("utf-8")
    server = document["servers"][0]["variables"]
    endpoints = re.findall(
        r"public beta\b.*?^(GET|POST|PATCH|DELETE)\s(https://.*?)$.*?^OAuth\sapps\srequire\sthe\s(\w+)\s",
        text,
        re.M | re.S,
    )
    assert len(endpoints) == len(re.findall(r"^Overview$", text, re.M)) > 0
    for method, urls, scope in endpoints:
        hosts = re.findall(r"https://([\w-]+)\.([\w.-]+?)(/.*?)(?=https://|$)", urls)
        (endpoint,) = {path for _, _, path in hosts}
        assert {subdomain for subdomain, _, _ in hosts} == {server["subdomain"]["default"]}
        assert len(hosts) >= 6
        assert {site for _, site, _ in hosts} <= set(server["site"]["enum"])
        operation = document["paths"][endpoint][method.lower()]
        assert operation["x-unstable"] is True
        assert {"AuthZ": [scope]} in operation["security"]
        assert {"apiKeyAuth": [], "appKeyAuth": []} in operation["security"]
