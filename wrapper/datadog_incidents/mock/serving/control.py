"""Control endpoints of the mock, for tests in another process or another language.

    POST /__mock__/reset  restores the initial state

and those of `fault_control` and `call_control`. Control requests need no keys, are not listed as calls, and
are exempt from faults. Web pages cannot send them, see `control_access`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..core.messages import Refused, Reply, Request
from .control_access import check_content_type, check_sender

CONTROL = "/__mock__/"
"""Path prefix of the control endpoints."""

Endpoints = Mapping[str, tuple[str, Callable[[Request], Reply]]]
"""Method and handler of endpoints, by the part of the path after the prefix."""


class Control:
    """Handler of requests under `/__mock__/`.

    Args:
        reset: function that restores the initial state.
        groups: further endpoints.
    """

    def __init__(self, reset: Callable[[], None], *groups: Endpoints) -> None:
        self._reset = reset
        self._endpoints = {
            f"{CONTROL}{name}": endpoint
            for group in ({"reset": ("POST", self._restore_state)}, *groups)
            for name, endpoint in group.items()
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
        check_sender(request)
        if request.path not in self._endpoints:
            raise Refused(404, f"Not found; the control endpoints are {', '.join(self._endpoints)}")
        method, _ = self._endpoints[request.path]
        if request.method != method:
            raise Refused(405, "Method not allowed", headers=(("allow", method),))
        if method == "POST":
            check_content_type(request)

    def answer(self, request: Request) -> Reply:
        """Handle a control request that has passed `check`."""
        _, handler = self._endpoints[request.path]
        try:
            return handler(request)
        except Refused as refused:
            return refused.reply()

    def _restore_state(self, _request: Request) -> Reply:
        self._reset()
        return Reply(204)
