"""Bad list items: only these items are omitted, and an error is reported for each."""

from __future__ import annotations

import asyncio
import pickle
from typing import Any, Literal

import pytest

from datadog_incidents_api.errors import DecodingError, InvalidRequestError
from datadog_incidents_api.types import Page

from .calls import arguments, async_client, method, module_of, prepared, sync_client
from .locations import ABSENT, Path, dotted, replaced, value_at
from .replies import LISTS, PAGED, encoded, full, good_body, items_path

each_list = pytest.mark.parametrize("operation", LISTS)
RELATED = [name for name in LISTS if "included" in good_body(name)]
"""Lists whose responses may include related resources."""

GOOD, NOT_OBJECT, NO_ID = "good", 7, "no id"


def page(operation: str, *kinds: object, first: int = 0, included: object = ABSENT) -> Any:
    """Return a response with items of these kinds; the IDs of good items are their indexes from `first`."""
    path = items_path(operation)
    model = value_at(good_body(operation), path)[0]
    id_path: Path = ("id",) if "id" in model else ("data", "id")
    items: list[Any] = []
    for index, kind in enumerate(kinds, first):
        id_ = ABSENT if kind == NO_ID else str(index)
        items.append(replaced(model, id_path, id_) if isinstance(kind, str) else kind)
    body = replaced(good_body(operation), path, items)
    return replaced(body, ("included",), included) if operation in RELATED else body


def objects_outside_items(operation: str) -> list[Path]:
    """Return the paths of the objects in a response that are neither items nor nested in items."""
    lists = (items_path(operation), ("included",))
    found = [
        location.path
        for location in full(operation)[0].locations
        if location.path and location.must_be_object
    ]
    return [path for path in found if not any(path[: len(items)] == items for items in lists)]


def ids_of(items: Any) -> list[str]:
    return [item.id for item in items]


class Sync:
    """Listing of the synchronous client; `error` is the exception that ended `ids()`, if any."""

    error: DecodingError | None = None

    def __init__(self, operation: str, *bodies: Any, **options: Any) -> None:
        self.listing = method(sync_client(*map(encoded, bodies)), operation)(**options)

    def pages(self) -> list[Page[Any]]:
        return list(self.listing.pages())

    def ids(self) -> list[str]:
        found = []
        try:
            for item in self.listing:
                found.append(item.id)
        except DecodingError as error:
            self.error = error
        return found

    def take(self, count: int) -> list[str]:
        return ids_of(self.listing.take(count))


class Async:
    """Listing of the asynchronous client, with the same interface."""

    error: DecodingError | None = None

    def __init__(self, operation: str, *bodies: Any, **options: Any) -> None:
        self.listing = method(async_client(*map(encoded, bodies)), operation)(**options)

    def pages(self) -> list[Page[Any]]:
        async def main() -> list[Page[Any]]:
            return [page async for page in self.listing.pages()]

        return asyncio.run(main())

    def ids(self) -> list[str]:
        found = []

        async def main() -> None:
            async for item in self.listing:
                found.append(item.id)

        try:
            asyncio.run(main())
        except DecodingError as error:
            self.error = error
        return found

    def take(self, count: int) -> list[str]:
        return ids_of(asyncio.run(self.listing.take(count)))


ListingClass = type[Sync] | type[Async]
sync_and_async = pytest.mark.parametrize("listing_class", [Sync, Async])


@sync_and_async
@each_list
@pytest.mark.parametrize("bad", [NOT_OBJECT, NO_ID, "text in a list", [[]], True], ids=repr)
def test_only_bad_items_are_omitted_from_a_page(
    operation: str, listing_class: ListingClass, bad: Any
) -> None:
    bad = ["text"] if bad == "text in a list" else bad
    body = page(operation, GOOD, bad, GOOD, GOOD, bad, GOOD)
    (found,) = listing_class(operation, body).pages()
    assert ids_of(found) == ["0", "2", "3", "5"]
    assert (len(found), found.received) == (4, 6)
    path = items_path(operation)
    assert [error.index for error in found.errors] == [1, 4]
    assert [error.raw for error in found.errors] == [value_at(body, (*path, 1)), value_at(body, (*path, 4))]
    assert all(error.path.startswith(dotted((*path, error.index or 0))) for error in found.errors)
    assert {error.operation for error in found.errors} == {operation}
    assert found.response.content == encoded(body)


@sync_and_async
@each_list
def test_iteration_raises_the_first_error_of_a_page_after_its_good_items(
    operation: str, listing_class: ListingClass
) -> None:
    listing = listing_class(operation, page(operation, NO_ID, GOOD, NOT_OBJECT, GOOD))
    assert listing.ids() == ["1", "3"]
    assert listing.error is not None and listing.error.index == 0
    assert listing.error.path.startswith(dotted((*items_path(operation), 0)))


@sync_and_async
@each_list
def test_errors_can_be_collected(operation: str, listing_class: ListingClass) -> None:
    listing = listing_class(operation, page(operation, NO_ID, GOOD, NOT_OBJECT, GOOD), errors="collect")
    assert (listing.ids(), listing.error) == (["1", "3"], None)


