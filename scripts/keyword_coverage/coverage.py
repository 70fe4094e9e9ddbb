"""Which misreadings the requests of a run would show.

A misreading is shown by a request about which the schema and the misread schema differ, if the server decided
it as the schema does: it refused the request because of that place alone, or accepted it. Otherwise, what the
server does to the request says nothing of the keyword, e.g. because the credentials were wrong as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import jsonschema_rs
from attrs import frozen

from datadog_incidents.fuzz.exchanges import Exchange, Response

from .misreadings import Misreading, Schema, misreadings
from .request_schemas import request_schema, request_value

REFUSED = 400
CONFLICT = 409


@frozen
class Coverage:
    """Misreadings of one operation, and those that a run showed.

    Attributes:
        misreadings: all misreadings.
        missed: those that no request showed.
    """

    misreadings: tuple[Misreading, ...]
    missed: tuple[Misreading, ...]


class _Open:
    """Misreadings of an operation that no request has shown so far; compiled when they are first needed."""

    def __init__(self, operation: str) -> None:
        self.all = tuple(misreadings(operation))
        self.missed = [*self.all]
        self._validators: dict[int, jsonschema_rs.Draft202012Validator] = {}
        self._schema = _validator(request_schema(operation))
        self._seen: set[int] = set()

    def observe(self, exchange: Exchange) -> None:
        request, response = exchange.request, exchange.response
        headers = tuple(sorted(request.headers.items()))
        identity = hash((request.method, request.path, request.query, headers, request.body, response.status))
        if identity in self._seen:
            return
        self._seen.add(identity)
        value = request_value(request)
        try:
            if value is None or not _agrees(response, is_valid := self._schema.is_valid(value)):
                return
            self.missed = [one for one in self.missed if self._of(one).is_valid(value) is is_valid]
        except ValueError:  # a lone surrogate, or nested too deeply: validators cannot decide
            return

    def _of(self, one: Misreading) -> jsonschema_rs.Draft202012Validator:
        found = self._validators.get(id(one))
        if found is None:
            found = self._validators[id(one)] = _validator(one.schema)
        return found


class KeywordCoverage:
    """Listener of a connection that collects which misreadings its requests show.

    Args:
        operations: IDs of the operations.
    """

    def __init__(self, operations: Iterable[str]) -> None:
        self._open = {name: _Open(name) for name in operations}

    def observe(self, exchange: Exchange) -> None:
        """Take an exchange into account."""
        found = self._open.get(exchange.request.operation or "")
        if found is not None:
            found.observe(exchange)

    def result(self) -> Mapping[str, Coverage]:
        """Return the coverage by ID of the operation."""
        return {name: Coverage(one.all, tuple(one.missed)) for name, one in self._open.items()}


def _validator(schema: Schema) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator({**schema}, validate_formats=True)


def _agrees(response: Response, is_valid: bool) -> bool:
    """Whether a server decided about a request as its schema does."""
    return response.ok or response.status == CONFLICT if is_valid else response.status == REFUSED
