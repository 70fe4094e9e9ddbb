"""Seeding of users."""

from __future__ import annotations

from typing import Any

from ..core.resource_schema import settable
from ..core.state import MockState
from .given import Given
from .operations import carry_out
from .seed_error import Path
from .times import past

CREATE = "create_user"
STATUSES = ("Active", "Pending", "Disabled")


def add(state: MockState, value: Any, path: Path) -> tuple[str, str]:
    """Add a user; return its e-mail address and ID."""
    given = Given(value, path, [*settable(CREATE, "attributes"), "status", "created"])
    email, status = given.required("email"), given.text("status") or STATUSES[0]
    if any(email.lower() == one["attributes"]["email"] for one in state.users.values()):
        raise given.error("email", f"a user with the address {email!r} exists already")
    if status not in STATUSES:
        raise given.error("status", f"must be one of {', '.join(STATUSES)}, not {status!r}")
    with state.at(past(state, given, "created") or state.time):
        carry_out(state, CREATE, given.json(*settable(CREATE, "attributes")), path)
    user = state.users[next(reversed(state.users))]
    user["attributes"] |= {"status": status, "disabled": status == "Disabled"}
    return email, user["id"]
