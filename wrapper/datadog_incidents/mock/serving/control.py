"""Control endpoints of the mock, for tests in another process or another language.

    POST /__mock__/fail_next  injects a fault: a JSON object with the arguments of `MockDatadog.fail_next`
    POST /__mock__/reset      restores the initial state
    GET  /__mock__/calls      lists the calls received since the start or the last reset, in order

Control requests need no keys, are not listed as calls, and are exempt from faults. Web pages cannot send
them, see `control_access`. `refuse` is not available: to test a refused connection, run no mock.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ..core.calls import RecordedCall
from ..core.fault_arguments import has_type
from ..core.messages import Refused, Reply, Request, json_reply
from .control_access import check_content_type, check_sender

CONTROL = "/__mock__/"
"""Path prefix of the control endpoints."""

ARGUMENTS = {
    "status": "a whole number",
    "times": "a whole number",
    "operation": "a string",
    "headers": "an object of strings",
    "body": "a string, an object or an array",
    "drop": "true or false",
    "truncate": "true or false",
    "delay": "a number",
}
"""Arguments of `fail_next` in JSON, with a description of the type."""


class Control:
    """Handler of requests under `/__mock__/`.

    Args:
        fail_next: function that injects a fault, `MockDatadog.fail_next`.
        reset: function that restores the initial state.
        calls: function that returns the calls received.
    """

    def __init__(
        self,
        fail_next: Callable[..., None],
        reset: Callable[[], None],
        calls: Callable[[], Sequence[RecordedCall]],
    ) -> None:
        self._fail_next = fail_next
        self._reset = reset
        self._calls = calls
        self._endpoints = {
            f"{CONTROL}fail_next": ("POST", self._inject_fault),
            f"{CONTROL}reset": ("POST", self._restore_state),
            f"{CONTROL}calls": ("GET", self._list_calls),
        }

    def handles(self, request: Request) -> bool:
        """Return whether a request is a control request, and not one to the API."""
        return request.path.startswith(CONTROL)

    def check(self, request: Request) -> None:
        """Check the head of a control request.

        Raises:
            Refused: 403 for a request that a web page may have sent, 404 for an unknown endpoint, 405 for a
                method that the endpoint does not support, 415 for a content type other than JSON.
        """
        check_sender(request)
        if request.path not in self._endpoints:
            raise Refused(404, f"Not found; the control endpoints are {', '.join(self._endpoints)}")
        method, _ = self._endpoints[request.path]
        if request.method != method:
            raise Refused(405, "Method not allowed", headers=(("allow", method),))
        if method == "POST":
            check_content_type(request)

    def answer(self, request: Request) -> Reply:
        """Handle a control request that has passed `check`."""
        _, handler = self._endpoints[request.path]
        try:
            return handler(request)
        except Refused as refused:
            return refused.reply()

    def _inject_fault(self, request: Request) -> Reply:
        try:
            self._fail_next(**_arguments(request))
        except ValueError as error:
            raise Refused(400, str(error)) from None
        return Reply(204)

    def _restore_state(self, _request: Request) -> Reply:
        self._reset()
        return Reply(204)

    def _list_calls(self, _request: Request) -> Reply:
        return json_reply(200, {"calls": [_as_json(call) for call in self._calls()]})


def _arguments(request: Request) -> dict[str, Any]:
    """Return the arguments of `fail_next` in a request body; null counts as not given.

    Raises:
        ValueError: the body is not JSON, or an argument is unknown or of another type.
    """
    try:
        arguments = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the body is not valid JSON: {error}") from None
    if not is_object(arguments):
        raise ValueError("the body must be a JSON object")
    for name, value in arguments.items():
        if name not in ARGUMENTS:
            raise ValueError(f"unknown argument {name!r}; the arguments are {', '.join(ARGUMENTS)}")
        if value is not None and not has_type(name, value):
            raise ValueError(f"{name} must be {ARGUMENTS[name]}, not {json.dumps(value)[:80]}")
    return {name: value for name, value in arguments.items() if value is not None}


def _as_json(call: RecordedCall) -> dict[str, Any]:
    return {
        "operation": call.operation,
        "method": call.method,
        "path": call.path,
        "query": call.query,
        "body": call.body.decode("utf-8", "replace"),
        "status": call.status,
    }
