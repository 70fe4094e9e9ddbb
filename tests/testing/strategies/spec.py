"""Validation of generated values against the spec, by another validator than that of the package."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from datadog_incidents._openapi.document import openapi_document, with_integer_bounds

COMPONENTS: Any = with_integer_bounds(openapi_document()["components"])
SCHEMAS: dict[str, Any] = openapi_document()["components"]["schemas"]


def violations(name: str, value: Any) -> list[str]:
    """Return the messages of all violations of a schema."""
    return [f"{error.json_path}: {error.message}" for error in _validator(name).iter_errors(value)]


@cache
def _validator(name: str) -> Draft202012Validator:
    root = {"$ref": f"#/components/schemas/{name}", "components": COMPONENTS}
    return Draft202012Validator(root, format_checker=Draft202012Validator.FORMAT_CHECKER)
