"""Comparison of two sequences of responses, up to what differs between any two runs.

IDs, also those of runs in marks, may be others as long as they are equal in the same places, and timestamps
may be later as long as their order is the same. A check that depends on responses alone has the same result
for both sequences.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import datetime

from .exchanges import Exchange, Response
from .live.marks import RUN_ID

_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_ID = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\"public_id\": )\d+|(?<=\"IR-)\d+|"
    rf"(?<=/avatar/)[0-9a-f]{{32}}|{RUN_ID}",
    re.IGNORECASE,
)
"""UUIDs, the numbers of incidents, hashes of email addresses, and runs."""
_VOLATILE = re.compile(
    r"date|server|age|via|connection|keep-alive|content-length|.*request-id|.*trace.*|x-ratelimit-.*"
)
"""Headers that differ between two equal responses."""


def are_same(recorded: Sequence[Exchange], received: Sequence[Exchange]) -> bool:
    """Whether two sequences of exchanges have the same responses; both must be redacted."""
    return _canonical(recorded) == _canonical(received)


def _canonical(exchanges: Sequence[Exchange]) -> str:
    text = json.dumps([_parts(one.response) for one in exchanges], sort_keys=True)
    ids: dict[str, str] = {}
    text = _ID.sub(lambda found: ids.setdefault(found[0], f"id-{len(ids)}"), text)
    times = {found: time for found in _TIMESTAMP.findall(text) if (time := _time(found)) is not None}
    ranks = {time: rank for rank, time in enumerate(sorted({*times.values()}))}
    return _TIMESTAMP.sub(
        lambda found: f"time-{ranks[times[found[0]]]}" if found[0] in times else found[0], text
    )


def _parts(response: Response) -> list[object]:
    headers = {
        name: value for name, value in response.headers.items() if not _VOLATILE.fullmatch(name.lower())
    }
    parsed = response.json()
    body = response.body.decode("latin-1") if parsed is None else parsed
    return [response.status, headers, parsed is None, body]


def _time(text: str) -> float | None:
    """Seconds of a timestamp; None if it does not exist, such as one in month 13."""
    try:
        return datetime.fromisoformat(text).timestamp()
    except (ValueError, OverflowError):
        return None
