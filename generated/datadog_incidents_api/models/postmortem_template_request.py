# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .postmortem_template_data_request import PostmortemTemplateDataRequest


class PostmortemTemplateRequest(Model):
    """Request to create or update a postmortem template."""

    data: PostmortemTemplateDataRequest = member(Nested(PostmortemTemplateDataRequest))
    """Postmortem template to create or update, as a JSON:API resource."""
