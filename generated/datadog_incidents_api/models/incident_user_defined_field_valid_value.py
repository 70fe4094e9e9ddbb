# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentUserDefinedFieldValidValue(Model):
    """A value to choose.

    Attributes:
        display_name: Name that people see.
        value: The value that an incident has once it is chosen.
        description: What choosing it means.
        short_description: The same in fewer words.
    """

    __slots__ = ("description", "display_name", "short_description", "value")

    _fields = (
        Field("display_name", "display_name", True, TEXT),
        Field("value", "value", True, TEXT),
        Field("description", "description", False, TEXT),
        Field("short_description", "short_description", False, TEXT),
    )
    _keys = frozenset(
        (
            "display_name",
            "value",
            "description",
            "short_description",
        )
    )

    display_name: str
    value: str
    description: str | Unset
    short_description: str | Unset

    def __init__(
        self,
        *,
        display_name: str,
        value: str,
        description: str | Unset = UNSET,
        short_description: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.display_name = display_name
        self.value = value
        self.description = description
        self.short_description = short_description

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldValidValue:
        m = _new(IncidentUserDefinedFieldValidValue)
        m._source = d
        try:
            get = d.get
            m.display_name = d["display_name"]
            m.value = d["value"]
            m.description = get("description", UNSET)
            m.short_description = get("short_description", UNSET)
        except UNDECODABLE:
            return carefully(m, d)
        return m
