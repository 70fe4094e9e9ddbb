# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from ..types import UNSET, Unset
from .incident_response_meta_pagination import IncidentResponseMetaPagination

_new = object.__new__


class IncidentResponseMeta(Model):
    """Metadata about a list: the position of the page.

    Attributes:
        pagination: position of a page within its list, counted in items.
    """

    __slots__ = ("pagination",)

    _fields = (Field("pagination", "pagination", False, Nested(IncidentResponseMetaPagination)),)
    _keys = frozenset(("pagination",))

    pagination: IncidentResponseMetaPagination | Unset

    def __init__(
        self,
        *,
        pagination: IncidentResponseMetaPagination | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.pagination = pagination

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseMeta:
        m = _new(IncidentResponseMeta)
        m._source = d
        try:
            get = d.get
            v = get("pagination", UNSET)
            m.pagination = IncidentResponseMetaPagination._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
