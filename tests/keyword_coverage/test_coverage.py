"""A misreading is shown only by a request that it decides differently, and the server as the spec does."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve
from keyword_coverage.coverage import KeywordCoverage

from datadog_incidents.fuzz.exchanges import Exchange, Request, Response

PATH = "/api/v2/incidents/00000000-0000-4000-8000-000000000001/relationships/todos"
ABSENT = {"query/include required demanded", "query/page[offset] required demanded"}
"""Misreadings that each valid list of incidents shows that has none of these parameters."""
LONE_SURROGATE = b'{"data": {"type": "\\ud800", "attributes": {"content": "x", "assignees": []}}}'
"""Body that no validator can decide about."""


def listing(query: str, status: int) -> Exchange:
    """Return an exchange of a list of incidents."""
    return exchange("GET", "/api/v2/incidents", "list_incidents", status, query=query)


def todo(status: int, **attributes: Any) -> Exchange:
    """Return an exchange of a create of a todo."""
    body = {"data": {"type": "incident_todos", "attributes": attributes}}
    return exchange("POST", PATH, "create_incident_todo", status, body=json.dumps(body).encode())


def exchange(method: str, path: str, operation: str, status: int, **parts: Any) -> Exchange:
    headers = {"Content-Type": "application/json"}
    request = Request(method, path, headers=headers, operation=operation, **parts)
    return Exchange(1, request, Response(status, {}, b""))


def noticed(*exchanges: Exchange) -> set[str]:
    """Return the misreadings that exchanges show, as place, keyword and change."""
    operation = str(exchanges[0].request.operation)
    coverage = KeywordCoverage([operation])
    for one in exchanges:
        coverage.observe(one)
    found = coverage.result()[operation]
    shown = (one for one in found.misreadings if one not in found.missed)
    return {f"{one.place} {one.keyword} {one.change}" for one in shown}


def test_valid_request_inside_the_bounds_shows_no_bound() -> None:
    assert noticed(listing("page[size]=5", 200)) == {"query/page[size] properties refused"} | ABSENT
    assert (
        noticed(listing("page[size]=100", 200))
        == {
            "query/page[size] properties refused",
            "query/page[size] maximum 99",
        }
        | ABSENT
    )


def test_rule_must_be_broken_alone() -> None:
    assert noticed(listing("page[size]=101", 400)) == {"query/page[size] maximum ignored"}
    assert noticed(listing("page[size]=abc", 400)) == {"query/page[size] type ignored"}
    assert noticed(listing("page[size]=101&page[offset]=-1", 400)) == set()
    assert noticed(listing("include=", 400)) == {"query/include minItems ignored"}


@pytest.mark.parametrize("status", [200, 401, 403, 404, 429, 500])
def test_invalid_request_that_is_not_refused_with_400_shows_nothing(status: int) -> None:
    assert noticed(listing("page[size]=101", status)) == set()


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500])
def test_valid_request_that_is_not_accepted_shows_nothing(status: int) -> None:
    assert noticed(listing("page[size]=100", status)) == set()


def test_bodies() -> None:
    assert "body/data/attributes/content required ignored" in noticed(todo(400, assignees=[]))
    assert noticed(todo(400)) == set()  # both required members are missing
    found = noticed(todo(201, content="x", assignees=["@a"]), todo(400, content=None, assignees=[]))
    assert {
        "body/data/attributes/assignees/[] anyOf without variant 1",
        "body/data/attributes/completed required demanded",
        "body/data/attributes/content type also null",
    } <= found
    assert "body/data/attributes/assignees/[] anyOf without variant 2" not in found


@pytest.mark.parametrize("body", [b"{", b"[" * 100_000, LONE_SURROGATE])
def test_body_that_cannot_be_read_shows_nothing(body: bytes) -> None:
    for status in (201, 400):
        assert noticed(exchange("POST", PATH, "create_incident_todo", status, body=body)) == set()


def test_parameter_that_is_given_twice_shows_nothing() -> None:
    assert noticed(listing("page[size]=1&page[size]=100", 200)) == set()
    assert noticed(listing("page[size]=1&page[size]=101", 400)) == set()


def test_another_method_or_content_type_shows_nothing() -> None:
    valid = todo(201, content="x", assignees=[])
    assert noticed(valid) != set()
    assert noticed(evolve(valid, request=evolve(valid.request, method="PUT"))) == set()
    text = evolve(valid, request=evolve(valid.request, headers={"content-type": "text/plain"}))
    assert noticed(text) == set()
    assert noticed(text, valid) == noticed(valid)


def test_requests_of_no_operation_are_ignored() -> None:
    coverage = KeywordCoverage(["list_incidents"])
    before = len(coverage.result()["list_incidents"].missed)
    coverage.observe(exchange("GET", "/", "none", 200))
    assert len(coverage.result()["list_incidents"].missed) == before
