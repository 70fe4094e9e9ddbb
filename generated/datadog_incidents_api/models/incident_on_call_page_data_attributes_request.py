# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    not_object,
)
from ..types import UNSET, Unset
from .incident_on_call_page_target import IncidentOnCallPageTarget

_new = object.__new__


class IncidentOnCallPageDataAttributesRequest(Model):
    """Known details of the page: its key, target and team.

    Attributes:
        key: short name of the page, such as `PAGE-7`.
        page_target: team or user that was paged.
        team_id: ID of the team that was paged.
    """

    __slots__ = (
        "key",
        "page_target",
        "team_id",
    )

    _fields = (
        Field("key", "key", False, TEXT),
        Field("page_target", "page_target", False, Nested(IncidentOnCallPageTarget)),
        Field("team_id", "team_id", False, TEXT),
    )
    _keys = frozenset(
        (
            "key",
            "page_target",
            "team_id",
        )
    )

    key: str | Unset
    page_target: IncidentOnCallPageTarget | Unset
    team_id: str | Unset

    def __init__(
        self,
        *,
        key: str | Unset = UNSET,
        page_target: IncidentOnCallPageTarget | Unset = UNSET,
        team_id: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.key = key
        self.page_target = page_target
        self.team_id = team_id

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOnCallPageDataAttributesRequest:
        m = _new(IncidentOnCallPageDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.key = get("key", UNSET)
            v = get("page_target", UNSET)
            if v.__class__ is dict:
                m.page_target = m_page_target = _new(IncidentOnCallPageTarget)
                m_page_target._source = v
                m_page_target.identifier = v["identifier"]
                m_page_target.type = v["type"]
            else:
                m.page_target = not_object(v)
            m.team_id = get("team_id", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
