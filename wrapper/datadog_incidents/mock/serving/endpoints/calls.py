"""`GET /__mock__/calls` lists the calls received since the start or the last reset, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...core.calls import RecordedCall
from ...core.messages import Reply, Request, json_reply
from .endpoint import Endpoints

if TYPE_CHECKING:
    from ...mock_datadog import MockDatadog


def endpoints(mock: MockDatadog) -> Endpoints:
    def list_calls(_: Request) -> Reply:
        return json_reply(200, {"calls": [_as_json(call) for call in mock.calls]})

    return {"calls": {"GET": list_calls}}


def _as_json(call: RecordedCall) -> dict[str, Any]:
    return {
        "operation": call.operation,
        "method": call.method,
        "path": call.path,
        "query": call.query,
        "body": call.body.decode("utf-8", "replace"),
        "status": call.status,
    }
