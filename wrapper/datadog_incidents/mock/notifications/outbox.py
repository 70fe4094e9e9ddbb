"""Notifications of an organization: kept up to a limit, and posted to the webhook by a thread of its own."""

from __future__ import annotations

import logging
import math
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from threading import Condition, Thread

from datadog_incidents._common.argument_checks import is_a
from datadog_incidents._common.fork import notify_after_fork
from datadog_incidents._common.log_text import attempts_suffix

from ..core.state import Record
from ..saving.state_json import notification_from_json, notification_to_json
from .notification import Notification
from .webhook import Webhook, pauses, receives, shown_url

MAX_NOTIFICATIONS = 1000
"""Number of notifications that are kept; older ones are dropped."""
MAX_BYTES = 64 * 1024 * 1024
"""Total size of the payloads and messages that are kept."""

_log = logging.getLogger("datadog_incidents.mock")


class Outbox:
    """Latest notifications, oldest first, with their delivery. Thread-safe.

    They are delivered one after the other: while one is retried, the next ones wait. The thread exists only
    while deliveries are pending.

    Args:
        webhook: webhook that receives them; None if there is none.

    Attributes:
        changes: number of times that a notification has been added or discarded, or has changed.
    """

    def __init__(self, webhook: Webhook | None) -> None:
        self.webhook = webhook
        self.changes = 0
        self._kept: deque[Notification] = deque()
        self._bytes = 0
        self._pending: deque[Notification] = deque()
        self._is_delivering = False
        self._changed = Condition()
        notify_after_fork(self)

    def after_fork(self) -> None:
        """Leave deliveries to the parent process, and its lock, which another thread may have held."""
        self._changed = Condition()
        self._is_delivering = False
        self._give_up(self._pending, "the delivery was left to the parent process")
        self._pending = deque()

    def add(self, notification: Notification) -> None:
        """Keep a notification, and deliver it if the webhook receives it. The oldest may be dropped."""
        webhook = self.webhook
        with self._changed:
            self.changes += 1
            self._kept.append(notification)
            self._bytes += _size(notification)
            if webhook is not None and receives(webhook, notification.handles):
                notification.status = "pending"
                self._pending.append(notification)
            while len(self._kept) > MAX_NOTIFICATIONS or self._bytes > MAX_BYTES:
                oldest = self._kept.popleft()
                self._bytes -= _size(oldest)
                if self._pending and self._pending[0] is oldest:
                    self._give_up([self._pending.popleft()], "there are too many notifications")
            if webhook is not None and self._pending and not self._is_delivering:
                self._start(webhook)

    def kept(self) -> list[Notification]:
        """Return the notifications."""
        with self._changed:
            return [*self._kept]

    def saved(self) -> list[Record]:
        """Return the notifications as JSON."""
        with self._changed:
            return [notification_to_json(one) for one in self._kept]

    def restore(self, saved: Iterable[Record]) -> None:
        """Replace all notifications by those that were saved; pending deliveries are given up."""
        restored = [notification_from_json(one) for one in saved]
        with self._changed:
            self.clear()
            self._kept.extend(restored)
            self._bytes = sum(map(_size, restored))

    @property
    def pending(self) -> int:
        """Number of notifications that the webhook has not received yet."""
        with self._changed:
            return len(self._pending)

    def clear(self) -> None:
        """Discard all notifications, and give up pending deliveries."""
        with self._changed:
            self.changes += 1
            self._kept.clear()
            self._bytes = 0
            self._give_up(self._pending, "the notifications were discarded")
            self._pending.clear()
            self._changed.notify_all()

    def wait(self, timeout: float) -> list[Notification]:
        """Wait until no delivery is pending; return the notifications.

        Raises:
            TimeoutError: some are pending after the timeout, in seconds.
            ValueError: the timeout is not a number of seconds of at least 0.
        """
        if not is_a(timeout, int | float) or is_a(timeout, bool) or not 0 <= timeout <= 86400:
            raise ValueError(f"timeout must be a number of seconds from 0 to 86,400, not {timeout!r}")
        with self._changed:
            if self._changed.wait_for(lambda: not self._pending, timeout):
                return [*self._kept]
            first, count = self._pending[0], len(self._pending)
        state = first.error or "no response yet"
        raise TimeoutError(
            f"after {timeout} s, the webhook has not received {count} notification{'s' * (count > 1)}; the"
            f" first{attempts_suffix(first.attempts)}: {state}"
        )

    def _give_up(self, notifications: Iterable[Notification], why: str) -> None:
        for one in notifications:
            if one.status == "pending":  # the last response may have come
                one.status, one.error = "discarded", why

    def _start(self, webhook: Webhook) -> None:
        """Start the thread. If there can be no further one, the next notification tries again."""
        with suppress(RuntimeError):
            Thread(
                target=self._deliver, args=(webhook,), name="datadog-incidents-webhook", daemon=True
            ).start()
            self._is_delivering = True

    def _deliver(self, webhook: Webhook) -> None:
        """Deliver what is pending, until nothing is."""
        while True:
            with self._changed:
                if not self._pending:
                    self._is_delivering = False
                    break
                one = self._pending[0]
            self._post(webhook, one)
            with self._changed:
                if self._pending and self._pending[0] is one:
                    self._pending.popleft()
                self._changed.notify_all()

    def _post(self, webhook: Webhook, one: Notification) -> None:
        """Deliver a notification, with retries."""
        for pause in (*pauses(webhook), math.inf):
            status, error = _requested(webhook, one.body)
            is_final = pause == math.inf or (status is not None and status < 500)
            with self._changed:
                self.changes += 1
                one.attempts += 1
                if one.status != "pending":
                    return
                one.response_status = status
                one.error = error
                if is_final:
                    one.status = "sent" if error is None else "failed"
                    break
                if pause and self._changed.wait_for(lambda: one.status != "pending", pause):
                    return
        if one.error is not None:
            _log.warning(
                "the webhook %s has not received the notification of incident %s%s: %s",
                *(shown_url(webhook.url), one.incident_id, attempts_suffix(one.attempts), one.error),
            )


def _requested(webhook: Webhook, body: bytes) -> tuple[int | None, str | None]:
    """Post a body; return the status of the response, if there is one, and what went wrong, if anything."""
    from .posting import post

    try:
        status = post(webhook, body)
    # A transport of the user can raise anything, e.g. `pytest.fail`, which is no `Exception`. The thread must
    # not end by it: later notifications would stay pending.
    except BaseException as error:
        # Only the class: the text may contain the URL, and with it a password.
        return None, f"the request failed with {type(error).__name__}"
    return status, None if 200 <= status < 300 else f"the response has status {status}"


def _size(notification: Notification) -> int:
    return len(notification.body) + len(notification.subject or "") + len(notification.message or "")
