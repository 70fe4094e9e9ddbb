"""Seeded bugs in the mock, each with the check that must find it.

Bugs that schemathesis cannot find are tested in tests/mock. It checks responses one at a time or along one
link, so it misses an update that is not stored, a commander who is not replaced, a todo that is still listed
after its deletion or listed under another incident, and a number that is assigned twice. It never violates an
`if`/`then` by itself and rarely a member inside an `anyOf`, so it misses a mock that is lax there. Two checks
find nothing: `missing_required_header`, because the OpenAPI document has no header parameters except the
credentials, and `object_level_authorization`, because the mock has one user.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

import pytest
from attrs import evolve, frozen

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.contract.engine import ContractEngine
from datadog_incidents.fuzz.failures import Failure, Failures, FirstFailure
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.messages import json_reply

from ...amounts import some
from .conftest import NewSession
from .seeded_bugs import (
    Bug,
    at,
    content,
    creates_nothing,
    deletes_nothing,
    existence_first,
    fails_with,
    headers,
    ignores,
    on,
    refuses_a_scope,
    replies,
    schema,
)

CRUD = ("create_incident", "get_incident", "delete_incident")


@frozen
class Run:
    """Run of a single check against a mock with bugs that this check must find.

    Attributes:
        check: name of the check.
        bugs: bugs by the operation for which the check must report a failure.
        operations: tested operations; those with bugs if empty.
        max_examples: cases per operation in the phase `fuzzing`.
    """

    check: str
    bugs: Mapping[str, Bug]
    operations: tuple[str, ...] = ()
    max_examples: int = 2


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
        max_examples=50,
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
        "ignored_key",
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
    "read after delete": Run("use_after_free", {"get_incident": deletes_nothing}, CRUD),
    "created resource missing": Run(
        "ensure_resource_availability", {"create_incident": creates_nothing}, CRUD
    ),
}


@pytest.mark.parametrize("name", some(RUNS, 2))
def test_seeded_bugs_are_found(name: str, new_session: NewSession, monkeypatch: pytest.MonkeyPatch) -> None:
    run = RUNS[name]
    for install in run.bugs.values():
        install(monkeypatch)
    session = new_session(MockDatadog(), operations=run.operations or run.bugs, checks=[run.check])
    session.profile = evolve(session.profile, max_examples=run.max_examples)
    found = set[str]()

    def is_last(failure: Failure) -> bool:
        found.update(failure.operations)
        return found >= {*run.bugs}

    session.failures = Failures(stop_at=is_last)
    with suppress(FirstFailure):
        ContractEngine().run(session)
    assert {one.check for one in session.failures} == {run.check}
    assert found >= {*run.bugs}


def test_a_malformed_rate_limit_is_found(new_session: NewSession) -> None:
    mock = MockDatadog()
    mock.fail_next(
        429, operation="create_user", headers={"retry-after": "1", "x-ratelimit-limit": "many"}, times=2
    )
    session = new_session(
        mock,
        operations=["create_user"],
        checks=["response_headers_conformance"],
        budget=Budget(sleep=lambda _: None),
    )
    ContractEngine().run(session)
    (failure,) = session.failures
    assert failure.key == ("response_headers_conformance", "create_user", "429 many")
    assert [one.response.status for one in failure.exchanges] == [429]
