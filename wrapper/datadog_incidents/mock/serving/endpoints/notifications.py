"""Control endpoints of the notifications that rules have sent.

GET  /__mock__/notifications        lists them, in the sequence in which they were sent
POST /__mock__/clear_notifications  discards them, and gives up pending deliveries
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...core.messages import Reply, Request, json_reply
from ...notifications.notification import Notification
from .endpoint import Endpoints

if TYPE_CHECKING:
    from ...mock_datadog import MockDatadog


def endpoints(mock: MockDatadog) -> Endpoints:
    def list_notifications(_: Request) -> Reply:
        return json_reply(200, {"notifications": [_as_json(one) for one in mock.notifications]})

    def clear_notifications(_: Request) -> Reply:
        mock.notifications.clear()
        return Reply(204)

    return {
        "notifications": {"GET": list_notifications},
        "clear_notifications": {"POST": clear_notifications},
    }


def _as_json(one: Notification) -> dict[str, Any]:
    return {
        "rule_id": one.rule_id,
        "incident_id": one.incident_id,
        "trigger": one.trigger,
        "event": one.event,
        "handles": one.handles,
        "subject": one.subject,
        "message": one.message,
        "time": one.time.isoformat(),
        "payload": one.payload,
        "status": one.status,
        "attempts": one.attempts,
        "response_status": one.response_status,
        "error": one.error,
    }
