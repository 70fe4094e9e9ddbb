"""Plans of models and enums, the input of their templates."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser.openapi import GeneratorData

from . import decoding, pytypes
from .properties import ConstProperty, LiteralEnumProperty
from .pytypes import UnsupportedSchemaError
from .read_only import ReadOnly, of_model

RESERVED = {"from_dict", "to_dict", "to_flat", "additional_properties", "self"}


@dataclass(frozen=True)
class FieldPlan:
    """Plan of one member of a model."""

    name: str
    key: str
    declaration: str
    """Statement in the class body."""
    description: Any
    decoding: str
    constants: list[str]
    """Statements that define the module constants used by `declaration` and `decoding`."""


@dataclass(frozen=True)
class ModelPlan:
    """Plan of a model: a class for a JSON object."""

    name: str
    module: str
    description: Any
    fields: list[FieldPlan]
    models: list[tuple[str, str]]
    enums: list[tuple[str, str]]
    decoder: str
    """Statements that decode the members; empty if the model is only sent, and so rarely decoded."""

    @property
    def code(self) -> str:
        """The parts of the module that use names to import."""
        constants = [constant for field in self.fields for constant in field.constants]
        return "\n".join([*constants, *(field.declaration for field in self.fields), self.decoder])

    def used(self, *names: str) -> list[str]:
        """Return which of the names the module uses."""
        return [name for name in names if re.search(rf"\b{name}\b", self.code)]


@dataclass(frozen=True)
class EnumPlan:
    """Plan of an enum: a `Literal` type and its values."""

    name: str
    module: str
    description: Any
    values: list[str]
    """Python literals."""


def plan_models(
    data: GeneratorData,
    often_absent: Mapping[str, Collection[str]],
    absence_tolerated: Mapping[str, Collection[str]],
    read_only: ReadOnly,
) -> list[ModelPlan]:
    """Plan every model.

    Args:
        data: the parsed spec.
        often_absent: members that responses usually lack, by model.
        absence_tolerated: required members without which responses are decoded, by model.
        read_only: members that requests omit, by model.
    """
    received = _received(data)
    plans = [
        _plan(
            model,
            often_absent.get(str(model.class_info.name)),
            absence_tolerated.get(str(model.class_info.name), ()),
            of_model(model, read_only),
            received=str(model.class_info.name) in received,
        )
        for model in data.models
        if not pytypes.is_map(model)
    ]
    _reject_cycles({plan.module: {module for module, _ in plan.models} for plan in plans})
    return sorted(plans, key=lambda plan: plan.module)


def plan_enums(data: GeneratorData) -> list[EnumPlan]:
    """Plan every enum."""
    plans = []
    for enum in data.enums:
        if not isinstance(enum, LiteralEnumProperty):
            raise UnsupportedSchemaError(f"enum {enum.class_info.name}: literal_enums is off")
        values = [json.dumps(value) for value in sorted(enum.values)]
        info = enum.class_info
        plans.append(EnumPlan(str(info.name), str(info.module_name), enum.description, values))
    return sorted(plans, key=lambda plan: plan.module)


def _received(data: GeneratorData) -> set[str]:
    """Return the class names of the models in responses."""
    found: set[str] = set()

    def visit(prop: Any) -> None:
        for model in filter(pytypes.is_model, pytypes.classes(prop)):
            if str(model.class_info.name) not in found:
                found.add(str(model.class_info.name))
                for member in pytypes.members(model):
                    visit(member)

    for collection in data.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            for response in endpoint.responses.patterns:
                visit(response.prop)
    return found


def _plan(
    model: Any,
    often_absent: Collection[str] | None,
    tolerated: Collection[str],
    read_only: Collection[str],
    *,
    received: bool,
) -> ModelPlan:
    fields = [
        _field(prop, often_absent, tolerated, read_only, received=received) for prop in pytypes.members(model)
    ]
    for field in fields:
        if field.name in RESERVED or field.name.startswith("_"):
            raise UnsupportedSchemaError(f"{model.class_info.name}: member name {field.key!r} is reserved")
    used = {
        str(used.class_info.name): used for prop in pytypes.members(model) for used in pytypes.classes(prop)
    }
    own = str(model.class_info.name)
    return ModelPlan(
        name=own,
        module=str(model.class_info.module_name),
        description=model.description,
        fields=fields,
        models=_imports(one for one in used.values() if pytypes.is_model(one)),
        enums=_imports(one for one in used.values() if isinstance(one, LiteralEnumProperty)),
        decoder="\n".join(field.decoding for field in fields) if received else "",
    )


def _imports(used: Any) -> list[tuple[str, str]]:
    return sorted((str(one.class_info.module_name), str(one.class_info.name)) for one in used)


def _field(
    prop: Any,
    often_absent: Collection[str] | None,
    tolerated: Collection[str],
    read_only: Collection[str],
    *,
    received: bool,
) -> FieldPlan:
    annotation = pytypes.annotation(prop)
    name, key = pytypes.python_name(prop), pytypes.wire_name(prop)
    expected = prop.required or (often_absent is not None and key not in often_absent)
    statements, shape = decoding.statements(prop, expected=expected), pytypes.shape(prop)
    constants = []
    if received and pytypes.shape_name(prop) in statements:
        own = pytypes.shape_name(prop)
        constants.append(f"{own} = {shape}")
        if decoding.decoders_name(prop) in statements:
            path = ".item.item" if shape.startswith("Nullable(") else ".item"
            constants.append(f"{decoding.decoders_name(prop)} = {own}{path}.decoders")
        shape = own
    arguments = [shape, *_arguments(prop, tolerated=key in tolerated, read_only=key in read_only)]
    stored = annotation if prop.required else f"{annotation} | Unset"
    return FieldPlan(
        name=name,
        key=key,
        declaration=f"{name}: {stored} = member({', '.join(arguments)})",
        description=prop.description,
        decoding=statements,
        constants=constants,
    )


def _arguments(prop: Any, *, tolerated: bool, read_only: bool) -> Iterator[str]:
    """Yield the keyword arguments of a member's declaration."""
    if pytypes.wire_name(prop) != pytypes.python_name(prop):
        yield f'key="{pytypes.wire_name(prop)}"'
    if not prop.required or tolerated or read_only:
        # Whoever constructs a model for a request does not know what the server sets.
        yield "default=UNSET"
    elif isinstance(prop, ConstProperty):
        yield f'default="{prop.value.raw_value}"'
    if prop.required and read_only and not tolerated:
        yield "required=True"
    if read_only:
        yield "read_only=True"


def _reject_cycles(graph: dict[str, set[str]]) -> None:
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        if module in trail:
            raise UnsupportedSchemaError(f"circular references between models: {' > '.join(trail)}")
        if module not in done:
            for used in sorted(graph.get(module, ())):
                visit(used, (*trail, module))
            done.add(module)

    for module in sorted(graph):
        visit(module, ())
