"""Arguments `rate_limits` and `rate_limit_share`: what is refused, and that no message shows a password."""

from __future__ import annotations

import subprocess
import sys
import traceback
from typing import Any

import pytest
import redis
import redis.asyncio

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents.errors import ConfigurationError

from ..client.sync_and_async import KEYS

CLIENTS = [IncidentsClient, AsyncIncidentsClient]
clients = pytest.mark.parametrize("client", CLIENTS)
PASSWORD = "s3cr3tpassw0rd"


@clients
@pytest.mark.parametrize(
    ("url", "message"),
    [
        (f"http://:{PASSWORD}@localhost:6379", "is a URL of scheme 'http': pass redis://HOST:PORT/DB"),
        (f"{PASSWORD}@localhost", "is a URL without a scheme: pass redis://"),
        (f"redis://:{PASSWORD}@localhost:port", "is not a valid URL: pass redis://"),
        (f"redis://:{PASSWORD}@", "names no host"),
        (f"redis://:{PASSWORD}@localhost/first", "names a database that is not a number"),
        (f"redis://:{PASSWORD}@localhost?socket_timeout=soon", "is a URL with an invalid option"),
        (f"redis://:{PASSWORD}@localhost?nothing=1", "is a URL with an invalid option"),
        (f"unix://:{PASSWORD}@", "names no socket"),
        (f"redis://localhost?pasword={PASSWORD}", "is a URL with an invalid option"),
        (f"rediss://:{PASSWORD}@localhost?ssl_cert_reqs=some", "is a URL with an invalid option"),
        (f"redis://:{PASSWORD}@localhost?encoding=utf8-sig-9", "is a URL with an invalid option"),
        (6379, "must be a URL or a redis.Redis (redis.asyncio.Redis of an async client), not int"),
        ("", "is a URL without a scheme"),
    ],
)
def test_anything_but_the_url_of_a_redis_is_refused(client: Any, url: Any, message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(**KEYS, rate_limits=url)
    assert message in str(caught.value) and str(caught.value).startswith("rate_limits")
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    ours = [line for line in shown.format() if "tests/" not in line]
    assert PASSWORD not in "".join(ours)
    assert caught.value.__context__ is None or PASSWORD not in str(caught.value.__context__)


@pytest.mark.parametrize(
    ("client", "other", "name"),
    [
        (IncidentsClient, redis.asyncio.Redis, "redis.asyncio.client.Redis"),
        (AsyncIncidentsClient, redis.Redis, "redis.client.Redis"),
    ],
)
def test_a_redis_of_the_other_kind_is_refused(client: Any, other: Any, name: str) -> None:
    with pytest.raises(ConfigurationError, match=f"of an async client\\), not {name}: pass"):
        client(**KEYS, rate_limits=other(password=PASSWORD))


@clients
@pytest.mark.parametrize(
    "url", ["redis://localhost", "rediss://:p@redis.test:6380/3", "unix:///tmp/redis.sock?db=2"]
)
def test_the_url_of_a_redis_is_accepted_without_connecting(client: Any, url: str) -> None:
    assert client(**KEYS, rate_limits=url)


@clients
@pytest.mark.parametrize("share", [0, -0.5, 1.5, float("nan"), True, "half", None])
def test_a_share_is_above_0_and_at_most_1(client: Any, share: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^rate_limit_share must be above 0 and at most 1"):
        client(**KEYS, rate_limit_share=share)


@clients
@pytest.mark.parametrize("options", [{"rate_limits": "redis://localhost"}, {"rate_limit_share": 0.5}])
def test_neither_has_an_effect_without_waits(client: Any, options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match="wait_for_rate_limits=False"):
        client(**KEYS, wait_for_rate_limits=False, **options)


@pytest.mark.parametrize("client", ["IncidentsClient", "AsyncIncidentsClient"])
def test_without_the_package_the_error_says_how_to_install_it(client: str) -> None:
    code = f"""
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "redis" else found(name, *rest)
from datadog_incidents import {client}
try:
    {client}(access_token="t", rate_limits="redis://localhost")
except Exception as error:
    print(type(error).__name__, error)
"""
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.startswith("ConfigurationError rate_limits requires the package redis")
    assert "pip install 'datadog-incidents[redis]'" in run.stdout


@pytest.mark.parametrize("client", ["IncidentsClient", "AsyncIncidentsClient"])
def test_the_package_is_imported_only_if_asked_for(client: str) -> None:
    code = f"""
import sys
from datadog_incidents import {client}
{client}(access_token="t", rate_limit_share=0.5)
print(sorted(name for name in sys.modules if name.partition(".")[0] == "redis" or "shared_limit" in name))
"""
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout == "[]\n"
