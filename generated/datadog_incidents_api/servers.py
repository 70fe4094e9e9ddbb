# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Servers of the API: URL template and Datadog sites."""

from typing import Final

URL: Final = "https://{subdomain}.{site}"
"""URL template; `site` is one of `SITES`."""

SUBDOMAIN: Final = "api"

DEFAULT_SITE: Final = "datadoghq.com"

SITES: Final[tuple[str, ...]] = (
    "datadoghq.com",
    "us3.datadoghq.com",
    "us5.datadoghq.com",
    "ap1.datadoghq.com",
    "ap2.datadoghq.com",
    "uk1.datadoghq.com",
    "datadoghq.eu",
    "ddog-gov.com",
    "us2.ddog-gov.com",
)
"""Datadog sites in the spec, one per region."""
