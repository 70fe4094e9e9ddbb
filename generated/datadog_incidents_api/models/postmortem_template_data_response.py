# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT
from .._unset import UNSET, Unset
from .postmortem_template_attributes_response import PostmortemTemplateAttributesResponse
from .postmortem_template_response_relationships import PostmortemTemplateResponseRelationships

if TYPE_CHECKING:
    from .postmortem_template_type import PostmortemTemplateType


class PostmortemTemplateDataResponse(Model):
    """Text from which postmortems are written, as a JSON:API resource."""

    type: PostmortemTemplateType | str = member(TEXT)
    """JSON:API type of postmortem templates, singular or plural."""
    id: str = member(TEXT)
    """UUID of the postmortem template."""
    attributes: PostmortemTemplateAttributesResponse = member(Nested(PostmortemTemplateAttributesResponse))
    """Name, text and default status of the template, the location of its postmortems, and audit data."""
    relationships: PostmortemTemplateResponseRelationships | Unset = member(
        Nested(PostmortemTemplateResponseRelationships), default=UNSET
    )
    """Relationships of a postmortem template to its incident type, and to the user who last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateDataResponse:
        m = new(PostmortemTemplateDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                PostmortemTemplateAttributesResponse._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                PostmortemTemplateResponseRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
