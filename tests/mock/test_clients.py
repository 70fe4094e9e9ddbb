"""Clients returned by a mock accept the client's own options."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ForbiddenError, UnstableOperationError
from datadog_incidents.mock import MockDatadog


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set credentials of a real organization in the environment, which no mock may receive."""
    for name in ("DD_API_KEY", "DD_APP_KEY"):
        monkeypatch.setenv(name, "real")
    monkeypatch.setenv("DD_SITE", "datadoghq.eu")


def created(mock: MockDatadog, **options: Any) -> tuple[str, str | None]:
    """Create an incident with both clients; return the base URL and the title."""

    async def asynchronously() -> str | None:
        async with mock.async_client(**options) as client:
            return (await client.incidents.create(title="t")).attributes.title

    with mock.client(**options) as client:
        client.incidents.create(title="t")
        return client.base_url, asyncio.run(asynchronously())


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"access_token": "mock-access-token"},
        {"timeout": None, "retry": None},
        {"unstable_operations": ["incidents"]},
    ],
    ids=["none", "token", "timeout and retry", "unstable operations"],
)
def test_clients_ignore_credentials_in_the_environment(
    datadog_mock: MockDatadog, options: dict[str, Any]
) -> None:
    assert created(datadog_mock, **options) == ("http://localhost", "t")
    assert len(datadog_mock.calls) == 2


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({"site": "datadoghq.eu"}, "https://api.datadoghq.eu"),
        ({"base_url": "https://dd.test"}, "https://dd.test"),
    ],
    ids=["site", "base URL"],
)
def test_clients_accept_another_base_url(
    datadog_mock: MockDatadog, options: dict[str, Any], url: str
) -> None:
    assert created(datadog_mock, **options) == (url, "t")


@pytest.mark.parametrize("name", ["api_key", "app_key", "access_token"])
def test_clients_accept_wrong_credentials(datadog_mock: MockDatadog, name: str) -> None:
    with pytest.raises(ForbiddenError):
        created(datadog_mock, **{name: "wrong"})


def test_both_clients_raise_the_error_of_a_token_without_the_scope(datadog_mock: MockDatadog) -> None:
    datadog_mock.add_token("reader", ["incident_read"])

    async def asynchronously() -> ForbiddenError:
        async with datadog_mock.async_client(access_token="reader") as client:
            assert [one async for one in client.incidents.list()] == []
            with pytest.raises(ForbiddenError) as raised:
                await client.incidents.create(title="t")
        return raised.value

    with datadog_mock.client(access_token="reader") as client:
        with pytest.raises(ForbiddenError) as raised:
            client.incidents.create(title="t")
        for error in (raised.value, asyncio.run(asynchronously())):
            assert (error.status, error.operation) == (403, "create_incident")
            assert "reader" not in f"{error!r} {error}"
        assert list(client.incidents.list()) == []
    # Once each: a 403 is not retried.
    assert [one.status for one in datadog_mock.calls if one.operation == "create_incident"] == [403, 403]


def test_clients_can_have_operations_disabled(datadog_mock: MockDatadog) -> None:
    with pytest.raises(UnstableOperationError):
        created(datadog_mock, unstable_operations=())
    assert datadog_mock.calls == []


def test_clients_accept_an_http_client(datadog_mock: MockDatadog) -> None:
    with httpx.Client(transport=datadog_mock.transport, headers={"x-own": "1"}) as http:
        client = datadog_mock.client(http_client=http)
        client.incidents.create(title="t")
        client.close()
        assert not http.is_closed
    assert len(datadog_mock.calls) == 1


@pytest.mark.parametrize("name", ["control", "strict_accept"])
@pytest.mark.parametrize("value", ["no", 1, None])
def test_an_option_is_true_or_false(name: str, value: Any) -> None:
    options: dict[str, Any] = {name: value}
    with pytest.raises(ValueError, match=f"^{name} must be True or False, not {value!r}$"):
        MockDatadog(**options)
