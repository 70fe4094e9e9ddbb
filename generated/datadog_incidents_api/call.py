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
    """The query parameters of an operation that answers in pages.

    Attributes:
        offset: says where a page begins, counted from 0 in items, or in pages where there is a `step`.
        size: says how many items a page has.
        step: from one page to the next; None where that is as many as the page had items.
    """

    offset: str
    size: str
    step: int | None = None


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
        salvage: does so without the items of lists that cannot be read, and tells which; None for no lists.
    """

    operation: Operation
    path: str
    read: Callable[[Any], T] | None
    query: tuple[tuple[str, str], ...] = ()
    body: Any = field(default=UNSET, repr=False)
    salvage: Callable[[Any], tuple[T, tuple[DecodingError, ...]]] | None = field(default=None, repr=False)

    def with_query(self, **values: int) -> Call[T]:
        """The same call with some query parameters replaced; keys are the parameters' wire names."""
        kept = [(name, value) for name, value in self.query if name not in values]
        return evolve(self, query=(*kept, *((name, str(value)) for name, value in values.items())))

    def decode(self, content: bytes) -> tuple[T, tuple[DecodingError, ...]]:
        """Read the body of a successful reply.

        Returns:
            The result, and an error for each item of a list that had to be left out of it.

        Raises:
            DecodingError: not JSON, or JSON that the document rules out.
        """
        if self.read is None:
            return None, ()  # type: ignore[return-value]  # T is None for operations without a reply body
        try:
            source = _parse(content)
        except (ValueError, RecursionError) as error:
            problem = "the body is empty" if not content else f"not JSON ({type(error).__name__})"
            raise DecodingError(problem, path="$", raw=content, operation=self.operation.id) from None
        try:
            return self.read(source), ()
        except DecodingError as error:
            found = error
        try:
            if self.salvage is not None:
                result, errors = self.salvage(source)
                return result, tuple(self._named(one, one.raw) for one in errors)
        except DecodingError as error:
            found = error
        raise self._named(found, content)

    def _named(self, error: DecodingError, raw: object) -> DecodingError:
        """The same error with the operation's name."""
        return DecodingError(
            error.problem, path=error.path, raw=raw, operation=self.operation.id, index=error.index
        )


@frozen
class Response(Generic[T]):
    """A reply with its result.

    Attributes:
        status: HTTP status.
        headers: case-insensitive mapping, as received.
        content: the body as received, decompressed.
        parsed: the result: a model, or None where the operation has no reply body.
        attempts: requests sent for this call, retries included.
        errors: one for each item of a list that could not be read; `parsed` is without them.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    parsed: T = field(repr=False)
    attempts: int = 1
    errors: tuple[DecodingError, ...] = ()

    def whole(self) -> T:
        """The result, if nothing is missing from it.

        Raises:
            DecodingError: the first of `errors`.
        """
        if self.errors:
            raise self.errors[0]
        return self.parsed
