"""Bugs put into the mock on purpose, and the check that has to find each.

What schemathesis does not find is left to tests/mock. It judges replies one at a time or along one link, so
it misses an update that is not kept, a commander who is not relieved, a todo that stays listed after its
deletion or shows under another incident, a number that is given twice. It never breaks an `if`/`then` alone,
and hardly ever a member inside an `anyOf`, so it misses a mock that is lax there. `missing_required_header`
finds nothing, since the document has no header parameters but the credentials, and neither does
`object_level_authorization`, since the mock has one user.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from attrs import evolve, frozen

from datadog_incidents.fuzz.run import keys_of, schemathesis
from datadog_incidents.fuzz.schemathesis_config import settings
from datadog_incidents.mock import MockDatadog, server
from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Reply, Request, json_reply
from datadog_incidents.mock.server import Server
from datadog_incidents_api.operations import OPERATIONS

Change = Callable[[Request, Reply], Reply]
Plant = Callable[[pytest.MonkeyPatch], None]

CRUD = ("create_incident", "get_incident", "delete_incident")


@frozen
class Run:
    """A run of one check, over bugs that only it is asked to find.

    Attributes:
        bugs: by the operation that has to be named.
    """

    check: str
    bugs: Mapping[str, Plant]
    phases: str = "coverage"


def replies(operation: str | None, change: Change) -> Plant:
    """An operation answers something else; None stands for what is no operation."""

    def plant(monkeypatch: pytest.MonkeyPatch) -> None:
        answered = Server._answered

        def wrong(self: Server, request: Request) -> tuple[str | None, Delivery]:
            found, delivery = answered(self, request)
            if found == operation:
                delivery = evolve(delivery, reply=change(request, delivery.reply))
            return found, delivery

        monkeypatch.setattr(Server, "_answered", wrong)

    return plant


def on(status: int, change: Callable[[Reply], Reply]) -> Change:
    """Change replies of one status."""
    return lambda _, reply: change(reply) if reply.status == status else reply


def content(change: Callable[[Any], Any]) -> Callable[[Reply], Reply]:
    """Change a reply's JSON in place."""

    def changed(reply: Reply) -> Reply:
        document = json.loads(reply.body)
        change(document)
        return json_reply(reply.status, document)

    return changed


def headers(**wrong: str) -> Callable[[Reply], Reply]:
    """Set headers of a reply; an underscore stands for a hyphen."""
    given = {name.replace("_", "-"): value for name, value in wrong.items()}
    return lambda reply: evolve(
        reply, headers=(*(pair for pair in reply.headers if pair[0] not in given), *given.items())
    )


def tolerant(change: Callable[[dict[str, Any]], Any]) -> Plant:
    """The mock validates by another document than the one it is tested against."""

    def plant(monkeypatch: pytest.MonkeyPatch) -> None:
        strict: contract.Contract = vars(server)["contract"]()
        document = copy.deepcopy(strict._document)
        change(document)
        lax = contract.Contract(document)
        monkeypatch.setattr(server, "contract", lambda: lax)

    return plant


def schema(name: str, change: Callable[[dict[str, Any]], Any]) -> Plant:
    return tolerant(lambda document: change(document["components"]["schemas"][name]))


def ignores(*headers: str, at: str) -> Plant:
    """Do not look at some credentials, at one path."""

    def plant(monkeypatch: pytest.MonkeyPatch) -> None:
        authorize = Server._authorize

        def careless(self: Server, request: Request) -> None:
            right = {"dd-api-key": self._keys.api_key, "dd-application-key": self._keys.app_key}
            overruled = {name: right[name] for name in headers} if request.path == at else {}
            authorize(self, evolve(request, headers={**request.headers, **overruled}))

        monkeypatch.setattr(Server, "_authorize", careless)

    return plant


def existence_first(monkeypatch: pytest.MonkeyPatch) -> None:
    carried_out = Server._carried_out

    def wrong(self: Server, route: contract.Route, path: dict[str, str], request: Request) -> Reply:
        incident = path.get("incident_id")
        if incident is not None and incident not in self.state.incidents:
            return json_reply(404, {"errors": ["not found"]})
        return carried_out(self, route, path, request)

    monkeypatch.setattr(Server, "_carried_out", wrong)


def deletes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        server.HANDLERS,
        "delete_incident",
        lambda state, arguments: Reply(204, b"", (("content-type", "a/b"),)),
    )


def creates_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    create = server.HANDLERS["create_incident"]

    def wrong(state: Any, arguments: Any) -> Reply:
        reply = create(state, arguments)
        state.incidents.clear()
        return reply

    monkeypatch.setitem(server.HANDLERS, "create_incident", wrong)


def refuses_a_scope(request: Request, reply: Reply) -> Reply:
    return json_reply(400, {"errors": ["no"]}) if b"customer_impact_scope" in request.body else reply


