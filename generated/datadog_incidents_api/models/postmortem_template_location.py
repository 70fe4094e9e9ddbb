# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

PostmortemTemplateLocation = Literal[
    "confluence",
    "datadog_notebooks",
    "google_docs",
]
"""Where postmortems are written."""

POSTMORTEM_TEMPLATE_LOCATION_VALUES: Final[tuple[PostmortemTemplateLocation, ...]] = (
    "confluence",
    "datadog_notebooks",
    "google_docs",
)
"""The values the document knows; the server may send others, which are kept as text."""
