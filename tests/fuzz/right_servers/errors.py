"""Servers that refuse the same requests in another way (EVIDENCE.md#errors)."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.core.resource_schema import error_media_type
from datadog_incidents.mock.server import Server

from .alterations import Answer, alter_replies, around, incident_of, path_of
from .right_server import right_server

NIL = "00000000-0000-0000-0000-000000000000"
"""ID that the spec declares invalid for impacts (EVIDENCE.md#impacts)."""


def alter_errors(patch: pytest.MonkeyPatch, alter: Callable[[Reply, list[Any]], list[Any]]) -> None:
    """Replace the errors of each refusal by the result of a function of the response and its errors."""

    def altered(_operation: str | None, _request: Request, reply: Reply) -> Reply:
        if reply.status < 400 or not reply.body:
            return reply
        errors = alter(reply, json.loads(reply.body)["errors"])
        return evolve(reply, body=json.dumps({"errors": errors}).encode())

    alter_replies(patch, altered)


@right_server("Messages of errors are for people, and have no fixed text.")
def errors_have_other_texts(patch: pytest.MonkeyPatch) -> None:
    def other(_: Reply, errors: list[Any]) -> list[Any]:
        return [
            "Nope" if isinstance(one, str) else {name: "Nope" for name in one if name != "status"}
            for one in errors
        ]

    alter_errors(patch, other)


@right_server("An error is either a string or an object; both are recorded.")
def errors_have_the_other_form(patch: pytest.MonkeyPatch) -> None:
    def swapped(reply: Reply, errors: list[Any]) -> list[Any]:
        status = str(reply.status)
        return [
            {"status": status, "title": "Error", "detail": one, "source": {"pointer": "/data"}}
            if isinstance(one, str)
            else one.get("detail", one["title"])
            for one in errors
        ]

    alter_errors(patch, swapped)


@right_server("Every recorded refusal has exactly one error, however many problems the request has.")
def only_the_first_error_is_reported(patch: pytest.MonkeyPatch) -> None:
    alter_errors(patch, lambda _, errors: errors[:1])


@right_server("`errors` is a list, and one request can have several problems.")
def errors_come_in_pairs(patch: pytest.MonkeyPatch) -> None:
    alter_errors(patch, lambda _, errors: [*errors, "See the documentation.", {"title": "Hint"}])


@right_server("RFC 6750 has 401 for an invalid token, where the OpenAPI document has 403.")
def invalid_tokens_give_401(patch: pytest.MonkeyPatch) -> None:
    authorize = Server._authorize

    def refuse(server: Server, request: Request) -> None:
        try:
            authorize(server, request)
        except Refused as refused:
            scheme, _, token = request.headers.get("authorization", "").partition(" ")
            is_invalid = scheme.lower() == "bearer" and token not in server._keys.tokens
            raise Refused(401 if is_invalid else refused.status, *refused.errors) from None

    patch.setattr(Server, "_authorize", refuse)


@right_server("A gateway checks credentials before it is known whether path and method exist.")
def credentials_are_checked_first(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def guarded(server: Server, request: Request) -> tuple[str | None, Delivery]:
            refusal = server.refusal(request)
            if refusal is not None and refusal.status in (401, 403):
                return None, Delivery(refusal.reply())
            return answer(server, request)

        return guarded

    around(patch, wrap)


@right_server("Each error is either a string or an object, also within one response.")
def errors_have_both_forms(patch: pytest.MonkeyPatch) -> None:
    def both(reply: Reply, errors: list[Any]) -> list[Any]:
        return ["Something is wrong", *errors, {"title": "Error", "status": str(reply.status)}]

    alter_errors(patch, both)


@right_server("Which of two problems of a request is reported is not documented.")
def incidents_are_looked_up_before_bodies_are_validated(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def looked_up(server: Server, request: Request) -> tuple[str | None, Delivery]:
            operation, delivery = answer(server, request)
            is_unknown = (
                incident_of(server, request) is None and path_of(request).get("incident_id", NIL) != NIL
            )
            if delivery.reply.status == 400 and is_unknown and operation is not None:
                return operation, Delivery(
                    Refused(404, "incident not found").reply(error_media_type(operation))
                )
            return operation, delivery

        return looked_up

    around(patch, wrap)
