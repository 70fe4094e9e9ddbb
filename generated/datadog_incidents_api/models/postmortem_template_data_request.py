# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT
from .._unset import UNSET, Unset
from .incident_type_only_relationships import IncidentTypeOnlyRelationships
from .postmortem_template_attributes_request import PostmortemTemplateAttributesRequest

if TYPE_CHECKING:
    from .postmortem_template_type import PostmortemTemplateType


class PostmortemTemplateDataRequest(Model):
    """Postmortem template to create or update, as a JSON:API resource."""

    type: PostmortemTemplateType | str = member(TEXT)
    """JSON:API type of postmortem templates, singular or plural."""
    attributes: PostmortemTemplateAttributesRequest = member(Nested(PostmortemTemplateAttributesRequest))
    """Name, text and default status of the template, and the location of its postmortems."""
    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the postmortem template, the same as in the path. Ignored on creation, because the server
    assigns the ID."""
    relationships: IncidentTypeOnlyRelationships | Unset = member(
        Nested(IncidentTypeOnlyRelationships), default=UNSET
    )
    """Relationship of a resource to the incident type that it applies to."""
