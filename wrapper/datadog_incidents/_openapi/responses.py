"""Validation of responses against the OpenAPI document: status, content type and body."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import Any, NamedTuple

from datadog_incidents_api._json_parsing import parse
from datadog_incidents_api.types import UNSET

from .document import follow, openapi_document, pointer, self_contained
from .locations import json_path, rule_location
from .schema_validator import SchemaValidator

ALL_VIOLATIONS = 1024 * 1024
"""Maximum size in bytes of a body whose violations are all reported, rather than the first one.

Otherwise a body with millions of violations would take minutes.
"""
MAX_VIOLATIONS = 100
"""Maximum number of violations that are reported for a response."""
KNOWN_TYPES = (
    "application/json",
    "application/octet-stream",
    "application/problem+json",
    "application/vnd.api+json",
    "application/xml",
    "text/html",
    "text/plain",
    "text/xml",
)
"""Content types that may be shown. Any other one is text from the server, and could be anything."""


class Violation(NamedTuple):
    """Violation of a rule of the OpenAPI document; see `datadog_incidents.checks.Disagreement`."""

    path: str
    rule: str
    pointer: str
    found: str
    value: object = UNSET


class ResponseRules:
    """Rules of an OpenAPI document for responses. Validators are compiled when they are first used."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._validators: dict[tuple[str, ...], SchemaValidator] = {}

    def violations(
        self, path: str, method: str, status: int, content_type: str, content: bytes
    ) -> Iterator[Violation]:
        """Yield the violations of a response.

        Args:
            path: path template of the operation.
            method: HTTP method in upper case.
            status: HTTP status.
            content_type: value of the header `Content-Type`; empty if it is missing.
            content: body, decompressed.
        """
        place: tuple[str, ...] = ("paths", path, method.lower(), "responses")
        responses = self._document["paths"][path][method.lower()]["responses"]
        if str(status) not in responses:
            yield Violation("$", "status", pointer(place), f"undeclared status {status}")
            return
        place = (*place, str(status))
        if "$ref" in responses[str(status)]:
            place = tuple(responses[str(status)]["$ref"].removeprefix("#/").split("/"))
        declared = follow(responses[str(status)], self._document).get("content", {})
        if not declared:
            if content:
                yield Violation("$", "content", pointer(place), "undeclared body", content)
            return
        place = (*place, "content")
        if not content:
            yield Violation("$", "content", pointer(place), "missing")
            return
        kind = content_type.partition(";")[0].strip().lower()
        if kind not in declared:
            found = kind if kind in KNOWN_TYPES else "another content type" if kind else "missing"
            yield Violation("$", "content-type", pointer(place), found, content_type or UNSET)
            if kind and "json" not in kind:  # a page of a proxy: no rule of the body applies to it
                return
            kind = next(iter(declared))
        yield from self._body(content, (*place, kind))

    def _body(self, content: bytes, place: tuple[str, ...]) -> Iterator[Violation]:
        try:
            body = parse(content)
        except (ValueError, RecursionError):
            yield Violation("$", "json", pointer(place), "invalid JSON", content)
            return
        place = (*place, "schema")
        errors = self._validator(place).violations(body, only_first=len(content) > ALL_VIOLATIONS)
        try:
            for error, _ in zip(errors, range(MAX_VIOLATIONS), strict=False):
                missing = error.kind.name == "required"
                rule, where = rule_location(error, place, self._document)
                found, value = ("missing", UNSET) if missing else (_json_type(error.instance), error.instance)
                yield Violation(json_path(error), rule, where, found, value)
        except ValueError:  # a lone surrogate, or nested too deeply
            yield Violation("$", "json", pointer(place[:-1]), "unreadable JSON", content)

    def _validator(self, place: tuple[str, ...]) -> SchemaValidator:
        found = self._validators.get(place)
        if found is None:
            schema: Any = self._document
            for part in place:
                schema = schema[part]
            found = SchemaValidator(partial(self_contained, schema, self._document))
            self._validators[place] = found
        return found


@cache
def response_rules() -> ResponseRules:
    """Return the rules of the OpenAPI document in the generated package, built once."""
    return ResponseRules(openapi_document())


def _json_type(value: object) -> str:
    return _JSON_TYPES.get(type(value), "null")


_JSON_TYPES: dict[type, str] = {
    bool: "boolean",
    dict: "object",
    float: "number",
    int: "integer",
    list: "array",
    str: "string",
}
