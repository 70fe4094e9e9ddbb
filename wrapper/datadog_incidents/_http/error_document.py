"""Parser of error documents, the bodies of error responses."""

from __future__ import annotations

from .._common.json_kinds import Json, is_array, is_object
from ..errors import ErrorDetail


def read_errors(body: Json) -> tuple[ErrorDetail, ...]:
    """Extract the entries of `errors`: strings or objects, depending on the server's back end.

    Empty if the body is not an error document.
    """
    entries = body.get("errors") if is_object(body) else None
    return tuple(map(_detail, entries)) if is_array(entries) else ()


def _detail(entry: Json) -> ErrorDetail:
    if not is_object(entry):
        return ErrorDetail(detail=str(entry))
    known = {key: str(entry[key]) for key in ("detail", "title", "status") if entry.get(key) is not None}
    return ErrorDetail(**known)
