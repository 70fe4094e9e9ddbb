# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentTodoAnonymousAssigneeSource = Literal["microsoft_teams", "slack"]
"""Chat service in which the assignee has an account, Slack or Microsoft Teams."""

INCIDENT_TODO_ANONYMOUS_ASSIGNEE_SOURCE_VALUES: Final[tuple[IncidentTodoAnonymousAssigneeSource, ...]] = (
    get_args(IncidentTodoAnonymousAssigneeSource)
)
"""Values in the spec; the server may send others, which are kept unchanged."""
