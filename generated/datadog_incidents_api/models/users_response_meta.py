# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .users_response_meta_page import UsersResponseMetaPage


class UsersResponseMeta(Model):
    """Metadata of a page of users."""

    page: UsersResponseMetaPage = member(Nested(UsersResponseMetaPage))
    """Counts of users, with and without the filters."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UsersResponseMeta:
        m = new(UsersResponseMeta)
        m._source = d
        try:
            v = d["page"]
            if v.__class__ is dict:
                m.page = m_page = new(UsersResponseMetaPage)
                m_page._source = v
                m_page.total_count = v["total_count"]
                m_page.total_filtered_count = v["total_filtered_count"]
            else:
                m.page = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
