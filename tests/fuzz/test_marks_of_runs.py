"""Marks in recorded calls: sent again with the ID of the new run, and compared up to this ID."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.live.marks import marked_body, new_run_id, run_ids
from datadog_incidents.fuzz.resending import resend
from datadog_incidents.fuzz.same_responses import are_same

from .live.example_requests import example_body
from .sessions import exchange, session

OLD, NEW, FURTHER = "0123456789ab", "ba9876543210", "aaaaaaaaaaaa"


def sent(body: Any) -> Exchange:
    return exchange(1, Request("POST", "/api/v2/incidents", body=json.dumps(body).encode()))


def received(*texts: str) -> list[Exchange]:
    return [exchange(1, response=Response(200, {}, json.dumps(list(texts)).encode()))]


@pytest.mark.parametrize("operation", ["create_incident", "create_user", "create_incident_type"])
def test_the_run_of_a_marked_request_is_found(operation: str) -> None:
    run_id = new_run_id()
    assert run_ids([sent(marked_body(operation, example_body(operation, str), run_id))]) == {run_id}


@pytest.mark.parametrize(
    "text", [OLD, f"[fuzz {OLD}0]", "[fuzz fuzz-1]", f"fuzz-{OLD}@example.com", f"refuzz-{OLD}@fuzz.invalid"]
)
def test_a_similar_text_is_no_mark(text: str) -> None:
    assert run_ids([sent(text)]) == set()


@pytest.mark.parametrize(("run_id", "shown"), [(NEW, NEW), (None, OLD)])
def test_recorded_marks_get_the_id_of_a_run_that_marks(run_id: str | None, shown: str) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200)

    bodies: list[Any] = []
    recorded = [sent({"title": f"[fuzz {OLD}] x"}), sent([f"@fuzz-{OLD}-ana@fuzz.invalid", OLD[1:]])]
    resend(session(respond).connection, recorded, run_id=run_id)
    assert bodies == [{"title": f"[fuzz {shown}] x"}, [f"@fuzz-{shown}-ana@fuzz.invalid", OLD[1:]]]


@pytest.mark.parametrize(
    ("texts", "same"),
    [
        ([f"[fuzz {NEW}] x", f"fuzz-{NEW}-ana@fuzz.invalid"], True),
        ([f"[fuzz {NEW}] x", f"fuzz-{FURTHER}-ana@fuzz.invalid"], False),
        ([f"[fuzz {NEW}] y", f"fuzz-{NEW}-ana@fuzz.invalid"], False),
        (["x", f"fuzz-{NEW}-ana@fuzz.invalid"], False),
    ],
    ids=["other_run", "two_runs", "other_text", "no_mark"],
)
def test_responses_are_compared_up_to_the_ids_of_runs(texts: list[str], same: bool) -> None:
    recorded = received(f"[fuzz {OLD}] x", f"fuzz-{OLD}-ana@fuzz.invalid")
    assert are_same(recorded, received(*texts)) is same