@sync_and_async
@pytest.mark.parametrize("operation", PAGED)
@pytest.mark.parametrize("errors", ["raise", "collect"])
def test_iteration_continues_after_a_page_with_only_bad_items(
    operation: str, listing_class: ListingClass, errors: Literal["raise", "collect"]
) -> None:
    bodies = [
        page(operation, GOOD, NO_ID),
        page(operation, NO_ID, NOT_OBJECT),
        page(operation, NOT_OBJECT, GOOD, first=4),
        page(operation, GOOD, first=6),
    ]
    pages = listing_class(operation, *bodies, page_size=2, errors=errors).pages()
    paging = prepared(operation).operation.paging
    step = 2 if paging is None or paging.step is None else paging.step
    assert [page.offset for page in pages] == [0, step, 2 * step, 3 * step]
    listing = listing_class(operation, *bodies, page_size=2, errors=errors)
    assert listing.ids() == (["0", "5", "6"] if errors == "collect" else ["0"])
    assert (listing.error is None) == (errors == "collect")


@sync_and_async
@pytest.mark.parametrize("operation", RELATED)
def test_only_bad_related_resources_are_omitted(operation: str, listing_class: ListingClass) -> None:
    kind = "roles" if operation == "list_users" else "users"
    related = {"type": kind, "id": "u", "attributes": {"name": "Ana"}}
    unknown = {"type": "brand_new", "id": "n", "attributes": {}}
    included = [related, 7, {**related, "attributes": 7}, unknown, None]
    body = page(operation, GOOD, NO_ID, GOOD, included=included)
    (found,) = listing_class(operation, body, errors="collect").pages()
    assert [error.path for error in found.errors][1:] == ["included[1]", "included[2].attributes"]
    assert [error.index for error in found.errors] == [1, 1, 2]
    assert [error.raw for error in found.errors][1:] == included[1:3]
    assert (ids_of(found), found.received) == (["0", "2"], 3)
    assert found.response.parsed.to_dict()["included"] == [related, *included[3:]]
    listing = listing_class(operation, page(operation, GOOD, included=included))
    assert listing.ids() == ["0"]
    assert listing.error is not None and listing.error.path == "included[1]"


@sync_and_async
@each_list
def test_take_raises_no_error_if_there_are_enough_good_items(
    operation: str, listing_class: ListingClass
) -> None:
    body = page(operation, GOOD, NO_ID, GOOD)
    assert listing_class(operation, body).take(2) == ["0", "2"]
    with pytest.raises(DecodingError):
        listing_class(operation, body).take(3)


@sync_and_async
@pytest.mark.parametrize("operation", [name for name in LISTS if objects_outside_items(name)])
def test_a_bad_value_outside_the_items_is_an_error_of_the_whole_response(
    operation: str, listing_class: ListingClass
) -> None:
    for path in objects_outside_items(operation):
        body = replaced(page(operation, GOOD, NO_ID), path, 7)
        with pytest.raises(DecodingError) as caught:
            listing_class(operation, body).pages()
        assert caught.value.path == dotted(path)
        assert (caught.value.raw, caught.value.index) == (encoded(body), None)


@sync_and_async
@each_list
def test_null_items_are_not_errors(operation: str, listing_class: ListingClass) -> None:
    (found,) = listing_class(operation, page(operation, GOOD, None, GOOD)).pages()
    assert [item and item.id for item in found] == ["0", None, "2"]
    assert found.errors == ()


@sync_and_async
@each_list
def test_unknown_values_of_the_errors_argument_are_rejected(
    operation: str, listing_class: ListingClass
) -> None:
    with pytest.raises(InvalidRequestError, match="errors: must be 'raise' or 'collect', not 'ignore'"):
        listing_class(operation, errors="ignore")


@each_list
def test_raw_functions_return_all_items_or_raise(operation: str) -> None:
    content = encoded(page(operation, GOOD, NO_ID, NOT_OBJECT))
    module = module_of(operation)
    ids, named = arguments(operation)
    with sync_client(content, content) as client:
        response = module.sync_detailed(*ids, **named, client=client)
        with pytest.raises(DecodingError) as caught:
            module.sync(*ids, **named, client=client)

    async def main() -> None:
        async with async_client(content, content) as client:
            detailed = await module.asyncio_detailed(*ids, **named, client=client)
            assert list(map(str, detailed.errors)) == list(map(str, response.errors))
            with pytest.raises(DecodingError, match="response at"):
                await module.asyncio(*ids, **named, client=client)

    asyncio.run(main())
    assert [error.index for error in response.errors] == [1, 2]
    assert len(attribute_at(response.parsed, items_path(operation))) == 1
    assert str(caught.value) == str(response.errors[0])
    with pytest.raises(DecodingError):
        response.whole()


def attribute_at(model: Any, path: Path) -> Any:
    for key in path:
        model = getattr(model, str(key))
    return model


@each_list
def test_errors_survive_pickling(operation: str) -> None:
    _, errors = prepared(operation).decode(encoded(page(operation, GOOD, NO_ID, NOT_OBJECT)))
    with pytest.raises(DecodingError) as caught:
        prepared(operation).decode(b"{}")
    for error in (*errors, caught.value):
        unpickled = pickle.loads(pickle.dumps(error))
        assert type(unpickled) is DecodingError
        assert (str(unpickled), unpickled.__dict__) == (str(error), error.__dict__)
