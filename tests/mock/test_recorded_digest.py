"""Responses to a long sequence of random calls are the recorded ones, byte for byte.

A change that is to make the mock faster must not change a response; one that is to change responses records
the new digest, which the failure of the test shows.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from typing import Any

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

INCIDENTS = "/api/v2/incidents"
CALLS = 1000
DIGEST = "5da1a24dd0ac3c55cb2abd4ac2184f679c5305708ee609f26d29075e9c251c32"

Record = dict[str, Any]

WORDS = (
    "Outage",
    "checkout",
    "EU",
    "Ünïcode",
    'a "quoted" word',
    "db-1",
    "50% of 3*4",
    "[x]",
    "\x00",
    "None",
)
QUERIES = (
    *("", "*", "outage", '"quoted\\" word"', "ünïcode", "-outage", "NOT (eu OR db*)", "3*4", '"3*4"', "[x]"),
    *("state:active", "state:(active OR stable) severity:SEV-1", "-state:resolved", "state:(NOT active)"),
    *("commander:ana*", 'commander:"ana lópez"', "responder:mock@example.com", "declared_by:ana*", "id:*a*"),
    *(
        "services:cart",
        "services:(cart AND s1)",
        "teams:s*",
        "impact:customer",
        "impact:none",
        "postmortem:yes",
    ),
    *("incident_type:security", "incident_type:Incident", "customer_impacted:true", "public_id:1*", "none"),
    *("title:outage", "title:*out*", "visibility:organization", "time_to_resolve:0", "extra:x", "slug:ir-?"),
    *("state:(", "unknown_facet:x", "public_id:>5"),
    *("created_by:mock*", "last_modified_by:*", "NOT NOT eu", "(eu) OR state:active AND -db-1", "true"),
)
TIMES = ("2026-01-05T08:00:00Z", "2026-01-05T07:30:00.5+01:00", "2026-01-06T00:00:00.123456Z")


class Random:
    """Sender of random calls, which mostly refer to what earlier ones have created.

    Args:
        mock: mock to call.
        seed: seed of the choices.
    """

    def __init__(self, mock: MockDatadog, seed: int) -> None:
        keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
        self._http = httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys)
        self._random = random.Random(seed)  # noqa: S311  # must be reproducible
        self._digest = hashlib.sha256()
        self._users: list[str] = [mock.user_id]
        self._incidents: list[str] = ["unknown"]
        self._children: list[str] = ["/unknown"]
        self._types: list[str] = []
        self.statuses: set[int] = set()

    def digest(self, calls: int) -> str:
        """Make calls, and return a hash of all responses."""
        ways: dict[Callable[[], None], int] = {
            self._create: 4,
            self._update: 5,
            self._search: 6,
            self._list: 2,
            self._read: 3,
            self._add_child: 6,
            self._change_child: 2,
            self._add_user: 1,
            self._add_type_or_field: 1,
            self._delete: 1,
        }
        for chosen in self._random.choices([*ways], [*ways.values()], k=calls):
            chosen()
        return self._digest.hexdigest()

    def _call(self, method: str, path: str, body: Record | None = None, **params: Any) -> Record | None:
        response = self._http.request(method, path, json=body, params=params or None)
        self._digest.update(b"%d %r %s" % (response.status_code, response.headers.raw, response.content))
        self.statuses.add(response.status_code)
        content = response.json() if response.content and response.is_success else {}
        return content.get("data") if isinstance(content.get("data"), dict) else None

    def _one(self, *choices: Any) -> Any:
        return self._random.choice(choices)

    def _user(self) -> Record:
        return {"data": self._one({"type": "users", "id": self._one(*self._users)}, None)}

    def _fields(self) -> Record:
        return {
            "severity": {"type": "dropdown", "value": self._one("SEV-0", "SEV-1", "SEV-3", "odd")},
            "state": {"type": "dropdown", "value": self._one("active", "stable", "resolved", "completed")},
            "services": {"type": "autocomplete", "value": self._one(["cart", "s1"], ["s2"], [], None)},
            self._one("teams", "extra"): {"type": "multiselect", "value": self._one(["s1"], ["x", "x"])},
        }

    def _attributes(self) -> Record:
        title = " ".join(self._random.choices(WORDS, k=3))
        sent: Record = {"title": title, "customer_impacted": False, "fields": self._one({}, self._fields())}
        if self._types and self._one(0, 1):
            sent["incident_type_uuid"] = self._one(*self._types)
        sent |= self._one({}, {"is_test": True}, {"notification_handles": [{"handle": "@slack-ops"}]})
        return sent

    def _create(self) -> None:
        body: Record = {"type": "incidents", "attributes": self._attributes()}
        body["relationships"] = {"commander_user": self._user()}
        path = self._one(INCIDENTS, INCIDENTS, f"{INCIDENTS}/import")
        if path != INCIDENTS:
            body["attributes"] = {"title": "imported", "incident_type_uuid": self._one(*self._types, "none")}
            body["relationships"]["declared_by_user"] = self._user()
        created = self._call("POST", path, {"data": body})
        if created is not None:
            self._incidents.append(created["id"])

    def _incident(self) -> str:
        return f"{INCIDENTS}/{self._one(*self._incidents)}"

    def _update(self) -> None:
        sent = self._one(
            {"fields": self._fields()},
            {"customer_impacted": True, "customer_impact_scope": "EU"},
            {"customer_impact_start": TIMES[0], "customer_impact_end": self._one(*TIMES)},
            {"title": self._one(*WORDS)},
        )
        body = {"type": "incidents", "id": "i", "attributes": sent}
        body |= self._one({}, {"relationships": {"commander_user": self._user()}})
        self._call("PATCH", self._incident(), {"data": body}, **self._one({}, {"include": "users"}))

    def _search(self) -> None:
        more = self._one(
            {},
            {"sort": "created"},
            {"page[size]": 3, "page[offset]": self._one(0, 2, 100)},
            {"include": self._one("users", "attachments", "users,attachments")},
        )
        self._call("GET", f"{INCIDENTS}/search", query=self._one(*QUERIES), **more)

    def _list(self) -> None:
        more = self._one({}, {"page[size]": 100}, {"page[offset]": 3, "include": "users,attachments"})
        self._call("GET", self._one(INCIDENTS, f"{INCIDENTS}/config/types", "/api/v2/users"), **more)

    def _read(self) -> None:
        one = self._incident()
        tail = self._one("", "/attachments", "/impacts", "/responders", "/relationships/todos")
        self._call("GET", one + tail, **self._one({}, {"include": "users,attachments"} if not tail else {}))
        self._call("GET", self._one(*self._children))

    def _add_child(self) -> None:
        one = self._incident()
        link = {"documentUrl": "https://example.com/d", "title": "Why"}
        tail, kind, attributes = self._one(
            ("/impacts", "incident_impacts", {"description": "d", "start_at": TIMES[0]}),
            ("/impacts", "incident_impacts", {"description": "d", "start_at": TIMES[1], "end_at": TIMES[2]}),
            ("/attachments", "incident_attachments", {"attachment_type": "postmortem", "attachment": link}),
            ("/attachments", "incident_attachments", {"attachment_type": "link", "attachment": link}),
            ("/relationships/todos", "incident_todos", {"content": "c", "assignees": []}),
            (
                "/timestamp-overrides",
                "incidents_timestamp_overrides",
                {
                    "timestamp_type": self._one("declared", "detected", "resolved"),
                    "timestamp_value": TIMES[2],
                },
            ),
            ("/configurations", "incidents_configurations", {"include_in_search": self._one(True, False)}),
        )
        created = self._call("POST", one + tail, {"data": {"type": kind, "attributes": attributes}})
        if created is not None:
            self._children.append(f"{one}{tail}/{created['id']}")

    def _change_child(self) -> None:
        path = self._one(*self._children)
        if self._one(0, 1):
            self._call("DELETE", path)
        elif "todos" in path:
            sent = {"content": "changed", "assignees": [], "completed": TIMES[1]}
            self._call("PATCH", path, {"data": {"type": "incident_todos", "attributes": sent}})

    def _add_user(self) -> None:
        sent = {"email": self._one("Ana@example.com", "bo@example.com")} | self._one(
            {}, {"name": "Ana López"}
        )
        created = self._call("POST", "/api/v2/users", {"data": {"type": "users", "attributes": sent}})
        if created is not None:
            self._users.append(created["id"])

    def _add_type_or_field(self) -> None:
        sent = {"name": self._one("Security", "Game day")}
        body = {"data": {"type": "incident_types", "attributes": sent}}
        created = self._call("POST", f"{INCIDENTS}/config/types", body)
        if created is not None:
            self._types.append(created["id"])
        kind = {"data": {"type": "incident_types", "id": self._one(*self._types, "none")}}
        field: Record = {
            "type": "user_defined_field",
            "attributes": {"name": self._one("extra", "f.2"), "type": 3},
        }
        field["relationships"] = {"incident_type": kind}
        self._call("POST", f"{INCIDENTS}/config/user-defined-fields", {"data": field})

    def _delete(self) -> None:
        if self._one(0, 1):
            self._call("DELETE", self._incident())
        else:
            self._call("DELETE", f"/api/v2/users/{self._one(*self._users[1:], 'unknown')}")


def test_the_responses_to_random_calls_are_the_recorded_ones() -> None:
    sender = Random(MockDatadog(seed=15), seed=15)
    digest = sender.digest(CALLS)
    assert {200, 201, 204, 400, 404} <= sender.statuses
    assert digest == DIGEST
