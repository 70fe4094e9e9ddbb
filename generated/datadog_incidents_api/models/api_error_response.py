# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model
from ..shapes import ListOf, OneOf
from .jsonapi_error_item import JSONAPIErrorItem

_new = object.__new__
_ERRORS = ListOf(OneOf(None, {}, JSONAPIErrorItem))


class APIErrorResponse(Model):
    """What went wrong.

    Attributes:
        errors: One entry a problem.
    """

    __slots__ = ("errors",)

    _fields = (Field("errors", "errors", True, _ERRORS, (list,)),)
    _keys = frozenset(("errors",))

    errors: list[str | JSONAPIErrorItem | dict[str, Any]]

    def __init__(
        self,
        *,
        errors: list[str | JSONAPIErrorItem | dict[str, Any]],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = additional_properties
        self.errors = errors

    @staticmethod
    def _decode(d: dict[str, Any]) -> APIErrorResponse:
        m = _new(APIErrorResponse)
        m._source = d
        m._extra = None
        m.errors = _ERRORS.decode(d["errors"])
        return m
