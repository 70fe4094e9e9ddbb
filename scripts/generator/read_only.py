"""Members that the server sets, marked `readOnly` in the spec: they are read, but not sent.

openapi-python-client ignores the keyword, so it is looked up in the spec itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openapi_python_client.strings import ClassName

from . import pytypes

ReadOnly = Mapping[str, frozenset[str]]
"""JSON keys of the read-only members, by class name of the model."""


def read_only_members(document: dict[str, Any]) -> ReadOnly:
    """Return the read-only members of every model."""
    schemas: dict[str, Any] = document["components"]["schemas"]
    return {
        str(ClassName(name, "")): frozenset(
            key for key, member in schema.get("properties", {}).items() if _is_read_only(member, schemas)
        )
        for name, schema in schemas.items()
    }


def _is_read_only(member: dict[str, Any], schemas: dict[str, Any]) -> bool:
    """Whether a member is marked, itself or by the component that it refers to."""
    while not member.get("readOnly") and "$ref" in member:
        member = schemas[member["$ref"].rpartition("/")[2]]
    return bool(member.get("readOnly"))


def of_model(model: Any, read_only: ReadOnly) -> frozenset[str]:
    """Return the read-only members of one model."""
    return read_only.get(str(model.class_info.name), frozenset())


def sent_members(model: Any, read_only: ReadOnly) -> list[Any]:
    """Return the properties of a model that requests may contain, required ones first."""
    unsent = of_model(model, read_only)
    return [prop for prop in pytypes.members(model) if pytypes.wire_name(prop) not in unsent]
