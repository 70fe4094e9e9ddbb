"""The document says what is published of each operation, but for the differences that are listed.

Both the document and the facts of the published API become a flat table from place to plain words; the
tables have to be equal but for the places that differences.yaml explains. Not compared: descriptions,
`readOnly`, since requests that hold such members are taken, and they are passed over; and whether a union
says oneOf or anyOf, since oneOf refuses what fits two variants.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from .documented import NOTHING, Node, Table, documented
from .published import published

SHARED = Path(__file__).parents[2].parent / "shared"
FACTS = SHARED / "facts" / "incidents-facts.json"
DOCUMENTS = SHARED / "documents"
REASONS: list[Node] = YAML(typ="safe", pure=True).load(Path(__file__).with_name("differences.yaml"))
# Our name by published name.
NAMES: dict[str, str] = {theirs: ours for one in REASONS for theirs, ours in one.get("names", {}).items()}
# A place, in which `*` stands for any one part, and the pair that differs there.
Entry = tuple[str, tuple[str, str]]
ENTRIES: list[Entry] = [
    (place, (pair[0], pair[1])) for one in REASONS for place, pair in one.get("places", {}).items()
]


@pytest.fixture(scope="module")
def facts() -> Node:
    if not FACTS.exists():
        pytest.skip("no facts: ../shared/facts is not there")
    loaded: Node = json.loads(FACTS.read_text("utf-8"))
    return loaded


def published_texts() -> list[object]:
    found = sorted(DOCUMENTS.glob("*.txt"))
    absent = pytest.mark.skip(reason="no published documents: ../shared/documents is not there")
    return [pytest.param(path, id=path.stem) for path in found] or [
        pytest.param(None, marks=absent, id="none")
    ]


def covers(entry: Entry, place: str, pair: tuple[str, str]) -> bool:
    pattern = re.escape(entry[0]).replace(r"\*", "[^/]*")
    return entry[1] == pair and re.fullmatch(pattern, place) is not None


def in_our_names(theirs: Table) -> Table:
    """What is published, with our names wherever a schema is spoken of."""
    return {
        place: re.sub(r"\w+", lambda word: NAMES.get(word[0], word[0]), words)
        for place, words in theirs.items()
    }


def under_published_names(ours: Table, facts: Node) -> Table:
    """Our schemas at the places of all that they stand for; at their own only if that is published too."""
    table: Table = {}
    for place, words in ours.items():
        kind, name, *_ = [*place.split("/"), ""]
        also = [theirs for theirs, our in NAMES.items() if kind == "schemas" and our == name]
        own = [name] if not also or name in facts["schemas"] else []
        table |= {place.replace(name, one, 1): words for one in own + also}
    return table


@pytest.fixture(scope="module")
def tables(document: Node, facts: Node) -> tuple[Table, Table]:
    """What is published, and what the document says."""
    return in_our_names(published(facts)), under_published_names(documented(document), facts)


@pytest.fixture(scope="module")
def differing(tables: tuple[Table, Table]) -> dict[str, tuple[str, str]]:
    theirs, ours = tables
    return {
        place: (theirs.get(place, NOTHING), ours.get(place, NOTHING))
        for place in sorted(ours.keys() | theirs.keys())
        if ours.get(place) != theirs.get(place)
    }


def test_the_document_differs_from_what_is_published_only_as_listed(
    differing: dict[str, tuple[str, str]],
) -> None:
    unlisted = {
        place: pair
        for place, pair in differing.items()
        if not any(covers(entry, place, pair) for entry in ENTRIES)
    }
    assert unlisted == {}


def test_every_difference_is_listed_once(differing: dict[str, tuple[str, str]]) -> None:
    times = {place: sum(covers(entry, place, pair) for entry in ENTRIES) for place, pair in differing.items()}
    assert {place: count for place, count in times.items() if count > 1} == {}


def test_nothing_is_listed_that_is_no_difference(differing: dict[str, tuple[str, str]]) -> None:
    idle = [entry for entry in ENTRIES if not any(covers(entry, *item) for item in differing.items())]
    assert idle == []


def test_every_name_of_ours_stands_for_one_that_is_published(
    document: Node, tables: tuple[Table, Table]
) -> None:
    published_names, schemas = tables[0].keys(), document["components"]["schemas"].keys()
    assert {theirs for theirs in NAMES if f"schemas/{theirs}" not in published_names} == set()
    assert NAMES.keys() & schemas == set()
    assert set(NAMES.values()) - schemas == set()
    assert len(NAMES) == sum(len(one.get("names", {})) for one in REASONS)


def test_every_reason_says_why_and_where() -> None:
    assert all(
        one["why"] and one.keys() - {"why"} and one.keys() <= {"why", "names", "places"} for one in REASONS
    )
    assert len({one["why"] for one in REASONS}) == len(REASONS)


@pytest.mark.parametrize("path", published_texts())
def test_every_published_endpoint_is_there_with_its_sites_and_scope(path: Path, document: Node) -> None:
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
