"""Delivery of notifications to the webhook: retries, limits, and what is left of failures."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog, Webhook
from datadog_incidents.mock.notifications import outbox
from datadog_incidents.mock.notifications.outbox import Outbox
from datadog_incidents.mock.notifications.webhook import pauses

from ..conftest import Api
from .receiver import SHOWN, URL, Gate, Receiver, declared, declaring
from .test_rules import add_rule

SECRETS = ("s3cret", "t0ken", "k3y", "ana:")


@pytest.fixture
def slow() -> Iterator[Gate]:
    """Return a receiver that is opened at the end of the test at the latest."""
    gate = Gate()
    yield gate
    gate.opened.set()


def test_a_notification_is_posted_as_json() -> None:
    receiver = Receiver()
    (one,) = declared(receiver).notifications.wait()
    assert (one.status, one.attempts, one.response_status, one.error) == ("sent", 1, 200, None)
    (request,) = receiver.requests
    assert request.method == "POST"
    assert request.content == one.body
    assert request.headers["content-type"] == "application/json"
    assert request.headers["host"] == "receiver.example:8000"
    assert request.headers["authorization"] == "Basic YW5hOnMzY3JldA=="
    assert str(request.url) == "http://receiver.example:8000/hook/t0ken?key=k3y"


@pytest.mark.parametrize("failure", [500, 503, httpx.ConnectError("no"), httpx.ReadTimeout("no")])
def test_5xx_and_missing_responses_are_retried(failure: int | Exception) -> None:
    receiver = Receiver(failure, failure)
    (one,) = declared(receiver).notifications.wait()
    assert (one.status, one.attempts, one.response_status, one.error) == ("sent", 3, 200, None)
    assert len({request.content for request in receiver.requests}) == 1


def test_at_most_five_retries() -> None:
    receiver = Receiver(*[503] * 20)
    (one,) = declared(receiver).notifications.wait()
    assert (one.status, one.attempts, one.response_status) == ("failed", 6, 503)
    assert one.error == "the response has status 503"
    assert len(receiver.requests) == 6


def test_no_response_at_all() -> None:
    (one,) = declared(Receiver(*[httpx.ConnectError(f"{URL} refused")] * 6)).notifications.wait()
    assert (one.status, one.attempts, one.response_status) == ("failed", 6, None)
    assert one.error == "the request failed with ConnectError"


@pytest.mark.parametrize("failure", [pytest.fail.Exception("no"), SystemExit(), KeyboardInterrupt()])
def test_a_receiver_that_raises_no_exception_holds_up_no_later_notification(failure: BaseException) -> None:
    mock = declared(Receiver(*[failure] * 6), titles=["a", "b"])
    first, second = mock.notifications.wait(20)
    assert (first.status, first.attempts) == ("failed", 6)
    assert first.error == f"the request failed with {type(failure).__name__}"
    assert second.status == "sent"


@pytest.mark.parametrize("status", [302, 400, 404, 429])
def test_other_statuses_are_not_retried(status: int) -> None:
    (one,) = declared(Receiver(status)).notifications.wait()
    assert (one.status, one.attempts, one.response_status) == ("failed", 1, status)
    assert one.error == f"the response has status {status}"


def test_notifications_arrive_in_sequence_also_if_one_is_retried() -> None:
    receiver = Receiver(503, 503)
    declared(receiver, titles=["a", "b", "c"]).notifications.wait()
    assert receiver.titles == ["a", "a", "a", "b", "c"]


def test_the_pauses_before_retries_double(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [*pauses(Webhook(URL, retry_delay=0.5))] == [0.5, 1.0, 2.0, 4.0, 8.0]
    assert [*pauses(Webhook(URL))] == pytest.approx([0.1, 0.2, 0.4, 0.8, 1.6])
    waited: list[float | None] = []

    class Timeless(threading.Condition):
        def wait(self, timeout: float | None = None) -> bool:
            if threading.current_thread().name != "datadog-incidents-webhook":
                return super().wait(timeout)
            waited.append(timeout)
            return False

        def wait_for(self, predicate, timeout=None):  # type: ignore[no-untyped-def]
            if threading.current_thread().name != "datadog-incidents-webhook":
                return super().wait_for(predicate, timeout)
            waited.append(timeout)
            return predicate()

    monkeypatch.setattr(outbox, "Condition", Timeless)
    (one,) = declared(Receiver(*[503] * 6), retry_delay=0.5).notifications.wait()
    assert one.status == "failed"
    assert waited == [0.5, 1.0, 2.0, 4.0, 8.0]


def test_calls_do_not_wait_for_the_webhook(slow: Gate) -> None:
    mock = declared(slow, titles=["a", "b"])
    assert slow.entered.wait(20)
    assert [one.status for one in mock.notifications] == ["pending", "pending"]
    declaring(mock)("c")
    shown = mock.notifications
    slow.opened.set()
    assert shown.wait() == shown
    assert [one.status for one in shown] == ["sent"] * 3


def test_the_time_of_the_mock_does_not_depend_on_the_delivery() -> None:
    responses = []
    for receiver in (Receiver(503, 503), Receiver()):
        mock = declared(receiver)
        mock.notifications.wait()
        responses.append([mock.now, Api(mock).create()])
    assert responses[0] == responses[1]


def test_waiting_ends_with_an_error(slow: Gate) -> None:
    mock = declared(slow, titles=["a", "b"])
    with pytest.raises(
        TimeoutError, match="after 0 s, the webhook has not received 2 notifications; the first"
    ):
        mock.notifications.wait(timeout=0)
    with pytest.raises(ValueError, match="timeout must be a number of seconds from 0 to 86,400, not -1"):
        mock.notifications.wait(-1)
    assert MockDatadog().notifications.wait(0) == []


@pytest.mark.parametrize("discard", [MockDatadog.reset, lambda mock: mock.notifications.clear()])
def test_what_is_discarded_is_no_longer_delivered(discard, slow: Gate) -> None:  # type: ignore[no-untyped-def]
    mock = declared(slow, titles=["a", "b"])
    assert slow.entered.wait(20)
    first, second = mock.notifications
    discard(mock)
    assert mock.notifications.wait(0) == []
    assert (first.status, second.status) == ("discarded", "discarded")
    assert first.error == "the notifications were discarded"
    slow.opened.set()
    add_rule(Api(mock))
    declaring(mock)("c")
    mock.notifications.wait()
    assert slow.titles[0] == "a"  # was under way
    assert set(slow.titles[1:]) == {"c"}
    assert first.status == "discarded"


def test_the_pause_before_a_retry_ends_when_the_notification_is_discarded() -> None:
    failed = threading.Event()

    class Failing(Receiver):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            failed.set()
            return httpx.Response(503)

    mock = declared(Failing(), retry_delay=3600.0)
    assert failed.wait(20)
    (one,) = mock.notifications
    mock.reset()
    ended_by = threading.Event()
    for thread in threading.enumerate():
        if thread.name == "datadog-incidents-webhook":
            thread.join(20)
            assert not thread.is_alive()
            ended_by.set()
    assert one.status == "discarded"


def test_the_thread_ends_when_nothing_is_pending() -> None:
    receiver = Receiver()
    mock = declared(receiver)
    for title in ("b", "c"):
        mock.notifications.wait()
        for thread in threading.enumerate():
            if thread.name == "datadog-incidents-webhook":
                thread.join(20)
        names = [thread.name for thread in threading.enumerate()]
        assert "datadog-incidents-webhook" not in names
        declaring(mock)(title)
    mock.notifications.wait()
    assert receiver.titles == ["Drill", "b", "c"]


def test_a_thread_that_cannot_be_started_fails_no_call(monkeypatch: pytest.MonkeyPatch) -> None:
    receiver = Receiver()
    with monkeypatch.context() as patched:

        def refuse(_: threading.Thread) -> None:
            raise RuntimeError("can't start new thread")

        patched.setattr(threading.Thread, "start", refuse)
        mock = declared(receiver)
        assert mock.notifications[0].status == "pending"
    declaring(mock)("later")
    mock.notifications.wait()
    assert receiver.titles == ["Drill", "later"]


def test_the_last_notifications_are_kept(monkeypatch: pytest.MonkeyPatch, slow: Gate) -> None:
    monkeypatch.setattr(outbox, "MAX_NOTIFICATIONS", 3)
    mock = declared(slow, titles=["a"])
    (first,) = mock.notifications
    for title in ("b", "c", "d", "e"):
        declaring(mock)(title)
    kept = mock.notifications
    assert [one.payload["incident_title"] for one in kept] == ["c", "d", "e"]
    assert first.status == "discarded"
    assert first.error == "there are too many notifications"
    slow.opened.set()
    mock.notifications.wait()
    # One that was dropped may have been on its way.
    assert slow.titles[-3:] == ["c", "d", "e"] and len(slow.titles) <= 4


def test_the_size_of_what_is_kept_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox, "MAX_BYTES", 10_000)
    mock = MockDatadog()
    add_rule(Api(mock))
    for number in range(5):
        declaring(mock)(f"{number}" * 4000)
    assert [one.payload["incident_title"][0] for one in mock.notifications] == ["3", "4"]
    declaring(mock)("x" * 20_000)
    assert mock.notifications == []
    declaring(mock)("small")
    assert len(mock.notifications) == 1


def test_failures_are_logged_and_no_secret_is_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    mock = declared(Receiver(*[httpx.ConnectError(URL)] * 6, 404), titles=["a", "b"])
    first, second = mock.notifications.wait()
    warnings = [one.getMessage() for one in caplog.records if one.levelno == logging.WARNING]
    prefix = f"the webhook {SHOWN} has not received the notification of incident"
    assert [one for one in warnings if one.startswith("the webhook")] == [
        f"{prefix} {first.incident_id} after 6 attempts: the request failed with ConnectError",
        f"{prefix} {second.incident_id}: the response has status 404",
    ]
    everything = (
        caplog.text + repr(mock) + repr(mock.notifications) + repr(mock._server.notifications.webhook)
    )
    assert not [one for one in SECRETS if one in everything]


def test_a_named_webhook_receives_only_its_own_notifications() -> None:
    receiver = Receiver()
    mock = declared(receiver, titles=[], name="ops")
    add_rule(Api(mock), handles=["@slack-x", "@webhook-ops"])
    add_rule(Api(mock), handles=["@webhook-ops-2"])
    declaring(mock)("Drill")
    assert [one.status for one in mock.notifications.wait()] == ["recorded", "sent", "recorded"]
    assert len(receiver.requests) == 1


def test_organizations_share_the_webhook() -> None:
    receiver = Receiver()
    mock = declared(receiver, titles=[])
    other = mock.add_organization()
    add_rule(Api(other))
    declaring(other)("of the other")
    other.notifications.wait()
    assert receiver.titles == ["of the other"]
    assert mock.notifications == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
def test_a_child_process_leaves_pending_deliveries_to_its_parent(slow: Gate) -> None:
    mock = declared(slow, titles=["a", "b"])
    assert slow.entered.wait(20)
    child = os.fork()
    if not child:
        try:
            one, _ = mock.notifications.wait(1)
            slow.opened.set()
            declaring(mock)("c")
            sent = [one.status for one in mock.notifications.wait(10)]
            left = one.error == "the delivery was left to the parent process"
            os._exit(0 if left and sent == ["discarded", "discarded", "sent"] else 1)
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    slow.opened.set()
    assert [one.status for one in mock.notifications.wait()] == ["sent", "sent"]
    assert slow.titles == ["a", "b"]


def test_an_outbox_without_a_webhook_starts_no_thread() -> None:
    before = threading.active_count()
    mock = MockDatadog()
    add_rule(Api(mock))
    declaring(mock)("Drill")
    assert threading.active_count() == before
    assert isinstance(mock._server.notifications, Outbox)
    assert [one.status for one in mock.notifications] == ["recorded"]
