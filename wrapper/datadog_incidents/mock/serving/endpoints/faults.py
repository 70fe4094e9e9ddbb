"""Control endpoints of injected faults.

POST /__mock__/fail_next     injects a fault: a JSON object with the arguments of `MockDatadog.fail_next`
GET  /__mock__/faults        lists the pending faults, in order of injection
POST /__mock__/clear_faults  discards them

`refuse` is not available: to test a refused connection, run no mock. `match`, a function, cannot be sent.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import asdict

from datadog_incidents._common.json_kinds import is_array, is_object

from ...core.latency import LogNormal
from ...core.messages import Refused, Reply, Request, json_reply
from .endpoint import ArgumentTypes, Endpoints, arguments

if TYPE_CHECKING:
    from ...mock_datadog import MockDatadog

ARGUMENT_TYPES: ArgumentTypes = {
    "status": ("a whole number", (int,)),
    "times": ("a whole number", (int,)),
    "after": ("a whole number", (int,)),
    "probability": ("a number", (int, float)),
    "operation": ("a string", (str,)),
    "path": ("a string", (str,)),
    "headers": ("an object of strings", (dict,)),
    "body": ("a string, an object or an array", (str, dict, list)),
    "drop": ("true or false", (bool,)),
    "truncate": ("true or false", (bool,)),
    "delay": ("a number", (int, float)),
    "latency": ("a number, [low, high] or an object of median and sigma", (int, float, list, dict)),
    "evolve": ("true or false", (bool,)),
}

ONLY_IN_PYTHON = {
    "refuse": "refuse cannot be injected over HTTP, where the connection exists already: use drop",
    "match": "match is a function, which cannot be sent over HTTP: use operation, path, after or probability",
}
"""Arguments of `fail_next` that a request cannot have, with an explanation."""


def endpoints(mock: MockDatadog) -> Endpoints:
    def inject(request: Request) -> Reply:
        given = arguments(request, ARGUMENT_TYPES, only_in_python=ONLY_IN_PYTHON)
        try:
            mock.fail_next(**_checked(given))
        except ValueError as error:
            raise Refused(400, str(error)) from None
        return Reply(204)

    def list_faults(_: Request) -> Reply:
        return json_reply(200, {"faults": [asdict(one) for one in mock.pending_faults]})

    def clear_faults(_: Request) -> Reply:
        mock.clear_faults()
        return Reply(204)

    return {
        "fail_next": {"POST": inject},
        "faults": {"GET": list_faults},
        "clear_faults": {"POST": clear_faults},
    }


def _checked(given: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments as `fail_next` takes them.

    Raises:
        ValueError: a part of an argument has the wrong type.
    """
    headers, latency = given.get("headers", {}), given.get("latency")
    if not all(isinstance(value, str) for value in headers.values()):
        raise ValueError(f"headers must be {ARGUMENT_TYPES['headers'][0]}, not {json.dumps(headers)[:80]}")
    if is_object(latency):
        if latency.keys() != {"median", "sigma"}:
            raise ValueError(_wrong_latency(latency))
        try:
            return given | {"latency": LogNormal(**latency)}
        except ValueError as error:
            raise ValueError(f"latency: {error}") from None
    if is_array(latency) and len(latency) != 2:
        raise ValueError(_wrong_latency(latency))
    return given


def _wrong_latency(latency: Any) -> str:
    return f"latency must be {ARGUMENT_TYPES['latency'][0]}, not {json.dumps(latency)[:80]}"
