"""Data of responses that schemathesis uses in later requests, without those nested too deep.

A server may store members that it does not know, whatever their depth. Schemathesis cannot compare such
values: each operation that may use one would be left untested.
"""

from __future__ import annotations

from typing import Any, cast

from schemathesis.core.transport import Response
from schemathesis.specs.openapi.extra_data_source import OpenApiExtraDataSource

from ..exchanges import parsed
from .schemathesis_types import Case


class ResponseData(OpenApiExtraDataSource):
    """Data of responses that are JSON of limited depth."""

    def record_response(self, *, operation: Any, response: Response, case: Case) -> None:
        if parsed(response.content) is not None:
            source = cast("Any", super())  # its annotations are incomplete
            source.record_response(operation=operation, response=response, case=case)


def without_deep_responses(source: Any) -> ResponseData | None:
    """Return a copy of the data, still empty, that does not record responses nested too deep."""
    if source is None:
        return None
    return ResponseData(
        source.repository,
        source.requirements,
        source.inputs_by_label,
        source.semantic_index,
        source.semantic_eligible_operations,
        source.created_keys_by_label,
    )
