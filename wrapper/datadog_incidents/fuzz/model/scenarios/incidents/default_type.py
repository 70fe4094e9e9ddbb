"""Default incident types of the mock: there is always one, and incidents without a type are of one."""

from __future__ import annotations

from ... import checks
from ...actions import create, related_in
from ...bodies import new_body, sent_members
from ...deleting import delete
from ...json_parts import as_object
from ...listing import list_all
from ...memory import Known
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..attributes.settings import BY_TYPE
from ..scenario import can_delete, can_update, scenario


@scenario(
    lambda resource: resource.tag == "types" and can_update(resource) and can_delete(resource), rounds=0
)
def some_type_is_the_default(model: ServerModel, resource: Resource) -> None:
    """Create a default type, make another one the default, and delete both.

    Not on other servers: the default is a setting of the organization, and what a delete does is unknown.
    """
    own = (resource.create, resource.listing, resource.update, resource.delete)
    if not model.session.is_mock or not model.can(*(one and one.id for one in own)):
        return
    first, second = _type(model, resource, is_default=True), _type(model, resource, is_default=False)
    _check(model, resource, first)
    update(model, second, attributes={"is_default": True})
    _check(model, resource, second)
    update(model, second, ["description"])
    _check(model, resource, second)
    delete(model, second)
    _check(model, resource, None)
    delete(model, first)
    _check(model, resource, None)


def _type(model: ServerModel, resource: Resource, *, is_default: bool) -> Known:
    body = new_body(model.draw, resource.creators[0].id, related_in(model), minimal=True)
    body["data"]["attributes"] = {**sent_members(body, "attributes"), "is_default": is_default}
    return create(model, resource, body=body)


def _check(model: ServerModel, resource: Resource, wanted: Known | None) -> None:
    """Check that some type is the default, in the list and alone; read its settings, and create an incident.

    Args:
        model: the model.
        resource: incident types.
        wanted: type that is a default; None if it is any one.
    """
    types = map(as_object, list_all(model, resource, None))
    defaults = [
        str(one.get("id")) for one in types if as_object(one.get("attributes")).get("is_default") is True
    ]
    blamed = (model.last_write, resource.listing and resource.listing.id)
    holds = bool(defaults) if wanted is None else wanted.id in defaults
    _expect(model, holds, blamed, f"{wanted.id if wanted else 'some type'} among the default types")
    for default in defaults:
        path = {resource.id_parameter or "": default}
        if resource.get is not None and model.can(resource.get.id):
            data = as_object(model.success(model.call(resource.get.id, path))).get("data")
            alone = as_object(as_object(data).get("attributes")).get("is_default")
            _expect(model, alone is True, (resource.get.id, model.last_write), "a default type to say so")
        if model.can(BY_TYPE):
            model.success(model.call(BY_TYPE, path))
    incidents = resources()["incidents"]
    if incidents.create is not None and model.can(incidents.create.id):
        body = new_body(model.draw, incidents.create.id, related_in(model), minimal=True)
        body["data"]["attributes"].pop("incident_type_uuid", None)
        kind = (
            create(model, incidents, body=body)
            .views[incidents.create.id]
            .attributes.get("incident_type_uuid")
        )
        _expect(model, kind in defaults, (incidents.create.id, *blamed), "a new incident of a default type")


def _expect(model: ServerModel, holds: bool, blamed: tuple[str | None, ...], expected: str) -> None:
    model.expect(checks.DERIVED, holds, blamed, "default type", f"expected {expected}")
