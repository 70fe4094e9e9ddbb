"""Requests with credentials that must be refused, and with another fault that the response must not tell."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from ...exchanges import Request
from ..operation_schemas import query_parameters
from ..schemas import resolved
from .sample import Sample


def with_other_faults(sample: Sample, name: str, credentials: Mapping[str, str]) -> list[tuple[str, Request]]:
    """Return requests with an unknown ID, a body that is not JSON, and an invalid query, with their subjects.

    Args:
        sample: valid request.
        name: description of the credentials.
        credentials: headers that must be refused.
    """
    found: list[tuple[str, Request]] = []
    if sample.unknown != sample.path:
        found.append(
            (f"{name}, and an unknown ID", sample.request(path=sample.unknown, credentials=credentials))
        )
    if sample.body is not None:
        found.append((f"{name}, and no JSON", sample.request(body=b"{", credentials=credentials)))
    for number in _numbers(sample.operation.id)[:1]:
        query = "&".join(filter(None, (sample.query, f"{quote(number, safe='')}=x")))
        found.append((f"{name}, and an invalid query", sample.request(query=query, credentials=credentials)))
    return found


def _numbers(operation: str) -> list[str]:
    """Return the names of the query parameters that are integers."""
    parameters = query_parameters(operation).items()
    return [name for name, one in parameters if resolved(one.schema).get("type") == "integer"]