def refuses_many(reply: Reply) -> Reply:
    return headers(x_ratelimit_limit="many")(json_reply(429, {"errors": ["Too many requests"]}))


def fails_with(status: int) -> Callable[[Reply], Reply]:
    return lambda reply: json_reply(status, {"errors": ["no"]})


def at(path: str, change: Callable[[Reply], Reply]) -> Plant:
    """Change refusals of methods that the document does not have, at one path."""
    return replies(None, lambda request, reply: change(reply) if request.path == path else reply)


RUNS = {
    "server error on some input": Run(
        "not_a_server_error", {"create_incident": replies("create_incident", on(201, fails_with(500)))}
    ),
    "undocumented statuses": Run(
        "status_code_conformance",
        {
            "create_user": replies("create_user", on(201, lambda reply: evolve(reply, status=200))),
            "delete_incident": replies("delete_incident", on(404, fails_with(418))),
        },
    ),
    "wrong content types": Run(
        "content_type_conformance",
        {
            "create_user": replies("create_user", on(201, headers(content_type="text/html"))),
            "get_incident": replies("get_incident", on(404, headers(content_type="text/plain"))),
        },
    ),
    "replies of another shape": Run(
        "response_schema_conformance",
        {
            # A required member is missing; a time is none; an error is a string, or a number; no JSON.
            "create_incident": replies("create_incident", on(201, content(lambda it: it["data"].pop("id")))),
            "create_user": replies(
                "create_user", on(201, content(lambda it: it["data"]["attributes"].update(created_at="now")))
            ),
            "disable_user": replies("disable_user", on(404, content(lambda it: it.update(errors="no")))),
            "delete_incident": replies("delete_incident", on(404, content(lambda it: it.update(errors=[1])))),
            "get_incident": replies("get_incident", on(404, lambda reply: evolve(reply, body=b"<html>"))),
        },
    ),
    "rate limit that is no number": Run(
        "response_headers_conformance", {"create_user": replies("create_user", on(201, refuses_many))}
    ),
    "wrong data accepted": Run(
        "negative_data_rejection",
        {
            # A member of another type, and one that is missing.
            "create_user": schema("UserCreateAttributes", lambda it: it["properties"]["title"].pop("type")),
            "create_incident": schema("IncidentCreateData", lambda it: it["required"].remove("type")),
        },
    ),
    "unknown relation included": Run(
        "negative_data_rejection",
        {"get_incident": schema("IncidentRelatedObject", lambda it: it.pop("enum"))},
        phases="fuzzing",
    ),
    "wrong data refused wrongly": Run(
        "negative_data_rejection",
        {
            "create_user": replies("create_user", on(400, fails_with(422))),
            "update_incident": existence_first,
        },
    ),
    "right data refused": Run(
        "positive_data_acceptance", {"create_incident": replies("create_incident", refuses_a_scope)}
    ),
    "all credentials ignored": Run(
        "ignored_auth", {"create_user": ignores("dd-api-key", "dd-application-key", at="/api/v2/users")}
    ),
    "one key ignored": Run(
        "IgnoredKey",
        {
            "create_user": ignores("dd-api-key", at="/api/v2/users"),
            "create_incident": ignores("dd-application-key", at="/api/v2/incidents"),
        },
    ),
    "unsupported methods": Run(
        "unsupported_method",
        {
            "create_user": at("/api/v2/users", lambda _: json_reply(200, {})),
            "create_incident": at("/api/v2/incidents", lambda reply: evolve(reply, headers=())),
        },
    ),
    "other methods allowed than there are": Run(
        "allow_header_conformance", {"create_user": at("/api/v2/users", headers(allow="GET"))}
    ),
    "read after delete": Run("use_after_free", {"get_incident": deletes_nothing}, "stateful"),
    "nothing there after create": Run(
        "ensure_resource_availability", {"create_incident": creates_nothing}, "stateful"
    ),
}


@pytest.mark.parametrize("name", RUNS)
def test_seeded_bugs_are_found(
    name: str, datadog_mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = RUNS[name]
    for plant in run.bugs.values():
        plant(monkeypatch)
    # Along links, one failure is enough, and it takes all three to get there.
    few = run.phases == "stateful"
    options = ["--seed=1", f"--phases={run.phases}", f"--checks={run.check}", "--no-shrink"]
    options += ["--max-failures=1"] if few else []
    options += [f"--include-operation-id={one}" for one in (CRUD if few else run.bugs)]
    config = settings(max_examples=50, read_only=False)
    status, progress = schemathesis(url, keys_of(datadog_mock), config, *options)
    assert status == 1
    found = set(progress.failures)
    if few:  # named is whichever operation came first
        assert {failure.split()[0] for failure in found} == {run.check}
    else:
        assert found >= {f"{run.check} {OPERATIONS[one].method} {OPERATIONS[one].path}" for one in run.bugs}
