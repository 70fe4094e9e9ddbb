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
    data_type: str = ""
    """The JSON:API type to send, where the model does not fill it in by itself."""
    data_arguments: tuple[FlatArgument, ...] = ()
    """Arguments that fill members of `data` itself."""
    attributes: str = ""
    attributes_required: bool = False
    attribute_arguments: tuple[FlatArgument, ...] = ()
    relationships: str = ""
    relationships_required: bool = False
    relationship_arguments: tuple[FlatArgument, ...] = ()
    id_from: str | None = None
    from_path: tuple[str, ...] = ()
    """Path arguments that the body repeats."""
    imports: tuple[tuple[str, str], ...] = ()
    annotations: tuple[tuple[str, str], ...] = ()

    @property
    def members(self) -> list[FlatArgument]:
        """Everything that can be said of a body, what a path repeats included."""
        every = [*self.data_arguments, *self.attribute_arguments, *self.relationship_arguments]
        return sorted(every, key=lambda argument: not argument.required)

    @property
    def arguments(self) -> list[FlatArgument]:
        """What a call says of a body that its path does not."""
        return [argument for argument in self.members if argument.name not in self.from_path]


def plan_body(operation: str, endpoint: Endpoint) -> BodyPlan | None:
    if not endpoint.bodies:
        return None
    body: Any = endpoint.bodies[0].prop
    if not pytypes.is_model(body):
        raise UnsupportedSchemaError(f"{operation}: the body has to be an object with a component of its own")
    name, module = str(body.class_info.name), str(body.class_info.module_name)
    data = _object(body, "data")
    attributes, relationships = _object(data, "attributes"), _object(data, "relationships")
    if data is None or (attributes is None and relationships is None):
        return BodyPlan(name, module, flat=False)
    id_member = _member(data, "id")
    named_in_path = str(endpoint.path.get_untrusted_value()).endswith("}")
    members = [] if attributes is None else pytypes.members(attributes)
    links = [] if relationships is None else pytypes.members(relationships)
    always = relationships is not None and _member(data, "relationships").required
    relations = [_relation(prop, always, alone=len(links) == 1) for prop in links]
    used = [body, data, *(one for one in (attributes, relationships) if one is not None)]
    used += [model for _, models in relations for model in models]
    own = [] if id_member is None or named_in_path else [id_member]
    path = [pytypes.python_name(prop) for prop in endpoint.path_parameters]
    repeated = {pytypes.python_name(prop) for prop in members}
    repeated |= {path[-1]} if id_member and named_in_path else set()
    return BodyPlan(
        name=name,
        module=module,
        flat=True,
        data=str(data.class_info.name),
        data_type=_typed(data).removesuffix(", "),
        data_arguments=tuple(map(_attribute, own)),
        attributes=_class_name(attributes),
        attributes_required=attributes is not None and _member(data, "attributes").required,
        attribute_arguments=tuple(map(_attribute, members)),
        relationships=_class_name(relationships),
        relationships_required=always,
        relationship_arguments=tuple(argument for argument, _ in relations),
        id_from=path[-1] if id_member and named_in_path else None,
        from_path=tuple(one for one in path if one in repeated),
        imports=_imports(used),
        annotations=_imports([one for prop in members for one in pytypes.classes(prop)]),
    )


def _class_name(model: Any) -> str:
    return "" if model is None else str(model.class_info.name)


def _object(model: Any, key: str) -> Any:
    """The model of a member that is an object, or null; None where there is no such member."""
    member = _member(model, key)
    return None if member is None else next(filter(pytypes.is_model, pytypes.classes(member)), None)


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


def _argument_name(prop: Any) -> str:
    return pytypes.python_name(prop).removesuffix("_user")


def _relation(prop: Any, always: bool, *, alone: bool) -> tuple[FlatArgument, list[Any]]:
    """A relationship as an argument: an id, None to clear it, or a sequence of ids.

    Args:
        prop: the relationship.
        always: whether a body has relationships in any case.
        alone: whether there can be no other.
    """
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
    if prop.required or (alone and not always):
        if not (always or alone):
            inner = inner.replace(f"id={name}", f'id=given("{name}", {name})')
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
    if isinstance(kind, LiteralEnumProperty):
        # Spellings of one type, of which the singular is sent.
        return f'type="{min(map(str, kind.values), key=len)}", '
    raise UnsupportedSchemaError(f"{link.class_info.name}: several types to link to")
