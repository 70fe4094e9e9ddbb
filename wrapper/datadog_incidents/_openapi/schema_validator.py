"""JSON Schema validator, and the errors that it reports."""

from __future__ import annotations

# Imported by jsonschema_rs, from Rust, where an interrupt of the import would become another error.
import decimal  # noqa: F401  # pyright: ignore[reportUnusedImport]
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

import jsonschema_rs

UNIONS = (jsonschema_rs.ValidationErrorKind.AnyOf, jsonschema_rs.ValidationErrorKind.OneOfNotValid)
Errors = list[tuple[list[str], str]]
"""Path and message of each validation error."""


class SchemaValidator:
    """JSON Schema validator, compiled on first use, because most programs need only a few of them.

    Args:
        schema: function that returns the schema, with all components to which it refers.
    """

    def __init__(self, schema: Callable[[], dict[str, Any]]) -> None:
        self._schema = schema

    @cached_property
    def _validator(self) -> jsonschema_rs.Draft202012Validator:
        return jsonschema_rs.Draft202012Validator(self._schema(), validate_formats=True)

    def errors(self, value: Any, *, only_first: bool = False) -> Errors:
        """Return the paths and messages of the validation errors of a value.

        Args:
            value: JSON value.
            only_first: whether validation ends at the first error. To find all takes up to 60 microseconds
                for each of them.
        """
        try:
            return [
                ([*map(str, error.instance_path)], error.message)
                for error in self.violations(value, only_first=only_first)
            ]
        except ValueError as error:
            return [([], str(error))]

    def violations(self, value: Any, *, only_first: bool = False) -> Iterator[jsonschema_rs.ValidationError]:
        """Yield the validation errors of a value; for arguments see `errors`.

        Raises:
            ValueError: the value cannot be validated: it is nested too deeply, or contains a lone surrogate,
                which is valid in JSON but not in Unicode.
        """
        try:
            if self._validator.is_valid(value):
                return
            if only_first:
                self._validator.validate(value)
                return
            found = [*self._validator.iter_errors(value)]
        except jsonschema_rs.ValidationError as first:
            found = [first]
        for error in found:
            yield from _flattened(error)


def _flattened(error: jsonschema_rs.ValidationError) -> Iterator[jsonschema_rs.ValidationError]:
    """Yield one error; for a union, the errors of its only variant that the value can be.

    Example: for an object that may be null, the errors of the object.
    """
    path, kind = error.instance_path, error.kind
    branches = kind.context if isinstance(kind, UNIONS) else []
    candidates = [branch for branch in branches if not any(_excludes(one, path) for one in branch)]
    if len(candidates) == 1:
        for one in candidates[0]:
            yield from _flattened(one)
    else:
        yield error


def _excludes(error: jsonschema_rs.ValidationError, path: list[str | int]) -> bool:
    """Whether an error excludes a variant: the value at the path has another JSON type or JSON:API type."""
    if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Type):
        return error.instance_path == path
    constant = jsonschema_rs.ValidationErrorKind.Constant | jsonschema_rs.ValidationErrorKind.Enum
    return isinstance(error.kind, constant) and error.instance_path == [*path, "type"]
