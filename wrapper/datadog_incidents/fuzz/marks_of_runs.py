"""IDs of runs in the marks of recorded calls to live servers, which are others in each run."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .exchanges import Exchange

RUN_ID = r"(?<=\[fuzz )[0-9a-f]{12}(?=\])|(?<=\bfuzz-)[0-9a-f]{12}(?=[\w-]*@fuzz\.invalid)"
"""Pattern of an ID in the marks of `live.marks`: those of titles and names, and of email addresses."""


def run_ids(exchanges: Iterable[Exchange]) -> set[str]:
    """Return the IDs in the marks of the requests."""
    bodies = (one.request.body.decode("latin-1") for one in exchanges)
    return {found[0] for body in bodies for found in re.finditer(RUN_ID, body)}
