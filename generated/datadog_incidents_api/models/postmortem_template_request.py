# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .postmortem_template_data_request import PostmortemTemplateDataRequest

_new = object.__new__


class PostmortemTemplateRequest(Model):
    """Request to create or update a postmortem template.

    Attributes:
        data: postmortem template to create or update, as a JSON:API resource.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(PostmortemTemplateDataRequest)),)
    _keys = frozenset(("data",))

    data: PostmortemTemplateDataRequest

    def __init__(
        self,
        *,
        data: PostmortemTemplateDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateRequest:
        m = _new(PostmortemTemplateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = PostmortemTemplateDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
