"""Which addresses a client takes, and that a password in one is never shown."""

from __future__ import annotations

import traceback

import pytest

from datadog_incidents._http.settings import resolve
from datadog_incidents.errors import ConfigurationError

SECRET = "s3cr3ts3cr3t"


def settled(base_url: str) -> str:
    return resolve(api_key=None, app_key=None, access_token="token", site=None, base_url=base_url).base_url


def refusal(base_url: str) -> str:
    """What the refusal says; nothing that a log could show of it may hold the secret."""
    with pytest.raises(ConfigurationError) as caught:
        settled(base_url)
    error = caught.value
    trace = "".join(traceback.format_exception(error))
    for shown in (str(error), repr(error), repr(error.args), trace):
        assert SECRET not in shown
    return str(error)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("http://127.0.0.1:8282", "http://127.0.0.1:8282"),
        ("http://127.8.8.8", "http://127.8.8.8"),
        ("http://[::1]:8282/", "http://[::1]:8282"),
        ("http://localhost/prefix/", "http://localhost/prefix"),
        ("http://LOCALHOST:1", "http://LOCALHOST:1"),
        ("https://anywhere.test:8443/api-gateway//", "https://anywhere.test:8443/api-gateway"),
    ],
)
def test_base_urls_that_are_fine(given: str, kept: str) -> None:
    assert settled(given) == kept


@pytest.mark.parametrize(
    "host",
    [
        "datadoghq.com",
        "0.0.0.0",  # to connect to, not to bind
        "[::]",
        "10.0.0.1",
        "localhost.test",
        "127.0.0.1.test",
        "2130706433",
    ],
)
def test_plain_http_goes_to_this_machine_only(host: str) -> None:
    assert "unencrypted" in refusal(f"http://{host}:8282")


@pytest.mark.parametrize(
    ("base_url", "what"),
    [
        ("", "must look like"),
        ("localhost:8282", "must look like"),
        ("ftp://localhost", "must look like"),
        ("//localhost", "must look like"),
        ("https://", "must look like"),
        ("https://[::1", "no URL"),
        ("https://x.test:99999", "no URL"),
        ("https://x.test:port", "no URL"),
        ("https://x..test", "no URL"),
        (f"https://{'x' * 64}.test", "no URL"),
        ("https://x.test/api/v2", "must not end in /api/v2"),
        ("https://x.test/gateway/api/v2/", "must not end in /api/v2"),
        ("https://x.test?", "query"),
        ("https://x.test/?a=b", "query"),
        ("https://x.test#", "fragment"),
        ("https://x.test/#a", "fragment"),
        ("https://x.test/a b", "white space"),
        (" https://x.test", "white space"),
        ("https://x.test\n", "white space"),
        ("https://x\n.test", "white space"),
        ("https://exämple.test", "non-ASCII"),
    ],
)
def test_base_urls_that_are_refused(base_url: str, what: str) -> None:
    message = refusal(base_url)
    assert message.startswith("base_url")
    assert what in message


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
def test_a_password_in_base_url_is_refused_unseen(base_url: str) -> None:
    assert refusal(base_url).startswith("base_url")
