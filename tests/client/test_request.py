"""`request` of both clients: any endpoint through the same engine, with checked arguments."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import UNSET, AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._arguments.any_endpoint import prepare
from datadog_incidents._http.library import httpx
from datadog_incidents._policy.rate_limiter import MAX_LIMITS
from datadog_incidents.errors import DecodingError, InvalidRequestError, NotFoundError
from datadog_incidents.hooks import Attempt
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from .sync_and_async import KEYS, Answer

Make = Callable[..., Any]


def request_sync(answer: Answer, *arguments: Any, options: dict[str, Any] | None = None, **named: Any) -> Any:
    """Make one request with a client whose network is `answer`."""
    with IncidentsClient(**_options(answer, options)) as client:
        return client.request(*arguments, **named)


def request_async(
    answer: Answer, *arguments: Any, options: dict[str, Any] | None = None, **named: Any
) -> Any:
    async def main() -> Any:
        async with AsyncIncidentsClient(**_options(answer, options)) as client:
            return await client.request(*arguments, **named)

    return asyncio.run(main())


def _options(answer: Answer, options: dict[str, Any] | None) -> dict[str, Any]:
    changed = {"unstable_operations": (), "transport": httpx.MockTransport(answer), **(options or {})}
    return {**KEYS, **changed}


both = pytest.mark.parametrize("make", [request_sync, request_async], ids=["sync", "async"])


class Network:
    """Network that gives the same response to each request, and records the requests."""

    def __init__(self, *statuses: int, content: bytes = b'{"data": []}') -> None:
        self.requests: list[httpx.Request] = []
        self._left = list(statuses)
        self._content = content

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self._left.pop(0) if self._left else 200, content=self._content)


@both
def test_request_has_path_parameters_and_credentials(make: Make) -> None:
    network = Network()
    params = {
        "page[size]": 5,
        "include": ["users", "attachments"],
        "filter": "a b&c",
        "deep": True,
        "none": None,
        "unset": UNSET,
        "empty": [],
    }
    assert make(network, "get", "/api/v2/teams/web & ü%2e", params=params) == {"data": []}
    (request,) = network.requests
    assert (request.method, request.content) == ("GET", b"")
    assert str(request.url) == (
        "https://dd.test/api/v2/teams/web%20%26%20%C3%BC%252e"
        "?page%5Bsize%5D=5&include=users,attachments&filter=a+b%26c&deep=true"
    )
    assert request.headers["DD-API-KEY"] == KEYS["api_key"]
    assert request.headers["Accept"] == "application/json, application/vnd.api+json"


@both
def test_request_sends_json(make: Make) -> None:
    network = Network(201, content=b"[1]")
    assert make(network, "POST", "/api/v2/x/", json={"é": [None]}) == [1]
    (request,) = network.requests
    assert (request.content, request.headers["Content-Type"]) == (
        '{"é": [null]}'.encode(),
        "application/json",
    )


@both
@pytest.mark.parametrize(("status", "content"), [(204, b""), (202, b""), (204, b"<html>")])
def test_empty_body_gives_none(make: Make, status: int, content: bytes) -> None:
    assert make(Network(status, content=content), "PUT", "/x", json=None) is None


@both
def test_repeated_delete_that_finds_nothing_has_succeeded(make: Make) -> None:
    network = Network(503, 404, content=b'{"errors": ["gone"]}')
    assert make(network, "DELETE", "/x", options={"retry": RetryPolicy(backoff=0)}) is None
    assert len(network.requests) == 2


@both
def test_other_text_than_json_is_an_error_that_names_the_call(make: Make) -> None:
    with pytest.raises(DecodingError, match=r"^GET /api/v2/x%20y: response at \$: not JSON"):
        make(Network(content=b"<html>"), "GET", "/api/v2/x y")


@both
def test_error_status_is_mapped(make: Make) -> None:
    with pytest.raises(NotFoundError) as caught:
        make(Network(404, content=b'{"errors": ["no team"]}'), "GET", "/api/v2/teams/7")
    assert caught.value.operation == "GET /api/v2/teams/7"
    assert str(caught.value) == "GET /api/v2/teams/7: GET https://dd.test/api/v2/teams/7: 404: no team"


@both
def test_hooks_receive_a_template_of_the_path(make: Make) -> None:
    attempts: list[Attempt] = []
    make(Network(), "GET", "/api/v2/teams/7f-a/links", options={"hooks": [attempts.append]})
    (attempt,) = attempts
    assert (attempt.operation, attempt.path) == (
        "GET /api/v2/teams/7f-a/links",
        "/api/v2/teams/{id}/links",
    )


@both
def test_response_checks_do_not_apply(make: Make) -> None:
    make(Network(), "GET", "/api/v2/incidents/x", options={"check_replies": "raise"})


def test_requests_share_rate_limits_across_ids() -> None:
    with MockDatadog().client() as client:
        for number in range(3):
            client.request("GET", "/api/v2/incidents", params={"page[offset]": number})
            with pytest.raises(NotFoundError):
                client.request("GET", f"/api/v2/incidents/{number}")
        limiter: Any = client._engine._limiter
        assert len(limiter._windows) == 2


ROUTES = {
    ("GET", "/api/v2/incidents/i-1"): "/api/v2/incidents/{incident_id}",
    ("GET", "/api/v2/incidents/abc"): "/api/v2/incidents/{incident_id}",
    ("GET", "/api/v2/incidents/search"): "/api/v2/incidents/search",
    ("POST", "/api/v2/incidents/import"): "/api/v2/incidents/import",
    ("GET", "/api/v2/incidents/abc/relationships/todos/def"): (
        "/api/v2/incidents/{incident_id}/relationships/todos/{todo_id}"
    ),
    ("PUT", "/api/v2/incidents/i-1"): "/api/v2/incidents/{id}",  # the API has no such method
    ("GET", "/api/v2/incidents/i-1/"): "/api/v2/incidents/{id}/",
    ("GET", "/api/v2/incidents/"): "/api/v2/incidents/",
    ("GET", "/api/v2/teams/abc/7"): "/api/v2/teams/abc/{id}",
}


@both
@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_the_template_is_that_of_the_operation_if_there_is_one(make: Make, method: str, path: str) -> None:
    attempts: list[Attempt] = []
    make(Network(), method, path, options={"hooks": [attempts.append]})
    assert [one.path for one in attempts] == [ROUTES[method, path]]


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_every_operation_has_its_own_template(operation: Operation) -> None:
    path = re.sub(r"{\w+}", "abc", operation.path)
    assert prepare(operation.method, path, None, UNSET).operation.path == operation.path


def test_a_request_waits_for_the_rate_limit_of_the_operation() -> None:
    with MockDatadog().client() as client:
        incident = client.incidents.create(title="a")
        client.incidents.get(incident.id)
        client.request("GET", f"/api/v2/incidents/{incident.id}")
        limiter: Any = client._engine._limiter
        assert len(limiter._windows) == 2  # of create and of get


def test_requests_of_many_paths_have_a_bounded_number_of_rate_limits() -> None:
    with IncidentsClient(**_options(Network(), None)) as client:
        for number in range(MAX_LIMITS + 10):
            client.request("GET", f"/api/v2/{number:b}".translate({48: "a", 49: "b"}))
        limiter: Any = client._engine._limiter
        assert len(limiter._windows) == MAX_LIMITS


PATHS: dict[str, Any] = {
    "none": None,
    "relative": "api/v2/incidents",
    "url": "https://evil.test/api",
    "scheme": "file:/etc",
    "host": "//evil.test/api",
    "empty": "",
    "parent": "/api/../admin",
    "here": "/api/./v2",
    "empty segment": "/api//v2",
    "two slashes at the end": "/api//",
    "backslash": "/api\\..\\admin",
    "query": "/api/v2/incidents?page[size]=1",
    "fragment": "/api/v2/incidents#x",
    "line feed": "/api/v2\r\nX: y",
    "null": "/api/\0",
    "surrogate": "/api/\ud800",
}
WRONG: dict[str, tuple[tuple[Any, ...], dict[str, Any], str]] = {
    **{f"path: {name}": (("GET", path), {}, "path") for name, path in PATHS.items()},
    "method": (("TRACE", "/x"), {}, "method"),
    "method of another type": ((None, "/x"), {}, "method"),
    "params": (("GET", "/x"), {"params": "a=b"}, "params"),
    "name of a parameter": (("GET", "/x"), {"params": {7: "x"}}, "params"),
    "empty name": (("GET", "/x"), {"params": {"": "x"}}, "params"),
    "surrogate in a name": (("GET", "/x"), {"params": {"\ud800": "x"}}, "params"),
    "parameter": (("GET", "/x"), {"params": {"a": 1.5}}, "params.a"),
    "item": (("GET", "/x"), {"params": {"a": ["x", 7]}}, "params.a[1]"),
    "item with a comma": (("GET", "/x"), {"params": {"a": ["x,y"]}}, "params.a[0]"),
    "json": (("POST", "/x"), {"json": {"a": [float("nan")]}}, "json.a[0]"),
    "json as a whole": (("POST", "/x"), {"json": b"{}"}, "json"),
    "unset in json": (("POST", "/x"), {"json": {"body": UNSET}}, "json.body"),
    "json of GET": (("GET", "/x"), {"json": {}}, "json"),
}


@both
@pytest.mark.parametrize(("arguments", "named", "path"), WRONG.values(), ids=WRONG)
def test_invalid_argument_is_named_and_nothing_is_sent(
    make: Make, arguments: tuple[Any, ...], named: dict[str, Any], path: str
) -> None:
    network = Network()
    with pytest.raises(InvalidRequestError) as caught:
        make(network, *arguments, **named)
    assert caught.value.path == path
    assert network.requests == []


def test_the_error_for_a_parameter_names_the_types_that_are_accepted() -> None:
    with pytest.raises(InvalidRequestError, match="must be a string, whole number or boolean, not float"):
        request_sync(Network(), "GET", "/x", params={"a": 1.5})
