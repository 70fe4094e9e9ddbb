"""Every right server differs from the mock, so that it can reveal a false alarm at all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

from . import RIGHT_SERVERS, RightServer
from .neighbor import KEYS

INCIDENTS = "/api/v2/incidents"
RULES = f"{INCIDENTS}/config/notification-rules"
FIELDS = f"{INCIDENTS}/config/user-defined-fields"
RULE = {
    "type": "incident_notification_rules",
    "attributes": {"conditions": [], "handles": ["@a"], "trigger": "incident_created_trigger"},
}
AUTOMATION = {
    "type": "incident_rules",
    "attributes": {
        "condition": {"raw_query": "severity:SEV-1"},
        "condition_table_type": 1,
        "enabled": True,
        "execution_type": 1,
        "task_id": "slack-create-channel-job",
        "trigger": "incident_created_trigger",
    },
}
IMPACT = {
    "type": "incident_impacts",
    "attributes": {"description": "é/&", "start_at": "2026-01-05T09:00:00Z"},
}
ATTACHMENT = {"title": "t", "documentUrl": "https://example.com", "unknown": {"a": [1]}}
TODO = {"type": "incident_todos", "attributes": {"assignees": ["@a", "@a"], "content": "c"}}
CHANNEL = {"channel_id": "C1", "channel_name": "#c", "redirect_url": "https://example.com"}
METADATA = {"channels": [CHANNEL], "issues": [{"account": "https://example.com", "project_key": "P"}]}
INTEGRATION = {"type": "incident_integrations", "attributes": {"integration_type": 1, "metadata": METADATA}}
IMPACT_IN_1970 = {"description": "x", "start_at": "1970-01-05T09:00:00Z"}
BACKWARDS = {"end_at": "1970-01-05T08:00:00Z"}


class DifferentError(Exception):
    """Ends a conversation at the first response that is not the expected one."""


class Conversation:
    """Requests whose responses differ on at least one right server each.

    Args:
        mock: server.
        expected: responses of the mock; none if any are expected.
    """

    def __init__(self, mock: MockDatadog, expected: Sequence[Any] = ()) -> None:
        self._http = httpx.Client(transport=mock.transport, base_url="http://localhost", headers=KEYS)
        self._expected = expected
        self.responses: list[Any] = []

    def call(self, method: str, path: str, data: Any = None, **options: Any) -> Any:
        """Send a request and return `data` of the response; an empty object if there is none."""
        if data is not None:
            options["content"] = json.dumps({"data": data})
        response = self._http.request(method, path, **options)
        number = len(self.responses)
        self.responses.append((response.status_code, dict(response.headers), response.text))
        if self._expected and self._expected[number : number + 1] != self.responses[number:]:
            raise DifferentError
        if response.status_code == 429:
            return self.call(method, path, data, **options)
        return response.json().get("data", {}) if response.is_success and response.content else {}

    def hold(self) -> None:
        """Send all requests."""
        incidents = [self.create(f"é/& {number}") for number in range(12)]
        one = f"{INCIDENTS}/{incidents[0]}"
        for _ in range(2):
            again = {"type": "incidents", "id": incidents[0], "attributes": {"title": "again"}}
            self.call("PATCH", one, again)
        self.call("GET", f"{INCIDENTS}/search", params={"query": "state:active"})
        self.call("GET", INCIDENTS, params={"page[size]": "11"})
        self.call("GET", INCIDENTS, params={"page[offset]": "10"})
        for state in ("resolved", "active"):
            value = {"fields": {"state": {"type": "dropdown", "value": state}}}
            self.call("PATCH", one, {"type": "incidents", "id": incidents[0], "attributes": value})
            self.call("GET", one)
        self.call("PATCH", one, {"type": "incidents", "id": incidents[0], "attributes": {"title": "é/& 0"}})
        self.call("GET", f"{INCIDENTS}/{incidents[0].upper()}")
        user = self.call(
            "POST", "/api/v2/users", {"type": "users", "attributes": {"email": "ana@example.com"}}
        )
        commander = {"commander_user": {"data": {"type": "users", "id": user["id"]}}}
        for links in (commander, {"commander_user": {"data": None}}):
            self.call("PATCH", one, {"type": "incidents", "id": incidents[0], "relationships": links})
        times = {"customer_impact_start": "2026-01-05T09:00:00.123456Z", "detected": "2026-01-05T08:00:00Z"}
        self.call("PATCH", one, {"type": "incidents", "id": incidents[0], "attributes": times})
        self.call("POST", "/api/v2/incidents/config/rules", AUTOMATION)
        self.call("POST", f"{one}/impacts", IMPACT)
        for name, created in (("todos", TODO), ("integrations", INTEGRATION)):
            self.call("POST", f"{one}/relationships/{name}", created)
        attached = {"attachment_type": "postmortem", "attachment": ATTACHMENT}
        self.call("POST", f"{one}/attachments", {"type": "incident_attachments", "attributes": attached})
        self.call("GET", one)
        for _ in range(2):
            self.call("POST", RULES, RULE)
        self.call("GET", RULES)
        kind = self.call("GET", f"{INCIDENTS}/config/types")[0]["id"]
        field = {"incident_type": {"data": {"type": "incident_types", "id": kind}}}
        for number in range(4):
            attributes = {"name": f"f{number}", "type": 3}
            self.call(
                "POST",
                FIELDS,
                {"type": "user_defined_field", "attributes": attributes, "relationships": field},
            )
        self.call("GET", FIELDS)
        own = self.call(
            "POST", f"{INCIDENTS}/config/types", {"type": "incident_types", "attributes": {"name": "t"}}
        )
        attributes = {"title": "t", "customer_impacted": False, "incident_type_uuid": own["id"]}
        typed = self.call("POST", INCIDENTS, {"type": "incidents", "attributes": attributes})
        self.call("DELETE", f"{INCIDENTS}/{typed['id']}")
        self.refused(one)
        self.questionable(one, user["id"], field)
        self.call("DELETE", one)
        for _ in range(20):
            self.call("GET", one)
        self.in_other_ways(user["id"], kind)

    def in_other_ways(self, user: str, kind: str) -> None:
        """Search and sort by texts, send what a server may understand or not, and delete what is used."""
        self.call("GET", f"{INCIDENTS}/search", params={"query": 'state:"ACTIVE"'})
        self.call("GET", f"{INCIDENTS}/search", params={"query": 'title:"\xe9/&"'})
        for number, name in enumerate(("bravo", "\xc1na L\xf3pez", "alpha 12")):
            attributes = {"email": f"{number}@example.com", "name": name}
            self.call("POST", "/api/v2/users", {"type": "users", "attributes": attributes})
        self.call("GET", "/api/v2/users", params={"sort": "name"})
        self.call("GET", f"{INCIDENTS}/a%00b")
        content = (
            b'{"data":{"type":"incidents","attributes":{"title":"t","customer_impacted":false}},"x":NaN}'
        )
        self.call("POST", INCIDENTS, content=content)
        self.call("PUT", f"/api/v2/users/{user}")
        for _ in range(2):
            self.call("DELETE", f"/api/v2/users/{user}")
        renamed = {"type": "incident_types", "id": kind, "attributes": {"name": "x"}}
        self.call("PATCH", f"{INCIDENTS}/config/types/{kind}", renamed)
        self.call("DELETE", f"{INCIDENTS}/config/types/{kind}")

    def create(self, title: str) -> str:
        """Create an incident and return its ID."""
        attributes = {"title": title, "customer_impacted": False}
        return str(self.call("POST", INCIDENTS, {"type": "incidents", "attributes": attributes})["id"])

    def questionable(self, incident: str, user: str, field: Any) -> None:
        """Send requests that the mock accepts, and other servers need not."""
        attributes = {"name": "not a key", "type": 3}
        data = {"type": "user_defined_field", "attributes": attributes, "relationships": field}
        self.call("POST", FIELDS, data)
        value = {"mood": {"type": "textbox", "value": "<b>x</b>"}}
        kind = {"type": "incidents", "id": incident.rpartition("/")[2], "attributes": {"fields": value}}
        self.call("PATCH", incident, kind)
        self.call("GET", incident)
        self.call("POST", f"{incident}/impacts", {**IMPACT, "attributes": {**IMPACT_IN_1970, **BACKWARDS}})
        link = {"user": {"data": {"type": "users", "id": user}}}
        for _ in range(2):
            self.call(
                "POST", f"{incident}/responders", {"type": "incident_responders", "relationships": link}
            )

    def refused(self, incident: str) -> None:
        """Send requests that the mock refuses."""
        self.call("GET", f"{INCIDENTS}/unknown")
        self.call("GET", INCIDENTS, headers={"authorization": "Bearer x"})
        self.call("GET", INCIDENTS, headers={"dd-api-key": ""})
        self.call("GET", "/elsewhere", headers={"dd-api-key": ""})
        self.call("GET", INCIDENTS, headers={"accept": "text/html"})
        self.call("POST", INCIDENTS, {"type": "incidents", "attributes": {}})
        self.call("PATCH", f"{INCIDENTS}/unknown", {})
        self.call("POST", f"{RULES}", {})
        self.call("HEAD", incident)
        self.call("OPTIONS", incident)


def held(expected: Sequence[Any] = ()) -> tuple[list[Any], list[float]]:
    """Hold the conversation with a new mock; return its responses and the delays of the slow ones.

    Raises:
        DifferentError: a response is not the expected one.
    """
    delays: list[float] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("datadog_incidents.mock.serving.httpx_transport.time.sleep", delays.append)
        conversation = Conversation(MockDatadog(), expected)
        conversation.hold()
    return conversation.responses, [one for one in delays if one]


@cache
def responses_of_the_mock() -> list[Any]:
    return held()[0]


def differs() -> bool:
    """Whether the server differs from the mock in a response or in how long it takes."""
    try:
        responses, delays = held(responses_of_the_mock())
    except DifferentError:
        return True
    return responses != responses_of_the_mock() or bool(delays)


@pytest.fixture(params=RIGHT_SERVERS.values(), ids=lambda one: one.name)
def right_server(request: pytest.FixtureRequest) -> Iterator[RightServer]:
    responses_of_the_mock()  # before the variant is there
    with pytest.MonkeyPatch.context() as patch:
        server: RightServer = request.param
        server.patch(patch)
        yield server


def test_responses_differ_from_those_of_the_mock(right_server: RightServer) -> None:
    assert differs()


def test_responses_of_the_mock_are_always_the_same() -> None:
    assert not differs()
