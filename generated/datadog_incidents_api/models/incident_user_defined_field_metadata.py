# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import OBJECT, TEXT


class IncidentUserDefinedFieldMetadata(Model):
    """Search that finds the values of an autocomplete field while a user types."""

    category: str = member(TEXT)
    """Kind of values searched for, such as `services`."""
    search_limit_param: str = member(TEXT)
    """Name of the query parameter for the maximum number of results."""
    search_params: dict[str, Any] = member(OBJECT)
    """Additional query parameters of the search, by name."""
    search_query_param: str = member(TEXT)
    """Name of the query parameter for the text typed by the user."""
    search_result_path: str = member(TEXT)
    """Path of the values in the search response, such as `data.services`."""
    search_url: str = member(TEXT)
    """URL to which the search requests are sent."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldMetadata:
        m = new(IncidentUserDefinedFieldMetadata)
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
