"""Redirects are never followed, and their `Location`, which `httpx` parses, cannot break a call."""

from __future__ import annotations

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.errors import APIError, TransportError

from ..client.sync_and_async import API_KEY, Execute, both, raises

VALID = ["/x", "https://elsewhere.test/", "http:///x", "", "?", "https://a:99999999/", "\\\\a"]
VALID += ["//xn--bcher-kva.test", "https://a.xn--a/"]
INVALID = ["mailto:a", "https:x", "javascript:0", "https://[::1", "https://dd.test:x/", "x" * 70_000]
INVALID += ["//xn--a", "https://xn--a/", "https://XN--A.com/x", "ftp://xn--a", "https://xn--/"]


def redirecting(location: str, status: int) -> httpx.Response:
    return httpx.Response(status, headers=[("Location", location)])


@both
@pytest.mark.parametrize("location", VALID)
def test_a_redirect_is_an_api_error(location: str, execute: Execute) -> None:
    with raises(APIError, match=r"302: no explanation") as caught:
        execute(answer=lambda _: redirecting(location, 302))
    assert caught.value.status == 302


@both
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("location", INVALID)
def test_an_invalid_location_is_a_transport_error(location: str, status: int, execute: Execute) -> None:
    with raises(TransportError, match="get_incident: GET https://dd.test/x: ") as caught:
        execute(answer=lambda _: redirecting(location, status), retry=None)
    assert caught.value.sent is True


@both
def test_secrets_in_an_invalid_location_are_redacted(execute: Execute) -> None:
    with raises(TransportError, match="get_incident: GET https://dd.test/x: ") as caught:
        execute(answer=lambda _: redirecting(f"https://a:{API_KEY}/", 302), retry=None)
    assert "<redacted>" in str(caught.value)
    assert API_KEY not in repr(vars(caught.value)) + str(caught.value)
