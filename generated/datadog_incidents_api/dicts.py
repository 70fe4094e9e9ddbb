# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Typed dictionaries in the form of JSON, accepted in place of the models of the same names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from . import models


class AttachmentDataAttributesAttachmentDict(TypedDict, total=False):
    """Location and title of the attached document.

    JSON form of `models.AttachmentDataAttributesAttachment`.
    """

    documentUrl: str
    """URL of the attached document."""
    title: str
    """Title of the attached document, such as `Checkout`."""


class ConfluencePostmortemSettingsDict(TypedDict, total=False):
    """Location of postmortems in Confluence.

    JSON form of `models.ConfluencePostmortemSettings`.
    """

    account_id: Required[str]
    """ID of the Confluence account in Datadog."""
    space_id: Required[str]
    """ID of the Confluence space in which postmortems are created."""
    parent_id: str | None
    """ID of the Confluence page under which postmortems are created; null for the top level of the space."""


class GoogleDocsPostmortemSettingsDict(TypedDict, total=False):
    """Location of postmortems in Google Drive.

    JSON form of `models.GoogleDocsPostmortemSettings`.
    """

    account_id: Required[str]
    """ID of the Google account in Datadog."""
    parent_folder_id: Required[str]
    """ID of the Google Drive folder in which postmortems are created."""


class IncidentFieldAttributesMultipleValueDict(TypedDict, total=False):
    """Field with any number of values.

    JSON form of `models.IncidentFieldAttributesMultipleValue`.
    """

    type: models.IncidentFieldAttributesValueType | str
    """Input control of a field with any number of values, such as `multiselect` for choices from a list."""
    value: list[str] | None
    """Values of the field; null if not set."""


class IncidentFieldAttributesSingleValueDict(TypedDict, total=False):
    """Field with a single value.

    JSON form of `models.IncidentFieldAttributesSingleValue`.
    """

    type: models.IncidentFieldAttributesSingleValueType | str
    """Input control of a field with a single value: `dropdown` for a choice from a list, `textbox` for
    free text."""
    value: str | None
    """Value of the field; null if not set."""


class IncidentHandleAttributesFieldsDict(TypedDict, total=False):
    """Field values of the incidents that the handle declares.

    JSON form of `models.IncidentHandleAttributesFields`.
    """

    severity: list[str]
    """Severities of the incidents, such as `SEV-2`."""


class IncidentImpactFieldChoiceDict(TypedDict, total=False):
    """Choice offered by an impact field.

    JSON form of `models.IncidentImpactFieldChoice`.
    """

    display_name: Required[str]
    """Label of the choice shown to users."""
    value: Required[str]
    """Value that the impact's field has if this choice is selected."""
    description: str
    """Explanation of the choice."""


class IncidentImportFieldAttributesMultipleValueDict(TypedDict, total=False):
    """Field with any number of values.

    JSON form of `models.IncidentImportFieldAttributesMultipleValue`.
    """

    value: list[str] | None
    """Values of the field; null if not set."""


class IncidentImportFieldAttributesSingleValueDict(TypedDict, total=False):
    """Field with a single value.

    JSON form of `models.IncidentImportFieldAttributesSingleValue`.
    """

    value: str | None
    """Value of the field; null if not set."""


class IncidentNotificationHandleDict(TypedDict, total=False):
    """Person or channel to notify.

    JSON form of `models.IncidentNotificationHandle`.
    """

    display_name: str
    """Display name of the person or channel, such as `#ops`."""
    handle: str
    """Address that receives the notification, such as an email address, a Slack channel or a workflow."""


class IncidentOnCallPageTargetDict(TypedDict, total=False):
    """Team or user that was paged.

    JSON form of `models.IncidentOnCallPageTarget`.
    """

    identifier: Required[str]
    """Handle or ID of the team or user, according to `type`."""
    type: Required[str]
    """Kind of identifier, such as `team_handle`; any string is accepted."""


