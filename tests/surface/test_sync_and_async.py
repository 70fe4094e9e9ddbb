"""The synchronous and the asynchronous client have the same names with the same signatures."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._async.lists import AsyncItems
from datadog_incidents._sync.lists import Items
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.execution import AsyncExecutor, AsyncListing, Executor, Listing
from datadog_incidents_api.operations import OPERATIONS

from .description import of_class, synchronous
from .pinned import resources

SETTINGS: Any = {"access_token": "token", "base_url": "https://dd.test"}
OURS = resources(IncidentsClient(**SETTINGS))
THEIRS = resources(AsyncIncidentsClient(**SETTINGS))


def test_every_resource_is_there_in_both() -> None:
    assert set(OURS) == set(THEIRS) == {one.tag for one in OPERATIONS.values()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (IncidentsClient, AsyncIncidentsClient),
        (Listing, AsyncListing),
        (Items, AsyncItems),
        (Executor, AsyncExecutor),
        *((OURS[name], THEIRS[name]) for name in sorted(OURS)),
    ],
    ids=lambda cls: cls.__name__,
)
def test_both_have_the_same_names_and_signatures(one: type, other: type) -> None:
    assert sorted(synchronous(of_class(other))) == sorted(of_class(one))


def test_every_operation_is_a_method_of_both() -> None:
    for one in OPERATIONS.values():
        for found in (OURS, THEIRS):
            assert callable(getattr(found[one.tag], one.name)), one.id


def test_the_mock_makes_both_clients_alike() -> None:
    lines = of_class(MockDatadog)
    (one,) = (line for line in lines if " client(" in line)
    (other,) = (line for line in lines if " async_client(" in line)
    assert synchronous([other.replace("async_client", "client")]) == [one]


class AsyncThing:
    """What a comparison has to see."""

    async def get(self, id: str, *, size: int = 1) -> str:
        return id * size


class OtherName:
    def fetch(self, id: str, *, size: int = 1) -> str:
        return id * size


class OtherDefault:
    def get(self, id: str, *, size: int = 2) -> str:
        return id * size


class OtherAnnotation:
    def get(self, id: str, *, size: bool = True) -> str:
        return id * size


class OtherKind:
    def get(self, id: str, size: int = 1) -> str:
        return id * size


class OtherResult:
    def get(self, id: str, *, size: int = 1) -> bytes:
        return id.encode() * size


class Thing:
    def get(self, id: str, *, size: int = 1) -> str:
        return id * size


@pytest.mark.parametrize("cls", [OtherName, OtherDefault, OtherAnnotation, OtherKind, OtherResult, Thing])
def test_a_difference_is_seen(cls: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.surface.description.OURS", (__name__.partition(".")[0],))
    found, expected = synchronous(of_class(AsyncThing))[1:], of_class(cls)[1:]
    assert found and (found == expected) == (cls is Thing)
