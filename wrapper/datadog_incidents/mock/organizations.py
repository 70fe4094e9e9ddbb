"""Organizations at one address: each request belongs to the one whose credentials it has."""

from __future__ import annotations

from .core.credentials import Keys, bearer_token
from .core.faults import Delivery
from .core.messages import Refused, Request
from .server import Server


class Organizations:
    """Handler of requests that passes each to its organization.

    A request without an API key or token of any goes to the first, which refuses it.

    Args:
        keys: credentials of the first organization.
        server: server of the first organization.
    """

    def __init__(self, keys: Keys, server: Server) -> None:
        self._members: tuple[tuple[Keys, Server], ...] = ((keys, server),)

    def add(self, keys: Keys, server: Server) -> None:
        """Add an organization, whose credentials must have passed `check`."""
        self._members = (*self._members, (keys, server))  # another thread may be reading

    def check(self, keys: Keys) -> None:
        """Check that no credentials are those of another organization.

        Raises:
            ValueError: some are; the message names the argument.
        """
        for other, _ in self._members:
            if keys.api_key == other.api_key:
                raise ValueError("api_key is that of another organization")
            if keys.app_key == other.app_key:
                raise ValueError("app_key is that of another organization")
        self.check_token(keys, keys.access_token, "access_token")

    def check_token(self, keys: Keys, token: str, argument: str) -> None:
        """Check that a token is not one of another organization than the one with these keys.

        Raises:
            ValueError: it is.
        """
        if any(token in other.tokens for other, _ in self._members if other is not keys):
            raise ValueError(f"{argument} is that of another organization")

    def __len__(self) -> int:
        return len(self._members)

    def refusal(self, request: Request) -> Refused | None:
        """Return why a request is refused whatever its body contains; None if its body is needed."""
        return self._server_of(request).refusal(request)

    def handle(self, request: Request) -> Delivery:
        """Handle a request. Requests of each organization are handled one at a time."""
        return self._server_of(request).handle(request)

    def _server_of(self, request: Request) -> Server:
        _, first = self._members[0]
        if len(self._members) == 1:
            return first
        token, key = bearer_token(request), request.headers.get("dd-api-key", "")
        for keys, server in self._members:
            if token in keys.tokens if token else key == keys.api_key:
                return server
        return first
