# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    UNDECODABLE,
    not_object,
)
from ..types import UNSET, Unset
from .incident_type_only_relationships import IncidentTypeOnlyRelationships
from .postmortem_template_attributes_request import PostmortemTemplateAttributesRequest

if TYPE_CHECKING:
    from .postmortem_template_type import PostmortemTemplateType

_new = object.__new__


class PostmortemTemplateDataRequest(Model):
    """A postmortem template to be created or changed.

    Attributes:
        type: JSON:API type of postmortem templates.
        attributes: What postmortems start from, and where they are written.
        id: Id of the template, as in the path; a new one is given its own.
        relationships: The type of incident that a setting belongs to, where that is all it is
            linked with.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
