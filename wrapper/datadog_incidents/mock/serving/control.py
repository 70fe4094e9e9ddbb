"""Control of the mock over HTTP, for tests in another process or another language: see `endpoints`.

Control requests need no keys, are not listed as calls, and are exempt from faults. Web pages cannot send
them, see `control_access`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.messages import Refused, Reply, Request
from .control_access import check_content_type, check_origin
from .endpoints import GROUPS, SERVER_GROUPS, Endpoints

if TYPE_CHECKING:
    from ..mock_datadog import MockDatadog
    from ..server import Server

CONTROL = "/__mock__/"
"""Path prefix of the control endpoints."""


class Control:
    """Handler of requests under `/__mock__/`.

    Args:
        mock: mock to control.
        server: its server.
    """

    def __init__(self, mock: MockDatadog, server: Server) -> None:
        groups = [group(mock) for group in GROUPS] + [group(server) for group in SERVER_GROUPS]
        self._endpoints: Endpoints = {
            CONTROL + name: handlers for group in groups for name, handlers in group.items()
        }

    def handles(self, request: Request) -> bool:
        """Return whether a request is a control request, and not one to the API."""
        return request.path.startswith(CONTROL)

    def check(self, request: Request) -> None:
        """Check the head of a control request.

        Raises:
            Refused: 403 for a request that a web page may have sent, 404 for an unknown endpoint, 405 for a
                method that the endpoint does not support, 415 for a content type other than JSON.
        """
        check_origin(request)
        if request.path not in self._endpoints:
            raise Refused(404, f"Not found; the control endpoints are {', '.join(self._endpoints)}")
        methods = self._endpoints[request.path]
        if request.method not in methods:
            raise Refused(405, "Method not allowed", headers=(("allow", ", ".join(sorted(methods))),))
        if request.method == "POST":
            check_content_type(request)

    def answer(self, request: Request) -> Reply:
        """Handle a control request that has passed `check`."""
        try:
            return self._endpoints[request.path][request.method](request)
        except Refused as refused:
            return refused.reply()
