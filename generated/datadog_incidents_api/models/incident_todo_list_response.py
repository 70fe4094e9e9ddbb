# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model
from ..shapes import ListOf, Nested, not_object
from ..types import UNSET, Unset
from .incident_response_meta import IncidentResponseMeta
from .incident_todo_response_data import IncidentTodoResponseData
from .user import User

_new = object.__new__
_DATA = ListOf(Nested(IncidentTodoResponseData))
_INCLUDED = ListOf(Nested(User))


class IncidentTodoListResponse(Model):
    """Todos of an incident.

    Attributes:
        data: One entry a todo.
        included: Related resources.
        meta: About a list rather than its items.
    """

    __slots__ = (
        "data",
        "included",
        "meta",
    )

    _fields = (
        Field("data", "data", True, _DATA, (list,)),
        Field("included", "included", False, _INCLUDED, (list,)),
        Field("meta", "meta", False, Nested(IncidentResponseMeta), (dict,)),
    )
    _keys = frozenset(
        (
            "data",
            "included",
            "meta",
        )
    )

    data: list[IncidentTodoResponseData]
    included: list[User] | Unset
    meta: IncidentResponseMeta | Unset

    def __init__(
        self,
        *,
        data: list[IncidentTodoResponseData],
        included: list[User] | Unset = UNSET,
        meta: IncidentResponseMeta | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = additional_properties
        self.data = data
        self.included = included
        self.meta = meta

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoListResponse:
        m = _new(IncidentTodoListResponse)
        m._source = d
        m._extra = None
        get = d.get
        m.data = _DATA.decode(d["data"])
        m.included = _INCLUDED.decode(get("included", UNSET))
        v = get("meta", UNSET)
        m.meta = IncidentResponseMeta._decode(v) if v.__class__ is dict else not_object(v)
        return m
