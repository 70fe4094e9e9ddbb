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
from .incident_type_only_relationships import IncidentTypeOnlyRelationships
from .postmortem_template_attributes_request import PostmortemTemplateAttributesRequest

if TYPE_CHECKING:
    from .postmortem_template_type import PostmortemTemplateType

_new = object.__new__


class PostmortemTemplateDataRequest(Model):
    """Postmortem template to create or update, as a JSON:API resource.

    Attributes:
        type: JSON:API type of postmortem templates, singular or plural.
        attributes: name, text and default status of the template, and the location of its
            postmortems.
        id: UUID of the postmortem template, the same as in the path. Ignored on creation,
            because the server assigns the ID.
        relationships: relationship of a resource to the incident type that it applies to.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, TEXT),
        Field("attributes", "attributes", True, Nested(PostmortemTemplateAttributesRequest)),
        Field("id", "id", False, TEXT),
        Field("relationships", "relationships", False, Nested(IncidentTypeOnlyRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "id",
            "relationships",
        )
    )

    type: PostmortemTemplateType | str
    attributes: PostmortemTemplateAttributesRequest
    id: str | Unset
    relationships: IncidentTypeOnlyRelationships | Unset

    def __init__(
        self,
        *,
        type: PostmortemTemplateType | str,
        attributes: PostmortemTemplateAttributesRequest,
        id: str | Unset = UNSET,
        relationships: IncidentTypeOnlyRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.id = id
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateDataRequest:
        m = _new(PostmortemTemplateDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                PostmortemTemplateAttributesRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
            m.id = get("id", UNSET)
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentTypeOnlyRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
