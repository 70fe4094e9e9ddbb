# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .postmortem_template_data_response import PostmortemTemplateDataResponse


class PostmortemTemplateResponse(Model):
    """Response containing one postmortem template."""

    data: PostmortemTemplateDataResponse = member(Nested(PostmortemTemplateDataResponse))
    """Text from which postmortems are written, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateResponse:
        m = new(PostmortemTemplateResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = PostmortemTemplateDataResponse._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
