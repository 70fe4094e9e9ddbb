"""Process of the mock server: `python -m soaking.mock_server SEED PLAN`.

Each create that the mock carries out is written to the journal before the response is sent.
"""

from __future__ import annotations

import json
import sys

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.serving.asgi import MockApp
from datadog_incidents.mock.serving.uvicorn_server import serve

from .journal import Journal
from .plan import API_KEY, APP_KEY, Plan

CREATE = ("POST", "/api/v2/incidents")


class JournalingServer:
    """Request handler that writes to the journal what another one carries out.

    Args:
        mock: mock whose requests are handled.
        journal: journal of creates.
    """

    def __init__(self, mock: MockDatadog, journal: Journal) -> None:
        self._server = mock._server
        self._journal = journal
        self.app = MockApp(self)

    def refusal(self, request: Request) -> Refused | None:
        """Return why a request is refused whatever its body contains; None if it is not."""
        return self._server.refusal(request)

    def handle(self, request: Request) -> Delivery:
        """Handle a request. The response may be lost afterwards, even by an injected fault."""
        delivery = self._server.handle(request)
        if (request.method, request.path) == CREATE and delivery.reply.status == 201:
            data = json.loads(delivery.reply.body)["data"]
            self._journal.append(title=data["attributes"]["title"], id=data["id"])
        return delivery


def main() -> None:
    seed, plan = int(sys.argv[1]), Plan.of_json(sys.argv[2])
    mock = MockDatadog(api_key=API_KEY, app_key=APP_KEY, seed=seed, control=True)
    serve(JournalingServer(mock, Journal(plan.journal)), "127.0.0.1", plan.server_port)


if __name__ == "__main__":
    main()
