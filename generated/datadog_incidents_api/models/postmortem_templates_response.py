# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .postmortem_template_data_response import PostmortemTemplateDataResponse


class PostmortemTemplatesResponse(Model):
    """Response containing postmortem templates of the organization."""

    data: list[PostmortemTemplateDataResponse] = member(ListOf(Nested(PostmortemTemplateDataResponse)))
    """Postmortem templates that match the filter."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplatesResponse:
        m = new(PostmortemTemplatesResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                list(map(PostmortemTemplateDataResponse._decode, v)) if v.__class__ is list else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
