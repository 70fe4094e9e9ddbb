"""Lists with several pages in flight in a process that forks or ends meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

PRELUDE = """
import os, threading, time
from datadog_incidents._http.library import httpx
from tests.client.lists.changing_server import OPTIONS, Server, new_client, number_of

server = Server(95)
"""

FORK = """
import signal

def respond(request):
    time.sleep(0.3 if int(request.url.params.get("page[offset]", 0)) > 9 else 0)
    return server.respond(request)

dd = new_client(server, transport=httpx.MockTransport(respond))
listing = dd.incidents.list(page_size=10, prefetch=4)
found, child = [], 0
for one in listing:
    found.append(number_of(one))
    if number_of(one) == 12:
        if (child := os.fork()) == 0:
            child = None
            signal.alarm(30)  # no page may be waited for that no thread requests
assert found == [*range(95)], found
if child is None:
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
"""

LEAVING = """
def respond(request):
    if int(request.url.params.get("page[offset]", 0)) > 9:
        time.sleep(60)
    return server.respond(request)

dd = new_client(server, transport=httpx.MockTransport(respond))
for one in dd.incidents.list(page_size=10, prefetch=4):
    if number_of(one) == 12:
        break
"""

AT_EXIT = """
import atexit

@atexit.register
def last():
    listing = new_client(server).incidents.list(page_size=10, prefetch=4)
    assert [number_of(one) for one in listing] == [*range(95)]
    print("complete")
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-W", "ignore::DeprecationWarning", "-c", PRELUDE + program]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=50)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_list_goes_on_in_both_processes_after_a_fork() -> None:
    done = run(FORK)
    assert done.returncode == 0, done.stderr
    assert "Task was" not in done.stderr and "Exception" not in done.stderr


def test_a_program_ends_with_pages_in_flight() -> None:
    done = run(LEAVING)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr and "Fatal" not in done.stderr


def test_a_list_at_the_exit_of_a_program() -> None:
    done = run(AT_EXIT)
    assert (done.returncode, done.stdout) == (0, "complete\n"), done.stderr
