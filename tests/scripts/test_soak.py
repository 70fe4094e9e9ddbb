"""Soak test: it reports every broken invariant, its faults are those of a network, and a short run passes."""

from __future__ import annotations

import asyncio
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from soaking import invariants, proxy_faults, report, verification
from soaking.__main__ import HERE, main
from soaking.actions import Action, Actions
from soaking.calling import Caller
from soaking.chaos import fault
from soaking.clients import Clients, pool_of
from soaking.coordination import Findings
from soaking.journal import Journal, read
from soaking.messages import Message, read_message
from soaking.plan import Plan
from soaking.results import CHECKS, rows
from soaking.tally import Rest, Tally
from soaking.watchdog import Watchdog

from datadog_incidents import IncidentsClient
from datadog_incidents._policy.sleep import Signal
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock import MockDatadog

ROOT = Path(__file__).resolve().parents[2]
INVARIANTS = {value for name, value in vars(invariants).items() if name.isupper()}


@pytest.fixture(autouse=True)
def level() -> Iterator[None]:
    """Restore the level of the package's logger, which clients of the soak test set."""
    logger = logging.getLogger("datadog_incidents")
    before = logger.level
    yield
    logger.setLevel(before)


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return Plan(seed=1, seconds=1.0, server_port=9, proxy_port=9, folder=str(tmp_path))


@pytest.fixture
def caller(plan: Plan) -> Caller:
    tally = Tally()
    return Caller(tally, Journal(plan.attempts), Watchdog(tally), Actions("test"))


def broken(tally: Tally) -> set[str]:
    return {row.invariant for row in rows(tally) if row.state == "BROKEN"}


def test_every_invariant_has_a_row() -> None:
    assert set(CHECKS) == INVARIANTS
    assert {row.state for row in rows(Tally())} == {"not checked"}


@pytest.mark.parametrize(
    ("carried_out", "claim", "identity", "expected"),
    [
        (["a"], "ok", "a", set()),
        (["a"], "unknown", None, set()),
        ([], "unknown", None, set()),
        ([], "not carried out", None, set()),
        (["a", "b"], "unknown", None, {invariants.ONCE}),
        (["a", "b"], "ok", "a", {invariants.ONCE, invariants.EXISTS}),
        ([], "ok", "a", {invariants.EXISTS}),
        (["b"], "ok", "a", {invariants.EXISTS}),
        (["a"], "not carried out", None, {invariants.UNSENT}),
    ],
)
def test_creates_are_compared_with_what_the_server_carried_out(
    carried_out: list[str], claim: str, identity: str | None, expected: set[str]
) -> None:
    tally = Tally()
    created = [{"title": "t", "id": one} for one in carried_out]
    verification.verify_creates(created, [{"title": "t", "claim": claim, "id": identity}], tally)
    assert broken(tally) == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (Rest(5, 3, 1000, 50.0), set()),
        (Rest(25, 3, 1000, 50.0), {invariants.DESCRIPTORS}),
        (Rest(5, 4, 1000, 50.0), {invariants.THREADS}),
        (Rest(5, 3, 9000, 50.0), {invariants.MEMORY}),
        (Rest(5, 3, 1000, 90.0), {invariants.MEMORY}),
    ],
)
def test_growth_between_the_states_at_rest_is_reported(end: Rest, expected: set[str]) -> None:
    tally, rest = Tally(), Rest(5, 3, 1000, 50.0)
    verification.verify_rests("threads", [rest, rest, end], tally)
    assert broken(tally) == expected


def test_errors_of_the_server_are_reported() -> None:
    tally = Tally()
    verification.verify_log("server", "", tally)
    assert broken(tally) == set()
    verification.verify_log("server", "Traceback ...", tally)
    assert broken(tally) == {invariants.SERVER}


