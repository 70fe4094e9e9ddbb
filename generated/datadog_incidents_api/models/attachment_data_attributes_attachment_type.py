# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

AttachmentDataAttributesAttachmentType = Literal[
    "link",
    "postmortem",
]
"""Kind of attachment, either the incident's `postmortem` or a `link` to any other document."""

ATTACHMENT_DATA_ATTRIBUTES_ATTACHMENT_TYPE_VALUES: Final[
    tuple[AttachmentDataAttributesAttachmentType, ...]
] = (
    "link",
    "postmortem",
)
"""Values in the spec; the server may send others, which are kept unchanged."""