class IncidentPageRoleReferenceDict(TypedDict, total=False):
    """Role in the incident response that the paged user or team takes.

    JSON form of `models.IncidentPageRoleReference`.
    """

    type: Required[models.IncidentPageRoleType | str]
    """Origin of the role: `incident_user_defined_roles` for a role defined by the organization,
    `incident_reserved_roles` for one defined by Datadog."""
    id: Required[str]
    """UUID of the role."""


class IncidentPageTargetDict(TypedDict, total=False):
    """Team or user to page.

    JSON form of `models.IncidentPageTarget`.
    """

    identifier: Required[str]
    """Handle or UUID of the team, or UUID of the user, according to `type`."""
    type: Required[models.IncidentPageTargetType | str]
    """Kind of identifier: the handle of a team (`team_handle`), or the UUID of a team (`team_uuid`) or
    user (`user_uuid`)."""


class IncidentRuleConditionDict(TypedDict, total=False):
    """Condition on one field of an incident.

    JSON form of `models.IncidentRuleCondition`.
    """

    field: Required[str]
    """Name of the incident field, such as `severity`."""
    values: Required[list[str]]
    """Values that satisfy the condition; the field must have one of them."""


class IncidentRuleQueryConditionDict(TypedDict, total=False):
    """Condition on the incident, as a search query.

    JSON form of `models.IncidentRuleQueryCondition`.
    """

    normalized_query: str | None
    """Query as normalized by the server; null if none."""
    raw_query: str | None
    """Query as entered, such as `severity:SEV-1`; null if none."""


class IncidentTimelineCellMarkdownCreateAttributesDict(TypedDict, total=False):
    """Markdown entry for the timeline.

    JSON form of `models.IncidentTimelineCellMarkdownCreateAttributes`.
    """

    cell_type: Required[Literal["markdown"]]
    """Type of a cell that contains Markdown."""
    content: Required[models.MarkdownCellContent | MarkdownCellContentDict]
    """Content of a Markdown cell."""
    important: bool
    """Whether the timeline highlights the entry."""


class IncidentTodoAnonymousAssigneeDict(TypedDict, total=False):
    """Assignee identified only by an account in a chat service.

    JSON form of `models.IncidentTodoAnonymousAssignee`.
    """

    icon: Required[str]
    """URL of the person's avatar image."""
    id: Required[str]
    """ID of the person in the chat service, such as `U0000`."""
    name: Required[str]
    """Display name of the person in the chat service."""
    source: Required[models.IncidentTodoAnonymousAssigneeSource | str]
    """Chat service in which the assignee has an account, Slack or Microsoft Teams."""


class IncidentTypeConfigurationDict(TypedDict, total=False):
    """Configuration of an incident type: permitted actions, creation message and source of slugs.

    JSON form of `models.IncidentTypeConfiguration`.
    """

    allow_incident_deletion: bool
    """Whether incidents of the type can be deleted."""
    allow_workflows: bool
    """Whether workflows can be run on incidents of the type."""
    create_message: str
    """Message for users who are about to declare an incident of the type."""
    disable_out_of_the_box_postmortem_template: bool
    """Whether Datadog's built-in postmortem template is disabled for incidents of the type."""
    editable_timestamps: bool
    """Whether timestamps of incidents can be corrected manually."""
    private_incidents: bool
    """Whether incidents of the type can be private."""
    private_incidents_by_default: bool
    """Whether incidents of the type are private unless declared otherwise."""
    slug_source: models.IncidentTypeSlugSource | str
    """Source of the incidents' slugs: `default` for the prefix of the type, `servicenow` for ServiceNow
    records."""
    test_incidents: bool
    """Whether test incidents, such as exercises, can be declared with the type."""


class IncidentUserDefinedFieldValidValueDict(TypedDict, total=False):
    """Choice offered by a field.

    JSON form of `models.IncidentUserDefinedFieldValidValue`.
    """

    display_name: Required[str]
    """Label of the choice shown to users."""
    value: Required[str]
    """Value that the incident's field has if this choice is selected."""
    description: str
    """Explanation of the choice."""
    short_description: str
    """Short form of the explanation."""


