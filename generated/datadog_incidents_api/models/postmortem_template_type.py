# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

PostmortemTemplateType = Literal["postmortem_template", "postmortem_templates"]
"""JSON:API type of postmortem templates, singular or plural."""

POSTMORTEM_TEMPLATE_TYPE_VALUES: Final[tuple[PostmortemTemplateType, ...]] = get_args(PostmortemTemplateType)
"""Values in the spec; the server may send others, which are kept unchanged."""
