"""Settings beside other resources: they stay as they are, whatever is created, changed and deleted."""

from __future__ import annotations

from typing import Any

from ... import checks
from ...actions import create
from ...comparison import MISSING, equal, shortened
from ...deleting import delete
from ...json_parts import as_object
from ...memory import Known
from ...operation_schemas import response_members
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..attributes.settings import BY_TYPE
from ..scenario import scenario

OF_TYPES = "org_settings"
"""Tag of the settings of incident types."""


def _reader(resource: Resource) -> str:
    """Return the ID of the operation that reads settings: those of a type, or those of the organization."""
    if resource.tag == OF_TYPES:
        return BY_TYPE
    return resource.get.id if resource.get is not None else ""


@scenario(lambda resource: not resource.creators and bool(_reader(resource)), simplest=False)
def settings_stay(model: ServerModel, resource: Resource) -> None:
    """Read settings, create, change and delete one of each kind of the organization, and read after each."""
    types, of_types = resources()["types"], resource.tag == OF_TYPES
    if not model.can(_reader(resource)):
        return
    if of_types and not model.can(types.create and types.create.id):
        return
    known = create(model, types) if of_types else None
    before = _read(model, resource, known)
    for kind in resources().values():
        if kind.create is None or kind.in_incident or not model.can(kind.create.id):
            continue
        created = known if known is not None and kind is types else create(model, kind)
        _compare(model, resource, known, before, _read(model, resource, known))
        if kind.update is not None and model.can(kind.update.id):
            update(model, created)
            _compare(model, resource, known, before, _read(model, resource, known))
        other = create(model, kind, minimal=True)
        _compare(model, resource, known, before, _read(model, resource, known))
        if kind.id_parameter is not None and model.can(kind.delete and kind.delete.id):
            delete(model, other)
            _compare(model, resource, known, before, _read(model, resource, known))


def _read(model: ServerModel, resource: Resource, known: Known | None) -> dict[str, Any]:
    """Read settings: those of an incident type, or those of the organization."""
    path = {} if known is None else known.path
    document = model.success(model.call(_reader(resource), path))
    data: dict[str, Any] = as_object(as_object(document).get("data"))
    return {"id": data.get("id"), **as_object(data.get("attributes")), **as_object(data.get("relationships"))}


def _compare(
    model: ServerModel,
    resource: Resource,
    known: Known | None,
    before: dict[str, Any],
    after: dict[str, Any],
) -> None:
    """Compare settings, which nothing has changed; on other servers, someone else may have.

    The type of the settings is the run's own, those of the organization are not.
    """
    if model.session.is_shared and known is None:
        return
    names = before.keys() | after.keys()
    if model.session.is_shared:  # a newer server may change what is not declared
        names &= {"id"} | {
            name
            for group in ("attributes", "relationships")
            for name in response_members(_reader(resource), group)
        }
    for name in sorted(names):
        values = before.get(name, MISSING), after.get(name, MISSING)
        model.expect(
            checks.OTHERS_UNCHANGED,
            equal(*values),
            (model.last_write, _reader(resource)),
            name,
            f"{name} of {resource.tag} after a change of something else: expected {shortened(values[0])}, "
            f"got {shortened(values[1])}",
        )
