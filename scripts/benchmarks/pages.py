"""What is decoded and encoded: replies of the mock, put together as the server puts them together."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from datadog_incidents import UNSET, IncidentsClient
from datadog_incidents.mock import MockDatadog

INCIDENT_ID = "4a7f6c1e-9d0b-5e32-8c55-1f0e2d3c4b5a"
"""Any id does where nothing looks it up."""

PEOPLE = 12
SERVICES = ("checkout", "carts", "payments", "search", "sessions")
TEAMS = ("web", "storage", "on-call", "platform")


@contextmanager
def quiet() -> Iterator[None]:
    """Without the client's warnings that operations are beta."""
    log = logging.getLogger("datadog_incidents")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(level)


def write(folder: Path, incidents: int = 100) -> None:
    """Write one file for each thing to decode or encode.

    `page.json`: a page of a list whose incidents have all 35 attributes, as the replies to updates do.
    `list.json`: the page that `list_incidents` gives, which leaves out four embedded users.
    `search.json`: the page that `search_incidents` gives, with its facets.
    `incident.json`: one incident, as `get_incident` gives it.
    `create.json`: the arguments of a create, and `body.json` what they stand for.
    """
    with quiet(), MockDatadog().client() as dd:
        changed = _incidents(dd, incidents)
        listed = _reply(dd.incidents.list(page_size=100, include=["users"]))
        found = _reply(dd.incidents.search("state:(active OR stable)", page_size=100, include="users"))
        one = dd.incidents.get(changed[0]["data"]["id"], include=["users"]).response.content
    files = {
        "page": _page(changed),
        "list": listed,
        "search": found,
        "incident": one,
        "create": _bytes(ARGUMENTS),
        "body": _bytes(BODY),
    }
    for name, content in files.items():
        (folder / f"{name}.json").write_bytes(content)


def _incidents(dd: IncidentsClient, count: int) -> list[Any]:
    """Declare incidents and change each, which is what the server answers with all attributes."""
    users = [dd.users.create(email=f"user{n}@example.com", name=f"User Number {n}").id for n in range(PEOPLE)]
    replies = []
    for n in range(count):
        impacted = n % 3 == 0
        incident = dd.incidents.create(
            title=f"{SERVICES[n % len(SERVICES)]} answers slowly in region {n}",
            customer_impacted=impacted,
            customer_impact_scope=f"Orders of region {n} take a minute" if impacted else UNSET,
            fields={
                "severity": f"SEV-{n % 5 + 1}",
                "state": ("active", "stable")[n % 2],
                "detection_method": "monitor",
                "summary": f"Latency rose after the deployment of build {1000 + n}.",
                "services": [SERVICES[n % len(SERVICES)]],
                "teams": [TEAMS[n % len(TEAMS)], TEAMS[(n + 1) % len(TEAMS)]],
            },
            commander=users[n % PEOPLE],
            notify=["@slack-ops", "@pagerduty"],
        )
        changed = dd.incidents.update(
            incident.id, commander=users[(n + 1) % PEOPLE], fields={"root_cause": "Load"}, include=["users"]
        )
        replies.append(json.loads(changed.response.content))
    return replies


def _page(replies: list[Any]) -> bytes:
    """A page of a list made of single replies: each related resource once, as in the server's own."""
    included = {one["id"]: one for reply in replies for one in reply["included"]}
    size = len(replies)
    return _bytes(
        {
            "data": [reply["data"] for reply in replies],
            "included": list(included.values()),
            "meta": {"pagination": {"offset": 0, "next_offset": size, "size": size}},
        }
    )


def _reply(listing: Any) -> bytes:
    content: bytes = next(listing.pages()).response.content
    return content


def _bytes(document: Any) -> bytes:
    # Without spaces, as servers write it.
    return json.dumps(document, separators=(",", ":")).encode()


ARGUMENTS: dict[str, Any] = {
    "title": "Checkout answers slowly",
    "customer_impacted": True,
    "customer_impact_scope": "Orders take a minute",
    "fields": {
        "severity": "SEV-2",
        "state": "active",
        "detection_method": "monitor",
        "summary": "Latency rose after the last deployment.",
        "services": ["checkout", "payments"],
        "teams": ["web"],
    },
    "commander": "0f4d3c2b-1a09-4877-a655-443322110000",
    "notify": ["@slack-ops", "@pagerduty"],
}
"""Arguments as people give them to `incidents.create`."""

_KINDS = {"severity": "dropdown", "state": "dropdown", "detection_method": "dropdown", "summary": "textbox"}

BODY: dict[str, Any] = {
    "data": {
        "type": "incidents",
        "attributes": {
            "title": ARGUMENTS["title"],
            "customer_impacted": True,
            "customer_impact_scope": ARGUMENTS["customer_impact_scope"],
            "fields": {
                name: {"type": _KINDS.get(name, "autocomplete"), "value": value}
                for name, value in ARGUMENTS["fields"].items()
            },
            "notification_handles": [{"handle": handle} for handle in ARGUMENTS["notify"]],
        },
        "relationships": {"commander_user": {"data": {"type": "users", "id": ARGUMENTS["commander"]}}},
    }
}
"""The body that they make."""
