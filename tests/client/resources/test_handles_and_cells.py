"""Notification handles and timeline cells are accepted as strings, mappings or models."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents.errors import InvalidRequestError
from datadog_incidents_api.models import (
    IncidentNotificationHandle,
    IncidentTimelineCellMarkdownCreateAttributes,
    MarkdownCellContent,
)

if TYPE_CHECKING:
    from .conftest import Call

ANA = {"handle": "@ana@example.com", "display_name": "Ana"}


@pytest.mark.parametrize(
    ("handle", "wire"),
    [
        ("@slack-ops", {"handle": "@slack-ops"}),
        (ANA, ANA),
        (MappingProxyType(ANA), ANA),
        ({"handle": "@ana@example.com"}, {"handle": "@ana@example.com"}),
        (IncidentNotificationHandle(handle="@ana@example.com", display_name="Ana"), ANA),
    ],
    ids=["string", "mapping", "read-only mapping", "without a name", "model"],
)
@pytest.mark.parametrize("method", ["create", "update"])
@pytest.mark.parametrize("sequence", [list, tuple])
def test_handles_can_be_strings_mappings_or_models(
    call: Call, incident: str, method: str, handle: Any, wire: dict[str, str], sequence: Any
) -> None:
    notify = sequence([handle, "@second"])
    if method == "create":
        changed = call("incidents.create", title="t", notify=notify)
    else:
        changed = call("incidents.update", incident, notify=notify)
    assert call.sent()["attributes"]["notification_handles"] == [wire, {"handle": "@second"}]
    assert changed.raw["attributes"]["notification_handles"] == [wire, {"handle": "@second"}]


CONTENT = MarkdownCellContent(content="**Paged**")
PLAIN = {"cell_type": "markdown", "content": {"content": "**Paged**"}}


@pytest.mark.parametrize(
    ("cell", "wire"),
    [
        ("**Paged**", PLAIN),
        ({"content": "**Paged**"}, PLAIN),
        ({"content": "**Paged**", "important": True}, PLAIN | {"important": True}),
        ({"content": "**Paged**", "important": False}, PLAIN | {"important": False}),
        (MappingProxyType(PLAIN | {"important": True}), PLAIN | {"important": True}),
        ({"content": {"content": "**Paged**"}}, PLAIN),
        (IncidentTimelineCellMarkdownCreateAttributes(content=CONTENT), PLAIN),
        (
            IncidentTimelineCellMarkdownCreateAttributes(content=CONTENT, important=True),
            PLAIN | {"important": True},
        ),
    ],
    ids=["string", "text", "important", "unimportant", "as sent", "nested", "model", "important model"],
)
def test_cells_can_be_strings_mappings_or_models(call: Call, cell: Any, wire: dict[str, Any]) -> None:
    call("incidents.create", title="t", initial_cells=("first", cell))
    first = {"cell_type": "markdown", "content": {"content": "first"}}
    assert call.sent()["attributes"]["initial_cells"] == [first, wire]


@pytest.mark.parametrize(
    ("given", "path", "message"),
    [
        ({"notify": 5}, "notify", "must be a list, not int"),
        ({"notify": {"@ops"}}, "notify", "must be a list, not set"),
        ({"notify": ANA}, "notify", "must be a list, not dict"),
        ({"notify": b"@ops"}, "notify", "must be a list, not bytes"),
        ({"notify": None}, "notify", "must be a list, not NoneType"),
        ({"notify": ["@ops", None]}, "notify[1]", "a string or a mapping, not NoneType"),
        ({"notify": [{"handel": "@ops"}]}, "notify[0]", "unknown key 'handel'; known keys: .*handle"),
        ({"notify": [{"handle": 5}]}, "notify[0].handle", "must be a string"),
        ({"initial_cells": {"content": "a"}}, "initial_cells", "must be a list, not dict"),
        ({"initial_cells": [5]}, "initial_cells[0]", "a string or a mapping, not int"),
        ({"initial_cells": [{"text": "a"}]}, "initial_cells[0]", "unknown key 'text'; known keys: .*content"),
        (
            {"initial_cells": ["a", {"content": 5}]},
            "initial_cells[1].content",
            "MarkdownCellContent or a mapping",
        ),
        ({"initial_cells": [{"important": True}]}, "initial_cells[0].content", "required"),
        ({"initial_cells": [{"content": "a", "important": 1}]}, "initial_cells[0].important", "boolean"),
        (
            {"initial_cells": [{"content": "a", "cell_type": "html"}]},
            "initial_cells[0].cell_type",
            "markdown",
        ),
    ],
)
def test_other_types_are_rejected_before_sending(
    call: Call, given: dict[str, Any], path: str, message: str
) -> None:
    with pytest.raises(InvalidRequestError, match=message) as caught:
        call("incidents.create", title="t", **given)
    assert caught.value.path == path
    assert call.operations() == []
