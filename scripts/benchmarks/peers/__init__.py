"""The peers: one file each, with what it can do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from attrs import frozen

Action = Callable[[], Any]
"""One piece of work, everything that it needs having been made before."""


@frozen
class Setup:
    """What peers work on.

    Attributes:
        folder: where `pages.write` has put its files, and openapi-python-client its output.
        url: address of a mock; empty where none is needed.
        incident_id: an incident that this mock has.
        requests: how many requests one action sends there.
    """

    folder: str
    url: str = ""
    incident_id: str = ""
    requests: int = 0

    def content(self, name: str) -> bytes:
        return (Path(self.folder) / f"{name}.json").read_bytes()


class Peer(Protocol):
    """A module of this package."""

    @property
    def ACTIONS(self) -> Mapping[str, Callable[[Setup], Action]]:
        """Makers of what it can do; actions of one name do the same work, whosever they are."""
        ...

    def member(self, value: Any, name: str) -> Any:
        """Read a member of what it made of a JSON object; None where there is none."""
        ...


OURS = "datadog-incidents"
WITHOUT_ORJSON = "datadog-incidents without [fast]"
HIDDEN = {WITHOUT_ORJSON: ("orjson",)}
"""Modules that a peer's process shall not find."""

OFFICIAL = "datadog-api-client"
HTTPX = "httpx"
ORJSON = "orjson.loads"
JSON = "json"

PEERS = {
    OURS: "ours",
    WITHOUT_ORJSON: "ours",
    ORJSON: "orjson_loads",
    JSON: "json_standard",
    "msgspec": "msgspec_structs",
    "pydantic": "pydantic_models",
    "cattrs": "cattrs_classes",
    "openapi-python-client": "stock",
    OFFICIAL: "official",
    HTTPX: "raw_httpx",
}
"""Modules by the names under which they appear in the results."""

PAGES = ("page", "list", "search")
"""What is decoded."""


def load(name: str) -> Peer:
    """Import a peer."""
    return cast(Peer, import_module(f"{__name__}.{PEERS[name]}"))


def for_pages(maker: Callable[[str, Setup], Action]) -> dict[str, Callable[[Setup], Action]]:
    """Makers of the decoding of each page, from one that takes the page's name."""

    def bound(name: str) -> Callable[[Setup], Action]:
        return lambda setup: maker(name, setup)

    return {name: bound(name) for name in PAGES}
