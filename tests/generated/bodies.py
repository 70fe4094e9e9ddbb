"""Valid bodies of the document's schemas, made by Hypothesis through schemathesis."""

from __future__ import annotations

from functools import cache
from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.schemas import BaseSchema

from .document import DOCUMENT, RESPONSES, SCHEMAS, reference

QUICK = settings(
    max_examples=6,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
"""The same bodies in every run, and no more than a run has time for: schemas share most of what they hold."""


def bodies(schema: str) -> st.SearchStrategy[Any]:
    """Any body that a schema allows, unknown keys aside: the tests put those in themselves."""
    # Each schema is offered as the body of a request, the only bodies that schemathesis makes.
    case = _made()[f"/{schema}"]["POST"].as_strategy(generation_mode=GenerationMode.POSITIVE)
    return case.map(lambda one: one.body)


@cache
def _made() -> BaseSchema:
    def path(name: str) -> Any:
        content = {"application/json": {"schema": reference(name)}}
        return {"post": {"requestBody": {"required": True, "content": content}, "responses": {"200": OK}}}

    return schemathesis.openapi.from_dict(
        {
            **{key: DOCUMENT[key] for key in ("openapi", "info")},
            "paths": {f"/{name}": path(name) for name in RESPONSES},
            "components": {"schemas": {name: _closed(one) for name, one in SCHEMAS.items()}},
        }
    )


OK = {"description": "As it may be."}


def _closed(schema: Any) -> Any:
    """A schema that takes no unknown keys: random ones make bodies slow to draw, and show nothing."""
    if isinstance(schema, list):
        return [_closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    notes = ("description", "example", "examples", "default")
    closed = {key: _closed(value) for key, value in schema.items() if key not in notes or _is_schema(value)}
    if "properties" in closed:
        closed.setdefault("additionalProperties", False)
    return closed


def _is_schema(value: Any) -> bool:
    """Whether it is a member that happens to be called `description`."""
    return isinstance(value, dict) and ("type" in value or "$ref" in value)
