# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
    not_array,
)
from ..unions import OneOf
from .jsonapi_error_item import JSONAPIErrorItem

_new = object.__new__
_ERRORS = ListOf(OneOf(None, {}, (JSONAPIErrorItem,), (TEXT,)))


class APIErrorResponse(Model):
    """Body of an error response.

    Attributes:
        errors: errors, one entry per problem, each either a plain message or a JSON:API error
            object.
    """

    __slots__ = ("errors",)

    _fields = (Field("errors", "errors", True, _ERRORS),)
    _keys = frozenset(("errors",))

    errors: list[str | JSONAPIErrorItem | dict[str, Any]]

    def __init__(
        self,
        *,
        errors: list[str | JSONAPIErrorItem | dict[str, Any]],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.errors = errors

    @staticmethod
    def _decode(d: dict[str, Any]) -> APIErrorResponse:
        m = _new(APIErrorResponse)
        m._source = d
        try:
            v = d["errors"]
            m.errors = _ERRORS.decode(v) if v.__class__ is list else not_array(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
