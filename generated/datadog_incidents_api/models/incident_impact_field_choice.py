# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentImpactFieldChoice(Model):
    """Choice offered by an impact field.

    Attributes:
        display_name: label of the choice shown to users.
        value: value that the impact's field has if this choice is selected.
        description: explanation of the choice.
    """

    __slots__ = ("description", "display_name", "value")

    _fields = (
        Field("display_name", "display_name", True, TEXT),
        Field("value", "value", True, TEXT),
        Field("description", "description", False, TEXT),
    )
    _keys = frozenset(
        (
            "display_name",
            "value",
            "description",
        )
    )

    display_name: str
    value: str
    description: str | Unset

    def __init__(
        self,
        *,
        display_name: str,
        value: str,
        description: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.display_name = display_name
        self.value = value
        self.description = description

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldChoice:
        m = _new(IncidentImpactFieldChoice)
        m._source = d
        try:
            get = d.get
            m.display_name = d["display_name"]
            m.value = d["value"]
            m.description = get("description", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
