"""Kinds of patches that mutants are made of."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attrs import evolve, frozen

from datadog_incidents.mock import server
from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.contract import Arguments, Contract, Route
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Reply, Request, json_reply
from datadog_incidents.mock.core.resource_schema import error_media_type
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS, Handler, Server

Record = dict[str, Any]
Condition = Callable[[MockState, Arguments], bool]


def operation_of(request: Request) -> str | None:
    """Return the ID of the operation of a request; None if there is none."""
    try:
        return contract.contract().route(request)[0].operation
    except Refused:
        return None


def handling(
    patch: pytest.MonkeyPatch, operation: str, wrapper: Callable[[Handler, MockState, Arguments], Reply]
) -> None:
    """Wrap the handler of an operation, which receives valid requests only."""
    handle = HANDLERS[operation]
    patch.setitem(HANDLERS, operation, lambda state, arguments: wrapper(handle, state, arguments))


def requests(patch: pytest.MonkeyPatch, operation: str, change: Callable[[Request], Request]) -> None:
    """Change the requests of an operation before they are checked; `change` may raise `Refused`."""
    carried_out = Server._carried_out

    def changed(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        if route.operation != operation or self.refusal(request) is not None:
            return carried_out(self, route, path, request)
        try:
            return carried_out(self, route, path, change(request))
        except Refused as refused:
            return refused.reply(error_media_type(route.operation))

    patch.setattr(Server, "_carried_out", changed)


def bodies(patch: pytest.MonkeyPatch, operation: str, change: Callable[[Any], object]) -> None:
    """Change the JSON of the request bodies of an operation in place, where it has the expected form."""

    def changed(request: Request) -> Request:
        try:
            body = json.loads(request.body)
            change(body)
        except (ValueError, LookupError, TypeError, AttributeError):
            return request
        return evolve(request, body=json.dumps(body).encode())

    requests(patch, operation, changed)


def responses(
    patch: pytest.MonkeyPatch, operation: str, change: Callable[[Request, Reply], Reply], *statuses: int
) -> None:
    """Change the responses of an operation that have one of the statuses; all of them if there is none."""
    answered = Server._answered

    def changed(self: Server, request: Request) -> tuple[str | None, Delivery]:
        found, delivery = answered(self, request)
        if found == operation and (not statuses or delivery.reply.status in statuses):
            delivery = evolve(delivery, reply=change(request, delivery.reply))
        return found, delivery

    patch.setattr(Server, "_answered", changed)


def headers(
    patch: pytest.MonkeyPatch, operation: str, *statuses: int, remove: str = "", **values: str
) -> None:
    """Set headers of the responses of an operation; underscores in names become hyphens."""
    given = {name.replace("_", "-"): value for name, value in values.items()}

    def changed(_: Request, reply: Reply) -> Reply:
        kept = (pair for pair in reply.headers if pair[0] not in (*given, remove))
        return evolve(reply, headers=(*kept, *given.items()))

    responses(patch, operation, changed, *statuses)


def content(patch: pytest.MonkeyPatch, operation: str, change: Callable[[Any], Any], *statuses: int) -> None:
    """Change the JSON of the responses of an operation: in place, or by returning what replaces it."""

    def changed(_: Request, reply: Reply) -> Reply:
        document = json.loads(reply.body)
        replaced = change(document)
        body = json.dumps(document if replaced is None else replaced, separators=(",", ":")).encode()
        return evolve(reply, body=body)

    responses(patch, operation, changed, *statuses)


def unsupported(patch: pytest.MonkeyPatch, path: str, change: Callable[[Reply], Reply]) -> None:
    """Change the responses to methods that a path, as in the OpenAPI document, does not support."""
    answered = Server._answered
    segments = path.split("/")

    def changed(self: Server, request: Request) -> tuple[str | None, Delivery]:
        found, delivery = answered(self, request)
        if delivery.reply.status == 405 and _matches(segments, request.path.split("/")):
            delivery = evolve(delivery, reply=change(delivery.reply))
        return found, delivery

    patch.setattr(Server, "_answered", changed)


def _matches(segments: list[str], sent: list[str]) -> bool:
    return len(segments) == len(sent) and all(
        one.startswith("{") or one == other for one, other in zip(segments, sent, strict=True)
    )


def lax_schema(patch: pytest.MonkeyPatch, name: str, change: Callable[[Record], Any]) -> None:
    """Validate requests against a changed schema of the OpenAPI document's components."""
    _lax(patch, lambda document: change(document["components"]["schemas"][name]))


