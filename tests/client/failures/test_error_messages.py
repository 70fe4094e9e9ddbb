"""Error messages of every class: complete, on a single line, and sanitized."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy, errors
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import DatadogError, TransportError
from datadog_incidents.hooks import Attempt
from datadog_incidents.mock import MockDatadog

from .calls import API_KEY, APP_KEY, stop_clock

INCIDENTS = "http://localhost/api/v2/incidents"
ONCE_MORE = RetryPolicy(attempts=2, backoff=0)


def get(dd: IncidentsClient) -> object:
    return dd.incidents.get("i")


def create(dd: IncidentsClient) -> object:
    return dd.incidents.create(title="t")


def get_checked(_: IncidentsClient) -> object:
    transport = httpx.MockTransport(
        lambda request: httpx.Response(404, json={}, headers={"X-Request-Id": "r-1"})
    )
    with MockDatadog().client(transport=transport, check_replies="raise") as dd:
        return dd.incidents.get("i")


def error_reply(text: str, **headers: str) -> dict[str, Any]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return {"headers": {"X-Request-Id": "r-1", **named}, "body": f'{{"errors": ["{text}"]}}'}


# fmt: off
LINES: dict[str, tuple[Callable[[IncidentsClient], object], dict[str, Any] | None, str]] = {
    "ConfigurationError": (
        lambda dd: dd.with_options(timeout=-1), None,
        "timeout must be seconds above 0 and at most 1,000,000, or None for no limit, not -1"),
    "UnstableOperationError": (
        lambda dd: IncidentsClient(api_key="k", app_key="k", unstable_operations=()).incidents.get("i"), None,
        'get_incident is beta and not enabled; create the client with unstable_operations=["get_incident"] '
        '(or "incidents", or "all"), or set client.unstable_operations["get_incident"] = True'),
    "InvalidRequestError": (
        lambda dd: dd.incidents.create(title="t", customer_impacted=True), None,
        "customer_impact_scope: is required if customer_impacted is true"),
    "TransportError": (
        get, {"drop": True},
        f"get_incident: GET {INCIDENTS}/i: ConnectionBrokenError: connection dropped by an injected fault "
        "after 2 attempts"),
    "RequestTimeoutError": (
        create, {"delay": 3600},
        f"create_incident: POST {INCIDENTS}: ReadTimeout: no response within 30.0 s because of an injected "
        "delay"),
    "ResponseTooLargeError": (
        create, {"body": "x" * 1001},
        f"create_incident: POST {INCIDENTS}: the body has more than 1000 bytes (max_response_bytes)"),
    "APIError": (
        get, {"status": 408, **error_reply("Too slow")},
        f"get_incident: GET {INCIDENTS}/i: 408: Too slow (request ID r-1) after 2 attempts"),
    "BadRequestError": (
        create, {"status": 400, **error_reply("Odd")},
        f"create_incident: POST {INCIDENTS}: 400: Odd (request ID r-1)"),
    "UnauthorizedError": (
        create, {"status": 401, **error_reply("Who?")},
        f"create_incident: POST {INCIDENTS}: 401: Who? (request ID r-1)"),
    "ForbiddenError": (
        create, {"status": 403, **error_reply("No")},
        f"create_incident: POST {INCIDENTS}: 403: No (request ID r-1)"),
    "NotFoundError": (
        get, {"status": 404, **error_reply("No such")},
        f"get_incident: GET {INCIDENTS}/i: 404: No such (request ID r-1)"),
    "ConflictError": (
        create, {"status": 409, **error_reply("Exists")},
        f"create_incident: POST {INCIDENTS}: 409: Exists (request ID r-1)"),
    "RateLimitedError": (
        create, {"status": 429, **error_reply("Slow down")},
        f"create_incident: POST {INCIDENTS}: 429: Slow down (request ID r-1) after 2 attempts; wait 1 s"),
    "ServerError": (
        get, {"status": 503, **error_reply("Busy", Retry_After="86400000")},
        f"get_incident: GET {INCIDENTS}/i: 503: Busy (request ID r-1) after 2 attempts; wait 86400000 s"),
    "DecodingError": (
        create, {"headers": {"X-Request-Id": "r-1", "Content-Type": "text/html"}, "body": "<html>"},
        f"create_incident: response at $: not JSON (JSONDecodeError); POST {INCIDENTS} returned 201 "
        "(text/html) (request ID r-1)"),
    "UnexpectedResponseError": (
        get_checked, None,
        f"get_incident: GET {INCIDENTS}/i: 404: the response disagrees with the spec at $.errors: required, "
        "found missing (#/components/schemas/APIErrorResponse/required) (request ID r-1)"),
    "NotIncludedError": (
        lambda dd: dd.incidents.get(dd.incidents.create(title="t").id).created_by, None,
        "the response does not include; request it with include=['users']"),
    "UnknownFieldError": (
        lambda dd: dd.incidents.create(title="t").fields["summry"], None,
        "the incident has no field 'summry'; did you mean 'summary'? Its fields: severity, state, "
        "detection_method, root_cause, summary, services, teams, slug"),
}
# fmt: on


@pytest.mark.parametrize("name", LINES)
def test_error_message_is_one_complete_line(name: str, mock: MockDatadog) -> None:
    act, fault, line = LINES[name]
    if fault is not None:
        mock.fail_next(times=2, **fault)
    with mock.client(retry=ONCE_MORE, max_response_bytes=10_000 if fault is None else 1000) as dd:
        stop_clock(dd, lambda seconds: None)
        with pytest.raises(DatadogError) as caught:
            act(dd)
    assert type(caught.value) is getattr(errors, name)
    assert str(caught.value).isprintable()
    if name == "NotIncludedError":  # whose message begins with an ID
        assert str(caught.value).endswith(line)
    else:
        assert str(caught.value) == line


NO_ERRORS = ("ErrorDetail", "SharedLimitsWarning")


def test_every_class_has_a_message_here() -> None:
    assert set(LINES) == set(errors.__all__) - {"DatadogError", *NO_ERRORS}


@pytest.mark.parametrize("name", LINES)
def test_every_class_documents_cause_and_cure(name: str) -> None:
    docstring = getattr(errors, name).__doc__
    assert "Cause: " in docstring
    assert "Remedy: " in docstring


def test_module_docstring_shows_the_class_hierarchy() -> None:
    drawn: dict[str, str | None] = {}
    above: list[str] = []
    for line in (errors.__doc__ or "").splitlines()[2:]:
        before, name = line.split("Error")[0].rsplit(" ", 1) if line[0] != "D" else ("", "Datadog")
        del above[(len(before) + 1) // 4 :]
        drawn[f"{name}Error"] = above[-1] if above else None
        above.append(f"{name}Error")
    classes = {name: getattr(errors, name) for name in errors.__all__ if name not in NO_ERRORS}
    assert drawn == {
        name: next((base.__name__ for base in kind.__mro__[1:] if base.__name__ in classes), None)
        for name, kind in classes.items()
    }


TRANSPORT_MESSAGES = {
    "two lines": ("one\r\nERROR forged", "one ERROR forged"),
    "a key": (f"illegal header {API_KEY}, {APP_KEY}", "illegal header <redacted>, <redacted>"),
    "terminal codes": ("\x1b[31mred", "\\x1b[31mred"),
    "too long": ("x" * 10_000, f"{'x' * 480}... (10020 characters)"),
    "no text": ("\udc80", "\\udc80"),
}


def error_sync(transport: httpx.MockTransport, **options: Any) -> TransportError:
    with IncidentsClient(transport=transport, **options) as dd, pytest.raises(TransportError) as caught:
        dd.incidents.get("i")
    return caught.value


def error_async(transport: httpx.MockTransport, **options: Any) -> TransportError:
    async def main() -> TransportError:
        async with AsyncIncidentsClient(transport=transport, **options) as dd:
            with pytest.raises(TransportError) as caught:
                await dd.incidents.get("i")
        return caught.value

    return asyncio.run(main())


@pytest.mark.parametrize("get_error", [error_sync, error_async], ids=["sync", "async"])
@pytest.mark.parametrize(("message", "sanitized"), TRANSPORT_MESSAGES.values(), ids=TRANSPORT_MESSAGES)
def test_transport_message_is_sanitized_in_errors_hooks_and_logs(
    get_error: Callable[..., TransportError], message: str, sanitized: str, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(request: httpx.Request) -> httpx.Response:
        raise httpx.LocalProtocolError(message, request=request)

    def before(_: Attempt) -> Callable[[Attempt], None]:
        return lambda attempt: seen.append(attempt.error)

    seen: list[str | None] = []
    error = get_error(
        httpx.MockTransport(breaks),
        api_key=API_KEY,
        app_key=APP_KEY,
        base_url="http://localhost",
        unstable_operations="all",
        retry=ONCE_MORE,
        hooks=[before],
    )
    expected = f"LocalProtocolError: {sanitized}"
    assert str(error) == f"get_incident: GET {INCIDENTS}/i: {expected} after 2 attempts"
    assert seen == [expected, expected]
    logged = [record.getMessage() for record in caplog.records if record.name == "datadog_incidents"]
    assert [one for one in logged if "attempt" in one] == [
        f"get_incident: attempt 1 failed ({expected}), next in 0.0 s"
    ]


@pytest.mark.parametrize(("number", "formatted"), [("0", "0"), ("7", "7"), ("1" + "0" * 9, "1" + "0" * 9)])
def test_waiting_time_is_written_without_exponent(number: str, formatted: str, mock: MockDatadog) -> None:
    mock.fail_next(429, headers={"Retry-After": number})
    with (
        mock.client(retry=None) as dd,
        pytest.raises(errors.RateLimitedError, match=f"; wait {formatted} s$"),
    ):
        create(dd)


@pytest.mark.parametrize("status", [400, 404, 408, 500])
def test_rate_limit_reset_gives_retry_after_only_for_429(status: int, mock: MockDatadog) -> None:
    mock.fail_next(status, headers={"X-RateLimit-Reset": "30", "X-RateLimit-Remaining": "50"})
    with mock.client(retry=None) as dd, pytest.raises(errors.APIError) as caught:
        create(dd)
    assert caught.value.retry_after is None
    assert "wait" not in str(caught.value)


def test_decoding_error_of_an_item_describes_its_call(mock: MockDatadog) -> None:
    mock.fail_next(503, operation="list_incidents")
    mock.fail_next(body='{"data": [7]}', headers={"X-Request-Id": "r-1"}, operation="list_incidents")
    with mock.client(retry=ONCE_MORE) as dd, pytest.raises(errors.DecodingError) as caught:
        list(dd.incidents.list())
    error = caught.value
    assert str(error).endswith(f"; GET {INCIDENTS} returned 200 (request ID r-1) after 2 attempts")
    assert (error.method, error.url, error.status) == ("GET", INCIDENTS, 200)
    assert (error.request_id, error.attempts, error.index) == ("r-1", 2, 0)
