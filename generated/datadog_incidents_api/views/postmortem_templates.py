# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.postmortem_templates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.postmortem_template_attributes_response import PostmortemTemplateAttributesResponse
    from ..models.postmortem_template_data_response import PostmortemTemplateDataResponse
    from ..models.postmortem_template_response_relationships import PostmortemTemplateResponseRelationships


class PostmortemTemplateView(View):
    """View of `PostmortemTemplateDataResponse`, with the response that contained it."""

    __slots__ = ()

    data: PostmortemTemplateDataResponse

    @property
    def attributes(self) -> PostmortemTemplateAttributesResponse:
        """Attributes of the resource."""
        return cast("PostmortemTemplateAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> PostmortemTemplateResponseRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("PostmortemTemplateResponseRelationships", self._member("relationships"))
