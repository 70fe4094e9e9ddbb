"""Hypothesis strategies for valid bodies of the schemas in the spec, provided by schemathesis."""

from __future__ import annotations

from functools import cache
from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.schemas import BaseSchema

from ..amounts import amount
from .spec import RESPONSES, SCHEMAS, SPEC, reference

QUICK = settings(
    max_examples=amount(3, 50),
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
"""Deterministic, and few examples for each schema: schemas have most of their content in common."""


def random_bodies(schema: str) -> st.SearchStrategy[Any]:
    """Return a strategy for all bodies that a schema allows, without unknown keys: the tests add those."""
    # Schemathesis generates only request bodies, so each schema is presented as one.
    operation = _schemathesis_schema()[f"/{schema}"]["POST"]
    return operation.as_strategy(generation_mode=GenerationMode.POSITIVE).map(lambda case: case.body)


@cache
def _schemathesis_schema() -> BaseSchema:
    def path(name: str) -> Any:
        content = {"application/json": {"schema": reference(name)}}
        return {"post": {"requestBody": {"required": True, "content": content}, "responses": {"200": OK}}}

    return schemathesis.openapi.from_dict(
        {
            **{key: SPEC[key] for key in ("openapi", "info")},
            "paths": {f"/{name}": path(name) for name in RESPONSES},
            "components": {"schemas": {name: _closed(schema) for name, schema in SCHEMAS.items()}},
        }
    )


OK = {"description": "Any response."}


def _closed(schema: Any) -> Any:
    """Return a schema without unknown keys: random ones slow down generation and test nothing more."""
    if isinstance(schema, list):
        return [_closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    annotations = ("description", "example", "examples", "default", "discriminator", "readOnly")
    closed = {
        key: _closed(value) for key, value in schema.items() if key not in annotations or _is_schema(value)
    }
    if "properties" in closed:
        closed.setdefault("additionalProperties", False)
    return closed


def _is_schema(value: Any) -> bool:
    """Whether a value is the schema of a property whose name is that of an annotation, e.g. `description`."""
    return isinstance(value, dict) and ("type" in value or "$ref" in value)
