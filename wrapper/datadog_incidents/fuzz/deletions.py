"""Deletions of a run: the resources that any engine has deleted."""

from __future__ import annotations

from urllib.parse import unquote

from .exchanges import Exchange


class Deletions:
    """IDs of the resources that the run has deleted, to which later responses may still refer."""

    def __init__(self) -> None:
        self._ids: set[str] = set()

    def record(self, exchange: Exchange) -> None:
        """Record the resource that a successful DELETE addresses; a listener of the connection."""
        if exchange.request.method == "DELETE" and exchange.response.ok:
            self._ids.add(unquote(exchange.request.path.rpartition("/")[2]))

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._ids
