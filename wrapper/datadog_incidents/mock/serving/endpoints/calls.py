"""Control endpoints of the calls that the mock received.

GET  /__mock__/calls        lists them, in order, with the responses
POST /__mock__/clear_calls  discards them; the state of the mock remains
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...core.calls import RecordedCall, RecordedResponse
from ...core.messages import Reply, Request, json_reply
from .endpoint import Endpoints

if TYPE_CHECKING:
    from ...mock_datadog import MockDatadog


def endpoints(mock: MockDatadog) -> Endpoints:
    def list_calls(_: Request) -> Reply:
        return json_reply(200, {"calls": [_as_json(call) for call in mock.calls]})

    def clear_calls(_: Request) -> Reply:
        mock.calls.clear()
        return Reply(204)

    return {"calls": {"GET": list_calls}, "clear_calls": {"POST": clear_calls}}


def _as_json(call: RecordedCall) -> dict[str, Any]:
    return {
        "operation": call.operation,
        "method": call.method,
        "path": call.path,
        "query": call.query,
        "body": _text(call),
        "status": call.status,
        "response": call.response and _response(call.response),
        "replied_in": call.replied_in,
    }


def _response(response: RecordedResponse) -> dict[str, Any]:
    return {"headers": dict(response.headers), "body": _text(response)}


def _text(of: RecordedCall | RecordedResponse) -> str | None:
    """Return a body as text; None if it is no longer kept."""
    try:
        return of.body.decode("utf-8", "replace")
    except LookupError:
        return None
