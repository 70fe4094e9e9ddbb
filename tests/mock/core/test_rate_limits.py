"""Rate limits: headers of all responses, 429 beyond the limit, fixed periods in the time of the mock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from datadog_incidents.errors import RateLimitedError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.messages import Refused
from datadog_incidents.mock.core.rate_limit_arguments import checked_limits
from datadog_incidents.mock.core.rate_limits import RateLimits
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..conftest import INCIDENTS, Api

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
SEARCH = f"{INCIDENTS}/search?query=state:active"


def api_of(**options: Any) -> Api:
    return Api(MockDatadog(**options))


def advance(api: Api, seconds: float) -> None:
    """Let time pass on the mock's clock."""
    api.mock.advance(timedelta(seconds=seconds))


def limits_of(headers: Mapping[str, str]) -> dict[str, str]:
    prefix = "x-ratelimit-"
    return {name.removeprefix(prefix): headers[name] for name in headers if name.startswith(prefix)}


def test_every_response_announces_the_limit() -> None:
    api = api_of(rate_limit="4/60s")
    responses = [
        api.call("GET", INCIDENTS),
        api.call("GET", f"{INCIDENTS}/none"),
        api.call("POST", INCIDENTS, {}),
        api.call("DELETE", f"{INCIDENTS}/none"),
        api.call("GET", INCIDENTS),
    ]
    assert [one.status_code for one in responses] == [200, 404, 400, 404, 429]
    assert [limits_of(one.headers) for one in responses] == [
        {"limit": "4", "name": "all_operations", "period": "60", "remaining": remaining, "reset": "60"}
        for remaining in ("3", "2", "1", "0", "0")
    ]
    assert "retry-after" not in responses[-1].headers
    assert responses[-1].json() == {"errors": ["Too many requests"]}


def test_a_call_beyond_the_limit_is_not_carried_out_but_recorded() -> None:
    api = api_of(rate_limit="1/60s")
    api.create()
    body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
    assert api.call("POST", INCIDENTS, body).status_code == 429
    assert len(api.mock._server.state.incidents) == 1
    assert [one.status for one in api.mock.calls] == [201, 429]


def test_no_limit_has_no_headers(api: Api) -> None:
    assert not limits_of(api.call("GET", INCIDENTS).headers)


def test_a_limit_of_one_operation_leaves_the_others_alone() -> None:
    api = api_of(rate_limit={"search_incidents": "1/60s"})
    assert [api.call("GET", SEARCH).status_code for _ in range(2)] == [200, 429]
    assert limits_of(api.call("GET", SEARCH).headers)["name"] == "search_incidents"
    others = [api.call("GET", INCIDENTS) for _ in range(3)]
    assert [(one.status_code, limits_of(one.headers)) for one in others] == [(200, {})] * 3


def test_an_operation_with_its_own_limit_does_not_use_that_of_the_others() -> None:
    api = api_of(rate_limit={"search_incidents": "1/60s", "*": "2/60s"})
    paths = [SEARCH, INCIDENTS, SEARCH, "/api/v2/users", INCIDENTS]
    assert [api.call("GET", path).status_code for path in paths] == [200, 200, 429, 200, 429]


def test_the_next_period_starts_on_the_mocks_clock() -> None:
    api = api_of(rate_limit="2/60s")
    advance(api, 50.5)
    assert [limits_of(api.call("GET", INCIDENTS).headers)["reset"] for _ in range(2)] == ["10", "10"]
    advance(api, 9)
    assert api.call("GET", INCIDENTS).status_code == 429
    advance(api, 0.5)
    response = api.call("GET", INCIDENTS)
    assert response.status_code == 200
    assert limits_of(response.headers) | {"remaining": "1", "reset": "60"} == limits_of(response.headers)


def test_a_limit_of_many_requests_a_second_can_be_exceeded() -> None:
    """Every request advances the mock's clock by a fraction of a second, but none counts for the limit."""
    api = api_of(rate_limit="100/10s")
    assert [api.call("GET", INCIDENTS).status_code for _ in range(101)] == [200] * 100 + [429]


def test_calls_without_valid_credentials_do_not_count() -> None:
    api = api_of(rate_limit="1/60s")
    responses = [api.call("GET", INCIDENTS, headers={"DD-API-KEY": "wrong"}) for _ in range(3)]
    assert [limits_of(one.headers)["remaining"] for one in responses] == ["1"] * 3
    assert [one.status_code for one in responses] == [403] * 3
    assert api.call("GET", INCIDENTS).status_code == 200


def test_an_unknown_path_has_no_limit() -> None:
    api = api_of(rate_limit="1/60s")
    assert [api.call("GET", "/nowhere").status_code for _ in range(3)] == [404] * 3


def test_an_injected_429_keeps_its_own_headers_and_other_faults_get_those_of_the_limit() -> None:
    api = api_of(rate_limit="5/60s")
    api.mock.fail_next(429, headers={"X-RateLimit-Reset": "7"})
    assert limits_of(api.call("GET", INCIDENTS).headers)["reset"] == "7"
    api.mock.fail_next(503)
    assert limits_of(api.call("GET", INCIDENTS).headers)["remaining"] == "5"
    api.mock.fail_next(headers={"X-Other": "1"})
    assert limits_of(api.call("GET", INCIDENTS).headers)["remaining"] == "4"


