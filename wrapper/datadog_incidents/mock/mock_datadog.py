"""What tests hold in their hands: a mock, clients of it, faults to order, and the calls it met."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datadog_incidents._async.client import AsyncIncidentsClient
from datadog_incidents._sync.client import IncidentsClient
from datadog_incidents_api.operations import OPERATIONS

from .core import faults
from .core.calls import RecordedCall
from .server import Keys, Server
from .serving.asgi import MockApp
from .serving.control import Control
from .serving.httpx_transport import MockTransport

BASE_URL = "http://localhost"
"""Never connected to; says in errors that it was not Datadog who answered."""


class MockDatadog:
    """A server of the API in memory.

    Args:
        api_key: what the mock takes as API key.
        app_key: what the mock takes as application key.
        access_token: what the mock takes as OAuth bearer token.
        seed: determines ids, clock and counters: the same seed and calls give the same replies.
        control: whether requests under `/__mock__/` order faults, reset the mock and tell its calls, without
            keys; the module `control` says how.

    Attributes:
        transport: an httpx transport, for synchronous and asynchronous clients.
        app: an ASGI application, for any server.
    """

    def __init__(
        self,
        *,
        api_key: str = "mock-api-key",
        app_key: str = "mock-app-key",
        access_token: str = "mock-access-token",  # noqa: S107  # opens nothing but the mock
        seed: int = 0,
        control: bool = False,
    ) -> None:
        self._keys = Keys(api_key, app_key, access_token)
        self._server = Server(self._keys, seed)
        if control:
            self._server.control = Control(self.fail_next, self.reset, lambda: self.calls).answer
        self.transport = MockTransport(self._server)
        self.app = MockApp(self._server)

    def client(self, **options: Any) -> IncidentsClient:
        """A client of this mock; takes the client's own arguments, beta operations being enabled."""
        return IncidentsClient(**self._options(options))

    def async_client(self, **options: Any) -> AsyncIncidentsClient:
        """An asynchronous client of this mock; as `client`."""
        return AsyncIncidentsClient(**self._options(options))

    def _options(self, options: dict[str, Any]) -> dict[str, Any]:
        if "access_token" not in options:
            options = {"api_key": self._keys.api_key, "app_key": self._keys.app_key} | options
        if "site" not in options:
            options = {"base_url": BASE_URL} | options
        if "http_client" not in options:
            options = {"transport": self.transport} | options
        return {"unstable_operations": "all"} | options

    @property
    def api_key(self) -> str:
        """What the mock takes as API key."""
        return self._keys.api_key

    @property
    def app_key(self) -> str:
        """What the mock takes as application key."""
        return self._keys.app_key

    @property
    def calls(self) -> list[RecordedCall]:
        """Every call met since the start or the last `reset`, in order."""
        return list(self._server.calls)

    @property
    def user_id(self) -> str:
        """Id of the user whom the application key belongs to."""
        return self._server.state.current_user

    def reset(self) -> None:
        """Forget everything that happened: state, calls and ordered faults."""
        self._server.reset()

    def fail_next(
        self,
        status: int | None = None,
        *,
        times: int = 1,
        operation: str | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes | str | None = None,
        refuse: bool = False,
        drop: bool = False,
        truncate: bool = False,
        delay: float = 0.0,
    ) -> None:
        """Let the next calls fail.

        Args:
            status: HTTP status from 200 to 599 to answer with, without carrying the call out. A 429 comes
                with rate-limit headers. None carries the call out, and spoils the reply as the other
                arguments say.
            times: how many calls.
            operation: id of the only operation to fail; None for whichever comes.
            headers: set on the reply.
            body: in place of the reply's own; a 204, which can have none, becomes a 200.
            refuse: refuse the connection: the call is neither carried out nor among `calls`. A served mock,
                whose connections stand when a call arrives, drops it instead.
            drop: close the connection without a reply.
            truncate: break off in the middle of the reply's body.
            delay: seconds that the reply takes; beyond the client's timeout, it is told so at once.

        Raises:
            ValueError: the document has no such operation, nothing says how to fail, or HTTP has no words
                for it.
        """
        fault = faults.Fault(
            status, dict(headers or {}), faults.as_body(body), refuse, drop, truncate, delay, operation
        )
        faults.check(fault, times, OPERATIONS)
        self._server.faults.add(fault, times)

    def __repr__(self) -> str:
        return f"<MockDatadog, {len(self._server.calls)} calls>"
