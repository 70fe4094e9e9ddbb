"""`POST /__mock__/reset` restores the initial state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.messages import Reply, Request
from .endpoint import Endpoints

if TYPE_CHECKING:
    from ...mock_datadog import MockDatadog


def endpoints(mock: MockDatadog) -> Endpoints:
    def restore(_: Request) -> Reply:
        mock.reset()
        return Reply(204)

    return {"reset": {"POST": restore}}