def test_a_reset_forgets_the_calls() -> None:
    api = api_of(rate_limit="1/60s")
    for _ in range(2):
        assert [api.call("GET", INCIDENTS).status_code for _ in range(2)] == [200, 429]
        api.mock.reset()


def test_the_same_seed_gives_the_same_bytes() -> None:
    def transcript() -> list[tuple[Any, bytes]]:
        api = api_of(rate_limit={"*": "3/60s", "search_incidents": "1/10s"})
        api.create()
        return [(one.headers.raw, one.content) for one in (api.call("GET", SEARCH) for _ in range(3))]

    assert transcript() == transcript()


def test_a_client_gets_through_with_its_waits() -> None:
    mock = MockDatadog(rate_limit="3/1s")
    started = mock.now
    with mock.client() as client:
        for _ in range(7):
            client.incidents.create(title="Drill")
    assert [one.status for one in mock.calls] == [201] * 7
    assert mock.now - started >= timedelta(seconds=2)


def test_a_client_that_only_retries_gets_through_too() -> None:
    mock = MockDatadog(rate_limit="2/1s")
    with mock.client(wait_for_rate_limits=False) as client:
        for _ in range(4):
            client.incidents.create(title="Drill")
    assert [one.status for one in mock.calls] == [201, 201, 429, 201, 201]


@pytest.mark.anyio
async def test_an_asynchronous_client_gets_through_with_its_waits() -> None:
    mock = MockDatadog(rate_limit="3/1s")
    async with mock.async_client() as client:
        for _ in range(7):
            await client.incidents.create(title="Drill")
    assert [one.status for one in mock.calls] == [201] * 7


def test_a_client_of_a_served_mock_gets_through_with_its_waits() -> None:
    mock = MockDatadog(rate_limit="3/1s")
    with serving(mock) as url, mock.client(base_url=url, transport=None) as client:
        for _ in range(7):
            client.incidents.create(title="Drill")
    assert len(mock._server.state.incidents) == 7


def test_an_error_has_the_limit() -> None:
    mock = MockDatadog(rate_limit={"create_incident": "1/60s"})
    with mock.client(retry=None, wait_for_rate_limits=False) as client:
        client.incidents.create(title="Drill")
        with pytest.raises(RateLimitedError) as caught:
            client.incidents.create(title="Drill")
    assert caught.value.rate_limit == ("create_incident", 1, 60, 0, 60)


class Limits:
    """Rate limits with clocks of the mock and of reality."""

    def __init__(self, limit: str) -> None:
        self.real, self.mock = 100.0, START
        self._limits = RateLimits(checked_limits(limit), lambda: self.real)
        self._limits.reset(START)

    def accepts(self, *, served: bool = False) -> bool:
        self._limits.elapse(self.mock, self.mock + timedelta(seconds=0.25), served=served)
        self.mock += timedelta(seconds=0.25)
        try:
            self._limits.take("get_incident")
        except Refused:
            return False
        return True


def test_real_time_counts_only_once_the_limit_is_used_up() -> None:
    limits = Limits("2/10s")
    assert limits.accepts()
    limits.real += 60
    assert limits.accepts()
    assert not limits.accepts()
    limits.real += 9.9
    assert not limits.accepts()
    limits.real += 0.1
    assert [limits.accepts() for _ in range(3)] == [True, True, False]


def test_real_time_always_counts_over_a_network() -> None:
    limits = Limits("2/10s")
    for _ in range(10):
        assert limits.accepts(served=True)
        limits.real += 5
    limits.real += 10
    assert [limits.accepts(served=True) for _ in range(3)] == [True, True, False]


def test_time_that_passes_on_both_clocks_counts_once() -> None:
    limits = Limits("1/10s")
    assert limits.accepts(served=True)
    limits.real += 6
    limits.mock += timedelta(seconds=6)
    assert not limits.accepts(served=True)
    limits.mock += timedelta(seconds=4)
    assert limits.accepts(served=True)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            "100",
            "rate_limit must be a number of requests and a period in s, m or h, .* '100/10s', not '100'",
        ),
        ("0/10s", "not '0/10s'"),
        ("1/0s", "not '1/0s'"),
        ("1.5/10s", "not '1.5/10s'"),
        ("-1/10s", "not '-1/10s'"),
        ("1/10d", "not '1/10d'"),
        ("", "not ''"),
        (100, "rate_limit must be a string such as '100/10s', or a mapping of operations .* not int"),
        (["100/10s"], "not list"),
        ({"search_incidents": "often"}, "rate_limit of search_incidents must be a number .* not 'often'"),
        ({"search_incidents": 5}, "rate_limit of search_incidents must be .* not 5"),
        (
            {"search_incident": "1/1s"},
            "rate_limit: unknown operation 'search_incident'; did you mean 'search_inc",
        ),
        ({"searchIncidents": "1/1s"}, "unknown operation 'searchIncidents'; did you mean 'search_incidents'"),
        ({"xyz": "1/1s"}, "unknown operation 'xyz'$"),
        ({1: "1/1s"}, "unknown operation 1$"),
    ],
)
def test_another_limit_is_refused(given: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        MockDatadog(rate_limit=given)


@pytest.mark.parametrize(("text", "period"), [("5/1s", "1"), ("5/2m", "120"), ("5/1h", "3600")])
def test_periods_are_in_seconds_minutes_or_hours(text: str, period: str) -> None:
    headers = limits_of(api_of(rate_limit=text).call("GET", INCIDENTS).headers)
    assert (headers["limit"], headers["period"]) == ("5", period)
