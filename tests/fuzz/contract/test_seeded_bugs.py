"""Seeded bugs in the mock, each with the check that must find it.

Bugs that schemathesis cannot find are tested in tests/mock. It checks responses one at a time or along one
link, so it misses an update that is not stored, a commander who is not replaced, a todo that is still listed
after its deletion or listed under another incident, and a number that is assigned twice. It never violates an
`if`/`then` by itself and rarely a member inside an `anyOf`, so it misses a mock that is lax there. Two checks
find nothing: `missing_required_header`, because the OpenAPI document has no header parameters except the
credentials, and `object_level_authorization`, because the mock has one user.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from attrs import evolve, frozen

from datadog_incidents.fuzz.contract.schemathesis_config import settings
from datadog_incidents.fuzz.subprocess_run import keys_of, schemathesis
from datadog_incidents.mock import MockDatadog, server
from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Reply, Request, json_reply
from datadog_incidents.mock.server import Server
from datadog_incidents_api.operations import OPERATIONS

Change = Callable[[Request, Reply], Reply]
Bug = Callable[[pytest.MonkeyPatch], None]
"""Patches the mock to have a bug."""

CRUD = ("create_incident", "get_incident", "delete_incident")


@frozen
class Run:
    """Run of a single check against a mock with bugs that this check must find.

    Attributes:
        bugs: bugs by the operation for which the check must report a failure.
    """

    check: str
    bugs: Mapping[str, Bug]
    phases: str = "coverage"


def replies(operation: str | None, change: Change) -> Bug:
    """Change the responses of an operation, or, with None, the responses to requests without an operation."""

    def install(monkeypatch: pytest.MonkeyPatch) -> None:
        answered = Server._answered

        def wrong(self: Server, request: Request) -> tuple[str | None, Delivery]:
            found, delivery = answered(self, request)
            if found == operation:
                delivery = evolve(delivery, reply=change(request, delivery.reply))
            return found, delivery

        monkeypatch.setattr(Server, "_answered", wrong)

    return install


def on(status: int, change: Callable[[Reply], Reply]) -> Change:
    """Change only the responses with one status."""
    return lambda _, reply: change(reply) if reply.status == status else reply


def content(change: Callable[[Any], Any]) -> Callable[[Reply], Reply]:
    """Change the JSON of a response in place."""

    def changed(reply: Reply) -> Reply:
        document = json.loads(reply.body)
        change(document)
        return json_reply(reply.status, document)

    return changed


def headers(**values: str) -> Callable[[Reply], Reply]:
    """Set headers of a response; underscores in names become hyphens."""
    given = {name.replace("_", "-"): value for name, value in values.items()}
    return lambda reply: evolve(
        reply, headers=(*(pair for pair in reply.headers if pair[0] not in given), *given.items())
    )


def lax_contract(change: Callable[[dict[str, Any]], Any]) -> Bug:
    """Make the mock validate requests against a changed OpenAPI document."""

    def install(monkeypatch: pytest.MonkeyPatch) -> None:
        strict: contract.Contract = vars(server)["contract"]()
        document = copy.deepcopy(strict._document)
        change(document)
        lax = contract.Contract(document)
        monkeypatch.setattr(server, "contract", lambda: lax)

    return install


def schema(name: str, change: Callable[[dict[str, Any]], Any]) -> Bug:
    return lax_contract(lambda document: change(document["components"]["schemas"][name]))


def ignores(*headers: str, at: str) -> Bug:
    """Make the mock ignore some credentials at one URL path."""

    def install(monkeypatch: pytest.MonkeyPatch) -> None:
        authorize = Server._authorize

        def careless(self: Server, request: Request) -> None:
            right = {"dd-api-key": self._keys.api_key, "dd-application-key": self._keys.app_key}
            corrected = {name: right[name] for name in headers} if request.path == at else {}
            authorize(self, evolve(request, headers={**request.headers, **corrected}))

        monkeypatch.setattr(Server, "_authorize", careless)

    return install


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


def at(path: str, change: Callable[[Reply], Reply]) -> Bug:
    """Change the refusals of undeclared methods at one URL path."""
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
    "responses that violate the schema": Run(
        "response_schema_conformance",
        {
            # Missing required member, invalid timestamp, `errors` as a string, an error as a number, no JSON.
            "create_incident": replies("create_incident", on(201, content(lambda it: it["data"].pop("id")))),
            "create_user": replies(
                "create_user", on(201, content(lambda it: it["data"]["attributes"].update(created_at="now")))
            ),
            "disable_user": replies("disable_user", on(404, content(lambda it: it.update(errors="no")))),
            "delete_incident": replies("delete_incident", on(404, content(lambda it: it.update(errors=[1])))),
            "get_incident": replies("get_incident", on(404, lambda reply: evolve(reply, body=b"<html>"))),
        },
    ),
    "rate limit that is not a number": Run(
        "response_headers_conformance", {"create_user": replies("create_user", on(201, refuses_many))}
    ),
    "invalid data accepted": Run(
        "negative_data_rejection",
        {
            # A member of the wrong type, and a missing member.
            "create_user": schema("UserCreateAttributes", lambda it: it["properties"]["title"].pop("type")),
            "create_incident": schema("IncidentCreateData", lambda it: it["required"].remove("type")),
        },
    ),
    "unknown relationship included": Run(
        "negative_data_rejection",
        {"get_incident": schema("IncidentRelatedObject", lambda it: it.pop("enum"))},
        phases="fuzzing",
    ),
    "invalid data refused with the wrong status": Run(
        "negative_data_rejection",
        {
            "create_user": replies("create_user", on(400, fails_with(422))),
            "update_incident": existence_first,
        },
    ),
    "valid data refused": Run(
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
    "undeclared methods in Allow": Run(
        "allow_header_conformance", {"create_user": at("/api/v2/users", headers(allow="GET"))}
    ),
    "read after delete": Run("use_after_free", {"get_incident": deletes_nothing}, "stateful"),
    "created resource missing": Run(
        "ensure_resource_availability", {"create_incident": creates_nothing}, "stateful"
    ),
}


@pytest.mark.parametrize("name", RUNS)
def test_seeded_bugs_are_found(
    name: str, datadog_mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = RUNS[name]
    for install in run.bugs.values():
        install(monkeypatch)
    # In the stateful phase one failure suffices, and reaching it takes all three operations.
    stateful = run.phases == "stateful"
    options = ["--seed=1", f"--phases={run.phases}", f"--checks={run.check}", "--no-shrink"]
    options += ["--max-failures=1"] if stateful else []
    options += [f"--include-operation-id={one}" for one in (CRUD if stateful else run.bugs)]
    config = settings(max_examples=50, read_only=False)
    status, progress = schemathesis(url, keys_of(datadog_mock), config, *options)
    assert status == 1
    found = set(progress.failures)
    if stateful:  # the failure is reported for the first operation that shows it
        assert {failure.split()[0] for failure in found} == {run.check}
    else:
        assert found >= {f"{run.check} {OPERATIONS[one].method} {OPERATIONS[one].path}" for one in run.bugs}