class IncidentUserDefinedRolePolicyDict(TypedDict, total=False):
    """Restrictions on the assignment of the role to responders.

    JSON form of `models.IncidentUserDefinedRolePolicy`.
    """

    is_single: Required[bool]
    """Whether only one responder of an incident can have the role at a time."""


class JiraIntegrationMetadataDict(TypedDict, total=False):
    """Issues of the incident in Jira.

    JSON form of `models.JiraIntegrationMetadata`.
    """

    issues: Required[
        Sequence[models.JiraIntegrationMetadataIssuesItem | JiraIntegrationMetadataIssuesItemDict]
    ]
    """Jira issues to which the incident is connected."""


class JiraIntegrationMetadataIssuesItemDict(TypedDict, total=False):
    """Jira issue to which an incident is connected.

    JSON form of `models.JiraIntegrationMetadataIssuesItem`.
    """

    account: Required[str]
    """URL of the Jira site, such as `https://jira.example.com`."""
    project_key: Required[str]
    """Key of the project to which the issue belongs, such as `OPS`."""
    issue_key: str
    """Key of the issue, such as `OPS-12`."""
    issuetype_id: str
    """ID of the type of the issue in Jira, such as `10001`."""
    redirect_url: str
    """URL that opens the issue."""


class MSTeamsIntegrationMetadataDict(TypedDict, total=False):
    """Channels of the incident in Microsoft Teams.

    JSON form of `models.MSTeamsIntegrationMetadata`.
    """

    teams: Required[
        Sequence[models.MSTeamsIntegrationMetadataTeamsItem | MSTeamsIntegrationMetadataTeamsItemDict]
    ]
    """Microsoft Teams channels to which the incident is connected."""


class MSTeamsIntegrationMetadataTeamsItemDict(TypedDict, total=False):
    """Microsoft Teams channel to which an incident is connected.

    JSON form of `models.MSTeamsIntegrationMetadataTeamsItem`.
    """

    ms_channel_id: Required[str]
    """ID of the channel, as assigned by Microsoft Teams, such as `19:0000@thread.example`."""
    ms_channel_name: Required[str]
    """Name of the channel, such as `checkout`."""
    ms_tenant_id: Required[str]
    """UUID of the tenant, as assigned by Microsoft."""
    redirect_url: Required[str]
    """URL that opens the channel."""


class MarkdownCellContentDict(TypedDict, total=False):
    """Content of a Markdown cell.

    JSON form of `models.MarkdownCellContent`.
    """

    content: str
    """Text of the cell, formatted as Markdown."""


class PostmortemCellDict(TypedDict, total=False):
    """Section of a postmortem, as a cell.

    JSON form of `models.PostmortemCell`.
    """

    type: Literal["markdown"]
    """Type of a cell that contains Markdown."""
    id: str
    """ID of the section, such as `what-happened`."""
    attributes: models.PostmortemCellAttributes | PostmortemCellAttributesDict
    """Content of a section of a postmortem."""


class PostmortemCellAttributesDict(TypedDict, total=False):
    """Content of a section of a postmortem.

    JSON form of `models.PostmortemCellAttributes`.
    """

    definition: models.MarkdownCellContent | MarkdownCellContentDict
    """Content of a Markdown cell."""


class SlackIntegrationMetadataDict(TypedDict, total=False):
    """Channels of the incident in Slack.

    JSON form of `models.SlackIntegrationMetadata`.
    """

    channels: Required[
        Sequence[models.SlackIntegrationMetadataChannelItem | SlackIntegrationMetadataChannelItemDict]
    ]
    """Slack channels to which the incident is connected."""


class SlackIntegrationMetadataChannelItemDict(TypedDict, total=False):
    """Slack channel to which an incident is connected.

    JSON form of `models.SlackIntegrationMetadataChannelItem`.
    """

    channel_id: Required[str]
    """ID of the channel, as assigned by Slack, such as `C0000`."""
    channel_name: Required[str]
    """Name of the channel, such as `#checkout`."""
    redirect_url: Required[str]
    """URL that opens the channel."""
    team_id: str
    """ID of the Slack workspace, as assigned by Slack, such as `T0000`."""
