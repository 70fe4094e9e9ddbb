"""What the model expects of a resource after an update."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.memory import Known
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.server_model import Draw, ServerModel
from datadog_incidents.fuzz.model.updating import apply_update
from datadog_incidents.mock import MockDatadog

from .sessions import session_of

IMPORTED, NOW = "2026-01-15T07:24:00+05:30", "2026-01-16T00:00:00Z"
COMPLETED = {"state": {"type": "dropdown", "value": "completed"}}


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        pytest.param({"title": "Down"}, IMPORTED, id="title"),
        pytest.param({"fields": COMPLETED}, None, id="state"),
        pytest.param({"fields": COMPLETED, "resolved": NOW}, NOW, id="state and time"),
    ],
)
def test_a_server_may_set_the_time_of_resolution_with_the_state(
    sent: dict[str, Any], expected: str | None
) -> None:
    model = ServerModel(session_of(MockDatadog()), History(), Draw(lambda _: None))
    incident = Known(resources()["incidents"], "incidents", "1", {}, None, "import_incident")
    incident.attributes["resolved"] = IMPORTED
    apply_update(model, incident, {"data": {"type": "incidents", "id": "1", "attributes": sent}})
    assert incident.attributes.get("resolved") == expected
