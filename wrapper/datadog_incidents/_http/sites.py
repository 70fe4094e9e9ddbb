"""Datadog's sites, and which of them somebody meant who wrote another."""

from __future__ import annotations

import difflib

from datadog_incidents_api.servers import SITES


def nearest(written: str) -> str | None:
    """The site that is most like what was written: the address of a page, a region, a slip; None for none."""
    wanted = written.strip().lower().removeprefix("https://").partition("/")[0]
    for address in ("app.", "api."):
        wanted = wanted.removeprefix(address)
    for site in SITES:
        # `eu` of datadoghq.eu, `us5` of us5.datadoghq.com; the `com` that many end in is no region.
        if wanted == site or (wanted in site.split(".") and wanted not in ("com", "datadoghq")):
            return site
    return next(iter(difflib.get_close_matches(wanted, SITES, n=1, cutoff=0.5)), None)
