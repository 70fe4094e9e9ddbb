# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    not_object,
)
from ..types import UNSET, Unset
from .postmortem_template_attributes_response import PostmortemTemplateAttributesResponse
from .postmortem_template_response_relationships import PostmortemTemplateResponseRelationships

if TYPE_CHECKING:
    from .postmortem_template_type import PostmortemTemplateType

_new = object.__new__


class PostmortemTemplateDataResponse(Model):
    """Text from which postmortems are written, as a JSON:API resource.

    Attributes:
        type: JSON:API type of postmortem templates, singular or plural.
        id: UUID of the postmortem template.
        attributes: name, text and default status of the template, the location of its
            postmortems, and audit data.
        relationships: relationships of a postmortem template to its incident type, and to the
            user who last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, TEXT),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(PostmortemTemplateAttributesResponse)),
        Field("relationships", "relationships", False, Nested(PostmortemTemplateResponseRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: PostmortemTemplateType | str
    id: str
    attributes: PostmortemTemplateAttributesResponse
    relationships: PostmortemTemplateResponseRelationships | Unset

    def __init__(
        self,
        *,
        type: PostmortemTemplateType | str,
        id: str,
        attributes: PostmortemTemplateAttributesResponse,
        relationships: PostmortemTemplateResponseRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateDataResponse:
        m = _new(PostmortemTemplateDataResponse)
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
