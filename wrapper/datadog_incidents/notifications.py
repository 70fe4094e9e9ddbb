"""Who is told of an incident, and what its timeline starts with, by plain strings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from datadog_incidents_api.errors import InvalidRequestError

if TYPE_CHECKING:
    from datadog_incidents_api.models import (
        IncidentNotificationHandle,
        IncidentTimelineCellMarkdownCreateAttributes,
    )

    Handle: TypeAlias = str | IncidentNotificationHandle
    """An address such as `@slack-ops` or `@ana@example.com`, or one with a display name."""


def to_models(handles: Sequence[Handle]) -> list[IncidentNotificationHandle]:
    """Spell out handles given as strings."""
    from datadog_incidents_api.models import IncidentNotificationHandle

    _refuse_string("notify", handles)
    return [IncidentNotificationHandle(handle=one) if isinstance(one, str) else one for one in handles]


def to_cells(
    cells: Sequence[str | IncidentTimelineCellMarkdownCreateAttributes],
) -> list[IncidentTimelineCellMarkdownCreateAttributes | dict[str, Any]]:
    """Spell out timeline cells given as Markdown."""
    from datadog_incidents_api.models import (
        IncidentTimelineCellMarkdownCreateAttributes,
        IncidentTimelineCellMarkdownCreateAttributesContent,
    )

    _refuse_string("initial_cells", cells)
    return [
        IncidentTimelineCellMarkdownCreateAttributes(
            content=IncidentTimelineCellMarkdownCreateAttributesContent(content=one)
        )
        if isinstance(one, str)
        else one
        for one in cells
    ]


def _refuse_string(name: str, value: object) -> None:
    if isinstance(value, str):
        raise InvalidRequestError(f"takes a list of strings, not one string: [{value!r}]", path=name)
