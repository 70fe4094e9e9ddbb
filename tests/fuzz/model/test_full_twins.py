"""Resources that are equal in every attribute, also in those that need not be sent."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS

from .sessions import run_quick

SCENARIO = "full_twins_are_two"
CREATE = "create_incident_attachment"


def test_an_attachment_that_is_found_by_its_url_is_not_another(monkeypatch: pytest.MonkeyPatch) -> None:
    handler = HANDLERS[CREATE]
    replies: dict[tuple[str, str | None], Reply] = {}

    def found(state: MockState, arguments: Arguments) -> Reply:
        attributes = arguments.body["data"].get("attributes") or {}
        url = (attributes.get("attachment") or {}).get("documentUrl")
        key = (arguments.path["incident_id"], url)
        if url is None or key not in replies:
            replies[key] = handler(state, arguments)
        return replies[key]

    monkeypatch.setitem(HANDLERS, CREATE, found)
    assert ("ids_are_unique", CREATE) in {one[:2] for one in run_quick(SCENARIO, "attachments")}


@pytest.mark.parametrize("tag", ["attachments", "incidents", "todos", "postmortem_templates", "types"])
def test_the_mock_has_no_failures(tag: str) -> None:
    assert run_quick(SCENARIO, tag) == []
