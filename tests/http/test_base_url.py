"""Validation of `base_url`; error messages never contain a password in it."""

from __future__ import annotations

import socket
import traceback
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents._http.settings import resolve
from datadog_incidents.errors import ConfigurationError, TransportError

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
        ("https://anywhere.test.", "https://anywhere.test."),
        ("https://under_score", "https://under_score"),
        ("https://anywhere.test:", "https://anywhere.test:"),
        ("HTTPS://anywhere.test:443", "HTTPS://anywhere.test:443"),
        ("https://xn--exmple-cua.test", "https://xn--exmple-cua.test"),
        (f"https://{'x' * 63}.test", f"https://{'x' * 63}.test"),
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
    ],
)
def test_plain_http_to_another_machine_is_refused(host: str) -> None:
    assert "unencrypted" in refusal(f"http://{host}:8282")


@pytest.mark.parametrize(
    "host",
    [
        *("[::1]evil", "[::1]evil:443", "[::1", "::1", "[]", "[x]", "[v1.x]", "[1.2.3.4]", "[::1]:80:80"),
        *("[fe80::1%eth0]", "[fe80::1%25eth0]"),  # zones, which urlsplit and httpx decode differently
        *("x:99999", "x:0", "x:port", "x:-1", "x:+1", "x:1_0", "x:1x"),
        *("x..test", "x.test..", ".x.test", ".", f"{'x' * 64}.test", ".".join(["x" * 63] * 4)),
        *("xn--", "xn--a", "XN--A", "xn--a.test", "x.xn--a", "xn--a-.test", "xn--exmple-cua.under_score"),
        *("2130706433", "127.1", "0x7f.1", "0x7F000001", "0177.0.0.1", "256.1.1.1", "1.2.3.4.5", "1.2.3.4."),
        *("x\\y.test", "x%2etest", "x%00y", "x;y", "x<y", "x*y", "x{y}", "x|y", "x^y", "x`y", 'x"y', "x'y"),
    ],
)
def test_malformed_host_or_port_is_refused(host: str) -> None:
    for scheme in ("https", "http"):
        assert "not a valid URL" in refusal(f"{scheme}://{host}/path")


@pytest.mark.parametrize(
    ("base_url", "problem"),
    [
        ("", "must look like"),
        ("localhost:8282", "must look like"),
        ("ftp://localhost", "must look like"),
        ("//localhost", "must look like"),
        ("https://", "must look like"),
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
        ("https://x\t.test", "whitespace"),
        ("https://x y.test", "whitespace"),
        ("https://x.test\\@evil.test", "user or password"),
        ("https://exämple.test", "non-ASCII"),
        ("https://x.test:\uff11", "non-ASCII"),
        ("https://x.test/" + "x" * 70_000, "not a valid URL"),
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


HOST_PARTS = (
    *(
        "x",
        "X",
        "1",
        "127.0.0.1",
        "0x7f",
        "localhost",
        "xn--",
        "xn--a",
        "xn--exmple-cua",
        "[::1]",
        "[",
        "]",
        "::1",
    ),
    *(
        ".",
        "..",
        "-",
        "_",
        "%",
        "%2e",
        "%25eth0",
        "\\",
        "/",
        "@",
        ":",
        "?",
        "#",
        ";",
        "<",
        "ß",
        "\u3002",
        "\ud800",
    ),
    *(" ", "\t", "\n", "\0", "\xad"),
)
hosts = st.lists(st.sampled_from(HOST_PARTS), min_size=1, max_size=4).map("".join) | st.text(max_size=5)
ports = st.sampled_from(["", ":", ":443", ":80", ":00443", ":0", ":99999", ":x", ":+1", ":\uff11"])
odd_urls = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["https://", "http://", "HTTPS://", "https:/", "https:", "//", ""]),
    hosts,
    ports,
    st.sampled_from(["", "/", "//x", "/\\@x", "/../x", "\\x", "/@x"]),
)


@settings(deadline=None)
@given(odd_urls)
def test_requests_are_sent_to_the_host_of_an_odd_base_url_if_it_is_accepted(base_url: str) -> None:
    sent: list[httpx.URL] = []

    def respond(request: httpx.Request) -> httpx.Response:
        assert request.headers["host"] == request.url.netloc.decode("ascii")
        sent.append(request.url)
        return httpx.Response(204)

    transport = httpx.MockTransport(respond)
    try:
        client = IncidentsClient(
            access_token="token",
            base_url=base_url,
            allow_http=True,
            unstable_operations="all",
            transport=transport,
        )
    except ConfigurationError:
        return
    client.incidents.delete("id")
    parts, (url,) = urlsplit(base_url), sent
    assert parts.hostname is not None
    default = {"http": 80, "https": 443}[parts.scheme]
    assert (url.scheme, url.raw_host.lower()) == (parts.scheme, parts.hostname.encode("ascii"))
    assert (url.port or default) == (parts.port or default)
    assert url.host  # decodes an internationalized name


@pytest.mark.parametrize(
    ("base_url", "address"),
    [
        ("https://x.test", ("x.test", 443)),
        ("https://X.test.:8443/path", ("x.test.", 8443)),
        ("https://xn--exmple-cua.test", ("xn--exmple-cua.test", 443)),
        ("http://[2001:DB8::1]", ("2001:db8::1", 80)),
    ],
)
def test_client_connects_to_the_host_and_port_of_the_base_url(
    base_url: str, address: tuple[str, int], no_proxies: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up = []

    def getaddrinfo(host: Any, port: Any, *_: Any, **__: Any) -> Any:
        looked_up.append((host.lower(), port))
        raise socket.gaierror("not found")

    monkeypatch.setattr("socket.getaddrinfo", getaddrinfo)
    options: Any = {"access_token": "token", "base_url": base_url, "allow_http": True, "retry": None}
    with IncidentsClient(**options) as client, pytest.raises(TransportError, match="not found"):
        client.users.delete("id")
    assert looked_up == [address]
