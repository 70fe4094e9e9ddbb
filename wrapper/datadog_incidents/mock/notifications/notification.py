"""Notifications, as tests see them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable
from typing import Any, Literal

from attrs import define, field

from .rules import Event

Status = Literal["recorded", "pending", "sent", "failed", "discarded"]
"""State of the delivery of a notification to the webhook."""


@define(eq=False)
class Notification:
    """Notification that a rule has sent. The mock updates the last four attributes while it delivers it.

    Attributes:
        rule_id: ID of the rule.
        incident_id: ID of the incident.
        trigger: trigger of the rule, e.g. `incident_created_trigger`.
        event: why the rule fired: `declared` for a new incident, `matched` for one that came to meet the
            conditions by an update, `renotified` for a change of a field in `renotify_on`.
        handles: recipients, e.g. `("@ana@example.com",)`.
        subject: subject of the rule's template, with its variables replaced; None without a template.
        message: content of the rule's template likewise.
        time: time of the mock at which the rule fired, in UTC.
        body: payload as it is posted, JSON.
        status: `recorded` if it is not for the webhook, or there is none; else `pending`, and then `sent`
            after a 2xx response, or `failed`; `discarded` if the mock has given up, e.g. by `reset`.
        attempts: number of requests to the webhook so far.
        response_status: HTTP status of the last response of the webhook; None if there was none.
        error: why it is not delivered yet, or has failed; None if nothing has gone wrong.
    """

    rule_id: str
    incident_id: str
    trigger: str
    event: Event
    handles: tuple[str, ...]
    subject: str | None
    message: str | None
    time: datetime.datetime
    body: bytes = field(repr=False)
    status: Status = "recorded"
    attempts: int = 0
    response_status: int | None = None
    error: str | None = None

    @property
    def payload(self) -> Any:
        """Payload, parsed."""
        return json.loads(self.body)


class Notifications(list[Notification]):
    """List of notifications. It does not grow when further ones are sent, but shows their delivery.

    Args:
        notifications: notifications.
        discard: function that discards what the mock keeps.
        wait: function that waits for deliveries.
    """

    def __init__(
        self,
        notifications: Iterable[Notification],
        discard: Callable[[], None],
        wait: Callable[[float], list[Notification]],
    ) -> None:
        super().__init__(notifications)
        self._discard = discard
        self._wait = wait

    def wait(self, timeout: float = 10.0) -> list[Notification]:
        """Wait until no delivery to the webhook is pending; return all notifications of the mock.

        Blocks the thread: in a coroutine, use `await asyncio.to_thread(mock.notifications.wait)`.

        Args:
            timeout: seconds of real time, at least 0.

        Raises:
            TimeoutError: deliveries are still pending.
            ValueError: the timeout is not a number of seconds of at least 0.
        """
        return self._wait(timeout)

    def clear(self) -> None:
        """Discard all notifications so far, in this list and in the mock, and give up pending deliveries."""
        super().clear()
        self._discard()

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return (list, ([*self],))  # a copy belongs to no mock
