# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

AttachmentDataAttributesAttachmentType = Literal["link", "postmortem"]
"""Kind of attachment, either the incident's `postmortem` or a `link` to any other document."""

ATTACHMENT_DATA_ATTRIBUTES_ATTACHMENT_TYPE_VALUES: Final[
    tuple[AttachmentDataAttributesAttachmentType, ...]
] = get_args(AttachmentDataAttributesAttachmentType)
"""Values in the spec; the server may send others, which are kept unchanged."""
