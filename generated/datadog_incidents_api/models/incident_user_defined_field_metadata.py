# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    OBJECT,
    TEXT,
)

_new = object.__new__


class IncidentUserDefinedFieldMetadata(Model):
    """Search that finds the values of an autocomplete field while a user types.

    Attributes:
        category: kind of values searched for, such as `services`.
        search_limit_param: name of the query parameter for the maximum number of results.
        search_params: additional query parameters of the search, by name.
        search_query_param: name of the query parameter for the text typed by the user.
        search_result_path: path of the values in the search response, such as `data.services`.
        search_url: URL to which the search requests are sent.
    """

    __slots__ = (
        "category",
        "search_limit_param",
        "search_params",
        "search_query_param",
        "search_result_path",
        "search_url",
    )

    _fields = (
        Field("category", "category", True, TEXT),
        Field("search_limit_param", "search_limit_param", True, TEXT),
        Field("search_params", "search_params", True, OBJECT),
        Field("search_query_param", "search_query_param", True, TEXT),
        Field("search_result_path", "search_result_path", True, TEXT),
        Field("search_url", "search_url", True, TEXT),
    )
    _keys = frozenset(
        (
            "category",
            "search_limit_param",
            "search_params",
            "search_query_param",
            "search_result_path",
            "search_url",
        )
    )

    category: str
    search_limit_param: str
    search_params: dict[str, Any]
    search_query_param: str
    search_result_path: str
    search_url: str

    def __init__(
        self,
        *,
        category: str,
        search_limit_param: str,
        search_params: dict[str, Any],
        search_query_param: str,
        search_result_path: str,
        search_url: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.category = category
        self.search_limit_param = search_limit_param
        self.search_params = search_params
        self.search_query_param = search_query_param
        self.search_result_path = search_result_path
        self.search_url = search_url

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldMetadata:
        m = _new(IncidentUserDefinedFieldMetadata)
        m._source = d
        try:
            m.category = d["category"]
            m.search_limit_param = d["search_limit_param"]
            m.search_params = d["search_params"]
            m.search_query_param = d["search_query_param"]
            m.search_result_path = d["search_result_path"]
            m.search_url = d["search_url"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
