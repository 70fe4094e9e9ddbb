"""Fidelity ledger: its sources, its data, and the page that is generated from them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.bundle import SpecError
from generator.fidelity import Sources, evidence, read, recorded_responses
from generator.fidelity_page import page

SORT = {"$ref": "#/components/parameters/Sort"}
DOCUMENT: dict[str, Any] = {
    "paths": {
        "/a": {
            "get": {
                "operationId": "list_a",
                "tags": ["a"],
                "parameters": [{"$ref": "#/components/parameters/Sort"}],
            },
            "post": {"operationId": "create_a", "tags": ["a"]},
        },
        "/b": {"parameters": [{"name": "x", "in": "query"}], "get": {"operationId": "get_b", "tags": ["b"]}},
    },
    "components": {"parameters": {"Sort": {"name": "sort", "in": "query"}}},
}
TABLE = """# Evidence

## Assumptions of the mock

| Scenario | Year | Operations | Shows |
|---|---|---|---|
| `One` | 2023 | **U** `create_a`, `list_a` (2x) | something |
| `Two` | 2026 | `list_a` | something |
"""


def sources(**changes: Any) -> Sources:
    return Sources(
        **{
            "scenarios": {"list_a": Counter({2026: 1, 2023: 2})},
            "anchors": frozenset({"assumptions-of-the-mock"}),
            "ledger": {"documented": ["create_a"], "live": {"create_a": "2027-01-02"}},
            "recordings": {"operations": {"list_a": {"statuses": {"200": 1, "404": 1}}}},
            "published": {"client": "client 1.0", "operations": {"create_a": "Api.create_a"}},
            "fuzz": {
                "seed": 1,
                "max_examples": 5,
                "operations": {
                    "list_a": {"cases": 1200, "responses": {"200": 9, "429": 1}, "injected": [429]}
                },
            },
            **changes,
        }
    )


def question(**selectors: Any) -> dict[str, Any]:
    return {"text": "Why?", "section": "assumptions-of-the-mock", **selectors}


def test_the_table_of_recordings_is_counted_with_setups() -> None:
    assert recorded_responses(TABLE) == {
        "create_user": Counter({2023: 1}),
        "disable_user": Counter({2023: 1}),
        "create_a": Counter({2023: 1}),
        "list_a": Counter({2023: 2, 2026: 1}),
    }


def test_each_operation_has_an_entry() -> None:
    ledger = evidence(DOCUMENT, sources())
    assert [*ledger] == ["create_a", "get_b", "list_a"]
    assert ledger["create_a"] == {
        "documented": True,
        "published": "Api.create_a",
        "published_in": "client 1.0",
        "recorded": {"responses": 0, "years": [], "checked": 0, "statuses": {}},
        "seen_live": "2027-01-02",
        "mock": "assumed",
        "unpublished": [],
        "fuzzed": None,
        "open_questions": [],
    }
    listed = ledger["list_a"]
    assert listed["recorded"] == {
        "responses": 3,
        "years": [2023, 2026],
        "checked": 2,
        "statuses": {"200": 1, "404": 1},
    }
    assert listed["mock"] == "recorded"
    assert listed["fuzzed"] == {"cases": 1200, "statuses": {"200": 9, "429": 1}, "injected": [429]}


def test_members_that_the_official_client_lacks_are_listed_for_each_operation() -> None:
    def body(schema: str) -> dict[str, Any]:
        return {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}}

    document = {
        "paths": {
            "/a": {
                "get": {
                    "operationId": "list_a",
                    "tags": ["a"],
                    "responses": {"200": body("A"), "400": body("E")},
                },
                "post": {"operationId": "create_a", "tags": ["a"], "requestBody": body("B")},
            },
            "/b": {"get": {"operationId": "get_b", "tags": ["b"]}},
        },
        "components": {
            "schemas": {
                "A": {"properties": {"known": {}, "new": {}, "b": {"$ref": "#/components/schemas/B"}}},
                "B": {"properties": {"only": {"items": {"$ref": "#/components/schemas/A"}}}},
                "E": {"properties": {"errors": {}}},
            }
        },
    }
    published = {"client": "client 1.0", "operations": {}, "members": {"A": ["b", "known"]}}
    made = sources(published=published)
    ledger = evidence(document, made)
    assert {name: one["unpublished"] for name, one in ledger.items()} == {
        "create_a": ["A.new", "B.only"],
        "get_b": [],
        "list_a": ["A.new", "B.only"],
    }
    text = page(ledger, made)
    assert "| `list_a` | - | - | 2 | 3 (2)" in text
    assert "\n- `A`: `new`\n- `B`: `only`\n" in text


def test_an_operation_without_sources_has_no_evidence() -> None:
    ledger = evidence(DOCUMENT, sources())
    text = page(ledger, sources())
    assert "| `get_b` | - | - | - | - | - | no evidence | - | - |" in text
    assert "- No evidence at all: `get_b`." in text


@pytest.mark.parametrize(
    ("selectors", "expected"),
    [
        ({}, {"create_a", "get_b", "list_a"}),
        ({"operations": ["get_b"]}, {"get_b"}),
        ({"tags": ["a"]}, {"create_a", "list_a"}),
        ({"parameters": ["sort"], "tags": ["b"]}, {"get_b", "list_a"}),
        ({"parameters": ["x"]}, {"get_b"}),
        ({"unrecorded": True}, {"create_a", "get_b"}),
    ],
)
def test_a_question_concerns_the_selected_operations(selectors: dict[str, Any], expected: set[str]) -> None:
    ledger = evidence(DOCUMENT, sources(ledger={"questions": [question(**selectors)]}))
    asked = {"text": "Why?", "citation": "EVIDENCE.md#assumptions-of-the-mock"}
    assert {name for name, one in ledger.items() if one["open_questions"] == [asked]} == expected


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"scenarios": {"gone": Counter({2026: 1})}}, "EVIDENCE.md names the operation gone"),
        ({"ledger": {"documented": ["gone"]}}, "ledger.toml names the operation gone"),
        ({"ledger": {"live": {"gone": "2027-01-02"}}}, "ledger.toml names the operation gone"),
        ({"ledger": {"questions": [question(operations=["gone"])]}}, "ledger.toml names the operation gone"),
        ({"recordings": {"operations": {"gone": {}}}}, "recordings.json names the operation gone"),
        (
            {"published": {"client": "c", "operations": {"gone": "x"}}},
            "published.json names the operation gone",
        ),
        ({"fuzz": {"operations": {"gone": {}}}}, "fuzz.json names the operation gone"),
        ({"ledger": {"questions": [question(tags=["c"])]}}, "no operation has 'c' among its tags"),
        ({"ledger": {"questions": [question(parameters=["y"])]}}, "'y' among its parameters"),
        ({"ledger": {"questions": [question() | {"section": "nowhere"}]}}, "no section 'nowhere'"),
    ],
)
def test_a_name_that_does_not_exist_fails_the_build(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(SpecError, match=message):
        evidence(DOCUMENT, sources(**changes))


def test_the_page_shows_each_source() -> None:
    made = sources(ledger={"documented": ["create_a"], "questions": [question(), question(tags=["a"])]})
    text = page(evidence(DOCUMENT, made), made)
    assert "- 3 operations: 1 documented, 1 in the models of client 1.0, 1 recorded, 0 seen live." in text
    assert "| `create_a` | yes | yes | - | - | - | assumed | - | - |" in text
    assert "| `list_a` | - | - | - | 3 (2), 2023, 2026 | - | recorded | 1,200: 200, (429) | - |" in text
    assert "1. Why? Concerns all operations. [assumptions-of-the-mock](../spec/EVIDENCE.md#" in text
    numbered = [question(), {**question(tags=["a"]), "text": "How?"}]
    text = page(
        evidence(DOCUMENT, sources(ledger={"questions": numbered})), sources(ledger={"questions": numbered})
    )
    assert "| `create_a` | - | yes | - | - | - | assumed | - | 2 |" in text


def test_sources_are_read_from_the_folder_of_the_spec(tmp_path: Path) -> None:
    assert read(tmp_path) == Sources()
    (tmp_path / "EVIDENCE.md").write_text(TABLE, "utf-8")
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence/ledger.toml").write_text('documented = ["list_a"]\n', "utf-8")
    (tmp_path / "evidence/published.json").write_text('{"client": "c", "operations": {}}', "utf-8")
    found = read(tmp_path)
    assert found.scenarios["list_a"].total() == 3
    assert found.anchors == {"evidence", "assumptions-of-the-mock"}
    assert (found.ledger, found.published["client"]) == ({"documented": ["list_a"]}, "c")


@pytest.mark.parametrize("name", ["ledger.toml", "fuzz.json"])
def test_an_unreadable_source_fails_the_build(name: str, tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / name).write_text("{", "utf-8")
    with pytest.raises(SpecError, match="evidence"):
        read(tmp_path)
