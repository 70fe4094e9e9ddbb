"""Parser of error documents, the bodies of error responses."""

from __future__ import annotations

import json

from .._common.json_kinds import Json, is_array, is_object
from ..errors import ErrorDetail
from .redaction import Redactor


def read_errors(redacted: bytes, received: bytes, redactor: Redactor) -> tuple[ErrorDetail, ...]:
    """Extract the entries of `errors`: strings or objects, depending on the server's back end.

    Empty if the body is not an error document. Secrets are redacted once more in the decoded texts, because
    decoding may have turned something else into a secret.

    Args:
        redacted: body without secrets.
        received: body as received, used if redaction made it invalid, such as by replacing a number.
        redactor: redactor of the client's secrets.
    """
    for body in (redacted, received):
        try:
            return tuple(_detail(entry, redactor) for entry in _entries(json.loads(body)))
        except (ValueError, RecursionError):
            continue
    return ()


def _entries(document: Json) -> list[Json]:
    entries = document.get("errors") if is_object(document) else None
    return entries if is_array(entries) else []


def _detail(entry: Json, redactor: Redactor) -> ErrorDetail:
    if not is_object(entry):
        return ErrorDetail(detail=redactor.text(str(entry)))
    known = {key: entry[key] for key in ("detail", "title", "status") if entry.get(key) is not None}
    return ErrorDetail(**{key: redactor.text(str(value)) for key, value in known.items()})
