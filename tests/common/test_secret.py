"""Secrets are accessible only through `reveal`."""

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
Duplicate = Callable[[Any], Any]


@holders
@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.deepcopy], ids=["pickle", "deepcopy"])
def test_holder_of_credentials_cannot_be_pickled_or_copied(
    make: Callable[[], Any], duplicate: Duplicate
) -> None:
    with pytest.raises(TypeError, match="holds credentials"):
        duplicate(make())


@pytest.mark.parametrize("client", [IncidentsClient, AsyncIncidentsClient])
def test_client_cannot_be_copied(client: Any) -> None:
    with pytest.raises(TypeError, match=f"{client.__name__} cannot be pickled or copied"):
        copy.copy(client(access_token=KEY))


@holders
def test_key_is_not_in_any_representation_of_a_holder_or_its_parts(make: Callable[[], Any]) -> None:
    holder = make()
    slots = getattr(type(holder), "__slots__", ())
    parts = [getattr(holder, name) for name in slots if name.startswith("base")]
    for text in (repr(holder), str(holder), f"{holder!r:>5}", repr(getattr(holder, "__dict__", parts))):
        assert KEY not in text


def test_secret_is_revealed_on_request() -> None:
    assert Secret(KEY).reveal() == KEY
    assert Secret.of(None) is None
    wrapped = Secret(KEY)
    kept: Secret[str] | None = Secret.of(wrapped)
    assert kept is wrapped
    assert not hasattr(wrapped, "__dict__")
