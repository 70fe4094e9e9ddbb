# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import OBJECT, TEXT
from .._unset import UNSET, Unset
from .jsonapi_error_item_source import JSONAPIErrorItemSource


class JSONAPIErrorItem(Model):
    """JSON:API error object, describing one problem."""

    status: str | Unset = member(TEXT, default=UNSET)
    """HTTP status code as a string of digits, such as `404`."""
    title: str | Unset = member(TEXT, default=UNSET)
    """Kind of problem, such as `Bad Request`."""
    detail: str | Unset = member(TEXT, default=UNSET)
    """Details of this occurrence of the problem; may be absent."""
    meta: dict[str, Any] | Unset = member(OBJECT, default=UNSET)
    """Additional details in free-form members, such as a list of allowed values."""
    source: JSONAPIErrorItemSource | Unset = member(Nested(JSONAPIErrorItemSource), default=UNSET)
    """Part of the request that caused the problem."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> JSONAPIErrorItem:
        m = new(JSONAPIErrorItem)
        m._source = d
        try:
            get = d.get
            m.status = get("status", UNSET)
            m.title = get("title", UNSET)
            m.detail = get("detail", UNSET)
            m.meta = get("meta", UNSET)
            v = get("source", UNSET)
            m.source = JSONAPIErrorItemSource._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
