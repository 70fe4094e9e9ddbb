# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

PostmortemTemplateLocation = Literal["confluence", "datadog_notebooks", "google_docs"]
"""Service in which postmortems are written."""

POSTMORTEM_TEMPLATE_LOCATION_VALUES: Final[tuple[PostmortemTemplateLocation, ...]] = get_args(
    PostmortemTemplateLocation
)
"""Values in the spec; the server may send others, which are kept unchanged."""
