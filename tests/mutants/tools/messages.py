"""Patches of requests and responses as they are sent: requests before validation, responses of any status.

`handlers` has the patches that apply after validation, and only to successful responses.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.contract import Route
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.core.resource_schema import error_media_type
from datadog_incidents.mock.server import Server


def operation_of(request: Request) -> str | None:
    """Return the ID of the operation of a request; None if there is none."""
    try:
        return contract.contract().route(request)[0].operation
    except Refused:
        return None


def rewrite_requests(patch: pytest.MonkeyPatch, operation: str, change: Callable[[Request], Request]) -> None:
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


def rewrite_bodies(patch: pytest.MonkeyPatch, operation: str, change: Callable[[Any], object]) -> None:
    """Change the JSON of the request bodies of an operation in place, where it has the expected form."""

    def changed(request: Request) -> Request:
        try:
            body = json.loads(request.body)
            change(body)
        except (ValueError, LookupError, TypeError, AttributeError):
            return request
        return evolve(request, body=json.dumps(body).encode())

    rewrite_requests(patch, operation, changed)


def rewrite_responses(
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


def rewrite_headers(
    patch: pytest.MonkeyPatch, operation: str, *statuses: int, remove: str = "", **values: str
) -> None:
    """Set headers of the responses of an operation; underscores in names become hyphens."""
    given = {name.replace("_", "-"): value for name, value in values.items()}

    def changed(_: Request, reply: Reply) -> Reply:
        kept = (pair for pair in reply.headers if pair[0] not in (*given, remove))
        return evolve(reply, headers=(*kept, *given.items()))

    rewrite_responses(patch, operation, changed, *statuses)


def rewrite_content(
    patch: pytest.MonkeyPatch, operation: str, change: Callable[[Any], Any], *statuses: int
) -> None:
    """Change the JSON of the responses of an operation: in place, or by returning what replaces it."""

    def changed(_: Request, reply: Reply) -> Reply:
        document = json.loads(reply.body)
        replaced = change(document)
        body = json.dumps(document if replaced is None else replaced, separators=(",", ":")).encode()
        return evolve(reply, body=body)

    rewrite_responses(patch, operation, changed, *statuses)


def rewrite_unsupported(patch: pytest.MonkeyPatch, path: str, change: Callable[[Reply], Reply]) -> None:
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
