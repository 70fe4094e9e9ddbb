"""Bad items of lists: only they are lost, and what they were is told."""

from __future__ import annotations

import asyncio
import pickle
from typing import Any, Literal

import pytest

from datadog_incidents_api.errors import DecodingError, InvalidRequestError
from datadog_incidents_api.execution import Page

from .calls import arguments, async_client, method, module_of, prepared, sync_client
from .replies import LISTS, PAGED, encoded, full, good_body, items_path
from .sites import ABSENT, Path, at, dotted, replaced

each_list = pytest.mark.parametrize("operation", LISTS)
RELATED = [name for name in LISTS if "included" in good_body(name)]
"""Lists that related resources may come along with."""

GOOD, NO_OBJECT, NO_ID = "good", 7, "no id"


def page(operation: str, *kinds: object, first: int = 0, included: object = ABSENT) -> Any:
    """A reply with items of these kinds; the good ones have their index as id, from `first` on."""
    path = items_path(operation)
    model = at(good_body(operation), path)[0]
    where: Path = ("id",) if "id" in model else ("data", "id")
    made: list[Any] = []
    for index, kind in enumerate(kinds, first):
        change = ABSENT if kind == NO_ID else str(index)
        made.append(replaced(model, where, change) if isinstance(kind, str) else kind)
    body = replaced(good_body(operation), path, made)
    return replaced(body, ("included",), included) if operation in RELATED else body


def beside_items(operation: str) -> list[Path]:
    """Where a reply has an object that is no item, nor in one."""
    lists = (items_path(operation), ("included",))
    found = [site.path for site in full(operation)[0].sites if site.path and site.must_be_object]
    return [path for path in found if not any(path[: len(one)] == one for one in lists)]


def ids_of(items: Any) -> list[str]:
    return [item.id for item in items]


class Sync:
    """A list gone through by a synchronous program; `self.error` is what it ended with."""

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
    """The same by an asynchronous one."""

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


Colour = type[Sync] | type[Async]
both = pytest.mark.parametrize("colour", [Sync, Async])


@both
@each_list
@pytest.mark.parametrize("bad", [NO_OBJECT, NO_ID, "text in a list", [[]], True], ids=repr)
def test_a_bad_item_costs_a_page_only_itself(operation: str, colour: Colour, bad: Any) -> None:
    bad = ["text"] if bad == "text in a list" else bad
    body = page(operation, GOOD, bad, GOOD, GOOD, bad, GOOD)
    (found,) = colour(operation, body).pages()
    assert ids_of(found) == ["0", "2", "3", "5"]
    assert (len(found), found.received) == (4, 6)
    path = items_path(operation)
    assert [error.index for error in found.errors] == [1, 4]
    assert [error.raw for error in found.errors] == [at(body, (*path, 1)), at(body, (*path, 4))]
    assert all(error.path.startswith(dotted((*path, error.index or 0))) for error in found.errors)
    assert {error.operation for error in found.errors} == {operation}
    assert found.response.content == encoded(body)


@both
@each_list
def test_going_through_a_list_ends_with_the_first_error_of_a_page_after_its_good_items(
    operation: str, colour: Colour
) -> None:
    listing = colour(operation, page(operation, NO_ID, GOOD, NO_OBJECT, GOOD))
    assert listing.ids() == ["1", "3"]
    assert listing.error is not None and listing.error.index == 0
    assert listing.error.path.startswith(dotted((*items_path(operation), 0)))


@both
@each_list
def test_errors_can_be_collected(operation: str, colour: Colour) -> None:
    listing = colour(operation, page(operation, NO_ID, GOOD, NO_OBJECT, GOOD), errors="collect")
    assert (listing.ids(), listing.error) == (["1", "3"], None)


@both
@pytest.mark.parametrize("operation", PAGED)
@pytest.mark.parametrize("errors", ["raise", "collect"])
def test_a_page_of_nothing_but_bad_items_is_no_end(
    operation: str, colour: Colour, errors: Literal["raise", "collect"]
) -> None:
    bodies = [
        page(operation, GOOD, NO_ID),
        page(operation, NO_ID, NO_OBJECT),
        page(operation, NO_OBJECT, GOOD, first=4),
        page(operation, GOOD, first=6),
    ]
    pages = colour(operation, *bodies, page_size=2, errors=errors).pages()
    paging = prepared(operation).operation.paging
    step = 2 if paging is None or paging.step is None else paging.step
    assert [page.offset for page in pages] == [0, step, 2 * step, 3 * step]
    listing = colour(operation, *bodies, page_size=2, errors=errors)
    assert listing.ids() == (["0", "5", "6"] if errors == "collect" else ["0"])
    assert (listing.error is None) == (errors == "collect")


