# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentTodoAnonymousAssigneeSource = Literal[
    "microsoft_teams",
    "slack",
]
"""A chat service."""

INCIDENT_TODO_ANONYMOUS_ASSIGNEE_SOURCE_VALUES: Final[tuple[IncidentTodoAnonymousAssigneeSource, ...]] = (
    "microsoft_teams",
    "slack",
)
"""The values the document knows; the server may send others, which are kept as text."""
