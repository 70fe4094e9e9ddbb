"""How a JSON:API request body is built from flat arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser.openapi import Endpoint

from . import pytypes
from .properties import ConstProperty, ListProperty, LiteralEnumProperty
from .pytypes import UnsupportedSchemaError


@dataclass(frozen=True)
class FlatArgument:
    """One keyword of a create or update."""

    name: str
    annotation: str
    required: bool
    description: Any
    code: str
    """The constructor argument of the model member that it fills."""

    @property
    def declaration(self) -> str:
        return f"{self.name}: {self.annotation}" + ("" if self.required else " = UNSET")


@dataclass(frozen=True)
class BodyPlan:
    """A request body; `flat` is False where it has no JSON:API shape and is passed as a model."""

    name: str
    module: str
    flat: bool
    data: str = ""
    attributes: str = ""
    attributes_required: bool = False
    attribute_arguments: tuple[FlatArgument, ...] = ()
    relationships: str = ""
    relationships_unless: str | None = None
    """The argument whose absence means that there are no relationships at all."""
    relationship_arguments: tuple[FlatArgument, ...] = ()
    id_from: str | None = None
    imports: tuple[tuple[str, str], ...] = ()
    annotations: tuple[tuple[str, str], ...] = ()

    @property
    def arguments(self) -> list[FlatArgument]:
        every = [*self.attribute_arguments, *self.relationship_arguments]
        return sorted(every, key=lambda argument: not argument.required)


def plan_body(operation: str, endpoint: Endpoint) -> BodyPlan | None:
    if not endpoint.bodies:
        return None
    body: Any = endpoint.bodies[0].prop
    if not pytypes.is_model(body):
        raise UnsupportedSchemaError(f"{operation}: the body has to be an object with a component of its own")
    name, module = str(body.class_info.name), str(body.class_info.module_name)
    data = _member(body, "data")
    attributes = None if data is None else _member(data, "attributes")
    if data is None or attributes is None or not pytypes.is_model(attributes):
        return BodyPlan(name, module, flat=False)
    relationships = _member(data, "relationships")
    id_member = _member(data, "id")
    links = [] if relationships is None else pytypes.members(relationships)
    relations = [_relation(prop, bool(relationships and relationships.required)) for prop in links]
    used = [body, data, attributes, *([] if relationships is None else [relationships])]
    used += [model for _, models in relations for model in models]
    value_types = [one for prop in pytypes.members(attributes) for one in pytypes.classes(prop)]
    return BodyPlan(
        name=name,
        module=module,
        flat=True,
        data=str(data.class_info.name),
        attributes=str(attributes.class_info.name),
        attributes_required=attributes.required,
        attribute_arguments=tuple(_attribute(prop) for prop in pytypes.members(attributes)),
        relationships="" if relationships is None else str(relationships.class_info.name),
        relationships_unless=_unless(operation, relationships, links),
        relationship_arguments=tuple(argument for argument, _ in relations),
        id_from=None if id_member is None else pytypes.python_name(endpoint.path_parameters[-1]),
        imports=_imports(used),
        annotations=_imports(value_types),
    )


def _member(model: Any, key: str) -> Any:
    if not pytypes.is_model(model):
        return None
    return next((prop for prop in pytypes.members(model) if pytypes.wire_name(prop) == key), None)


def _imports(used: list[Any]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({(str(one.class_info.module_name), str(one.class_info.name)) for one in used}))


def _attribute(prop: Any) -> FlatArgument:
    annotation = pytypes.annotation(prop)
    return FlatArgument(
        name=pytypes.python_name(prop),
        annotation=annotation if prop.required else f"{annotation} | Unset",
        required=prop.required,
        description=prop.description,
        code=f"{pytypes.python_name(prop)}={pytypes.python_name(prop)}",
    )


def _unless(operation: str, relationships: Any, links: list[Any]) -> str | None:
    """Optional relationships with a required member exist only when that member is given."""
    if relationships is None or relationships.required or not any(prop.required for prop in links):
        return None
    if len(links) > 1:
        raise UnsupportedSchemaError(
            f"{operation}: a required relationship beside others in an optional object"
        )
    return _argument_name(links[0])


def _argument_name(prop: Any) -> str:
    return pytypes.python_name(prop).removesuffix("_user")


def _relation(prop: Any, always: bool) -> tuple[FlatArgument, list[Any]]:
    """A relationship as an argument: an id, None to clear it, or a sequence of ids."""
    name = _argument_name(prop)
    relation = next(one for one in pytypes.classes(prop) if pytypes.is_model(one))
    data = _member(relation, "data")
    if data is None:
        raise UnsupportedSchemaError(f"relationship {name!r} has no data")
    link = next(one for one in pytypes.classes(data) if pytypes.is_model(one))
    made = str(link.class_info.name)
    if isinstance(data, ListProperty):
        annotation, inner = "Sequence[str]", f"[{made}({_typed(link)}id=one) for one in {name}]"
    elif "None" in pytypes.annotation(data).split(" | "):
        annotation = "str | None"
        inner = f"None if {name} is None else {made}({_typed(link)}id={name})"
    else:
        annotation, inner = "str", f"{made}({_typed(link)}id={name})"
    code = f"UNSET if {name} is UNSET else {relation.class_info.name}(data={inner})"
    if prop.required:
        code = f"{relation.class_info.name}(data={inner})"
    required = prop.required and always
    argument = FlatArgument(
        name=name,
        annotation=annotation if required else f"{annotation} | Unset",
        required=required,
        description=prop.description,
        code=f"{pytypes.python_name(prop)}={code}",
    )
    return argument, [relation, link]


def _typed(link: Any) -> str:
    """The `type` argument of a resource identifier, where its constructor does not fill it in."""
    kind = _member(link, "type")
    if isinstance(kind, ConstProperty):
        return "" if kind.required else f'type="{kind.value.raw_value}", '
    if isinstance(kind, LiteralEnumProperty) and len(kind.values) == 1:
        return f'type="{next(iter(kind.values))}", '
    raise UnsupportedSchemaError(f"{link.class_info.name}: several types to link to")
