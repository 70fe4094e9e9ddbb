"""Defaults: what a create does not send is the same in each new resource."""

from __future__ import annotations

from .. import checks
from ..actions import create, read
from ..comparison import equal, instant, shortened
from ..differences import MERGED, SET_BY_SERVER
from ..memory import Known
from ..resources import Resource
from ..server_model import ServerModel
from ..updating import update
from .scenario import can_update, scenario


@scenario(can_update)
def defaults_are_constant(model: ServerModel, resource: Resource) -> None:
    """Create the same before and after changes of a sibling: what is not sent has the same value."""
    if resource.creators[0].id not in model.session.selection.operations:
        return
    first = create(model, resource, minimal=True)
    second = create(model, resource, first.parent)
    update(model, second)
    third = create(model, resource, first.parent, minimal=True)
    for known in (first, third):
        read(model, known)
    own = SET_BY_SERVER.get(resource.tag, frozenset()) | MERGED.get(resource.tag, frozenset())
    for name in sorted(first.attributes.keys() & third.attributes.keys() - own):
        times = instant(first.attributes[name]) is not None  # the time of each is its own
        if name in first.from_server and name in third.from_server and not times:
            model.expect(
                checks.DEFAULTS,
                equal(first.attributes[name], third.attributes[name]),
                (resource.creators[0].id, resource.update.id if resource.update else None),
                name,
                f"{name} of a new {first.kind} that does not set it: {shortened(first.attributes[name])} "
                f"before a sibling was changed, {shortened(third.attributes[name])} after",
                about=[first, second, third],
            )
    for name in MERGED.get(resource.tag, ()):
        _compare_merged_defaults(model, first, third, name)


def _compare_merged_defaults(model: ServerModel, first: Known, third: Known, name: str) -> None:
    before, after = first.attributes.get(name), third.attributes.get(name)
    if name == "fields" or not isinstance(before, dict) or not isinstance(after, dict):
        return  # fields have values of their own in each incident
    model.expect(
        checks.DEFAULTS,
        equal(before, after),
        (first.creator, third.creator),
        name,
        f"{name} of a new {first.kind} that does not set it: {shortened(before)} before a sibling was "
        f"changed, {shortened(after)} after",
        about=[first, third],
    )
