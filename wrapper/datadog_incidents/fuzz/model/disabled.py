"""Resources that a delete disables, so that they are still read and listed."""

from __future__ import annotations

from typing import Any

from . import checks
from .differences import DISABLED
from .json_parts import as_object
from .memory import Known
from .resources import Resource
from .server_model import ServerModel


def is_disabled_by_delete(resource: Resource) -> bool:
    """Whether a delete disables the resource instead of removing it."""
    return resource.tag in DISABLED


def may_succeed_after_delete(model: ServerModel, resource: Resource) -> bool:
    """Whether a server may accept requests for a resource after its delete, as it exists.

    That the mock gives 404 is assumed (EVIDENCE.md#assumptions-of-the-mock).
    """
    return not model.session.is_mock and is_disabled_by_delete(resource)


def is_disabled(resource: Resource | None, shown: Any) -> bool:
    """Whether a resource in a response is disabled, as by a delete."""
    attributes = as_object(as_object(shown).get("attributes"))
    if resource is None or not is_disabled_by_delete(resource):
        return False
    return all(attributes.get(name) == value for name, value in DISABLED[resource.tag].items())


def check_disabled(model: ServerModel, known: Known, operation: str, shown: Any) -> None:
    """Check that a response shows a resource as disabled.

    Args:
        model: the model.
        known: the resource, which was deleted.
        operation: ID of the operation that responded.
        shown: the resource in the response.
    """
    attributes = as_object(as_object(shown).get("attributes"))
    for name, value in DISABLED[known.resource.tag].items():
        found = attributes.get(name)
        model.expect(
            checks.DELETED_IS_GONE,
            found is None or found == value,
            (operation, known.deleted_by),
            name,
            f"expected {name} {value!r} of {known.kind} after a delete, got {found!r}",
            about=[known],
        )
