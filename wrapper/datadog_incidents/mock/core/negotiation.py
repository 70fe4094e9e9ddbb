"""Content negotiation (RFC 9110, section 12.5.1), which the mock does only if it is strict.

Recorded (EVIDENCE.md#content-types): the server responds with a media type of its own whatever `Accept` says.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from .messages import Refused

_QUOTED = r'"(?:[^"\\]|\\.?)*(?:"|$)'
"""Quoted string, up to the end if it is not closed: an attempt that fails would be repeated at each quote."""

_ELEMENT = re.compile(rf"(?:{_QUOTED}|[^,])+")
_PARAMETER = re.compile(rf"(?:{_QUOTED}|[^;])+")
_QUALITY = re.compile(r"q=([01](?:\.[0-9]{0,3})?)")


def check_accept(accept: str, offered: Collection[str]) -> None:
    """Check that a client accepts at least one of the media types that an operation responds with.

    Args:
        accept: value of the header `Accept`; anything is accepted if it is empty.
        offered: media types of the successful response; empty if it has no body.

    Raises:
        Refused: 406.
    """
    qualities = dict(filter(None, map(_parsed, _ELEMENT.findall(accept.lower()))))
    if not qualities or not offered or any(_quality(kind, qualities) for kind in offered):
        return
    raise Refused(406, f"Not acceptable: the response is {' or '.join(offered)}")


def _parsed(media_range: str) -> tuple[str, float] | None:
    """Return a media range and its quality, 1 if it states none; None for an empty element."""
    kind, _, parameters = media_range.partition(";")
    parts = _PARAMETER.findall(parameters)
    matches = [match for part in parts if (match := _QUALITY.fullmatch(part.strip()))]
    kind = kind.strip()
    return (kind, float(matches[0][1]) if matches else 1.0) if kind else None


def _quality(kind: str, qualities: dict[str, float]) -> float:
    """Return the quality of a media type: that of the most specific range that includes it."""
    ranges = (kind, f"{kind.partition('/')[0]}/*", "*/*")
    return next((qualities[one] for one in ranges if one in qualities), 0.0)
