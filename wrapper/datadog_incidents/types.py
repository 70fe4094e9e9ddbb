"""Types of results, for annotations: what the methods of the clients return, and its parts.

- `Incident` and `ImportedIncident`, and a view for each other resource, such as `IncidentTodoView`; all are
  subclasses of `View`. `IncidentFields` is the mapping `incident.fields`.
- `Listing` and `AsyncListing`, the lazy lists, with their `Page`; `Response`, the HTTP response of a result,
  with its `RateLimit`.
- Models within results: attributes of each view, such as `IncidentTodoAttributes`, related resources, such
  as `IncidentUserData`, and fields, such as `IncidentFieldAttributesSingleValue`. All other models are in
  `datadog_incidents_api.models`.
- Enumerations of arguments and results, such as `IncidentSeverity`: `Literal` types with the spec's values;
  the server may send others.
- `Unset`, the type of `UNSET`, which marks a member as absent.

Models and enumerations are imported on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from datadog_incidents_api._view import View
from datadog_incidents_api.types import UNSET, AsyncListing, Listing, Page, RateLimit, Response, Unset
from datadog_incidents_api.views.ai_postmortem import IncidentAIPostmortemView
from datadog_incidents_api.views.attachments import AttachmentView
from datadog_incidents_api.views.configurations import IncidentConfigurationView
from datadog_incidents_api.views.google_chat import IncidentGoogleChatConfigurationView
from datadog_incidents_api.views.google_meet import IncidentGoogleMeetConfigurationView
from datadog_incidents_api.views.handles import IncidentHandleView
from datadog_incidents_api.views.impact_fields import IncidentImpactFieldView
from datadog_incidents_api.views.impacts import IncidentImpactView
from datadog_incidents_api.views.integrations import IncidentIntegrationMetadataView
from datadog_incidents_api.views.notification_rules import IncidentNotificationRuleView
from datadog_incidents_api.views.notification_templates import IncidentNotificationTemplateView
from datadog_incidents_api.views.org_settings import IncidentOrgSettingsView
from datadog_incidents_api.views.postmortem_templates import PostmortemTemplateView
from datadog_incidents_api.views.responders import IncidentResponderView
from datadog_incidents_api.views.rules import IncidentRuleView
from datadog_incidents_api.views.settings import GlobalIncidentSettingsView
from datadog_incidents_api.views.timestamp_overrides import IncidentTimestampOverrideView
from datadog_incidents_api.views.todos import IncidentTodoView
from datadog_incidents_api.views.types import IncidentTypeView
from datadog_incidents_api.views.user_defined_fields import IncidentUserDefinedFieldView
from datadog_incidents_api.views.user_defined_roles import IncidentUserDefinedRoleView
from datadog_incidents_api.views.users import UserView

from ._views.fields import IncidentFields
from ._views.incident import ImportedIncident, Incident

if TYPE_CHECKING:
    from datadog_incidents_api.models import (
        AttachmentData,
        AttachmentDataAttributes,
        AttachmentDataAttributesAttachmentType,
        GlobalIncidentSettingsAttributesResponse,
        IncidentAIPostmortemDataAttributesResponse,
        IncidentAttachmentRelatedObject,
        IncidentConfigurationDataAttributesResponse,
        IncidentEmbeddedUser,
        IncidentFieldAttributesMultipleValue,
        IncidentFieldAttributesSingleValue,
        IncidentFieldAttributesSingleValueType,
        IncidentFieldAttributesValueType,
        IncidentGoogleChatConfigurationDataAttributesResponse,
        IncidentGoogleMeetConfigurationDataAttributesResponse,
        IncidentHandleAttributesResponse,
        IncidentHandleRelatedObject,
        IncidentImpactAttributes,
        IncidentImpactFieldDataAttributes,
        IncidentImpactFieldValueType,
        IncidentImpactRelatedObject,
        IncidentImportRelatedObject,
        IncidentImportResponseAttributes,
        IncidentImportVisibility,
        IncidentIntegrationMetadataAttributes,
        IncidentNonDatadogCreator,
        IncidentNotificationHandle,
        IncidentNotificationRuleAttributes,
        IncidentNotificationRuleAttributesVisibility,
        IncidentNotificationRuleRelatedObject,
        IncidentNotificationTemplateAttributes,
        IncidentNotificationTemplateResponseData,
        IncidentOrgSettingsDataAttributesResponse,
        IncidentOrgSettingsRelatedObject,
        IncidentPageRoleType,
        IncidentPageTargetType,
        IncidentRelatedObject,
        IncidentResponderDataAttributesResponse,
        IncidentResponseAttributes,
        IncidentResponseData,
        IncidentRuleDataAttributesResponse,
        IncidentRuleExecutionType,
        IncidentRuleTaskIDType,
        IncidentRuleTriggerType,
        IncidentSearchSortOrder,
        IncidentSeverity,
        IncidentTimestampOverrideDataAttributesResponse,
        IncidentTimestampType,
        IncidentTodoAnonymousAssignee,
        IncidentTodoAnonymousAssigneeSource,
        IncidentTodoAttributes,
        IncidentTypeAttributes,
        IncidentTypeObject,
        IncidentTypeSettingRelatedObject,
        IncidentTypeSlugSource,
        IncidentUserAttributes,
        IncidentUserData,
        IncidentUserDefinedFieldAttributesResponse,
        IncidentUserDefinedFieldCategory,
        IncidentUserDefinedFieldCollected,
        IncidentUserDefinedFieldFieldType,
        IncidentUserDefinedRoleDataAttributesResponse,
        Organization,
        PostmortemTemplateAttributesResponse,
        PostmortemTemplateLocation,
        PostmortemTemplateType,
        QuerySortOrder,
        Role,
        UnknownVariant,
        User,
        UserAttributes,
        UserStatus,
    )

__all__ = [
    "UNSET",
    "AsyncListing",
    "AttachmentData",
    "AttachmentDataAttributes",
    "AttachmentDataAttributesAttachmentType",
    "AttachmentView",
    "GlobalIncidentSettingsAttributesResponse",
    "GlobalIncidentSettingsView",
    "ImportedIncident",
    "Incident",
    "IncidentAIPostmortemDataAttributesResponse",
    "IncidentAIPostmortemView",
    "IncidentAttachmentRelatedObject",
    "IncidentConfigurationDataAttributesResponse",
    "IncidentConfigurationView",
    "IncidentEmbeddedUser",
    "IncidentFieldAttributesMultipleValue",
    "IncidentFieldAttributesSingleValue",
    "IncidentFieldAttributesSingleValueType",
    "IncidentFieldAttributesValueType",
    "IncidentFields",
    "IncidentGoogleChatConfigurationDataAttributesResponse",
    "IncidentGoogleChatConfigurationView",
    "IncidentGoogleMeetConfigurationDataAttributesResponse",
    "IncidentGoogleMeetConfigurationView",
    "IncidentHandleAttributesResponse",
    "IncidentHandleRelatedObject",
    "IncidentHandleView",
    "IncidentImpactAttributes",
    "IncidentImpactFieldDataAttributes",
    "IncidentImpactFieldValueType",
    "IncidentImpactFieldView",
    "IncidentImpactRelatedObject",
    "IncidentImpactView",
    "IncidentImportRelatedObject",
    "IncidentImportResponseAttributes",
    "IncidentImportVisibility",
    "IncidentIntegrationMetadataAttributes",
    "IncidentIntegrationMetadataView",
    "IncidentNonDatadogCreator",
    "IncidentNotificationHandle",
    "IncidentNotificationRuleAttributes",
    "IncidentNotificationRuleAttributesVisibility",
    "IncidentNotificationRuleRelatedObject",
    "IncidentNotificationRuleView",
    "IncidentNotificationTemplateAttributes",
    "IncidentNotificationTemplateResponseData",
    "IncidentNotificationTemplateView",
    "IncidentOrgSettingsDataAttributesResponse",
    "IncidentOrgSettingsRelatedObject",
    "IncidentOrgSettingsView",
    "IncidentPageRoleType",
    "IncidentPageTargetType",
    "IncidentRelatedObject",
    "IncidentResponderDataAttributesResponse",
    "IncidentResponderView",
    "IncidentResponseAttributes",
    "IncidentResponseData",
    "IncidentRuleDataAttributesResponse",
    "IncidentRuleExecutionType",
    "IncidentRuleTaskIDType",
    "IncidentRuleTriggerType",
    "IncidentRuleView",
    "IncidentSearchSortOrder",
    "IncidentSeverity",
    "IncidentTimestampOverrideDataAttributesResponse",
    "IncidentTimestampOverrideView",
    "IncidentTimestampType",
    "IncidentTodoAnonymousAssignee",
    "IncidentTodoAnonymousAssigneeSource",
    "IncidentTodoAttributes",
    "IncidentTodoView",
    "IncidentTypeAttributes",
    "IncidentTypeObject",
    "IncidentTypeSettingRelatedObject",
    "IncidentTypeSlugSource",
    "IncidentTypeView",
    "IncidentUserAttributes",
    "IncidentUserData",
    "IncidentUserDefinedFieldAttributesResponse",
    "IncidentUserDefinedFieldCategory",
    "IncidentUserDefinedFieldCollected",
    "IncidentUserDefinedFieldFieldType",
    "IncidentUserDefinedFieldView",
    "IncidentUserDefinedRoleDataAttributesResponse",
    "IncidentUserDefinedRoleView",
    "Listing",
    "Organization",
    "Page",
    "PostmortemTemplateAttributesResponse",
    "PostmortemTemplateLocation",
    "PostmortemTemplateType",
    "PostmortemTemplateView",
    "QuerySortOrder",
    "RateLimit",
    "Response",
    "Role",
    "UnknownVariant",
    "Unset",
    "User",
    "UserAttributes",
    "UserStatus",
    "UserView",
    "View",
]


def __getattr__(name: str) -> Any:
    """Import a model or an enumeration on first use, so that an application loads only those that it uses."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from datadog_incidents_api import models

    return getattr(models, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
