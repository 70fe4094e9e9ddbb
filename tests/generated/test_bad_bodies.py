"""Bodies that cannot be decoded: exactly one error, with the path of the invalid value."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from datadog_incidents_api.errors import DecodingError

from ..incident_json import incident_json
from .calls import async_client, method, prepared, sync_client
from .locations import ABSENT, Path, dotted, replaced, value_at
from .replies import DISTINCT, LISTS, READING, encoded, items_path, new_locations
from .spec import discriminator, is_model

WRONG_TYPES = {"number": 7, "string": "text", "array": [{}], "boolean": True, "object": {"key": 7}}

each_operation = pytest.mark.parametrize("operation", DISTINCT)


def check_error(operation: str, body: Any, path: Path) -> None:
    """Check that decoding reports exactly one error, at this path: for the body, or for an item of a list."""
    content = encoded(body)
    for items in (items_path(operation), ("included",)) if operation in LISTS else ():
        if path[: len(items)] == items and len(path) > len(items):
            index = path[len(items)]
            parsed, errors = prepared(operation).decode(content)
            (error,) = errors
            assert (error.index, error.raw) == (index, value_at(body, (*items, index)))
            assert parsed.to_dict() == without_item(body, items, index)
            break
    else:
        with pytest.raises(DecodingError) as caught:
            prepared(operation).decode(content)
        error = caught.value
        assert (error.index, error.raw) == (None, content)
        assert error.__context__ is None or error.__suppress_context__
    assert (error.operation, error.path) == (operation, dotted(path))
    assert str(error).startswith(f"{operation}: response at {dotted(path)}: {error.problem}")


def without_item(body: Any, items: Path, index: Any) -> Any:
    """Return a copy of a body without one of its items."""
    kept = [item for position, item in enumerate(value_at(body, items)) if position != index]
    return replaced(body, items, kept)


def same_json(found: Any, expected: Any) -> bool:
    return json.dumps(found, sort_keys=True) == json.dumps(expected, sort_keys=True)


@pytest.mark.parametrize("json_type", WRONG_TYPES)
@each_operation
def test_a_wrong_type_in_place_of_a_model_is_an_error(operation: str, json_type: str) -> None:
    count = 0
    for body, location in new_locations(operation):
        object_expected = json_type != "object" and location.must_be_object
        container_expected = location.must_hold_objects and json_type != (
            "array" if isinstance(location.value, list) else "object"
        )
        if not location.structural and (object_expected or container_expected):
            check_error(operation, replaced(body, location.path, WRONG_TYPES[json_type]), location.path)
            count += 1
    assert count or json_type == "object"


@each_operation
def test_a_missing_required_key_is_an_error(operation: str) -> None:
    for body, location in new_locations(operation):
        discriminator_key = (
            discriminator(location.models) if location.is_union and is_model(location.narrowed) else None
        )
        tolerated = {discriminator_key, *location.narrowed.get("x-absence-tolerated", ())}
        for key in location.narrowed.get("required", ()):
            if not location.structural and key not in tolerated:
                path = (*location.path, key)
                check_error(operation, replaced(body, path, ABSENT), path)


@each_operation
def test_a_union_without_a_discriminator_keeps_objects_that_match_no_variant(operation: str) -> None:
    """The intended variant of an invalid object cannot be determined."""
    for body, location in new_locations(operation):
        if location.structural and isinstance(location.value, dict):
            keys = location.narrowed.get("required", ())
            changes = [replaced(body, (*location.path, key), value) for key in keys for value in (ABSENT, 7)]
            for changed in changes:
                parsed, errors = prepared(operation).decode(encoded(changed))
                assert errors == () and same_json(parsed.to_dict(), changed)


@pytest.mark.parametrize("slow_path", [False, True], ids=["all expected keys", "one is missing"])
@each_operation
def test_a_wrong_type_in_place_of_other_values_is_kept(operation: str, slow_path: bool) -> None:
    """This applies to the fast path of decoding and to the slow path, which missing keys require."""
    for body, location in new_locations(operation):
        if location.must_be_object or location.must_hold_objects or not location.path or location.structural:
            continue
        parent = value_at(body, location.path[:-1])
        value: Any
        for value in ([{}], 7 if isinstance(location.value, str) else "text"):
            changed = replaced(body, location.path, value)
            if slow_path and isinstance(parent, dict):
                kept = {key: parent[key] for key in parent if key in location.required_siblings} | {
                    location.path[-1]: value
                }
                changed = replaced(body, location.path[:-1], kept)
            parsed, errors = prepared(operation).decode(encoded(changed))
            assert errors == () and same_json(parsed.to_dict(), changed), dotted(location.path)


def test_a_wrong_type_is_kept_if_another_member_requires_the_slow_path() -> None:
    attributes = {"allowed_login_methods": "saml", "created_at": "soon", "modified_at": None}
    user = {"data": {"type": "users", "id": "1", "attributes": attributes}}
    parsed, errors = prepared("create_user").decode(encoded(user))
    assert (parsed.to_dict(), errors) == (user, ())


def test_an_item_with_a_wrong_type_is_kept_if_another_item_is_bad() -> None:
    fields = {"teams": {"type": "autocomplete", "value": "web"}}
    item = incident_json(fields=fields)
    parsed, errors = prepared("list_incidents").decode(encoded({"data": [item, 7]}))
    assert parsed.to_dict() == {"data": [item]}
    assert [error.path for error in errors] == ["data[1]"]


@pytest.mark.parametrize("operation", READING)
def test_a_body_that_is_not_a_json_object_is_an_error(operation: str) -> None:
    for content in (b"", b"{", b"null", b"[]", b"7", b'"text"', b"\xff", b"[" * 100_000):
        with pytest.raises(DecodingError) as caught:
            prepared(operation).decode(content)
        error = caught.value
        assert (error.operation, error.path, error.raw) == (operation, "$", content)


@pytest.mark.parametrize(
    "operation", [name for name in READING if prepared(name).operation.method == "GET" and name not in LISTS]
)
def test_clients_raise_the_same_error(operation: str) -> None:
    with (
        sync_client(b'{"data": 7}') as client,
        pytest.raises(DecodingError, match=f"{operation}: response at data"),
    ):
        method(client, operation)()

    async def main() -> None:
        async with async_client(b'{"data": 7}') as client:
            with pytest.raises(DecodingError, match=f"{operation}: response at data"):
                await method(client, operation)()

    asyncio.run(main())
