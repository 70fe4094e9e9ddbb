# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from .postmortem_template_data_response import PostmortemTemplateDataResponse

_new = object.__new__


class PostmortemTemplatesResponse(Model):
    """Response containing postmortem templates of the organization.

    Attributes:
        data: postmortem templates that match the filter.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, ListOf(Nested(PostmortemTemplateDataResponse))),)
    _keys = frozenset(("data",))

    data: list[PostmortemTemplateDataResponse]

    def __init__(
        self,
        *,
        data: list[PostmortemTemplateDataResponse],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplatesResponse:
        m = _new(PostmortemTemplatesResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                list(map(PostmortemTemplateDataResponse._decode, v)) if v.__class__ is list else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
