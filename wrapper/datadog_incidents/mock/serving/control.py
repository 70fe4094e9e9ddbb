"""The mock's controls over HTTP, for tests in another process or another language.

    POST /__mock__/fail_next  a JSON object of the arguments of `MockDatadog.fail_next`
    POST /__mock__/reset      forgets everything that happened
    GET  /__mock__/calls      every call met since the start or the last reset, in order

They take no keys, are no calls themselves, and meet no faults. `refuse` cannot be ordered here: for that no
mock need be running.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ..core.calls import RecordedCall
from ..core.messages import Refused, Reply, Request, json_reply

CONTROL = "/__mock__/"
"""Path prefix of the control endpoints."""

KINDS: dict[str, tuple[str, tuple[type, ...]]] = {
    "status": ("a whole number", (int,)),
    "times": ("a whole number", (int,)),
    "operation": ("a string", (str,)),
    "headers": ("an object of strings", (dict,)),
    "body": ("a string", (str,)),
    "drop": ("true or false", (bool,)),
    "truncate": ("true or false", (bool,)),
    "delay": ("a number", (int, float)),
}
"""Arguments of orders, and what each has to be."""


class Control:
    """Answers requests under `/__mock__/`.

    Args:
        fail_next: takes an order, as `MockDatadog.fail_next` does.
        reset: forgets everything.
        calls: gives the calls met.
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

    def answer(self, request: Request) -> Reply | None:
        """Answer a control request; None for a request to the API."""
        if not request.path.startswith(CONTROL):
            return None
        ways = {
            "fail_next": ("POST", self._take_order),
            "reset": ("POST", self._forget),
            "calls": ("GET", self._tell),
        }
        method, way = ways.get(request.path.removeprefix(CONTROL), ("", None))
        try:
            if way is None:
                raise Refused(404, f"Not found; there are {', '.join(CONTROL + one for one in ways)}")
            if request.method != method:
                raise Refused(405, "Method not allowed", headers=(("allow", method),))
            return way(request)
        except Refused as refused:
            return refused.reply()

    def _take_order(self, request: Request) -> Reply:
        try:
            self._fail_next(**_order(request))
        except ValueError as error:
            raise Refused(400, str(error)) from None
        return Reply(204)

    def _forget(self, _request: Request) -> Reply:
        self._reset()
        return Reply(204)

    def _tell(self, _request: Request) -> Reply:
        return json_reply(200, {"calls": [_shown(call) for call in self._calls()]})


def _order(request: Request) -> dict[str, Any]:
    """The arguments in an order; null stands for one that is left out."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise ValueError(f"an order has to be application/json, not {kind or 'of no type'}")
    try:
        order = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the order is not JSON: {error}") from None
    if not is_object(order):
        raise ValueError("an order has to be an object")
    for name, value in order.items():
        if name not in KINDS:
            raise ValueError(f"{name!r} is no argument; there are {', '.join(KINDS)}")
        if value is not None and not _fits(value, KINDS[name][1]):
            raise ValueError(f"{name} has to be {KINDS[name][0]}, not {json.dumps(value)[:80]}")
    return {name: value for name, value in order.items() if value is not None}


def _fits(value: Any, kinds: tuple[type, ...]) -> bool:
    if is_object(value):
        return dict in kinds and all(isinstance(one, str) for one in value.values())
    # Python takes true for a whole number, JSON does not.
    return isinstance(value, kinds) and (not isinstance(value, bool) or bool in kinds)


def _shown(call: RecordedCall) -> dict[str, Any]:
    return {
        "operation": call.operation,
        "method": call.method,
        "path": call.path,
        "query": call.query,
        "body": call.body.decode("utf-8", "replace"),
        "status": call.status,
    }
