"""Bugs of updates with `include`, of `include` on pages, and of IDs in bodies, seeded by a transport."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

from .sessions import run_scenario, session_of

Send = Callable[[httpx.Request], httpx.Response]
Spoil = Callable[[Send, httpx.Request], httpx.Response]


class SpoilingTransport(httpx.BaseTransport):
    """Transport that handles each request with a function, which can send it to the mock."""

    def __init__(self, mock: MockDatadog, spoil: Spoil) -> None:
        self._inner, self._spoil = mock.transport, spoil

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._spoil(self._send, request)

    def _send(self, request: httpx.Request) -> httpx.Response:
        response = self._inner.handle_request(request)
        response.read()
        return response


def with_included(response: httpx.Response, included: object) -> httpx.Response:
    return httpx.Response(response.status_code, json={**response.json(), "included": included})


def update_includes_nothing(send: Send, request: httpx.Request) -> httpx.Response:
    response = send(request)
    is_update = request.method in ("PATCH", "PUT") and response.is_success
    return with_included(response, []) if is_update else response


def import_includes_nothing(send: Send, request: httpx.Request) -> httpx.Response:
    response = send(request)
    is_import = request.url.path.endswith("/import") and response.is_success
    return with_included(response, []) if is_import else response


def page_includes_what_other_pages_are_related_to(send: Send, request: httpx.Request) -> httpx.Response:
    response, query = send(request), request.url.params
    if query.get("page[size]") != "1" or "include" not in query or request.method != "GET":
        return response
    whole = request.url.copy_set_param("page[size]", "100")
    return with_included(
        response, send(httpx.Request("GET", whole, headers=request.headers)).json()["included"]
    )


def body_decides_what_is_updated(send: Send, request: httpx.Request) -> httpx.Response:
    named = json.loads(request.read())["data"].get("id") if request.method == "PATCH" else None
    if named is None:
        return send(request)
    path = f"{request.url.path.rpartition('/')[0]}/{named}"
    changed = request.url.copy_with(path=path)
    return send(httpx.Request("PATCH", changed, headers=request.headers, content=request.content))


@pytest.mark.parametrize(
    ("spoil", "scenario", "resource", "key"),
    [
        (
            update_includes_nothing,
            *("update_includes", "attachments"),
            ("include_includes", "update_incident_attachment", "last_modified_by_user missing"),
        ),
        (
            import_includes_nothing,
            *("create_includes", "incidents"),
            ("include_includes", "import_incident", "created_by_user missing"),
        ),
        (
            page_includes_what_other_pages_are_related_to,
            *("include_includes", "incidents"),
            ("include_includes", "list_incidents", "others"),
        ),
        (
            body_decides_what_is_updated,
            *("path_decides_what_is_updated", "types"),
            ("others_unchanged", "update_incident_type"),
        ),
    ],
    ids=lambda one: getattr(one, "__name__", None),
)
def test_seeded_bug_is_found(spoil: Spoil, scenario: str, resource: str, key: tuple[str, ...]) -> None:
    mock = MockDatadog()
    session = session_of(mock, transport=SpoilingTransport(mock, spoil))
    found = run_scenario(session, scenario, resource)
    assert key in {one[: len(key)] for one in found}, found


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(
    ("scenario", "resource"),
    [
        ("update_includes", "attachments"),
        ("update_includes", "incidents"),
        ("create_includes", "incidents"),
        ("include_includes", "incidents"),
        ("path_decides_what_is_updated", "types"),
        ("path_decides_what_is_updated", "notification_rules"),
    ],
)
def test_nothing_is_found_on_a_right_server(scenario: str, resource: str, seed: int) -> None:
    assert run_scenario(session_of(MockDatadog(), seed=seed), scenario, resource) == []