class TestCaller:
    def test_result_of_another_call_is_reported(self, caller: Caller) -> None:
        action = Action("get", lambda _: None, lambda _: "the incident of another call")
        with caller.observe(action, None):
            pass
        assert caller.tally.broken == {invariants.OWN: ["the incident of another call"]}

    def test_errors_other_than_those_of_the_client_are_reported(self, caller: Caller) -> None:
        action = caller.actions.plain()
        with caller.observe(action, None):
            raise ConfigurationError("one of the client's own")
        assert broken(caller.tally) == set()
        with caller.observe(action, None):
            raise RuntimeError("not one of them")
        assert broken(caller.tally) == {invariants.ERRORS}
        assert "not one of them" in caller.tally.broken[invariants.ERRORS][0]

    @pytest.mark.parametrize(("elapsed", "expected"), [(2.9, set()), (3.1, {invariants.DEADLINES})])
    def test_late_calls_are_reported(
        self, elapsed: float, expected: set[str], caller: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        times = iter([10.0, 10.0, 10.0 + elapsed])
        monkeypatch.setattr("time.monotonic", lambda: next(times))
        with caller.observe(Action("get", lambda _: None, lambda _: None), deadline=2.0):
            pass
        monkeypatch.undo()
        assert broken(caller.tally) == expected

    def test_creates_are_journaled_with_their_claims(self, caller: Caller, plan: Plan) -> None:
        mock = MockDatadog()
        with mock.client(retry=None) as client:
            faults: list[dict[str, Any]] = [
                {"status": 429},
                {"refuse": True},
                {"drop": True},
                {"status": 500},
            ]
            for inject in ({}, *faults):
                if inject:
                    mock.fail_next(**inject)
                action = caller.actions.plain()
                with caller.observe(action, None) as observation:
                    observation.result = action.call(client)
        claims = [entry["claim"] for entry in read(plan.attempts)]
        assert claims == ["ok", "not carried out", "not carried out", "unknown", "unknown"]


def test_lost_slots_and_calls_left_in_the_limiter_are_reported(plan: Plan) -> None:
    clients, tally = Clients(IncidentsClient, plan), Tally()
    clients.check(tally)
    assert broken(tally) == set()
    taken = pool_of(clients.proxied).take(1)
    clients.check(tally)
    assert broken(tally) == {invariants.SLOTS}
    pool_of(clients.proxied).give(taken)
    limiter = clients.proxied._engine._limiter
    ticket = limiter.ticket("get_incident", Signal)
    limiter.admit(ticket, 0.0)
    tally = Tally()
    clients.check(tally)
    assert broken(tally) == {invariants.LIMITER}


def test_all_actions_succeed_and_check_their_results(caller: Caller, plan: Plan) -> None:
    random = plan.random("actions")
    with MockDatadog().client() as client:
        for _ in range(150):
            action = caller.actions.draw(random)
            with caller.observe(action, None) as observation:
                observation.result = action.call(client)
    assert set(caller.tally.counts["calls"]) == {
        *("create", "get", "update", "delete", "list"),
        *("create todo", "create impact", "list impacts"),
    }
    assert set(caller.tally.counts["failures"]) <= {"NotFoundError"}
    assert broken(caller.tally) == set()


def test_all_faults_are_accepted_by_the_mock(plan: Plan) -> None:
    mock, random = MockDatadog(), plan.random("faults")
    names = set()
    for _ in range(300):
        name, arguments = fault(random)
        mock.fail_next(**arguments)
        names.add(name)
    assert len(names) == 10


RESPONSE = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody"


@pytest.mark.parametrize("name", [one.__name__ for one in proxy_faults.FAULTS])
def test_faults_of_the_proxy_forward_a_request_at_most_once(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio_sleep = asyncio.sleep

    async def no_sleep(_: float) -> None:
        await asyncio_sleep(0)

    monkeypatch.setattr(asyncio, "sleep", no_sleep)
    forwarded: list[int] = []
    received = [asyncio.run(_exchange(name, seed, forwarded)) for seed in range(20)]
    assert max(map(forwarded.count, forwarded), default=0) <= 1
    if name == "duplicate":
        assert any(len(content) > len(RESPONSE) for content in received)
    if name in ("none", "delay", "drip", "close_idle", "duplicate", "time_out_idle"):
        assert all(content.startswith(RESPONSE) or not content for content in received)
    if name in ("reset_before", "reset_after", "close_after", "reset_during"):
        assert set(received) == {b""}


async def _exchange(name: str, seed: int, forwarded: list[int]) -> bytes:
    """Carry out one exchange with a fault, and return what the client receives."""

    async def forward() -> Message:
        forwarded.append(seed)
        return Message(RESPONSE)

    async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        exchange = proxy_faults.Exchange(Random(seed), writer, forward)  # noqa: S311  # reproducible
        if await getattr(proxy_faults, name)(exchange):
            writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        try:
            return await reader.read()
        except ConnectionError:
            return b""
        finally:
            writer.close()


@pytest.mark.parametrize(
    ("content", "complete"),
    [
        (RESPONSE, True),
        (RESPONSE[:-1], False),
        (RESPONSE[:20], False),
        (b"", False),
        (b"HTTP/1.1 204 No Content\r\n\r\n", True),
        (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", True),
        (b"POST / HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}", True),
    ],
)
def test_proxy_separates_messages(content: bytes, complete: bool) -> None:
    async def parse() -> Message:
        reader = asyncio.StreamReader()
        reader.feed_data(content + b"next" * complete)
        reader.feed_eof()
        return await read_message(reader)

    assert asyncio.run(parse()) == Message(content, complete)


def test_report_contains_every_invariant_and_the_details_of_broken_ones(plan: Plan, tmp_path: Path) -> None:
    tally = Tally()
    tally.count("calls", "get", 3)
    tally.maximum("seconds of a call", 1.5)
    tally.break_invariant(invariants.ONCE, "'t' was created as a, b")
    findings = Findings(plan, {"threads": tally}, tally)
    report.write(findings, {"machine": "m"}, tmp_path)
    for text in (report.text(findings, {}), (tmp_path / "REPORT.md").read_text("utf-8")):
        assert all(invariant in text for invariant in INVARIANTS)
        assert "--seed 1" in text and "'t' was created as a, b" in text
    content = json.loads((tmp_path / "report.json").read_text("utf-8"))
    states = {one["invariant"]: one["state"] for one in content["invariants"]}
    assert (states[invariants.ONCE], states[invariants.HANGS]) == ("BROKEN", "ok")


def test_tallies_are_added_and_survive_the_file(tmp_path: Path) -> None:
    tally, total = Tally(), Tally()
    tally.count("calls", "get", 2)
    tally.maximum("seconds", 1.0)
    tally.break_invariant(invariants.OWN, "detail")
    tally.rests.append(Rest(1, 2, 3, 4.0))
    tally.write(tmp_path / "tally.json")
    assert Tally.read(tmp_path / "tally.json") == tally
    total.add(tally)
    total.add(tally)
    assert total.counts["calls"]["get"] == 4
    assert total.broken[invariants.OWN] == ["detail"] * 2


@pytest.mark.parametrize("minutes", ["0", "-1", "x", "1441", "nan"])
def test_wrong_duration_is_status_2(minutes: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--minutes", minutes])
    assert ended.value.code == 2
    assert "--minutes" in capsys.readouterr().err


def test_short_run_passes_and_writes_no_report() -> None:
    reports = [HERE / "REPORT.md", HERE / "report.json"]
    before = [path.stat().st_mtime_ns if path.exists() else None for path in reports]
    command = [sys.executable, "-m", "soaking", "--minutes", "0.03", "--seed", "7", "--json"]
    done = subprocess.run(
        command, cwd=ROOT / "scripts", capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-5000:]
    assert [path.stat().st_mtime_ns if path.exists() else None for path in reports] == before
    content = json.loads(done.stdout)
    assert content["seed"] == 7
    assert {one["state"] for one in content["invariants"]} == {"ok"}
    assert set(content["rests"]) == {"threads", "tasks", "forks", "interrupts"}
    assert content["counts"]["proxy faults"]
