# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""One API call without I/O: what to send, and how to read the answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from .errors import DecodingError
from .types import UNSET

try:  # the [fast] extra
    import orjson

    _parse: Callable[[bytes], Any] = orjson.loads
except ImportError:
    _parse = json.loads

T = TypeVar("T")


@frozen
class Paging:
    """The query parameters of an operation that answers in pages; both count items."""

    offset: str
    size: str


@frozen
class Operation:
    """One operation of the document.

    Attributes:
        id: as in the document, such as `create_incident`.
        method: HTTP method in capitals.
        path: path template, such as `/api/v2/incidents/{incident_id}`.
        tag: the client's attribute for the resource, such as `incidents`.
        name: the method's name on that resource.
        unstable: True where the server calls it beta; it has to be enabled before use.
        deprecated: True where the server will drop it.
        success: statuses of success, such as `(201,)`.
        scopes: OAuth scopes a bearer token needs.
        paging: set where the answer comes in pages.
    """

    id: str
    method: str
    path: str
    tag: str
    name: str
    unstable: bool
    deprecated: bool
    success: tuple[int, ...]
    scopes: tuple[str, ...]
    paging: Paging | None = None


@frozen
class Call(Generic[T]):
    """A prepared call.

    Attributes:
        operation: what is called.
        path: the path with its parameters filled in and percent-encoded.
        query: name and value pairs, in the document's order.
        body: JSON to send; UNSET where the operation takes none.
        read: turns the parsed JSON of a successful reply into the result; None where there is no body.
    """

    operation: Operation
    path: str
    read: Callable[[Any], T] | None
    query: tuple[tuple[str, str], ...] = ()
    body: Any = field(default=UNSET, repr=False)

    def with_query(self, **values: int) -> Call[T]:
        """The same call with some query parameters replaced; keys are the parameters' wire names."""
        kept = [(name, value) for name, value in self.query if name not in values]
        return evolve(self, query=(*kept, *((name, str(value)) for name, value in values.items())))

    def decode(self, content: bytes) -> T:
        """Read the body of a successful reply.

        Raises:
            DecodingError: not JSON, or JSON that the document rules out.
        """
        if self.read is None:
            return None  # type: ignore[return-value]  # T is None for operations without a reply body
        try:
            return self.read(_parse(content))
        except DecodingError as error:
            raise DecodingError(
                error.problem, path=error.path, raw=content, operation=self.operation.id
            ) from None
        except (ValueError, RecursionError) as error:
            problem = "the body is empty" if not content else f"not JSON ({type(error).__name__})"
            raise DecodingError(problem, path="$", raw=content, operation=self.operation.id) from None


@frozen
class Response(Generic[T]):
    """A reply with its result.

    Attributes:
        status: HTTP status.
        headers: case-insensitive mapping, as received.
        content: the body as received, decompressed.
        parsed: the result: a model, or None where the operation has no reply body.
        attempts: requests sent for this call, retries included.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    parsed: T = field(repr=False)
    attempts: int = 1
