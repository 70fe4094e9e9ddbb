"""The mock as a server: answers on a socket until it is told to stop."""

from __future__ import annotations

import socket
import sys

import uvicorn

from .handle import MockDatadog


def serve(mock: MockDatadog, host: str, port: int) -> None:
    """Serve a mock until SIGINT or SIGTERM.

    Prints `listening on http://HOST:PORT` once connections are accepted.

    Args:
        host: name or address to listen on.
        port: port to listen on; 0 picks a free one.

    Raises:
        OSError: the address is in use, or not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=256)
    # The kernel accepts from here on; what arrives before the application runs waits in its queue.
    config = uvicorn.Config(mock.app, log_level="warning", access_log=False, lifespan="off", server_header=False)
    _Announcing(config, listener).run(sockets=[listener])


class _Announcing(uvicorn.Server):
    """Says on stdout that it has started; uvicorn says so in its log only."""

    def __init__(self, config: uvicorn.Config, listener: socket.socket) -> None:
        super().__init__(config)
        self._listener = listener

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        host, port = self._listener.getsockname()[:2]
        print(f"listening on http://{f'[{host}]' if ':' in host else host}:{port}", flush=True)
        sys.stdout.flush()
