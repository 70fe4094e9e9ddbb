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


class IncidentNonDatadogCreator(Model):
    """Person without a Datadog user account.

    Attributes:
        image_48_px: URL of the person's avatar image, 48 pixels wide.
        name: display name of the person.
    """

    __slots__ = (
        "image_48_px",
        "name",
    )

    _fields = (
        Field("image_48_px", "image_48_px", False, TEXT),
        Field("name", "name", False, TEXT),
    )
    _keys = frozenset(
        (
            "image_48_px",
            "name",
        )
    )

    image_48_px: str | Unset
    name: str | Unset

    def __init__(
        self,
        *,
        image_48_px: str | Unset = UNSET,
        name: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.image_48_px = image_48_px
        self.name = name

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNonDatadogCreator:
        m = _new(IncidentNonDatadogCreator)
        m._source = d
        try:
            get = d.get
            m.image_48_px = get("image_48_px", UNSET)
            m.name = get("name", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
