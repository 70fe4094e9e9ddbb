# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.postmortem_templates` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.postmortem_template_attributes_response import PostmortemTemplateAttributesResponse
    from ..models.postmortem_template_data_response import PostmortemTemplateDataResponse
    from ..models.postmortem_template_response_relationships import PostmortemTemplateResponseRelationships


class PostmortemTemplateView(View):
    """One `PostmortemTemplateDataResponse` with the reply it came in."""

    __slots__ = ()

    data: PostmortemTemplateDataResponse

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> PostmortemTemplateAttributesResponse:
        """What the resource says of itself."""
        return cast("PostmortemTemplateAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> PostmortemTemplateResponseRelationships:
        """Ids of related resources, by relation."""
        return cast("PostmortemTemplateResponseRelationships", self._member("relationships"))
