"""What cannot be decoded: exactly one error, which says where."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from datadog_incidents_api.errors import DecodingError

from .calls import async_client, method, prepared, sync_client
from .document import discriminator, is_model
from .replies import DISTINCT, LISTS, READING, encoded, items_path, places
from .sites import ABSENT, Path, at, dotted, replaced

WRONG = {"number": 7, "string": "text", "array": [{}], "boolean": True, "object": {"key": 7}}

each = pytest.mark.parametrize("operation", DISTINCT)


def check_error(operation: str, body: Any, path: Path) -> None:
    """Decoding gives exactly one error, at this path: for the body, or for an item of a list."""
    content = encoded(body)
    for one in (items_path(operation), ("included",)) if operation in LISTS else ():
        if path[: len(one)] == one and len(path) > len(one):
            index = path[len(one)]
            parsed, errors = prepared(operation).decode(content)
            (error,) = errors
            assert (error.index, error.raw) == (index, at(body, (*one, index)))
            assert parsed.to_dict() == without(body, one, index)
            break
    else:
        with pytest.raises(DecodingError) as caught:
            prepared(operation).decode(content)
        error = caught.value
        assert (error.index, error.raw) == (None, content)
        assert error.__context__ is None or error.__suppress_context__
    assert (error.operation, error.path) == (operation, dotted(path))
    assert str(error).startswith(f"{operation}: reply at {dotted(path)}: {error.problem}")


def without(body: Any, items: Path, index: Any) -> Any:
    """A body without one of its items, timestamps as our models write them."""
    return replaced(body, items, [item for at_, item in enumerate(at(body, items)) if at_ != index])


def same_json(found: Any, wanted: Any) -> bool:
    return json.dumps(found, sort_keys=True) == json.dumps(wanted, sort_keys=True)


@pytest.mark.parametrize("kind", WRONG)
@each
def test_a_wrong_type_where_a_model_must_be_is_an_error(operation: str, kind: str) -> None:
    count = 0
    for body, site in places(operation):
        object_wanted = kind != "object" and site.must_be_object
        array_wanted = site.must_hold_objects and kind != (
            "array" if isinstance(site.value, list) else "object"
        )
        if not site.structural and (object_wanted or array_wanted):
            check_error(operation, replaced(body, site.path, WRONG[kind]), site.path)
            count += 1
    assert count or kind == "object"


@each
def test_a_missing_required_key_is_an_error(operation: str) -> None:
    for body, site in places(operation):
        told_apart_by = discriminator(site.models) if site.is_union and is_model(site.narrowed) else None
        for key in site.narrowed.get("required", ()):
            if not site.structural and key != told_apart_by:
                path = (*site.path, key)
                check_error(operation, replaced(body, path, ABSENT), path)


@each
def test_a_union_without_a_discriminator_takes_what_fits_or_keeps_the_object(operation: str) -> None:
    """There is no telling which variant a bad object was meant to be."""
    for body, site in places(operation):
        if site.structural and isinstance(site.value, dict):
            keys = site.narrowed.get("required", ())
            changes = [replaced(body, (*site.path, key), change) for key in keys for change in (ABSENT, 7)]
            for changed in changes:
                parsed, errors = prepared(operation).decode(encoded(changed))
                assert errors == () and same_json(parsed.to_dict(), changed)


@pytest.mark.parametrize("careful", [False, True], ids=["all expected keys", "one is missing"])
@each
def test_a_wrong_type_where_no_model_must_be_is_kept(operation: str, careful: bool) -> None:
    """Whether or not something else about the body needs a closer look."""
    for body, site in places(operation):
        if site.must_be_object or site.must_hold_objects or not site.path or site.structural:
            continue
        parent = at(body, site.path[:-1])
        value: Any
        for value in ([{}], 7 if isinstance(site.value, str) else "text"):
            changed = replaced(body, site.path, value)
            if careful and isinstance(parent, dict):
                kept = {key: parent[key] for key in parent if key in site.beside} | {site.path[-1]: value}
                changed = replaced(body, site.path[:-1], kept)
            parsed, errors = prepared(operation).decode(encoded(changed))
            assert errors == () and same_json(parsed.to_dict(), changed), dotted(site.path)


def test_it_is_kept_where_something_else_needs_a_closer_look() -> None:
    attributes = {"allowed_login_methods": "saml", "created_at": "soon", "modified_at": None}
    user = {"data": {"type": "users", "id": "1", "attributes": attributes}}
    parsed, errors = prepared("create_user").decode(encoded(user))
    assert (parsed.to_dict(), errors) == (user, ())


def test_it_costs_no_item_where_another_is_bad() -> None:
    fields = {"teams": {"type": "autocomplete", "value": "web"}}
    odd = {"type": "incidents", "id": "1", "attributes": {"title": "t", "fields": fields}}
    parsed, errors = prepared("list_incidents").decode(encoded({"data": [odd, 7]}))
    assert parsed.to_dict() == {"data": [odd]}
    assert [error.path for error in errors] == ["data[1]"]


@pytest.mark.parametrize("operation", READING)
def test_what_is_no_json_object_is_an_error(operation: str) -> None:
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
        pytest.raises(DecodingError, match=f"{operation}: reply at data"),
    ):
        method(client, operation)()

    async def main() -> None:
        async with async_client(b'{"data": 7}') as client:
            with pytest.raises(DecodingError, match=f"{operation}: reply at data"):
                await method(client, operation)()

    asyncio.run(main())
