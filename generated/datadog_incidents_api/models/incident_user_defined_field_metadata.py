# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    OBJECT,
    TEXT,
    UNDECODABLE,
)

_new = object.__new__


class IncidentUserDefinedFieldMetadata(Model):
    """How to find a field's values while somebody types.

    Attributes:
        category: Kind of thing that is searched for.
        search_limit_param: Name of the query parameter that takes the greatest number of values
            to find.
        search_params: Other query parameters of the search, by name.
        search_query_param: Name of the query parameter that takes what was typed.
        search_result_path: Where in the reply to the search the values are.
        search_url: URL of the search.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
