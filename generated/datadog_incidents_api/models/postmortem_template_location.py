# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

PostmortemTemplateLocation = Literal[
    "confluence",
    "datadog_notebooks",
    "google_docs",
]
"""Service in which postmortems are written."""

POSTMORTEM_TEMPLATE_LOCATION_VALUES: Final[tuple[PostmortemTemplateLocation, ...]] = (
    "confluence",
    "datadog_notebooks",
    "google_docs",
)
"""Values in the spec; the server may send others, which are kept unchanged."""
