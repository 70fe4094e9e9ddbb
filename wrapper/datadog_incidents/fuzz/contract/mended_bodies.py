"""Invalid request bodies that the marks of a live run have made valid: a server may accept them."""

from __future__ import annotations

from ..exchanges import Request, parsed
from ..model.probes.places import is_valid
from ..model.schemas import request_schema


def is_mended(body: object, sent: Request) -> bool:
    """Return whether a body was invalid before the connection replaced it, and is valid as sent.

    Args:
        body: body as generated.
        sent: request that the connection has sent.
    """
    generated = body.encode() if isinstance(body, str) else body
    if not isinstance(generated, bytes) or generated == sent.body:
        return False
    schema = None if sent.operation is None else request_schema(sent.operation)
    return schema is not None and not is_valid(schema, parsed(generated)) and is_valid(schema, sent.json())
