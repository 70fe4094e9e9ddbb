"""Hypothesis strategies of valid JSON values, built from the schemas of the OpenAPI document.

Each value is decoded from one draw of bytes, whose layout is fixed by the schema: the choices of one member
do not move those of another, so that Hypothesis shrinks members one by one, and zeros mean the simplest
value. One draw per value rather than per member is what makes this fast: for Hypothesis, a draw of 200 bytes
takes about as long as a draw of one. The generator of schemathesis, which is not public, draws each member
and reaches a fiftieth of the rate.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from hypothesis import strategies as st

from .layout import layout
from .schemas import request_schema


def values(schema: Mapping[str, Any], *, edges: bool = True) -> st.SearchStrategy[Any]:
    """Return a strategy of JSON values that are valid by a schema. Strategies are cached by schema.

    Members that only the server sets (`readOnly`) are absent.

    Args:
        schema: schema, which may contain references into the OpenAPI document.
        edges: whether a share of the members is null, empty, as long as is valid, at a bound, or contains
            unusual characters.

    Raises:
        NotImplementedError: no value can be built for a keyword of the schema.
    """
    return _values(json.dumps(schema), edges)


def bodies(operation: str, *, edges: bool = True) -> st.SearchStrategy[Any]:
    """Return a strategy of valid request bodies of an operation, by ID. IDs in them belong to no resource.

    Raises:
        KeyError: the operation has no request body.
    """
    schema = request_schema(operation)
    if schema is None:
        raise KeyError(f"{operation} has no request body")
    return values(schema, edges=edges)


@cache
def _values(schema: str, edges: bool) -> st.SearchStrategy[Any]:
    one = layout(json.loads(schema), edges=edges)
    return st.binary(min_size=one.size, max_size=one.size).map(lambda data: one.read(data, 0))
