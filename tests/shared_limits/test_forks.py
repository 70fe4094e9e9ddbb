"""Forks of a process that has connections to Redis: parent and children read only responses of their own.

Forks are made in processes of their own, because pytest's has threads.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from benchmarks.redis_server import RedisServer

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")

CHILDREN, CALLS = 4, 50

PRELUDE = (
    f"""
import asyncio, logging, os, sys, threading, time, traceback

from datadog_incidents._http.library import httpx
import redis, redis.asyncio

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call

logging.basicConfig()  # warnings of outages, to the standard error stream
CHILDREN, CALLS, PORT = {CHILDREN}, {CALLS}, int(sys.argv[1])
"""
    + """
END = time.time() + 60

def answer(request):
    limit = {"limit": 100000, "remaining": 100000, "period": 60, "name": "incidents"}
    limit["reset"] = round(END - time.time())
    return httpx.Response(200, headers={f"x-ratelimit-{name}": str(value) for name, value in limit.items()})

OPTIONS = dict(
    base_url="https://dd.test", access_token="token", unstable_operations="all",
    transport=httpx.MockTransport(answer),
)
CALL = Call(operation=OPERATIONS["get_incident"], path="/x", read=None)

def forked(action):
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            action()
            status = 0
        except BaseException:
            traceback.print_exc()
        os._exit(status)
    return pid

def wait_for(children):
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * CHILDREN
"""
)

SYNC = """
client = IncidentsClient(**OPTIONS, rate_limits={source})

def make_calls():
    for _ in range(CALLS):
        client.execute(CALL)

client.execute(CALL)
threads = [threading.Thread(target=make_calls) for _ in range(THREADS)]
for thread in threads:
    thread.start()
children = [forked(make_calls) for _ in range(CHILDREN)]
make_calls()
for thread in threads:
    thread.join()
wait_for(children)
client.execute(CALL)
"""

ASYNC = """
client = AsyncIncidentsClient(**OPTIONS, rate_limits={source})

async def make_calls(count=CALLS):
    for _ in range(0, count, 2):
        await asyncio.gather(client.execute(CALL), client.execute(CALL))

runner = asyncio.Runner()
runner.run(client.execute(CALL))
children = [forked(lambda: asyncio.run(make_calls())) for _ in range(CHILDREN)]
runner.run(make_calls(4 * CALLS))
wait_for(children)
"""

URL = 'f"redis://127.0.0.1:{PORT}?socket_timeout=5"'  # seven processes and threads can be slow
CLIENT = "redis.Redis(port=PORT, socket_timeout=5)"


@pytest.mark.parametrize(
    ("program", "source", "threads", "of_parent"),
    [
        (SYNC, URL, 3, 4 * CALLS + 1),
        (SYNC, CLIENT, 0, CALLS + 1),  # a thread can hold the lock of its pool for ever
        (ASYNC, URL, 0, 4 * CALLS),
    ],
    ids=["sync", "client of the application", "async"],
)
def test_every_process_counts_its_own_calls(
    program: str, source: str, threads: int, of_parent: int, redis_server: RedisServer
) -> None:
    code = f"THREADS = {threads}\n" + PRELUDE + program.replace("{source}", source)
    command = [sys.executable, "-W", "ignore::DeprecationWarning", "-c", code, str(redis_server.port)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr
    assert "SharedLimitsWarning" not in done.stderr and "Redis" not in done.stderr
    with redis_server.client() as state:
        (users,) = state.keys("*:limit incidents:users")
        counts = sorted(int(count) for count in state.hvals(users))
        assert counts == [CALLS] * CHILDREN + [of_parent]
        assert state.keys("*:leases") == [], "a call counts as in flight"
