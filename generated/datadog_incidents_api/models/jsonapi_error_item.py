# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    OBJECT,
    TEXT,
    not_object,
)
from ..types import UNSET, Unset
from .jsonapi_error_item_source import JSONAPIErrorItemSource

_new = object.__new__


class JSONAPIErrorItem(Model):
    """JSON:API error object, describing one problem.

    Attributes:
        status: HTTP status code as a string of digits, such as `404`.
        title: kind of problem, such as `Bad Request`.
        detail: details of this occurrence of the problem; may be absent.
        meta: additional details in free-form members, such as a list of allowed values.
        source: part of the request that caused the problem.
    """

    __slots__ = ("detail", "meta", "source", "status", "title")

    _fields = (
        Field("status", "status", False, TEXT),
        Field("title", "title", False, TEXT),
        Field("detail", "detail", False, TEXT),
        Field("meta", "meta", False, OBJECT),
        Field("source", "source", False, Nested(JSONAPIErrorItemSource)),
    )
    _keys = frozenset(
        (
            "status",
            "title",
            "detail",
            "meta",
            "source",
        )
    )

    status: str | Unset
    title: str | Unset
    detail: str | Unset
    meta: dict[str, Any] | Unset
    source: JSONAPIErrorItemSource | Unset

    def __init__(
        self,
        *,
        status: str | Unset = UNSET,
        title: str | Unset = UNSET,
        detail: str | Unset = UNSET,
        meta: dict[str, Any] | Unset = UNSET,
        source: JSONAPIErrorItemSource | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.status = status
        self.title = title
        self.detail = detail
        self.meta = meta
        self.source = source

    @staticmethod
    def _decode(d: dict[str, Any]) -> JSONAPIErrorItem:
        m = _new(JSONAPIErrorItem)
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
