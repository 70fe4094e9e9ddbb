# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
    not_object,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_response_meta import IncidentResponseMeta
from .incident_todo_response_data import IncidentTodoResponseData
from .user import User

_new = object.__new__
_INCLUDED = ListOf(OneOf("type", {"users": User}, (User,)))


class IncidentTodoListResponse(Model):
    """Response containing the todos of an incident.

    Attributes:
        data: todos of the incident; empty if none.
        included: related users; absent from all recorded responses.
        meta: metadata about a list: the position of the page.
    """

    __slots__ = (
        "data",
        "included",
        "meta",
    )

    _fields = (
        Field("data", "data", True, ListOf(Nested(IncidentTodoResponseData))),
        Field("included", "included", False, _INCLUDED, read_only=True),
        Field("meta", "meta", False, Nested(IncidentResponseMeta), read_only=True),
    )
    _keys = frozenset(
        (
            "data",
            "included",
            "meta",
        )
    )

    data: list[IncidentTodoResponseData]
    included: list[User | dict[str, Any]] | Unset
    meta: IncidentResponseMeta | Unset

    def __init__(
        self,
        *,
        data: list[IncidentTodoResponseData],
        included: list[User | dict[str, Any]] | Unset = UNSET,
        meta: IncidentResponseMeta | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data
        self.included = included
        self.meta = meta

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoListResponse:
        m = _new(IncidentTodoListResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = list(map(IncidentTodoResponseData._decode, v)) if v.__class__ is list else not_array(v)
            v = get("included", UNSET)
            m.included = _INCLUDED.decode(v) if v.__class__ is list else not_array(v)
            v = get("meta", UNSET)
            m.meta = IncidentResponseMeta._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
