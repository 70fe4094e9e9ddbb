"""Secrets show themselves to nobody who does not ask."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._common.secret import Secret
from datadog_incidents._http.settings import Settings

KEY = "s3cr3ts3cr3t"
HOLDERS: dict[str, Callable[[], Any]] = {
    "secret": lambda: Secret(KEY),
    "settings": lambda: Settings("https://x.test", {"Authorization": KEY}),
    "client": lambda: IncidentsClient(access_token=KEY),
    "async client": lambda: AsyncIncidentsClient(access_token=KEY),
    "resource": lambda: IncidentsClient(access_token=KEY).incidents,
    "engine": lambda: IncidentsClient(access_token=KEY)._engine,
    "http": lambda: IncidentsClient(access_token=KEY)._http,
    "options": lambda: IncidentsClient(access_token=KEY, headers={"X-Gate": KEY})._engine.options,
}
holders = pytest.mark.parametrize("make", HOLDERS.values(), ids=HOLDERS)
Way = Callable[[Any], Any]


@holders
@pytest.mark.parametrize("way", [pickle.dumps, copy.deepcopy], ids=["pickle", "deepcopy"])
def test_what_holds_credentials_is_neither_pickled_nor_copied(make: Callable[[], Any], way: Way) -> None:
    with pytest.raises(TypeError, match="holds credentials"):
        way(make())


@pytest.mark.parametrize("client", [IncidentsClient, AsyncIncidentsClient])
def test_a_client_is_not_copied_behind_its_back(client: Any) -> None:
    with pytest.raises(TypeError, match=f"{client.__name__} cannot be pickled or copied"):
        copy.copy(client(access_token=KEY))


@holders
def test_no_representation_of_a_holder_or_its_parts_shows_a_key(make: Callable[[], Any]) -> None:
    made = make()
    parts = [getattr(made, name) for name in getattr(type(made), "__slots__", ()) if name.startswith("base")]
    for shown in (repr(made), str(made), f"{made!r:>5}", repr(getattr(made, "__dict__", parts))):
        assert KEY not in shown


def test_a_secret_is_revealed_to_who_asks() -> None:
    assert Secret(KEY).reveal() == KEY
    assert Secret.of(None) is None
    wrapped = Secret(KEY)
    kept: Secret[str] | None = Secret.of(wrapped)
    assert kept is wrapped
    assert not hasattr(wrapped, "__dict__")
