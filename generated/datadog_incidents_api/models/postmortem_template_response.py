# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .postmortem_template_data_response import PostmortemTemplateDataResponse

_new = object.__new__


class PostmortemTemplateResponse(Model):
    """A postmortem template.

    Attributes:
        data: A text that postmortems start from.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(PostmortemTemplateDataResponse)),)
    _keys = frozenset(("data",))

    data: PostmortemTemplateDataResponse

    def __init__(
        self,
        *,
        data: PostmortemTemplateDataResponse,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateResponse:
        m = _new(PostmortemTemplateResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = PostmortemTemplateDataResponse._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
