# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT


class ResourceIdentifier(Model):
    """JSON:API resource identifier, the type and ID of a resource."""

    type: str = member(TEXT)
    """JSON:API type of the related resource, such as `users`."""
    id: str = member(TEXT)
    """UUID of the related resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> ResourceIdentifier:
        m = new(ResourceIdentifier)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
