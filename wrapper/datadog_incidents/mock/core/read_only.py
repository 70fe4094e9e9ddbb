"""Members of request bodies that the server sets: whatever a request says of them is passed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

Schema = dict[str, Any]
Follow = Callable[[Schema], Schema]


def without_read_only(value: Any, schema: Schema, follow: Follow) -> Any:
    """Return a copy of a JSON value without the members that its schema marks as `readOnly`.

    Args:
        value: valid value of the schema.
        schema: schema in the OpenAPI document.
        follow: function that resolves the reference of a schema, if it is one.
    """
    schema = follow(schema)
    if not schema:  # unknown members may be nested too deeply for recursion
        return value
    if is_array(value):
        return [without_read_only(one, schema.get("items", {}), follow) for one in value]
    if not is_object(value):
        return value
    members = schema.get("properties", {})
    kept = {
        key: without_read_only(member, members.get(key, {}), follow)
        for key, member in value.items()
        if not _is_read_only(members.get(key, {}), follow)
    }
    for variant in (one for keyword in ("allOf", "anyOf", "oneOf") for one in schema.get(keyword, ())):
        kept = without_read_only(kept, variant, follow)
    return kept


def has_read_only(schema: Schema, follow: Follow) -> bool:
    """Return whether a schema marks any member of its values as `readOnly`."""
    seen: set[int] = set()
    pending = [schema]
    while pending:
        one = follow(pending.pop())
        if id(one) in seen:
            continue
        seen.add(id(one))
        members = [*one.get("properties", {}).values()]
        if any(_is_read_only(member, follow) for member in members):
            return True
        variants = (variant for keyword in ("allOf", "anyOf", "oneOf") for variant in one.get(keyword, ()))
        pending += [*members, one.get("items", {}), *variants]
    return False


def _is_read_only(schema: Schema, follow: Follow) -> bool:
    """Whether a member is marked, beside a reference or in the schema that it leads to."""
    return bool(schema.get("readOnly") or follow(schema).get("readOnly"))
