# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentRuleTaskIDType = Literal[
    "google-chat-create-space-job",
    "google-meet-create-meeting-job",
    "google-meet-suppress-summarization-job",
    "jira-create-issue-job",
    "ms-teams-create-meeting-job",
    "ms-teams-suppress-summarization-job",
    "notify-incident-handles-job",
    "servicenow-create-incident-job",
    "slack-create-channel-job",
    "workflow-automation-job",
    "zoom-create-meeting-job",
    "zoom-suppress-summarization-job",
]
"""Task that a rule runs, such as `slack-create-channel-job` to create a Slack channel."""

INCIDENT_RULE_TASK_ID_TYPE_VALUES: Final[tuple[IncidentRuleTaskIDType, ...]] = get_args(
    IncidentRuleTaskIDType
)
"""Values in the spec; the server may send others, which are kept unchanged."""