def lax_parameter(
    patch: pytest.MonkeyPatch, operation: str, name: str, change: Callable[[Record], Any]
) -> None:
    """Validate a query parameter of one operation against a changed definition, without references."""

    def changed(document: Record) -> None:
        for item in document["paths"].values():
            for one in item.values():
                if isinstance(one, dict) and one.get("operationId") == operation:
                    one["parameters"] = parameters = [
                        _resolved(document, parameter)
                        for parameter in [*item.get("parameters", []), *one.get("parameters", [])]
                    ]
                    change(next(parameter for parameter in parameters if parameter["name"] == name))

    _lax(patch, changed)


def _resolved(document: Record, node: Any) -> Any:
    """Return a copy of a node in which all references are replaced by what they refer to."""
    if isinstance(node, dict) and "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        return _resolved(document, target)
    if isinstance(node, dict):
        return {name: _resolved(document, value) for name, value in node.items()}
    return [_resolved(document, one) for one in node] if isinstance(node, list) else node


def _lax(patch: pytest.MonkeyPatch, change: Callable[[Record], Any]) -> None:
    document = copy.deepcopy(contract.contract()._document)
    change(document)
    lax = Contract(document)
    patch.setattr(server, "contract", lambda: lax)


def refuses(patch: pytest.MonkeyPatch, operation: str, condition: Condition) -> None:
    """Refuse valid requests of an operation with a 400."""

    def refusing(handle: Handler, state: MockState, arguments: Arguments) -> Reply:
        if condition(state, arguments):
            raise Refused(400, "invalid request")
        return handle(state, arguments)

    handling(patch, operation, refusing)


def crash() -> Reply:
    """Return the response to a request that makes the server fail."""
    return json_reply(500, {"errors": ["Internal error"]})


def crashes(patch: pytest.MonkeyPatch, operation: str, condition: Condition) -> None:
    """Give a 500 for valid requests of an operation that meet a condition."""

    def crashing(handle: Handler, state: MockState, arguments: Arguments) -> Reply:
        return crash() if condition(state, arguments) else handle(state, arguments)

    handling(patch, operation, crashing)


@frozen
class Past:
    """Successful call in the past.

    Attributes:
        operation: ID of the operation.
        arguments: arguments of the call.
        data: `data` of the response; None if it has none.
    """

    operation: str
    arguments: Arguments
    data: Any

    @property
    def id(self) -> str:
        """ID of the resource: that in the response, else the last one in the path."""
        if isinstance(self.data, dict):
            return str(self.data["id"])
        return own_id(self.arguments)

    @property
    def sent(self) -> Record:
        """Attributes in the request."""
        return attributes(self.arguments)


def remember(patch: pytest.MonkeyPatch, *operations: str) -> Callable[[MockState], list[Past]]:
    """Make the mock remember the successful calls of operations; return the function that recalls them."""
    name = f"calls of {', '.join(operations)}"

    def recall(state: MockState) -> list[Past]:
        past: list[Past] = vars(state).setdefault(name, [])
        return past

    def remembering(handle: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handle(state, arguments)
        data = json.loads(reply.body).get("data") if reply.body else None
        recall(state).append(Past(arguments.operation, arguments, data))
        return reply

    for operation in operations:
        handling(patch, operation, remembering)
    return recall


def attributes(arguments: Arguments) -> Record:
    """Return the attributes in a request body; empty if there are none."""
    body: Record = arguments.body or {}
    return (body.get("data") or {}).get("attributes") or {}


def relationships(arguments: Arguments) -> Record:
    """Return the relationships in a request body; empty if there are none."""
    body: Record = arguments.body or {}
    return (body.get("data") or {}).get("relationships") or {}


def texts(value: Any) -> Iterator[str]:
    """Yield all strings in a JSON value, except the names of members."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def own_id(arguments: Arguments) -> str:
    """Return the ID of the resource in the path, the last one."""
    return ["", *arguments.path.values()][-1]
