"""Plans of typed dictionaries, the input of their template: the JSON form of the models in arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from . import pytypes
from .pytypes import UnsupportedSchemaError
from .read_only import ReadOnly, sent_members


@dataclass(frozen=True)
class KeyPlan:
    """Plan of one key of a typed dictionary."""

    name: str
    annotation: str
    description: Any


@dataclass(frozen=True)
class DictPlan:
    """Plan of a typed dictionary."""

    name: str
    model: str
    description: Any
    keys: list[KeyPlan]


def plan_dicts(arguments: Iterable[Any], read_only: ReadOnly) -> list[DictPlan]:
    """Plan a typed dictionary for each model in the types of arguments, and for each model nested in one."""
    found = {str(model.class_info.name): model for prop in arguments for model in _nested(prop, read_only)}
    return [_plan(found[name], read_only) for name in sorted(found)]


def _nested(prop: Any, read_only: ReadOnly) -> Iterator[Any]:
    """Yield the models in the type of a property, at any depth; the spec has no circular references."""
    for model in filter(pytypes.is_model, pytypes.classes(prop)):
        yield model
        for member in sent_members(model, read_only):
            yield from _nested(member, read_only)


def _plan(model: Any, read_only: ReadOnly) -> DictPlan:
    name = str(model.class_info.name)
    return DictPlan(
        name=pytypes.dict_name(model),
        model=name,
        description=model.description,
        keys=[_key(name, prop) for prop in sent_members(model, read_only)],
    )


def _key(model: str, prop: Any) -> KeyPlan:
    key = pytypes.wire_name(prop)
    if not key.isidentifier():
        raise UnsupportedSchemaError(f"{model}: key {key!r} of a typed dictionary is no identifier")
    annotation = pytypes.sent_annotation(prop, dicts="", timestamp="str | datetime.datetime")
    return KeyPlan(key, f"Required[{annotation}]" if prop.required else annotation, prop.description)