@both
@pytest.mark.parametrize("operation", RELATED)
def test_a_bad_related_resource_costs_only_itself(operation: str, colour: Colour) -> None:
    users = {"type": "users", "id": "u", "attributes": {"name": "Ana"}}
    included = [users, 7, {**users, "attributes": 7}, {"type": "brand_new"}, None]
    body = page(operation, GOOD, NO_ID, GOOD, included=included)
    (found,) = colour(operation, body, errors="collect").pages()
    assert [error.path for error in found.errors][1:] == ["included[1]", "included[2].attributes"]
    assert [error.index for error in found.errors] == [1, 1, 2]
    assert [error.raw for error in found.errors][1:] == included[1:3]
    assert (ids_of(found), found.received) == (["0", "2"], 3)
    assert found.response.parsed.to_dict()["included"] == [users, *included[3:]]
    listing = colour(operation, page(operation, GOOD, included=included))
    assert listing.ids() == ["0"]
    assert listing.error is not None and listing.error.path == "included[1]"


@both
@each_list
def test_taking_what_is_good_meets_no_error(operation: str, colour: Colour) -> None:
    body = page(operation, GOOD, NO_ID, GOOD)
    assert colour(operation, body).take(2) == ["0", "2"]
    with pytest.raises(DecodingError):
        colour(operation, body).take(3)


@both
@pytest.mark.parametrize("operation", [name for name in LISTS if beside_items(name)])
def test_a_reply_that_is_bad_beside_its_items_is_an_error_as_a_whole(operation: str, colour: Colour) -> None:
    for path in beside_items(operation):
        body = replaced(page(operation, GOOD, NO_ID), path, 7)
        with pytest.raises(DecodingError) as caught:
            colour(operation, body).pages()
        assert caught.value.path == dotted(path)
        assert (caught.value.raw, caught.value.index) == (encoded(body), None)


@both
@each_list
def test_null_items_are_no_errors(operation: str, colour: Colour) -> None:
    (found,) = colour(operation, page(operation, GOOD, None, GOOD)).pages()
    assert [item and item.id for item in found] == ["0", None, "2"]
    assert found.errors == ()


@both
@each_list
def test_no_third_thing_can_be_done_about_errors(operation: str, colour: Colour) -> None:
    with pytest.raises(InvalidRequestError, match="errors: must be 'raise' or 'collect', not 'ignore'"):
        colour(operation, errors="ignore")


@each_list
def test_raw_functions_give_all_or_the_errors(operation: str) -> None:
    content = encoded(page(operation, GOOD, NO_ID, NO_OBJECT))
    module = module_of(operation)
    leading, named = arguments(operation)
    with sync_client(content, content) as client:
        response = module.sync_detailed(*leading, **named, client=client)
        with pytest.raises(DecodingError) as caught:
            module.sync(*leading, **named, client=client)

    async def main() -> None:
        async with async_client(content, content) as client:
            detailed = await module.asyncio_detailed(*leading, **named, client=client)
            assert list(map(str, detailed.errors)) == list(map(str, response.errors))
            with pytest.raises(DecodingError, match="reply at"):
                await module.asyncio(*leading, **named, client=client)

    asyncio.run(main())
    assert [error.index for error in response.errors] == [1, 2]
    assert len(at_attribute(response.parsed, items_path(operation))) == 1
    assert str(caught.value) == str(response.errors[0])
    with pytest.raises(DecodingError):
        response.whole()


def at_attribute(model: Any, path: Path) -> Any:
    for key in path:
        model = getattr(model, str(key))
    return model


@each_list
def test_errors_survive_pickling(operation: str) -> None:
    _, errors = prepared(operation).decode(encoded(page(operation, GOOD, NO_ID, NO_OBJECT)))
    with pytest.raises(DecodingError) as caught:
        prepared(operation).decode(b"{}")
    for error in (*errors, caught.value):
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is DecodingError
        assert (str(again), again.__dict__) == (str(error), error.__dict__)
