# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

AttachmentDataAttributesAttachmentType = Literal[
    "link",
    "postmortem",
]
"""Whether the document is the incident's postmortem or any other."""

ATTACHMENT_DATA_ATTRIBUTES_ATTACHMENT_TYPE_VALUES: Final[
    tuple[AttachmentDataAttributesAttachmentType, ...]
] = (
    "link",
    "postmortem",
)
"""The values the document knows; the server may send others, which are kept as text."""
