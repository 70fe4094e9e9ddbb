"""Plans of JSON:API request bodies, which are built from flat arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser.openapi import Endpoint

from . import pytypes, text
from .properties import ConstProperty, ListProperty, LiteralEnumProperty
from .pytypes import UnsupportedSchemaError
from .read_only import ReadOnly, sent_members


@dataclass(frozen=True)
class FlatArgument:
    """Keyword argument of a method that sends a JSON:API body."""

    name: str
    annotation: str
    required: bool
    description: Any
    code: str
    """Constructor argument for the model member that receives the value."""

    @property
    def declaration(self) -> str:
        return f"{self.name}: {self.annotation}" + ("" if self.required else " = UNSET")


@dataclass(frozen=True)
class BodyPlan:
    """Plan of a request body; `flat` is False if it is not a JSON:API body and is passed as a model."""

    name: str
    flat: bool
    data: str = ""
    data_type: str = ""
    """Constructor argument for the JSON:API type; empty if the model sets the type itself."""
    data_arguments: tuple[FlatArgument, ...] = ()
    """Arguments for members of `data` itself."""
    attributes: str = ""
    attributes_required: bool = False
    attribute_arguments: tuple[FlatArgument, ...] = ()
    relationships: str = ""
    relationships_required: bool = False
    relationship_arguments: tuple[FlatArgument, ...] = ()
    id_from: str | None = None
    from_path: tuple[str, ...] = ()
    """Path arguments whose values the body repeats."""
    nested: tuple[Any, ...] = ()
    """Members whose values are arguments."""

    @property
    def members(self) -> list[FlatArgument]:
        """All arguments of the body, including those that repeat path arguments; required ones first."""
        arguments = [*self.data_arguments, *self.attribute_arguments, *self.relationship_arguments]
        return sorted(arguments, key=lambda argument: not argument.required)

    @property
    def declarations(self) -> list[str]:
        """Parameters of the function that builds the body."""
        id_ = [] if self.id_from is None else [f"{self.id_from}: str"]
        return id_ + [one.declaration for one in self.members if one.name != self.id_from]

    @property
    def data_members(self) -> list[str]:
        """Constructor arguments for the model of `data`, from the variables of the function."""
        members = [self.data_type] if self.data_type else []
        members += [] if self.id_from is None else [f"id={self.id_from}"]
        members += [argument.code for argument in self.data_arguments]
        if self.attributes:
            unset = "" if self.attributes_required else " if attributes.to_dict() else UNSET"
            members.append(f"attributes=attributes{unset}")
        if self.relationships_required:
            codes = ", ".join(argument.code for argument in self.relationship_arguments)
            members.append(f"relationships={self.relationships}({codes})")
        elif self.relationship_arguments:
            members.append("relationships=relationships")
        return members

    @property
    def arguments(self) -> list[FlatArgument]:
        """Arguments of the body that do not repeat path arguments."""
        return [argument for argument in self.members if argument.name not in self.from_path]


def plan_body(operation: str, endpoint: Endpoint, read_only: ReadOnly) -> BodyPlan | None:
    """Plan the request body of an operation; None if it has none."""
    if not endpoint.bodies:
        return None
    body: Any = endpoint.bodies[0].prop
    if not pytypes.is_model(body):
        raise UnsupportedSchemaError(
            f"{operation}: the request body must be an object defined as a component"
        )
    name = _class_name(body)
    data = _object(body, "data", read_only)
    attributes, relationships = (_object(data, key, read_only) for key in ("attributes", "relationships"))
    if data is None or (attributes is None and relationships is None):
        return BodyPlan(name, flat=False)
    id_member = _member(data, "id")
    named_in_path = str(endpoint.path.get_untrusted_value()).endswith("}")
    members = [] if attributes is None else sent_members(attributes, read_only)
    links = [] if relationships is None else sent_members(relationships, read_only)
    relationships_required = relationships is not None and _member(data, "relationships").required
    relations = [
        _relationship(prop, relationships_required, only_relationship=len(links) == 1) for prop in links
    ]
    own = [] if id_member is None or named_in_path else [id_member]
    path = [pytypes.python_name(prop) for prop in endpoint.path_parameters]
    repeated = {pytypes.python_name(prop) for prop in members}
    repeated |= {path[-1]} if id_member and named_in_path else set()
    return BodyPlan(
        name=name,
        flat=True,
        data=_class_name(data),
        data_type=_type_argument(data).removesuffix(", "),
        data_arguments=tuple(map(_attribute, own)),
        attributes=_class_name(attributes),
        attributes_required=attributes is not None and _member(data, "attributes").required,
        attribute_arguments=tuple(map(_attribute, members)),
        relationships=_class_name(relationships),
        relationships_required=relationships_required,
        relationship_arguments=tuple(relations),
        id_from=path[-1] if id_member and named_in_path else None,
        from_path=tuple(name for name in path if name in repeated),
        nested=tuple(members),
    )


def _class_name(model: Any) -> str:
    return "" if model is None else f"models.{model.class_info.name}"


def _object(model: Any, key: str, read_only: ReadOnly) -> Any:
    """Return the model of a member that is an object, possibly nullable; None if requests have none.

    An object without a member that can be sent does not count.
    """
    sent = sent_members(model, read_only) if pytypes.is_model(model) else []
    member = next((prop for prop in sent if pytypes.wire_name(prop) == key), None)
    found = None if member is None else next(filter(pytypes.is_model, pytypes.classes(member)), None)
    return found if found is not None and sent_members(found, read_only) else None


def _member(model: Any, key: str) -> Any:
    if not pytypes.is_model(model):
        return None
    return next((prop for prop in pytypes.members(model) if pytypes.wire_name(prop) == key), None)


def _attribute(prop: Any) -> FlatArgument:
    annotation, name = pytypes.sent_annotation(prop), pytypes.python_name(prop)
    # A mapping takes the place of a model only until the body is encoded.
    value = f'cast("Any", {name})' if any(map(pytypes.is_model, pytypes.classes(prop))) else name
    return FlatArgument(
        name=name,
        annotation=annotation if prop.required else f"{annotation} | Unset",
        required=prop.required,
        description=text.argument(prop.description, is_datetime="datetime.datetime" in annotation),
        code=f"{name}={value}",
    )


def _argument_name(prop: Any) -> str:
    return pytypes.python_name(prop).removesuffix("_user")


def _relationship(prop: Any, relationships_required: bool, *, only_relationship: bool) -> FlatArgument:
    """Plan the argument for a relationship: an ID, None to clear it, or a sequence of IDs.

    Args:
        prop: the relationship.
        relationships_required: whether `relationships` is a required member of the body.
        only_relationship: whether it is the only relationship that the body can have.
    """
    name = _argument_name(prop)
    relation = next(one for one in pytypes.classes(prop) if pytypes.is_model(one))
    data = _member(relation, "data")
    if data is None:
        raise UnsupportedSchemaError(f"relationship {name!r} has no data")
    link = next(one for one in pytypes.classes(data) if pytypes.is_model(one))
    identifier = _class_name(link)
    if isinstance(data, ListProperty):
        annotation, inner = (
            "Sequence[str]",
            f"[{identifier}({_type_argument(link)}id=value) for value in {name}]",
        )
    elif "None" in pytypes.annotation(data).split(" | "):
        annotation = "str | None"
        inner = f"None if {name} is None else {identifier}({_type_argument(link)}id={name})"
    else:
        annotation, inner = "str", f"{identifier}({_type_argument(link)}id={name})"
    code = f"UNSET if {name} is UNSET else {_class_name(relation)}(data={inner})"
    if prop.required or (only_relationship and not relationships_required):
        if not (relationships_required or only_relationship):
            inner = inner.replace(f"id={name}", f'id=required_relationship("{name}", {name})')
        code = f"{_class_name(relation)}(data={inner})"
    required = prop.required and relationships_required
    return FlatArgument(
        name=name,
        annotation=annotation if required else f"{annotation} | Unset",
        required=required,
        description=pytypes.own_description(prop, relation) or _target(data, link),
        code=f"{pytypes.python_name(prop)}={code}",
    )


def _target(data: Any, link: Any) -> str:
    """Describe the argument for a relationship by its target: `ID of the related incident type.`"""
    plural = _type_value(link).replace("_", " ")
    singular = plural.removesuffix("s")
    if singular == "user" and not isinstance(data, ListProperty):
        return "UUID of the related user; the clients accept an email address or handle, too."
    return (
        f"IDs of the related {singular}s."
        if isinstance(data, ListProperty)
        else f"ID of the related {singular}."
    )


def _type_value(link: Any) -> str:
    """Return the JSON:API type of a resource identifier."""
    kind = _member(link, "type")
    if isinstance(kind, ConstProperty):
        return str(kind.value.raw_value)
    if isinstance(kind, LiteralEnumProperty):
        # The values are singular and plural of one type; the singular is sent.
        return min(map(str, kind.values), key=len)
    raise UnsupportedSchemaError(f"{link.class_info.name}: the type must be a constant or an enum")


def _type_argument(link: Any) -> str:
    """Return the `type` argument for a resource identifier; empty if its constructor has a default."""
    kind = _member(link, "type")
    has_default = isinstance(kind, ConstProperty) and kind.required
    return "" if has_default else f'type="{_type_value(link)}", '
