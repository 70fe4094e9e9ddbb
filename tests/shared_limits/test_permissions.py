"""Users of Redis with few permissions: those in the docs suffice, and too few cost one warning."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from benchmarks.redis_server import RedisServer

from datadog_incidents.errors import SharedLimitsWarning

from .kit import LIMIT, PASSWORD, Network, Start

PAGE = Path(__file__).parents[2] / "docs" / "retries-and-limits.md"


def documented() -> list[str]:
    found = re.search(r"`(~datadog-incidents:\* [^`]+)`", PAGE.read_text("utf-8"))
    assert found
    return found[1].split()


def url_of(server: RedisServer, permissions: list[str]) -> str:
    """Return the URL for a user with these permissions only."""
    with server.client() as state:
        state.execute_command("ACL", "SETUSER", "limits", "reset", "on", f">{PASSWORD}", *permissions)
    return server.url.replace("//", f"//limits:{PASSWORD}@")


@pytest.mark.usefixtures("no_outage")
def test_the_documented_permissions_suffice(start: Start, redis_server: RedisServer) -> None:
    network = Network(limit=LIMIT)
    url = url_of(redis_server, documented())
    first, second = start(network, url, rate_limit_share=0.9), start(network, url)
    first.make(3)
    network.name = "other"  # has the leases of the operation move
    second.make(3)
    with redis_server.client() as state:
        (key,) = state.keys("*:limit incidents")
        state.hset(key, "changed", "9" * 14)  # the clock is set back, which deletes keys
    first.make(3)
    assert network.statuses == [200] * 9


@pytest.mark.parametrize("missing", ["~datadog-incidents:*", "+eval", "+evalsha", "+time", "+@hash"])
def test_a_permission_that_is_missing_costs_one_warning(
    start: Start, redis_server: RedisServer, missing: str
) -> None:
    network = Network(limit=LIMIT)
    calls = start(network, url_of(redis_server, [one for one in documented() if one != missing]))
    with pytest.warns(SharedLimitsWarning, match="refuses to run scripts") as caught:
        calls.make(5)
    (warning,) = caught
    assert PASSWORD not in str(warning.message)
    assert network.statuses == [200] * 5
