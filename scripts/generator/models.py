"""What the model template needs to know of each model and enum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser.openapi import GeneratorData

from . import pytypes
from .properties import ConstProperty, LiteralEnumProperty
from .pytypes import UnsupportedSchemaError

RESERVED = {"from_dict", "to_dict", "additional_properties"}


@dataclass(frozen=True)
class FieldPlan:
    name: str
    key: str
    annotation: str
    argument: str
    required: bool
    description: Any
    decoding: str
    shape: str | None
    shape_name: str
    inline: bool
    kinds: str


@dataclass(frozen=True)
class ModelPlan:
    name: str
    module: str
    description: Any
    fields: list[FieldPlan]
    models: list[tuple[str, str]]
    enums: list[tuple[str, str]]
    shapes: list[str]
    helpers: list[str]
    code: str


@dataclass(frozen=True)
class EnumPlan:
    name: str
    module: str
    description: Any
    values: list[str]


def plan_models(data: GeneratorData) -> list[ModelPlan]:
    plans = [_plan(model) for model in data.models if not pytypes.is_map(model)]
    _refuse_cycles({plan.module: {module for module, _ in plan.models} for plan in plans})
    return sorted(plans, key=lambda plan: plan.module)


def plan_enums(data: GeneratorData) -> list[EnumPlan]:
    plans = []
    for enum in data.enums:
        if not isinstance(enum, LiteralEnumProperty):
            raise UnsupportedSchemaError(f"enum {enum.class_info.name}: literal_enums is off")
        values = sorted(str(value) for value in enum.values)
        info = enum.class_info
        plans.append(EnumPlan(str(info.name), str(info.module_name), enum.description, values))
    return sorted(plans, key=lambda plan: plan.module)


def _plan(model: Any) -> ModelPlan:
    fields = [_field(prop) for prop in pytypes.members(model)]
    for field in fields:
        if field.name in RESERVED or field.name.startswith("_"):
            raise UnsupportedSchemaError(f"{model.class_info.name}: member {field.key!r} needs another name")
    used = {
        str(used.class_info.name): used for prop in pytypes.members(model) for used in pytypes.classes(prop)
    }
    own = str(model.class_info.name)
    code = "\n".join([*(f.decoding for f in fields), *(f.shape or "" for f in fields)])
    return ModelPlan(
        name=own,
        module=str(model.class_info.module_name),
        description=model.description,
        fields=fields,
        models=_imports(one for one in used.values() if pytypes.is_model(one)),
        enums=_imports(one for one in used.values() if isinstance(one, LiteralEnumProperty)),
        shapes=[name for name in ("ListOf", "MapOf", "Nested", "OneOf", "Timestamp") if f"{name}(" in code],
        helpers=[name for name in ("not_object", "timestamp") if f"{name}(" in code],
        code=code,
    )


def _imports(used: Any) -> list[tuple[str, str]]:
    return sorted((str(one.class_info.module_name), str(one.class_info.name)) for one in used)


def _field(prop: Any) -> FieldPlan:
    annotation = pytypes.annotation(prop)
    stored = annotation if prop.required else f"{annotation} | Unset"
    default = f' = "{prop.value.raw_value}"' if isinstance(prop, ConstProperty) and prop.required else ""
    if not prop.required:
        default = " = UNSET"
    shape = pytypes.shape(prop)
    decoding = pytypes.decoding(prop)
    kinds = "".join(f"{kind}, " for kind in pytypes.kinds(prop))
    return FieldPlan(
        name=pytypes.python_name(prop),
        key=pytypes.wire_name(prop),
        annotation=stored,
        argument=f"{pytypes.python_name(prop)}: {stored}{default}",
        required=prop.required,
        description=prop.description,
        decoding=decoding,
        shape=shape,
        shape_name=pytypes.shape_name(prop),
        inline=f"{pytypes.shape_name(prop)}.decode" not in decoding,
        kinds=f"({kinds})",
    )


def _refuse_cycles(graph: dict[str, set[str]]) -> None:
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        if module in trail:
            raise UnsupportedSchemaError(f"models refer to each other in a circle: {' > '.join(trail)}")
        if module not in done:
            for used in sorted(graph.get(module, ())):
                visit(used, (*trail, module))
            done.add(module)

    for module in sorted(graph):
        visit(module, ())
