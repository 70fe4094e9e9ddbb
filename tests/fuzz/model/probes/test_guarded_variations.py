"""Variations of a probe that a guard refuses: the others are sent nevertheless."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from datadog_incidents.fuzz.connection import Connection, NotPermittedError
from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.model.probes.entry_names import NAMES
from datadog_incidents.fuzz.model.probes.probe import Probe
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.messages import json_reply
from datadog_incidents.mock.server import HANDLERS

from .running import run, session_of


def fields_of(request: Request) -> dict[str, object]:
    fields: dict[str, object] = request.json()["data"]["attributes"].get("fields", {})
    return fields


@pytest.mark.parametrize(
    ("probe", "operation", "refuses", "count"),
    [
        ("methods", "delete_incident_todo", lambda request: request.operation is None, 2),
        ("entry_names", "create_incident", lambda _: True, 2),
        ("accepted", "create_incident_todo", lambda _: True, 10),
        ("content", "list_incidents", lambda request: request.method == "HEAD", 1),
        ("content", "create_incident", lambda request: b"NaN" in request.body, 1),
    ],
)
@pytest.mark.parametrize("is_mock", [True, False])
def test_refused_variation_ends_no_probe(
    probe: str,
    operation: str,
    refuses: Callable[[Request], bool],
    count: int,
    is_mock: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    send, refused = Probe.send, list[Request]()

    def send_permitted(self: Probe, request: Request) -> Exchange:
        if refuses(request):
            refused.append(request)
            raise NotPermittedError("refused")
        return send(self, request)

    monkeypatch.setattr(Probe, "send", send_permitted)
    session = session_of(MockDatadog())
    if not is_mock:
        session.mock = None
    assert run(session, probe, [operation]) == []
    assert len(refused) >= count


def test_refused_name_of_an_entry_does_not_hide_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    create, send, refused = HANDLERS["create_incident"], Probe.send, set[str]()

    def refuse_last(*arguments: object) -> object:
        fields = arguments[1].body["data"]["attributes"].get("fields", {})  # type: ignore[attr-defined]
        return json_reply(400, {"errors": ["no"]}) if NAMES[-1] in fields else create(*arguments)  # type: ignore[arg-type]

    def send_permitted(self: Probe, request: Request) -> Exchange:
        name, *others = fields_of(request)
        if name != NAMES[-1] and not others:
            refused.add(name)
            raise NotPermittedError("refused")
        return send(self, request)

    monkeypatch.setitem(HANDLERS, "create_incident", refuse_last)
    monkeypatch.setattr(Probe, "send", send_permitted)
    (failure,) = run(session_of(MockDatadog()), "entry_names", ["create_incident"])
    assert repr(NAMES[-1]) in failure.subject
    assert refused == {*NAMES[:-1]}


def test_server_error_of_another_method_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    send = Connection.send

    def fail_at_put(self: Connection, request: Request) -> Exchange:
        exchange = send(self, request)
        return evolve(exchange, response=Response(500, {}, b"")) if request.method == "PUT" else exchange

    monkeypatch.setattr(Connection, "send", fail_at_put)
    found = run(session_of(MockDatadog()), "methods", ["delete_incident_todo"])
    assert [one.subject for one in found if one.check == "server_error"] == ["PUT 500"]
