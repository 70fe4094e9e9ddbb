# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .postmortem_template_data_request import PostmortemTemplateDataRequest

_new = object.__new__


class PostmortemTemplateRequest(Model):
    """A postmortem template to be created or changed.

    Attributes:
        data: A postmortem template to be created or changed.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
