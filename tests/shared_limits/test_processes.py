"""Processes that share a limit through a real Redis: few refusals, and survival of SIGKILL.

How equal their shares are depends on the machine, and is measured by `scripts/bench --only limits`.
"""

from __future__ import annotations

import time

from benchmarks.limits import Processes, Summary
from benchmarks.loopback import mock
from benchmarks.redis_server import RedisServer
from redis import Redis

PROCESSES, CALLS, LIMIT = 4, 50, 100
FEW = 0.05
"""Maximum share of attempts that may be refused; the benchmark, with more calls, demands less."""


def period_is_known(state: Redis) -> bool:
    windows = state.scan_iter("datadog-incidents:*", _type="hash")
    return any(state.hget(one, "period") for one in windows)


def test_processes_share_a_limit_almost_without_refusals(redis_server: RedisServer) -> None:
    with (
        mock("--rate-limit", f"{LIMIT}/1s") as url,
        Processes(url, redis_server.url, PROCESSES, CALLS) as processes,
    ):
        processes.start()
        reports = processes.reports()
        summary = Summary.of(reports, processes.started)
    assert [report["succeeded"] for report in reports] == [CALLS] * PROCESSES
    assert summary.refused <= FEW


def test_a_killed_process_holds_up_the_others_for_one_period_at_most(redis_server: RedisServer) -> None:
    with (
        mock("--rate-limit", f"{LIMIT}/1s") as url,
        Processes(url, redis_server.url, PROCESSES, CALLS) as processes,
    ):
        processes.start()
        with redis_server.client() as state:
            while not period_is_known(state):
                time.sleep(0.01)
            processes.running[0].kill()
            killed = time.time()
            reports = processes.reports()
            leases = [key for key in state.scan_iter("*:leases")]
            for key in leases:
                for _, expires in state.zrange(key, 0, -1, withscores=True):
                    assert float(expires) / 1000 <= killed + 1.1
    assert [report["succeeded"] for report in reports] == [CALLS] * (PROCESSES - 1)
    assert all(report["warnings"] == [] for report in reports)


def test_a_killed_redis_loses_no_call(redis_server: RedisServer) -> None:
    with (
        mock("--rate-limit", f"{LIMIT}/1s") as url,
        Processes(url, redis_server.url, PROCESSES, CALLS) as processes,
    ):
        processes.start()
        time.sleep(0.5)
        redis_server.kill()
        time.sleep(0.5)
        redis_server.start()
        reports = processes.reports()
    assert [report["succeeded"] for report in reports] == [CALLS] * PROCESSES
    assert all(len(report["warnings"]) <= 1 for report in reports)
