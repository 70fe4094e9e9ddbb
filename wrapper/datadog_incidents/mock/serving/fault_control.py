"""Control endpoints of injected faults.

    POST /__mock__/fail_next     injects a fault: a JSON object with the arguments of `MockDatadog.fail_next`
    GET  /__mock__/faults        lists the pending faults, in order of injection
    POST /__mock__/clear_faults  discards them

`refuse` is not available: to test a refused connection, run no mock. `match`, a function, cannot be sent.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Protocol

from attrs import asdict

from datadog_incidents._common.json_kinds import is_array, is_object

from ..core.latency import LogNormal
from ..core.messages import Refused, Reply, Request, json_reply
from ..core.pending_faults import PendingFault
from .control import Endpoints

ARGUMENT_TYPES: dict[str, tuple[str, tuple[type, ...]]] = {
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
"""Arguments of `fail_next`, with a description of the type and the types themselves."""


class HasFaults(Protocol):
    """Object into which faults can be injected, such as `MockDatadog`."""

    @property
    def fail_next(self) -> Callable[..., None]:
        """Function that injects a fault."""
        ...

    @property
    def pending_faults(self) -> list[PendingFault]:
        """Faults that further calls can get."""
        ...

    def clear_faults(self) -> None:
        """Discard all pending faults."""
        ...


def fault_endpoints(mock: HasFaults) -> Endpoints:
    def inject_fault(request: Request) -> Reply:
        try:
            mock.fail_next(**_arguments(request))
        except ValueError as error:
            raise Refused(400, str(error)) from None
        return Reply(204)

    def list_faults(_: Request) -> Reply:
        return json_reply(200, {"faults": [asdict(one) for one in mock.pending_faults]})

    def clear_faults(_: Request) -> Reply:
        mock.clear_faults()
        return Reply(204)

    return {
        "fail_next": ("POST", inject_fault),
        "faults": ("GET", list_faults),
        "clear_faults": ("POST", clear_faults),
    }


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
        if name not in ARGUMENT_TYPES:
            raise ValueError(f"unknown argument {name!r}; the arguments are {', '.join(ARGUMENT_TYPES)}")
        description, types = ARGUMENT_TYPES[name]
        if value is not None and not _has_type(name, value, types):
            raise ValueError(f"{name} must be {description}, not {json.dumps(value)[:80]}")
    given = {name: value for name, value in arguments.items() if value is not None}
    if is_object(given.get("latency")):
        given["latency"] = _log_normal(given["latency"])
    return given


def _has_type(name: str, value: Any, types: tuple[type, ...]) -> bool:
    if name == "latency" and is_object(value):
        return value.keys() == {"median", "sigma"}
    if name == "latency" and is_array(value):
        return len(value) == 2
    if name == "headers" and is_object(value):
        return all(isinstance(item, str) for item in value.values())
    # In Python, unlike in JSON, True is an integer.
    return isinstance(value, types) and (not isinstance(value, bool) or bool in types)


def _log_normal(latency: Any) -> LogNormal:
    try:
        return LogNormal(**latency)
    except ValueError as error:
        raise ValueError(f"latency: {error}") from None
