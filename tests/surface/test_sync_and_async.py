"""The synchronous and the asynchronous client have the same names with the same signatures."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._async.lists import AsyncItems
from datadog_incidents._sync.lists import Items
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import AsyncExecutor, AsyncListing, Executor, Listing

from .description import of_class, synchronous
from .pinned import resources

SETTINGS: Any = {"access_token": "token", "base_url": "https://dd.test"}
SYNC_RESOURCES = resources(IncidentsClient(**SETTINGS))
ASYNC_RESOURCES = resources(AsyncIncidentsClient(**SETTINGS))


def test_both_clients_have_every_resource() -> None:
    assert set(SYNC_RESOURCES) == set(ASYNC_RESOURCES) == {operation.tag for operation in OPERATIONS.values()}


@pytest.mark.parametrize(
    ("sync", "asynchronous"),
    [
        (IncidentsClient, AsyncIncidentsClient),
        (Listing, AsyncListing),
        (Items, AsyncItems),
        (Executor, AsyncExecutor),
        *((SYNC_RESOURCES[name], ASYNC_RESOURCES[name]) for name in sorted(SYNC_RESOURCES)),
    ],
    ids=lambda cls: cls.__name__,
)
def test_sync_and_async_have_the_same_names_and_signatures(sync: type, asynchronous: type) -> None:
    assert sorted(synchronous(of_class(asynchronous))) == sorted(of_class(sync))


def test_both_clients_have_every_operation() -> None:
    for operation in OPERATIONS.values():
        for by_tag in (SYNC_RESOURCES, ASYNC_RESOURCES):
            assert callable(getattr(by_tag[operation.tag], operation.name)), operation.id


def test_mock_creates_both_clients_with_the_same_signature() -> None:
    lines = of_class(MockDatadog)
    (sync,) = (line for line in lines if " client(" in line)
    (asynchronous,) = (line for line in lines if " async_client(" in line)
    assert synchronous([asynchronous.replace("async_client", "client")]) == [sync]


class AsyncThing:
    """Base of the comparison; each class below except `Thing` differs in one respect."""

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
def test_differences_are_detected(cls: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.surface.description.PACKAGES", (__name__.partition(".")[0],))
    found, expected = synchronous(of_class(AsyncThing))[1:], of_class(cls)[1:]
    assert found and (found == expected) == (cls is Thing)
