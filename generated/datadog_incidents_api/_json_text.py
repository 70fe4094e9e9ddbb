# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""JSON text of a value that is nested as deeply as the parser of responses accepts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False).encode


def json_text(value: Any) -> str:
    """Encode plain JSON as text, e.g. `[{"id": 1}]`.

    Without recursion, because `json.dumps` is limited to fewer levels than the parser.
    """
    texts: list[str] = []
    pending: list[Any] = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, _Text):
            texts.append(part)
        elif isinstance(part, Mapping | list):
            pending += reversed([*_parts(part)])
        else:
            texts.append(_encode(part))
    return "".join(texts)


class _Text(str):
    """Text of the result, as opposed to a value to encode."""

    __slots__ = ()


def _parts(container: Any) -> Iterator[Any]:
    """Yield the text and the values of which the JSON of an object or array consists."""
    is_object = isinstance(container, Mapping)
    yield _Text("{" if is_object else "[")
    for index, item in enumerate(container.items() if is_object else container):
        separator = ", " if index else ""
        if is_object:
            key, item = item
            yield _Text(f"{separator}{_encode(str(key))}: ")
        else:
            yield _Text(separator)
        yield item
    yield _Text("}" if is_object else "]")
