"""Servers that try to make a run wait without end, or to use up its memory."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from attrs import evolve

from datadog_incidents._common.secret import Secret
from datadog_incidents._http.library import httpx
from datadog_incidents._http.response_body import BodyError
from datadog_incidents.fuzz import failures
from datadog_incidents.fuzz import received_body as limits
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import MOST_LIMITED, NO_RESPONSE, UnreachableError
from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.exchanges import Request, Response
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.failure_limits import MAX_TEXT
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.output import Output
from datadog_incidents.fuzz.received_body import received_body
from datadog_incidents.fuzz.report.folder import ReportFolder
from datadog_incidents.fuzz.report.redaction import Redaction
from datadog_incidents.fuzz.session import Session

from ..amounts import pairs
from .sessions import KEYS, LIST, FakeEngine, exchange, failure, send, session


class Endless(httpx.SyncByteStream):
    """Body of single bytes that never ends, and counts them."""

    sent = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.sent += 1
            yield b"x"


def test_body_that_drips_is_given_up() -> None:
    clock = count(0, 10)
    body = Endless()
    with pytest.raises(BodyError, match="not complete after 60 s"):
        received_body(httpx.Response(200, stream=body), lambda: float(next(clock)))
    assert body.sent < 10


def test_endless_body_is_a_broken_response(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_BYTES", 1000)
    responses = iter((httpx.Response(200), httpx.Response(200, stream=Endless())))
    connection = session(lambda _: next(responses)).connection
    connection.send(LIST)
    response = connection.send(LIST).response
    assert (response.status, response.error) == (NO_RESPONSE, "the body has more than 1,000 bytes")


def test_compressed_body_is_limited_before_it_is_decompressed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_BYTES", 100_000)
    bomb = gzip.compress(bytes(10_000_000))
    response = httpx.Response(200, headers={"content-encoding": "gzip"}, stream=httpx.ByteStream(bomb))
    with pytest.raises(BodyError, match="more than 100,000 bytes"):
        received_body(response)


def test_compressed_body_is_decompressed() -> None:
    content = gzip.compress(b'{"data": []}')
    headers = {"content-encoding": "gzip", "content-type": "application/json"}
    connection = session(lambda _: httpx.Response(200, headers=headers, content=content)).connection
    assert connection.send(LIST).response.json() == {"data": []}


@pytest.mark.parametrize("wait", ["31536000", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_wait_of_a_year_ends_a_run_without_limit(wait: str) -> None:
    waits: list[float] = []
    given = session(
        lambda _: httpx.Response(429, headers={"retry-after": wait}), budget=Budget(sleep=waits.append)
    )
    with pytest.raises(UnreachableError, match="asks for a wait of"):
        given.connection.send(LIST)
    assert waits == []


@pytest.mark.parametrize("wait", ["0", "-5", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_rate_limit_without_end_is_given_up(wait: str) -> None:
    given = session(
        lambda _: httpx.Response(429, headers={"retry-after": wait}),
        budget=Budget(max_requests=10 * MOST_LIMITED, sleep=lambda _: None),
    )
    with pytest.raises(UnreachableError, match="100 times with status 429"):
        given.connection.send(LIST)


def test_cookies_are_not_sent_back() -> None:
    received: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        received.append(request)
        return httpx.Response(200, headers={"set-cookie": "session=api-0123456789abcdef"})

    connection = session(respond).connection
    connection.send(LIST)
    connection.send(LIST)
    assert "cookie" not in received[1].headers


@pytest.mark.parametrize(("depth", "brackets"), pairs([300, 450, 100_000], [("[", "]"), ('{"a":', "}")]))
@pytest.mark.parametrize("engine", ["contract", "model"])
def test_deeply_nested_response_breaks_no_engine(
    engine: str, brackets: tuple[str, str], depth: int, capfd: pytest.CaptureFixture[str]
) -> None:
    start, end = brackets
    nested = f"{start * depth}1{end * depth}"
    content = f'{{"data": {{"id": "id-1234567", "type": "incidents", "attributes": {nested}}}}}'
    headers = {"content-type": "application/json"}
    given = session(
        lambda _: httpx.Response(200, headers=headers, content=content), budget=Budget(max_requests=60)
    )
    result = execute(given, engines(engine))
    assert result.ended == "60 requests were sent" and result.failures
    assert "RecursionError" not in "".join(capfd.readouterr())


def found(count: int) -> Session:
    """A session with failures of one check and operation, each about something else."""
    given = session()
    for number in range(count):
        given.failures.add(failure(subject=f"member {number}"))
    return given


def test_failures_that_differ_each_time_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "MAX_DISTINCT", 10)
    given = found(25).failures
    assert (len(given), given.omitted) == (10, 15)
    given.add(failure(subject="member 3"))  # known
    assert (len(given), given.omitted) == (10, 15)


def test_no_failed_check_of_an_operation_is_lost_in_a_flood_of_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(failures, "MAX_DISTINCT", 10)
    given = found(25).failures
    given.add(failure("other_check"))
    given.add(failure(operation="list_incidents"))
    assert [one.key[:2] for one in given][10:] == [
        ("other_check", "get_incident"),
        ("read_after_create", "list_incidents"),
    ]


def test_flood_of_failures_is_stated_in_the_summary_and_the_report(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(failures, "MAX_DISTINCT", 10)
    given = found(2500)
    redaction = Redaction(given.connection.credentials)
    options = Options(report=tmp_path)
    result = execute(given, [FakeEngine(send)])
    assert Output(options, redaction, ReportFolder(tmp_path, given, redaction)).finish(result) == 1
    said = "10 distinct failures and 2,490 more"
    lines = capsys.readouterr().out.splitlines()
    assert said in lines[0] and len(lines) <= 25
    assert said in (tmp_path / "summary.html").read_text()
    assert 'name="omitted failures" value="2490"' in (tmp_path / "junit.xml").read_text()
    for name in ("failures.json", "operations.json"):
        assert json.loads((tmp_path / name).read_text())["omitted_failures"] == 2490


def test_calls_of_failures_are_limited_in_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "MAX_BYTES", 100_000)
    given = session().failures
    for number in range(10):
        calls = [exchange(response=Response(200, {}, bytes(30_000)))]
        given.add(failure(subject=str(number), exchanges=calls))
    assert sum(len(one.exchanges) for one in given) == 3
    assert [*given][-1].message.endswith("(its 1 call was too large to be kept)")
    given.add(failure(subject="10", exchanges=[exchange()]))
    assert [*given][-1].exchanges  # there is room for small ones


def test_shorter_sequence_that_is_larger_than_the_room_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "MAX_BYTES", 100_000)
    given = session().failures
    given.add(failure(exchanges=[exchange(1), exchange(2)]))
    given.add(failure(exchanges=[exchange(3, Request("PUT", "/", body=bytes(200_000)))]))
    assert [len(one.exchanges) for one in given] == [2]


def test_failure_that_ends_the_run_is_kept_instead_of_a_shorter_one() -> None:
    given = failures.Failures(lambda one: "list_incidents" in one.operations)
    first = failure(exchanges=[exchange(1)])
    given.add(first)
    other = evolve(
        failure(exchanges=[exchange(1), exchange(2)]), operations=(*first.operations, "list_incidents")
    )
    assert other.key == first.key
    with pytest.raises(failures.FirstFailure):
        given.add(other)
    assert [one.operations for one in given] == [other.operations]


def test_failure_that_ends_the_run_is_not_kept_without_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "MAX_BYTES", 100_000)
    given = failures.Failures(lambda one: len(one.exchanges) > 1)
    given.add(failure(exchanges=[exchange(1)]))
    with pytest.raises(failures.FirstFailure):
        given.add(failure(exchanges=[exchange(2), exchange(3, Request("PUT", "/", body=bytes(200_000)))]))
    assert [len(one.exchanges) for one in given] == [1]


def test_sequence_without_end_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "MAX_CALLS", 10)
    given = session().failures
    given.add(failure(exchanges=[exchange(number) for number in range(11)]))
    assert [(one.exchanges, "11 calls" in one.message) for one in given] == [((), True)]


def test_message_without_end_is_cut_where_no_credential_is_cut() -> None:
    given = session().failures
    key = KEYS["DD-API-KEY"]
    for start in range(MAX_TEXT - 2 * len(key), MAX_TEXT):
        text = f"{'x' * start} {key} {'y' * 100_000}"
        given.add(evolve(failure(subject=f"{start} {text}"), message=text))
    for one in map(Redaction(Secret(KEYS)).failure, given):
        assert len(one.message) < MAX_TEXT + 100 and len(one.subject) < MAX_TEXT + 100
        assert one.message.endswith("characters)")
        assert key[:5] not in one.message and key[:5] not in one.subject


def test_message_of_one_long_word_is_described() -> None:
    given = session().failures
    given.add(evolve(failure(), message="x" * 20_000))
    assert [one.message for one in given] == ["... (20,000 characters)"]
