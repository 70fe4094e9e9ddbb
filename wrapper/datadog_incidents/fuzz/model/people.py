"""Check that a response names the same person in each role: as ID, as relationship, embedded and included."""

from __future__ import annotations

from typing import Any

from . import checks
from .differences import STALE
from .json_parts import as_object
from .linkage import id_in, linked_id
from .memory import Known
from .server_model import ServerModel

ROLES = ("created_by", "last_modified_by", "declared_by", "commander")
"""Roles of users; `X_uuid` is the ID, `X` the embedded user and `X_user` the relationship."""


def check_people(model: ServerModel, known: Known, operation: str, data: dict[str, Any]) -> None:
    """Check the users of a resource in a response."""
    attributes = as_object(data.get("attributes"))
    for role in ROLES:
        named = {
            f"{role}_uuid": attributes.get(f"{role}_uuid"),
            role: id_in(attributes.get(role)),
            f"{role}_user": linked_id(data, f"{role}_user"),
        }
        if (operation, f"{role}_user") in STALE:
            named.pop(f"{role}_user")
        found = {name: one for name, one in named.items() if one is not None}
        model.expect(
            checks.PEOPLE_AGREE,
            len({*found.values()}) <= 1,
            (operation, known.changed_by),
            role,
            f"expected one user as {role} of {known.kind}, got {found}",
            about=[known],
        )
        _check_embedded(model, known, operation, role, attributes.get(role))


def _check_embedded(model: ServerModel, known: Known, operation: str, role: str, embedded: Any) -> None:
    """Compare an embedded user with the user that the run created."""
    user_id = id_in(embedded)
    if user_id is None:
        return
    user = next((one for one in model.memory.of_kind("users") if one.id == user_id), None)
    if user is not None:
        compare_user(model, user, operation, role, embedded["data"])


def compare_user(model: ServerModel, user: Known, operation: str, role: str, shown: dict[str, Any]) -> None:
    """Compare a user in a response about another resource with the user as created."""
    attributes = as_object(shown.get("attributes"))
    for name in ("email", "name"):
        created = user.attributes.get(name)
        if created is None or attributes.get(name) is None:
            continue
        model.expect(
            checks.PEOPLE_AGREE,
            str(attributes[name]).lower() == str(created).lower(),
            (operation, user.creator),
            f"{role} {name}",
            f"expected {name} {created!r} of user {user.id}, got {attributes[name]!r}",
            about=[user],
        )
