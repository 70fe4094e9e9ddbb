"""Forks: a child process shares no connection, lock or count with its parent.

Forks are made in processes of their own, because pytest's has threads.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from datadog_incidents._async.pool import AsyncPool
from datadog_incidents._policy.rate_limit_window import PROBES
from datadog_incidents._policy.rate_limiter import Limiter
from datadog_incidents._sync.pool import CONNECTIONS, Pool
from datadog_incidents.mock import MockDatadog

from ..client.loopback import Server, reply, serving

PRELUDE = """
import asyncio, multiprocessing, os, sys, traceback
from datadog_incidents import AsyncIncidentsClient, IncidentsClient

OPTIONS = dict(base_url=sys.argv[1], access_token="token", unstable_operations="all")

def check(client, name):
    for number in range(50):
        wanted = f"{number}-{name}"
        assert client.incidents.get(wanted).id == wanted, wanted

async def check_async(client, name):
    for number in range(50):
        wanted = f"{number}-{name}"
        assert (await client.incidents.get(wanted)).id == wanted, wanted

def forked(action, name):
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            action(name)
            status = 0
        except BaseException:
            traceback.print_exc()
        os._exit(status)
    return pid

def run(action):
    action("before")
    children = [forked(action, f"child {number}") for number in range(4)]
    action("parent")
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
"""

SYNC = """
client = IncidentsClient(**OPTIONS)
run(lambda name: check(client, name))
client.close()
"""

ASYNC = """
client = AsyncIncidentsClient(**OPTIONS)
asyncio.run(check_async(client, "before"))
children = [forked(lambda name: asyncio.run(check_async(client, name)), f"child {n}") for n in range(4)]
assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
"""

NESTED = """
client = IncidentsClient(**OPTIONS)
check(client, "before")
run(lambda name: check(client, name)) if os.fork() == 0 else os.wait()
check(client, "after")
"""

MULTIPROCESSING = """
client = IncidentsClient(**OPTIONS)

def inherited(name):
    check(client, name)

def own(name):
    with IncidentsClient(**OPTIONS) as made:
        check(made, name)

if __name__ == "__main__":
    check(client, "before")
    for method, action in (("fork", inherited), ("fork", own), ("forkserver", own), ("spawn", own)):
        context = multiprocessing.get_context(method)
        processes = [context.Process(target=action, args=(f"{method} {n}",)) for n in range(2)]
        for process in processes:
            process.start()
        check(client, "parent")
        for process in processes:
            process.join()
            assert process.exitcode == 0, method
"""


@pytest.fixture
def server() -> Iterator[Server]:
    """Server that answers each request for an incident with one of that ID."""

    def answer(connection: socket.socket, head: bytes) -> None:
        identity = head.split(b" ")[1].rpartition(b"/")[2].decode().replace("%20", " ")
        incident = {"type": "incidents", "id": identity, "attributes": {"title": "t"}}
        connection.sendall(reply(json.dumps({"data": incident}).encode()))

    with serving(answer) as server:
        yield server


def run(program: str, server: Server, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("fork") / "program.py"
    file.write_text(PRELUDE + program, "utf-8")
    command = [sys.executable, "-W", "error", "-W", "ignore::DeprecationWarning", str(file), server.url]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "" or "is beta" in done.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
@pytest.mark.parametrize(
    ("program", "connections"),
    [(SYNC, 5), (ASYNC, 5), (NESTED, 6), (MULTIPROCESSING, 9)],
    ids=["sync", "async", "nested", "multiprocessing"],
)
def test_every_process_has_connections_of_its_own(
    program: str, connections: int, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> None:
    run(program, server, tmp_path_factory)
    assert server.connections == connections


def test_a_pool_forgets_its_connections_and_closes_none() -> None:
    pool = Pool("https://dd.test", trust_env=False)
    taken, idle = pool.take(1), pool.take(1)
    assert taken is not None and idle is not None
    inherited = {taken.connection, idle.connection}
    pool.give(idle)
    pool.after_fork()
    pool.give(taken)  # the call that was under way when the process forked
    fresh = [pool.take(0.01) for _ in range(CONNECTIONS + 1)]
    assert [slot is None for slot in fresh] == [False] * CONNECTIONS + [True]
    assert not inherited & {slot.connection for slot in fresh if slot is not None}
    assert all(connection.reusable for connection in inherited)  # not closed


def test_an_asynchronous_pool_forgets_its_connections_and_its_event_loop() -> None:
    pool = AsyncPool("https://dd.test", trust_env=False)
    before = asyncio.run(pool.take(1))
    assert before is not None
    inherited = before.connection
    pool.after_fork()

    async def after() -> None:
        pool.give(before)
        slot = await pool.take(1)
        assert slot is not None and slot.connection is not inherited

    asyncio.run(after())
    assert inherited.reusable


def test_a_limiter_forgets_calls_and_locks_of_the_parent() -> None:
    limiter = Limiter()
    tickets = [limiter.ticket("get", threading.Event) for _ in range(PROBES + 1)]
    assert [limiter.admit(ticket, 0.0) is None for ticket in tickets] == [True] * PROBES + [False]
    waiting = tickets[-1]
    limiter._lock.acquire()  # held by a thread that the child process does not have
    limiter.after_fork()
    limiter.leave(waiting, 0.0)
    assert limiter.admit(limiter.ticket("get", threading.Event), 0.0) is None


def test_a_mock_releases_the_lock_of_the_parent() -> None:
    mock = MockDatadog()
    mock._server._lock.acquire()
    mock._server.after_fork()
    with mock.client() as client:
        assert client.incidents.create(title="Drill").id
