"""Test data: pages to decode and a body to encode, composed of responses of the mock like the server's."""

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
"""Arbitrary ID, for requests that do not reach a server."""

PEOPLE = 12
SERVICES = ("checkout", "carts", "payments", "search", "sessions")
TEAMS = ("web", "storage", "on-call", "platform")


@contextmanager
def quiet() -> Iterator[None]:
    """Suppress the client's warnings about beta operations."""
    log = logging.getLogger("datadog_incidents")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(level)


def write(folder: Path, incidents: int = 100) -> None:
    """Write the test data to a folder.

    `page.json`: list page whose incidents have all 35 attributes, as in the responses to updates.
    `list.json`: page returned by `list_incidents`, which omits four embedded users.
    `search.json`: page returned by `search_incidents`, with facets.
    `incident.json`: incident returned by `get_incident`.
    `create.json`: arguments of a create; `body.json`: the corresponding request body.

    Args:
        folder: existing folder for the files.
        incidents: incidents per page.
    """
    with quiet(), MockDatadog().client() as dd:
        updated = _incidents(dd, incidents)
        listed = _reply(dd.incidents.list(page_size=100, include=["users"]))
        search = _reply(dd.incidents.search("state:(active OR stable)", page_size=100, include=["users"]))
        incident = dd.incidents.get(updated[0]["data"]["id"], include=["users"]).response.content
    files = {
        "page": _page(updated),
        "list": listed,
        "search": search,
        "incident": incident,
        "create": _bytes(ARGUMENTS),
        "body": _bytes(BODY),
    }
    for name, content in files.items():
        (folder / f"{name}.json").write_bytes(content)


def _incidents(dd: IncidentsClient, count: int) -> list[Any]:
    """Create and update incidents and return the responses to the updates, which contain all attributes."""
    users = [dd.users.create(email=f"user{n}@example.com", name=f"User Number {n}").id for n in range(PEOPLE)]
    replies = []
    for n in range(count):
        impacted = n % 3 == 0
        incident = dd.incidents.create(
            title=f"{SERVICES[n % len(SERVICES)]} answers slowly in region {n}",
            customer_impacted=impacted,
            customer_impact_scope=f"Buyers in region {n} wait a minute" if impacted else UNSET,
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
        updated = dd.incidents.update(
            incident.id, commander=users[(n + 1) % PEOPLE], fields={"root_cause": "Load"}, include=["users"]
        )
        replies.append(json.loads(updated.response.content))
    return replies


def _page(replies: list[Any]) -> bytes:
    """Compose a list page from single responses; included resources are not repeated, as on the server."""
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
    # Without spaces, as servers do.
    return json.dumps(document, separators=(",", ":")).encode()


ARGUMENTS: dict[str, Any] = {
    "title": "Checkout answers slowly",
    "customer_impacted": True,
    "customer_impact_scope": "Buyers wait a minute",
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
"""Plain arguments of `incidents.create`."""

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
"""Request body of a create with `ARGUMENTS`."""
