"""Servers of several hosts, libraries and versions: what is in front of them decides some things itself."""

from __future__ import annotations

import datetime
import re

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.core.state import Member, MockState
from datadog_incidents.mock.resources.collection import Collection
from datadog_incidents.mock.server import Server

from .alterations import Answer, Record, alter_replies, around
from .right_server import right_server

HTML = (("content-type", "text/html"),)
USER = re.compile("/api/v2/users/[^/]+")


@right_server("Proxies refuse some paths by themselves: nginx a NUL character, others an encoded slash.")
def proxy_refuses_unusual_paths(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def behind_proxy(server: Server, request: Request) -> tuple[str | None, Delivery]:
            if "%00" in request.path or "%2f" in request.path.lower():
                return None, Delivery(Reply(400, b"<html>400 Bad Request</html>", HTML))
            return answer(server, request)

        return behind_proxy

    around(patch, wrap)


@right_server("A parser of JSON may accept extensions (RFC 8259), as that of Python accepts NaN.")
def not_a_number_is_json(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def lenient(server: Server, request: Request) -> tuple[str | None, Delivery]:
            return answer(server, evolve(request, body=request.body.replace(b":NaN", b":null")))

        return lenient

    around(patch, wrap)


@right_server("A newer server has more methods; users have been updated by PATCH for years.")
def users_have_a_newer_method(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str | None, request: Request, reply: Reply) -> Reply:
        if not USER.fullmatch(request.path) or reply.status != 405:
            return reply
        if request.method == "PATCH":
            return Refused(400, "data.type is missing").reply()
        return evolve(
            reply,
            headers=tuple(
                (name, f"{value}, PATCH" if name == "allow" else value) for name, value in reply.headers
            ),
        )

    alter_replies(patch, alter)


@right_server("A method that a server does not have for any path gives 501 (RFC 9110).")
def options_are_not_implemented(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str | None, request: Request, reply: Reply) -> Reply:
        return Refused(501, "Not implemented").reply() if request.method == "OPTIONS" else reply

    alter_replies(patch, alter)


@right_server("The hosts of a server have clocks of their own, which differ by seconds at times.")
def updates_are_done_by_a_host_that_is_behind(patch: pytest.MonkeyPatch) -> None:
    behind = datetime.timedelta(seconds=3)
    change = Collection.change

    def changed(
        one: Collection, state: MockState, arguments: Arguments, links: Record, found: Member
    ) -> Record:
        with state.at(state.time - behind):
            return change(one, state, arguments, links, found)

    patch.setattr(Collection, "change", changed)
