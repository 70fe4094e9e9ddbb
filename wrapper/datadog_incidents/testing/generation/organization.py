"""Invented organization of realistic values: its people, services, teams and incidents."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

_NAMESPACE = UUID("6f1d4f4e-3f0a-4c67-9a51-2f8c8f1f7a10")


def id_of(kind: str, name: object) -> str:
    """Return the ID of a resource: a UUID of version 5, as recorded (EVIDENCE.md#incidents)."""
    return str(uuid5(_NAMESPACE, f"{kind}/{name}"))


def _person(name: str) -> dict[str, Any]:
    handle = f"{name.split()[0].lower()}@example.com"
    id_ = id_of("users", handle)
    icon = f"https://example.com/avatars/{handle.partition('@')[0]}.png"
    attributes = {"uuid": id_, "handle": handle, "email": handle, "name": name, "icon": icon}
    return {"type": "users", "id": id_, "attributes": attributes}


PEOPLE = tuple(
    _person(name)
    for name in (
        *("Ana Silva", "Ben Okafor", "Chiara Rossi", "Dmitri Volkov", "Emeka Eze"),
        *("Fatima Khan", "Greta Lind", "Hiro Tanaka", "Isla Campbell", "Jonas Weber"),
    )
)
"""Users, as `included` has them."""
PEOPLE_BY_ID = {one["id"]: one for one in PEOPLE}

SERVICES = ("api", "billing", "checkout", "login", "payments", "search", "web")
TEAMS = ("data", "identity", "mobile", "platform", "storefront")
FIELDS = ("customer_tier", "region")
"""Names of user-defined fields."""
INCIDENT_TYPE = id_of("incident_types", "default")

EVENTS = (
    ("Login fails", "All customers", "An expired certificate"),
    ("Checkout returns 500s", "Customers in the EU", "A typo in the release"),
    ("Search is slow", "All customers", "A query without an index"),
    ("Carts are empty", "5% of requests", "A cache that was flushed"),
    ("Emails are delayed", "New customers", "A queue without consumers"),
    ("Payments are declined twice", "Customers in the US", "A retry of a call that had succeeded"),
    ("Database replica lags", "Users of reports", "A migration during the day"),
    ("Disk of the primary is full", "All customers", "Logs that were never rotated"),
    ("Deploy of billing is stuck", "Nobody yet", "A limit of the cloud provider"),
    ("Webhooks arrive out of order", "Partners", "A queue with two consumers"),
    ("Web workers run out of memory", "5% of requests", "A feature flag enabled too early"),
    ("DNS of the EU region flaps", "Customers in the EU", "A change of the DNS provider"),
)
"""Titles of incidents, each with its customer impact and its root cause."""

TODOS = (
    *("Roll back", "Write the postmortem", "Add a monitor for the queue", "Raise the disk quota"),
    *("Tell support that it is over", "Test the failover again", "Remove the feature flag"),
)
