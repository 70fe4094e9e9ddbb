"""Peers: the clients and libraries under comparison, one module each, with the actions that they support."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from attrs import frozen

Action = Callable[[], Any]
"""Unit of work to be timed, with its input prepared beforehand."""


@frozen
class Setup:
    """Input of the peers' actions.

    Attributes:
        folder: folder with the files of `pages.write` and the output of openapi-python-client.
        url: URL of a mock; empty if the action requires none.
        incident_id: ID of an incident of this mock.
        requests: number of requests that one action sends to the mock.
    """

    folder: str
    url: str = ""
    incident_id: str = ""
    requests: int = 0

    def content(self, name: str) -> bytes:
        """Read a file of `pages.write`."""
        return (Path(self.folder) / f"{name}.json").read_bytes()


class Peer(Protocol):
    """Interface of the modules in this package."""

    @property
    def ACTIONS(self) -> Mapping[str, Callable[[Setup], Action]]:
        """Factories of actions by name. Actions of the same name do equal work in all peers."""
        ...

    def member(self, value: Any, name: str) -> Any:
        """Read a member of the peer's representation of a JSON object; None if absent."""
        ...


OURS = "datadog-incidents"
WITHOUT_ORJSON = "datadog-incidents without [fast]"
HIDDEN = {WITHOUT_ORJSON: ("orjson",)}
"""Modules that the process of a peer cannot import."""

ON_HTTPX2 = "datadog-incidents on httpx2"
OFFICIAL = "datadog-api-client"
HTTPX = "httpx"
HTTPX2 = "httpx2"
HTTPX_ORJSON = "httpx with orjson"
LIBRARIES = {ON_HTTPX2: "httpx2", HTTPX2: "httpx2"}
"""HTTP libraries in the processes of peers; that of all others is `httpx`."""

ORJSON = "orjson.loads"
JSON = "json"

PEERS = {
    OURS: "ours",
    WITHOUT_ORJSON: "ours",
    ON_HTTPX2: "ours",
    ORJSON: "orjson_loads",
    JSON: "json_standard",
    "msgspec": "msgspec_structs",
    "pydantic": "pydantic_models",
    "cattrs": "cattrs_classes",
    "openapi-python-client": "stock",
    OFFICIAL: "official",
    HTTPX: "raw_httpx",
    HTTPX2: "raw_httpx",
    HTTPX_ORJSON: "raw_httpx_orjson",
}
"""Modules by the names of the peers in the results."""

PAGES = ("page", "list", "search")
"""Names of the pages to decode."""


def load(name: str) -> Peer:
    """Import the module of a peer."""
    return cast(Peer, import_module(f"{__name__}.{PEERS[name]}"))


def for_pages(factory: Callable[[str, Setup], Action]) -> dict[str, Callable[[Setup], Action]]:
    """Return factories that decode each page, based on a factory that takes the name of the page."""

    def bound(name: str) -> Callable[[Setup], Action]:
        return lambda setup: factory(name, setup)

    return {name: bound(name) for name in PAGES}
