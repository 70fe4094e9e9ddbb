"""Suggestions for misspelled names of Datadog sites."""

from __future__ import annotations

from datadog_incidents_api.servers import SITES


def nearest(text: str) -> str | None:
    """The site that a text most likely means; None if there is no close match.

    The text may be the URL of a page, a region such as `eu`, or a misspelled site.
    """
    wanted = text.strip().lower().removeprefix("https://").partition("/")[0]
    for address in ("app.", "api."):
        wanted = wanted.removeprefix(address)
    for site in SITES:
        # A region is `eu` of datadoghq.eu or `us5` of us5.datadoghq.com, but not the common suffix `com`.
        if wanted == site or (wanted in site.split(".") and wanted not in ("com", "datadoghq")):
            return site
    import difflib  # only for misspelled sites

    return next(iter(difflib.get_close_matches(wanted, SITES, n=1, cutoff=0.5)), None)
