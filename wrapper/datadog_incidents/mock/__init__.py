"""Stateful mock of Datadog's Incident Management API, used in process or over HTTP.

    from datadog_incidents.mock import MockDatadog

    with MockDatadog().client() as dd:
        incident = dd.incidents.create(title="Drill")

Requires the extra `datadog-incidents[mock]`.
"""

from __future__ import annotations

from datadog_incidents._common.extras import require

require("mock", "jsonschema_rs", "lark")

from .core.calls import RecordedCall, RecordedCalls, RecordedResponse  # noqa: E402
from .core.latency import LogNormal  # noqa: E402
from .core.pending_faults import PendingFault, UnusedFaultWarning  # noqa: E402
from .core.received_request import ReceivedRequest  # noqa: E402
from .mock_datadog import MockDatadog  # noqa: E402  # imports the extra's packages
from .notifications.notification import Notification, Notifications  # noqa: E402
from .notifications.webhook import Webhook  # noqa: E402
from .saving.snapshot import Snapshot  # noqa: E402
from .seeding.seeded_ids import SeededIds  # noqa: E402
from .served_mock import ServedMock  # noqa: E402

__all__ = [
    "LogNormal",
    "MockDatadog",
    "Notification",
    "Notifications",
    "PendingFault",
    "ReceivedRequest",
    "RecordedCall",
    "RecordedCalls",
    "RecordedResponse",
    "SeededIds",
    "ServedMock",
    "Snapshot",
    "UnusedFaultWarning",
    "Webhook",
]
