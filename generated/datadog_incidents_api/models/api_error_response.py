# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._shapes import TEXT, ListOf
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .jsonapi_error_item import JSONAPIErrorItem

_ERRORS = ListOf(OneOf(None, {}, (JSONAPIErrorItem,), (TEXT,)))


class APIErrorResponse(Model):
    """Body of an error response."""

    errors: list[str | JSONAPIErrorItem | UnknownVariant] = member(_ERRORS)
    """Errors, one entry per problem, each either a plain message or a JSON:API error object."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> APIErrorResponse:
        m = new(APIErrorResponse)
        m._source = d
        try:
            m.errors = _ERRORS.decode(v) if (v := d["errors"]).__class__ is list else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
