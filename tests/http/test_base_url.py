"""Validation of `base_url`; error messages never contain a password in it."""

from __future__ import annotations

import traceback

import pytest

from datadog_incidents._http.settings import resolve
from datadog_incidents.errors import ConfigurationError

SECRET = "s3cr3ts3cr3t"


def accepted(base_url: str) -> str:
    """The base URL that a client uses."""
    return resolve(api_key=None, app_key=None, access_token="token", site=None, base_url=base_url).base_url


def refusal(base_url: str) -> str:
    """The error message; no representation of the error may contain the secret."""
    with pytest.raises(ConfigurationError) as caught:
        accepted(base_url)
    error = caught.value
    trace = "".join(traceback.format_exception(error))
    for text in (str(error), repr(error), repr(error.args), trace):
        assert SECRET not in text
    return str(error)


@pytest.mark.parametrize(
    ("base_url", "used"),
    [
        ("http://127.0.0.1:8282", "http://127.0.0.1:8282"),
        ("http://127.8.8.8", "http://127.8.8.8"),
        ("http://[::1]:8282/", "http://[::1]:8282"),
        ("http://localhost/prefix/", "http://localhost/prefix"),
        ("http://LOCALHOST:1", "http://LOCALHOST:1"),
        ("https://anywhere.test:8443/api-gateway//", "https://anywhere.test:8443/api-gateway"),
    ],
)
def test_valid_base_url_is_accepted(base_url: str, used: str) -> None:
    assert accepted(base_url) == used


@pytest.mark.parametrize(
    "host",
    [
        "datadoghq.com",
        "0.0.0.0",  # as a destination; nothing is bound to it
        "[::]",
        "10.0.0.1",
        "localhost.test",
        "127.0.0.1.test",
        "2130706433",
    ],
)
def test_plain_http_to_another_machine_is_refused(host: str) -> None:
    assert "unencrypted" in refusal(f"http://{host}:8282")


@pytest.mark.parametrize(
    ("base_url", "problem"),
    [
        ("", "must look like"),
        ("localhost:8282", "must look like"),
        ("ftp://localhost", "must look like"),
        ("//localhost", "must look like"),
        ("https://", "must look like"),
        ("https://[::1", "not a valid URL"),
        ("https://x.test:99999", "not a valid URL"),
        ("https://x.test:port", "not a valid URL"),
        ("https://x..test", "not a valid URL"),
        (f"https://{'x' * 64}.test", "not a valid URL"),
        ("https://x.test/api/v2", "must not end in /api/v2"),
        ("https://x.test/gateway/api/v2/", "must not end in /api/v2"),
        ("https://x.test?", "query"),
        ("https://x.test/?a=b", "query"),
        ("https://x.test#", "fragment"),
        ("https://x.test/#a", "fragment"),
        ("https://x.test/a b", "whitespace"),
        (" https://x.test", "whitespace"),
        ("https://x.test\n", "whitespace"),
        ("https://x\n.test", "whitespace"),
        ("https://exämple.test", "non-ASCII"),
    ],
)
def test_invalid_base_url_is_refused(base_url: str, problem: str) -> None:
    message = refusal(base_url)
    assert message.startswith("base_url")
    assert problem in message


@pytest.mark.parametrize(
    "base_url",
    [
        f"https://{SECRET}@x.test",
        f"https://me:{SECRET}@x.test",
        f"http://me:{SECRET}@127.0.0.1",
        f"http://127.0.0.1:{SECRET}@x.test",
        f"https://me:{SECRET}/@x.test",
        f"https://me:{SECRET}@x\u2100.test",
    ],
    ids=ascii,
)
def test_password_in_base_url_is_refused_and_not_shown(base_url: str) -> None:
    assert refusal(base_url).startswith("base_url")
