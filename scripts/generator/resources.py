"""Plans of resources and views, the input of their templates: a resource per tag, a view per data model."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from . import pytypes
from .operations import OperationPlan, member_of
from .properties import ConstProperty, ListProperty, UnionProperty

AUDIT_RELATIONSHIPS = ("created_by_user", "last_modified_by_user")
"""Relationships that the server sets for every resource that has them, even if the spec does not require them
(EVIDENCE.md#presence)."""


@dataclass(frozen=True)
class RelationPlan:
    """Property of a view that resolves a relationship from `included`."""

    name: str
    member: str
    many: bool
    models: tuple[tuple[str, str], ...]
    """Modules and names of the classes of related resources: that in `included`, and the embedded one."""
    include: str
    """Value of the parameter `include` that requests the resources; empty if no operation has it."""
    embedded: str | None
    optional: bool
    """Whether there may be no related resource, for a to-one relationship."""
    description: Any

    @property
    def model(self) -> str:
        return " | ".join(name for _, name in self.models)


@dataclass(frozen=True)
class ViewPlan:
    """Plan of a view class."""

    name: str
    data: str
    id_required: bool
    attributes: str
    relationships: str | None
    relations: list[RelationPlan]
    imports: list[tuple[str, str]]


@dataclass(frozen=True)
class ResourcePlan:
    """Plan of a resource class."""

    tag: str
    name: str
    operations: list[OperationPlan]
    views: list[ViewPlan]


def plan_resources(operations: list[OperationPlan]) -> list[ResourcePlan]:
    """Plan one resource per tag."""
    plans = []
    including = {view.data for view in map(view_of, filter(_can_include, operations)) if view is not None}
    for tag in sorted({operation.tag for operation in operations}):
        own = [operation for operation in operations if operation.tag == tag]
        views = {
            view.data: view if view.data in including else _without_include(view)
            for view in map(view_of, own)
            if view is not None
        }
        name = "".join(word.capitalize() for word in tag.split("_"))
        plans.append(ResourcePlan(tag, f"{name}Resource", own, list(views.values())))
    return plans


def owners_of_views(resources: list[ResourcePlan]) -> dict[tuple[str, str], str]:
    """Map the tag of a resource and the name of its view to the tag of the resource that defines the class.

    Resources with the same view share one class, so that a function annotated with it accepts either result.
    """
    planned = [(resource.tag, view) for resource in resources for view in resource.views]
    return {
        (tag, view.name): next(owner for owner, other in planned if other == view) for tag, view in planned
    }


def view_of(operation: OperationPlan) -> ViewPlan | None:
    """Plan the view that an operation returns; None if its result is not a JSON:API resource."""
    data = member_of(operation.result, "data") if operation.listing is None else operation.listing.resource
    if not pytypes.is_model(data):
        return None
    members = {pytypes.wire_name(prop): prop for prop in pytypes.members(data)}
    attributes, relationships = (_model(members.get(key)) for key in ("attributes", "relationships"))
    if "id" not in members or attributes is None:
        return None
    relations = _relations(attributes, relationships, _included(operation.result), operation.include)
    used = [data, attributes, *([relationships] if relationships else [])]
    names = {(str(one.class_info.module_name), str(one.class_info.name)) for one in used}
    names |= {model for relation in relations for model in relation.models}
    name = re.sub("(Data|Object|Response)+$", "", str(data.class_info.name))
    return ViewPlan(
        name=f"{name}View",
        data=str(data.class_info.name),
        id_required=members["id"].required,
        attributes=str(attributes.class_info.name),
        relationships=None if relationships is None else str(relationships.class_info.name),
        relations=relations,
        imports=sorted(names),
    )


def _can_include(operation: OperationPlan) -> bool:
    return any(argument.wire == "include" for argument in operation.query_arguments)


def _without_include(view: ViewPlan) -> ViewPlan:
    return replace(view, relations=[replace(relation, include="") for relation in view.relations])


def _model(prop: Any) -> Any:
    """Return the model of a member that is an object, possibly nullable; None if it is not an object."""
    return None if prop is None else next(filter(pytypes.is_model, pytypes.classes(prop)), None)


def _included(result: Any) -> dict[str, tuple[str, str, str]]:
    """Map the JSON:API types that a response may include to (module, model, type)."""
    member = next((p for p in pytypes.members(result) if pytypes.wire_name(p) == "included"), None)
    if not isinstance(member, ListProperty):
        return {}
    inner = member.inner_property
    variants: list[Any] = inner.inner_properties if isinstance(inner, UnionProperty) else [inner]
    found = {}
    for variant in variants:
        for prop in pytypes.members(variant) if pytypes.is_model(variant) else []:
            if pytypes.wire_name(prop) == "type" and isinstance(prop, ConstProperty):
                info = variant.class_info
                kind = str(prop.value.raw_value)
                found[kind] = (str(info.module_name), str(info.name), kind)
    return found


def _relations(
    attributes: Any, relationships: Any, included: dict[str, tuple[str, str, str]], values: Collection[str]
) -> list[RelationPlan]:
    """Plan the relationships whose targets `included` may contain; most are requested by their own names."""
    embedded = {
        pytypes.python_name(p): [*pytypes.classes(p)]
        for p in pytypes.members(attributes)
        if any(pytypes.classes(p))
    }
    plans = []
    for prop in pytypes.members(relationships) if relationships else []:
        relation = next((one for one in pytypes.classes(prop) if pytypes.is_model(one)), None)
        data = member_of(relation, "data")
        link = next((one for one in pytypes.classes(data) if pytypes.is_model(one)), None) if data else None
        kinds = [p for p in pytypes.members(link) if isinstance(p, ConstProperty)] if link else []
        if not kinds or str(kinds[0].value.raw_value) not in included:
            continue
        kind = str(kinds[0].value.raw_value)
        name = pytypes.python_name(prop).removesuffix("_user")
        is_embedded = name in embedded and name != pytypes.python_name(prop)
        inner = (
            [member_of(one, "data") for one in embedded[name] if pytypes.is_model(one)] if is_embedded else []
        )
        infos = [one.class_info for one in inner if pytypes.is_model(one)]
        models = [included[kind][:2], *((str(info.module_name), str(info.name)) for info in infos)]
        plans.append(
            RelationPlan(
                name=name,
                member=pytypes.python_name(prop),
                many=isinstance(data, ListProperty),
                models=tuple(sorted(set(models))),
                include=kind.rpartition("_")[2]
                if kind.rpartition("_")[2] in values
                else pytypes.wire_name(prop),
                embedded=name if is_embedded else None,
                optional=not (prop.required or pytypes.wire_name(prop) in AUDIT_RELATIONSHIPS)
                or "None" in pytypes.annotation(data).split(" | "),
                description=pytypes.own_description(prop, relation),
            )
        )
    return plans
