"""Responses of a later server: what the OpenAPI document does not have, put into responses of the mock.

A server adds members, enum values and variants without notice, and recorded responses contain nulls that
the published docs exclude (EVIDENCE.md#impacts). The structure of JSON:API stays: every resource keeps its
`id` and `type`, and members that are always present keep a value.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

from attrs import evolve, frozen

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents._openapi.document import follow, openapi_document

from .messages import Reply
from .resource_schema import allows_null, response_schema

NEW_MEMBERS: dict[str, Any] = {
    "evolved_flag": True,
    "evolved_count": 42,
    "evolved_object": {"name": "new", "parts": [1, 2]},
    "evolved_list": ["new"],
    "evolved_null": None,
}
"""Members that no schema has."""
NEW_TEXT, NEW_NUMBER = "evolved_value", 9999
"""Values that no enumeration has."""
NEW_VARIANT: dict[str, Any] = {
    "id": "00000000-0000-4000-8000-00000e701ed0",
    "type": "evolved_variant",
    "attributes": {"name": "new"},
}
"""Variant that no union has."""
STRUCTURE = frozenset(
    {"id", "type", "data", "included", "meta", "links", "errors", "attributes", "relationships"}
)
"""Members of JSON:API, which are never null where a response has them."""
SHARE = 0.1
"""Share of the places that change beyond the first one of each kind."""

Schema = dict[str, Any]


@frozen
class _Change:
    """Possible change of a response.

    Attributes:
        kind: `member`, `value`, `variant` or `null`.
        make: function that makes it.
    """

    kind: str
    make: Callable[[], None]


def evolved(operation: str, reply: Reply, random: Random) -> Reply:
    """Return the response of a later server; the same one if it has no body that the operation declares.

    Each kind of change occurs at least once, if the response has a place for it, and at random in others:
    unknown members, enum values and variants of unions, and nulls.
    """
    schema = response_schema(operation, reply.status)
    if schema is None or not reply.body:
        return reply
    body = evolved_document(json.loads(reply.body), dict(schema), random)
    end = reply.body[len(reply.body.rstrip()) :]
    return evolve(reply, body=json.dumps(body, separators=(",", ":")).encode() + end)


def evolved_document(document: Any, schema: Schema, random: Random) -> Any:
    """Return a copy of a JSON document with changes that its schema does not foresee."""
    document = copy.deepcopy(document)
    # Variants and nulls first: they replace values in which others could have been made.
    for kind in ("variant", "null", "member", "value"):
        changes = [one for one in _changes(document, schema, random) if one.kind == kind]
        certain = random.randrange(len(changes)) if changes else None
        for number, change in enumerate(changes):
            if number == certain or random.random() < SHARE:
                change.make()
    return document


def _changes(value: Any, schema: Schema, random: Random) -> Iterator[_Change]:
    """Yield the possible changes inside of a value."""
    schema = _schema_of(value, schema)
    if is_object(value) and value != NEW_VARIANT:
        properties: Schema = schema.get("properties", {})
        if "properties" in schema:
            yield _Change("member", partial(_add_member, value, random))
        additional = schema.get("additionalProperties")
        others: Schema = additional if is_object(additional) else {}
        if _is_union(others):
            yield _Change("variant", partial(value.__setitem__, "evolved_entry", {**NEW_VARIANT}))
        for name, member in value.items():
            declared = properties.get(name, others)
            yield from _changes_of_member(value, name, declared, name in schema.get("required", ()))
            yield from _changes(member, declared, random)
    elif is_array(value):
        items = schema.get("items", {})
        if _is_union(items) or _is_open(items):
            yield _Change("variant", partial(value.append, {**NEW_VARIANT}))
        if len(follow(items, openapi_document()).get("enum", ())) > 1:
            yield _Change("value", partial(value.append, NEW_TEXT))
        for item in [*value]:
            yield from _changes(item, items, random)


def _changes_of_member(owner: Any, name: str, declared: Schema, is_required: bool) -> Iterator[_Change]:
    """Yield the changes that replace the value of a member."""
    value = owner[name]
    is_enumerated = len(_schema_of(value, declared).get("enum", ())) > 1
    if is_enumerated and value is not None:
        new = NEW_TEXT if isinstance(value, str) else NEW_NUMBER
        yield _Change("value", partial(owner.__setitem__, name, new))
    if is_object(value) and _is_union(declared):
        yield _Change("variant", partial(owner.__setitem__, name, {**NEW_VARIANT}))
    is_structure = name in STRUCTURE or (is_object(value) and "data" in value)  # e.g. a relationship
    is_kept = value is None or is_required or is_enumerated or is_structure or not declared
    if not is_kept and not allows_null(follow(declared, openapi_document())):
        yield _Change("null", partial(owner.__setitem__, name, None))


def _add_member(owner: Any, random: Random) -> None:
    name = random.choice([*NEW_MEMBERS])
    owner[name] = copy.deepcopy(NEW_MEMBERS[name])


def _schema_of(value: Any, schema: Schema) -> Schema:
    """Return a schema with references resolved, and of a union the variant that a value has."""
    schema = follow(schema, openapi_document())
    variants = _variants(schema)
    if not variants:
        return schema
    kind = value.get("type") if is_object(value) else None
    fitting = [one for one in variants if kind is not None and kind in _kinds(one)]
    models = [one for one in variants if ("properties" in one) == is_object(value)]
    return fitting[0] if fitting else models[0] if len(models) == 1 else {}


def _variants(schema: Schema) -> list[Schema]:
    """Return the variants of a union, without null; none for another schema."""
    variants = schema.get("anyOf") or schema.get("oneOf") or ()
    followed = (follow(one, openapi_document()) for one in variants)
    return [one for one in followed if one.get("type") != "null"]


def _is_union(schema: Schema) -> bool:
    """Return whether a schema is a union of several kinds of objects."""
    models = [one for one in _variants(follow(schema, openapi_document())) if "properties" in one]
    return len(models) > 1


def _is_open(schema: Schema) -> bool:
    """Return whether a schema is a union that has a single kind of objects, to which others may come."""
    schema = follow(schema, openapi_document())
    variants = _variants(schema)
    return "anyOf" in schema and bool(variants) and all("properties" in one for one in variants)


def _kinds(variant: Schema) -> list[Any]:
    """Return the values of `type` by which a variant is recognized."""
    kind = follow(variant.get("properties", {}).get("type", {}), openapi_document())
    return [kind["const"]] if "const" in kind else kind.get("enum", [])
