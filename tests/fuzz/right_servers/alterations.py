"""Alterations of the mock's responses, and of the requests that reach it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents.mock.core.contract import contract
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.server import Server

Record = dict[str, Any]
Answer = Callable[[Server, Request], tuple[str | None, Delivery]]
"""Method of the mock that handles a request, with the operation and the response as its result."""

answered: Answer = Server._answered
"""The mock's own method."""


def around(patch: pytest.MonkeyPatch, wrap: Callable[[Answer], Answer]) -> None:
    """Replace the handling of requests by a function that is built around it."""
    patch.setattr(Server, "_answered", wrap(Server._answered))


def alter_replies(patch: pytest.MonkeyPatch, alter: Callable[[str | None, Request, Reply], Reply]) -> None:
    """Replace each response by the result of a function of operation, request and response."""

    def wrap(answer: Answer) -> Answer:
        def altered(server: Server, request: Request) -> tuple[str | None, Delivery]:
            operation, delivery = answer(server, request)
            return operation, evolve(delivery, reply=alter(operation, request, delivery.reply))

        return altered

    around(patch, wrap)


def alter_documents(patch: pytest.MonkeyPatch, alter: Callable[[str, Record], None]) -> None:
    """Change the body of each successful response in place, given the operation and the parsed body."""

    def altered(operation: str | None, _: Request, reply: Reply) -> Reply:
        if operation is None or not reply.body or not 200 <= reply.status < 300:
            return reply
        document = json.loads(reply.body)
        alter(operation, document)
        return evolve(reply, body=json.dumps(document).encode())

    alter_replies(patch, altered)


def path_of(request: Request) -> dict[str, str]:
    """Return the path parameters of a request; none if it belongs to no operation."""
    try:
        return contract().route(request)[1]
    except Refused:
        return {}


def incident_of(server: Server, request: Request) -> Record | None:
    """Return the stored incident whose ID is in the path of a request; None if there is none."""
    return server.state.incidents.get(path_of(request).get("incident_id", ""))


def primary(document: Record) -> list[Record]:
    """Return the resources in `data` of a document, and those in the attributes of a search result."""
    data = document["data"]
    found: list[Record] = [one for one in (data if is_array(data) else [data]) if is_object(one)]
    hits = found[0].get("attributes", {}).get("incidents", ()) if len(found) == 1 else ()
    return found + [one["data"] for one in hits if is_object(one) and "data" in one]


def resources(document: Record) -> list[Record]:
    """Return all resources of a document."""
    included: list[Record] = document.get("included", [])
    return primary(document) + included


def objects(value: Any) -> Iterator[Record]:
    """Yield a JSON value and everything in it that is an object."""
    if is_object(value):
        yield value
    for one in value.values() if is_object(value) else value if is_array(value) else ():
        yield from objects(one)
