"""`with_options` creates clients that differ in options and share everything else."""

from __future__ import annotations

import asyncio
from functools import cached_property
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ConfigurationError, ServerError, UnstableOperationError

from .sync_and_async import KEYS, call_of


class Network(httpx.MockTransport):
    """Network that returns one status, and records the requests."""

    def __init__(self, status: int = 200) -> None:
        self.requests: list[httpx.Request] = []
        self.status = status
        super().__init__(self._reply)

    def _reply(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self.status)


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def client(network: Network) -> IncidentsClient:
    return IncidentsClient(**KEYS, transport=network)


def test_timeout_can_be_set_per_call(client: IncidentsClient, network: Network) -> None:
    client.with_options(timeout=5).execute(call_of())
    client.execute(call_of())
    client.with_options(timeout=None).execute(call_of())
    assert [request.extensions["timeout"]["read"] for request in network.requests] == [5, 30, None]


def test_async_client_supports_with_options(network: Network) -> None:
    async def main() -> None:
        async with AsyncIncidentsClient(**KEYS, transport=network) as client:
            await client.with_options(timeout=5, headers={"X-A": "1"}).execute(call_of())

    asyncio.run(main())
    assert network.requests[0].extensions["timeout"]["read"] == 5
    assert network.requests[0].headers["x-a"] == "1"


def test_resources_of_the_derived_client_use_its_options(client: IncidentsClient, network: Network) -> None:
    assert client.users is client.users
    client.users.delete("u")
    client.with_options(headers={"X-A": "1"}).users.delete("u")
    client.users.delete("u")
    assert [request.headers.get("x-a") for request in network.requests] == [None, "1", None]


def test_retry_policy_can_be_replaced(client: IncidentsClient, network: Network) -> None:
    network.status = 503
    for retry, attempts in ((None, 1), (RetryPolicy(attempts=2, backoff=0), 2)):
        with pytest.raises(ServerError) as caught:
            client.with_options(retry=retry).execute(call_of())
        assert caught.value.attempts == attempts


def test_options_accumulate_and_leave_the_original_unchanged(
    client: IncidentsClient, network: Network
) -> None:
    derived = client.with_options(timeout=5, headers={"X-A": "1", "X-B": "1"})
    derived.with_options(headers={"x-b": "2"}).execute(call_of())
    client.execute(call_of())
    changed, kept = network.requests
    assert (changed.headers["x-a"], changed.headers["x-b"], changed.extensions["timeout"]["read"]) == (
        "1",
        "2",
        5,
    )
    assert changed.headers.get_list("x-b") == ["2"]
    assert "x-a" not in kept.headers
    assert changed.headers["dd-api-key"] == kept.headers["dd-api-key"] == KEYS["api_key"]


def test_pool_gate_and_limits_are_shared(client: IncidentsClient) -> None:
    derived = client.with_options(timeout=5)
    assert derived._http is client._http
    assert derived._engine._limiter is client._engine._limiter
    assert derived.unstable_operations is client.unstable_operations
    client.unstable_operations["get_incident"] = False
    with pytest.raises(UnstableOperationError):
        derived.execute(call_of())


def test_closing_the_derived_client_closes_both(client: IncidentsClient) -> None:
    client.with_options().close()
    with pytest.raises(RuntimeError, match="closed"):
        client.execute(call_of())


def test_subclass_and_its_attributes_are_preserved(network: Network) -> None:
    class CustomClient(IncidentsClient):
        def __init__(self, team: str, **options: Any) -> None:
            super().__init__(**options)
            self.team = team

        @cached_property
        def upper_case_team(self) -> str:
            return self.team.upper()

    custom = CustomClient("checkout", **KEYS, transport=network)
    assert custom.upper_case_team == "CHECKOUT"
    derived = custom.with_options(timeout=5)
    assert (type(derived), derived.team, derived.upper_case_team, derived.base_url) == (
        CustomClient,
        "checkout",
        "CHECKOUT",
        custom.base_url,
    )


@pytest.mark.parametrize("client_class", [IncidentsClient, AsyncIncidentsClient])
def test_a_resource_can_be_used_for_the_first_time_while_a_client_is_derived(client_class: Any) -> None:
    """Another thread may cache a resource in the client while its attributes are copied."""

    class FirstUse:
        """Class attribute that caches a resource in the client when it is looked up."""

        def __get__(self, instance: object, owner: type) -> None:
            assert custom.users

    custom: Any = type("CustomClient", (client_class,), {"team": FirstUse()})(**KEYS)
    custom.team = "checkout"
    assert vars(custom.with_options())["team"] == "checkout"


WRONG: list[tuple[str, Any]] = [
    *(("timeout", value) for value in (0, -1, float("nan"), float("inf"), 1_000_001, "5", True, (1, 2))),
    *(("retry", value) for value in (3, True, "no")),
]


@pytest.mark.parametrize(("name", "value"), WRONG, ids=[f"{name}={value!r}" for name, value in WRONG])
def test_invalid_option_is_rejected_by_name(client: IncidentsClient, name: str, value: Any) -> None:
    for attempt in (client.with_options, lambda **given: IncidentsClient(**KEYS, **given)):
        with pytest.raises(ConfigurationError, match=name):
            attempt(**{name: value})


@pytest.mark.parametrize("size", [0, -1, 1.5, "1", True])
def test_invalid_max_response_bytes_is_rejected(size: Any) -> None:
    with pytest.raises(ConfigurationError, match="max_response_bytes"):
        IncidentsClient(**KEYS, max_response_bytes=size)


@pytest.mark.parametrize(
    ("kind", "other"), [(IncidentsClient, httpx.AsyncClient), (AsyncIncidentsClient, httpx.Client)]
)
def test_http_client_must_match_sync_or_async(kind: Any, other: Any) -> None:
    with pytest.raises(ConfigurationError, match="http_client must be an httpx"):
        kind(**KEYS, http_client=other())


@pytest.mark.parametrize(
    ("kind", "other"),
    [(IncidentsClient, httpx.AsyncHTTPTransport), (AsyncIncidentsClient, httpx.HTTPTransport)],
)
def test_transport_must_match_sync_or_async(kind: Any, other: Any) -> None:
    with pytest.raises(ConfigurationError, match="transport must be an httpx"):
        kind(**KEYS, transport=other())
