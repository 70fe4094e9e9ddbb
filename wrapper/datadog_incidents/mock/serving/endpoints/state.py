"""Control endpoints of the state of the mock.

POST /__mock__/reset     restores the initial state
POST /__mock__/snapshot  keeps a copy of the state, in place of an earlier one
POST /__mock__/restore   goes back to that copy, any number of times
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.messages import Refused, Reply, Request
from .endpoint import Endpoints

if TYPE_CHECKING:
    from ...mock_datadog import MockDatadog
    from ...saving.snapshot import Snapshot


def endpoints(mock: MockDatadog) -> Endpoints:
    kept: list[Snapshot] = []

    def reset(_: Request) -> Reply:
        mock.reset()
        return Reply(204)

    def snapshot(_: Request) -> Reply:
        kept[:] = [mock.snapshot()]
        return Reply(204)

    def restore(_: Request) -> Reply:
        if not kept:
            raise Refused(409, "there is no snapshot: POST /__mock__/snapshot keeps one")
        try:
            mock.restore(kept[0])
        except ValueError as error:
            raise Refused(409, str(error)) from None
        return Reply(204)

    return {"reset": {"POST": reset}, "snapshot": {"POST": snapshot}, "restore": {"POST": restore}}
