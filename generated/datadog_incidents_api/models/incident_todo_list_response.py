# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .incident_response_meta import IncidentResponseMeta
from .incident_todo_response_data import IncidentTodoResponseData
from .user import User

_INCLUDED = ListOf(OneOf("type", {"users": User}, (User,)))


class IncidentTodoListResponse(Model):
    """Response containing the todos of an incident."""

    data: list[IncidentTodoResponseData] = member(ListOf(Nested(IncidentTodoResponseData)))
    """Todos of the incident; empty if none."""
    included: list[User | UnknownVariant] | Unset = member(_INCLUDED, default=UNSET, read_only=True)
    """Related users; absent from all recorded responses."""
    meta: IncidentResponseMeta | Unset = member(Nested(IncidentResponseMeta), default=UNSET, read_only=True)
    """Metadata about a list: the position of the page."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoListResponse:
        m = new(IncidentTodoListResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = list(map(IncidentTodoResponseData._decode, v)) if v.__class__ is list else not_object(v)
            v = get("included", UNSET)
            m.included = _INCLUDED.decode(v) if v.__class__ is list else not_object(v)
            v = get("meta", UNSET)
            m.meta = IncidentResponseMeta._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
