# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

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
"""What is done."""

INCIDENT_RULE_TASK_ID_TYPE_VALUES: Final[tuple[IncidentRuleTaskIDType, ...]] = (
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
)
"""The values the document knows; the server may send others, which are kept as text."""
