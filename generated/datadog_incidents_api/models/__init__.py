# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Models and enums of request and response bodies, imported on first use."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .._unknown_variant import UnknownVariant as UnknownVariant
    from .api_error_response import APIErrorResponse as APIErrorResponse
    from .attachment import Attachment as Attachment
    from .attachment_array import AttachmentArray as AttachmentArray
    from .attachment_data import AttachmentData as AttachmentData
    from .attachment_data_attributes import AttachmentDataAttributes as AttachmentDataAttributes
    from .attachment_data_attributes_attachment import (
        AttachmentDataAttributesAttachment as AttachmentDataAttributesAttachment,
    )
    from .attachment_data_attributes_attachment_type import (
        AttachmentDataAttributesAttachmentType as AttachmentDataAttributesAttachmentType,
    )
    from .attachment_data_relationships import AttachmentDataRelationships as AttachmentDataRelationships
    from .confluence_postmortem_settings import ConfluencePostmortemSettings as ConfluencePostmortemSettings
    from .create_attachment_request import CreateAttachmentRequest as CreateAttachmentRequest
    from .create_attachment_request_data import CreateAttachmentRequestData as CreateAttachmentRequestData
    from .create_attachment_request_data_attributes import (
        CreateAttachmentRequestDataAttributes as CreateAttachmentRequestDataAttributes,
    )
    from .create_incident_notification_rule_request import (
        CreateIncidentNotificationRuleRequest as CreateIncidentNotificationRuleRequest,
    )
    from .create_incident_notification_template_request import (
        CreateIncidentNotificationTemplateRequest as CreateIncidentNotificationTemplateRequest,
    )
    from .global_incident_settings_attributes_request import (
        GlobalIncidentSettingsAttributesRequest as GlobalIncidentSettingsAttributesRequest,
    )
    from .global_incident_settings_attributes_response import (
        GlobalIncidentSettingsAttributesResponse as GlobalIncidentSettingsAttributesResponse,
    )
    from .global_incident_settings_data_request import (
        GlobalIncidentSettingsDataRequest as GlobalIncidentSettingsDataRequest,
    )
    from .global_incident_settings_data_response import (
        GlobalIncidentSettingsDataResponse as GlobalIncidentSettingsDataResponse,
    )
    from .global_incident_settings_request import (
        GlobalIncidentSettingsRequest as GlobalIncidentSettingsRequest,
    )
    from .global_incident_settings_response import (
        GlobalIncidentSettingsResponse as GlobalIncidentSettingsResponse,
    )
    from .google_docs_postmortem_settings import GoogleDocsPostmortemSettings as GoogleDocsPostmortemSettings
    from .incident_ai_postmortem_data_attributes_response import (
        IncidentAIPostmortemDataAttributesResponse as IncidentAIPostmortemDataAttributesResponse,
    )
    from .incident_ai_postmortem_data_response import (
        IncidentAIPostmortemDataResponse as IncidentAIPostmortemDataResponse,
    )
    from .incident_ai_postmortem_response import IncidentAIPostmortemResponse as IncidentAIPostmortemResponse
    from .incident_attachment_related_object import (
        IncidentAttachmentRelatedObject as IncidentAttachmentRelatedObject,
    )
    from .incident_author_relationships import IncidentAuthorRelationships as IncidentAuthorRelationships
    from .incident_configuration_data_attributes_request import (
        IncidentConfigurationDataAttributesRequest as IncidentConfigurationDataAttributesRequest,
    )
    from .incident_configuration_data_attributes_response import (
        IncidentConfigurationDataAttributesResponse as IncidentConfigurationDataAttributesResponse,
    )
    from .incident_configuration_data_request import (
        IncidentConfigurationDataRequest as IncidentConfigurationDataRequest,
    )
    from .incident_configuration_data_response import (
        IncidentConfigurationDataResponse as IncidentConfigurationDataResponse,
    )
    from .incident_configuration_patch_data_request import (
        IncidentConfigurationPatchDataRequest as IncidentConfigurationPatchDataRequest,
    )
    from .incident_configuration_patch_request import (
        IncidentConfigurationPatchRequest as IncidentConfigurationPatchRequest,
    )
    from .incident_configuration_request import IncidentConfigurationRequest as IncidentConfigurationRequest
    from .incident_configuration_response import (
        IncidentConfigurationResponse as IncidentConfigurationResponse,
    )
    from .incident_create_attributes import IncidentCreateAttributes as IncidentCreateAttributes
    from .incident_create_data import IncidentCreateData as IncidentCreateData
    from .incident_create_on_call_page_data_attributes_request import (
        IncidentCreateOnCallPageDataAttributesRequest as IncidentCreateOnCallPageDataAttributesRequest,
    )
    from .incident_create_on_call_page_data_request import (
        IncidentCreateOnCallPageDataRequest as IncidentCreateOnCallPageDataRequest,
    )
    from .incident_create_on_call_page_request import (
        IncidentCreateOnCallPageRequest as IncidentCreateOnCallPageRequest,
    )
    from .incident_create_page_from_incident_data_attributes_request import (
        IncidentCreatePageFromIncidentDataAttributesRequest as IncidentCreatePageFromIncidentDataAttributesRequest,
    )
    from .incident_create_page_from_incident_data_request import (
        IncidentCreatePageFromIncidentDataRequest as IncidentCreatePageFromIncidentDataRequest,
    )
    from .incident_create_page_from_incident_request import (
        IncidentCreatePageFromIncidentRequest as IncidentCreatePageFromIncidentRequest,
    )
    from .incident_create_relationships import IncidentCreateRelationships as IncidentCreateRelationships
    from .incident_create_request import IncidentCreateRequest as IncidentCreateRequest
    from .incident_embedded_user import IncidentEmbeddedUser as IncidentEmbeddedUser
    from .incident_field_attributes_multiple_value import (
        IncidentFieldAttributesMultipleValue as IncidentFieldAttributesMultipleValue,
    )
    from .incident_field_attributes_single_value import (
        IncidentFieldAttributesSingleValue as IncidentFieldAttributesSingleValue,
    )
    from .incident_field_attributes_single_value_type import (
        IncidentFieldAttributesSingleValueType as IncidentFieldAttributesSingleValueType,
    )
    from .incident_field_attributes_value_type import (
        IncidentFieldAttributesValueType as IncidentFieldAttributesValueType,
    )
    from .incident_google_chat_configuration_data_attributes_request import (
        IncidentGoogleChatConfigurationDataAttributesRequest as IncidentGoogleChatConfigurationDataAttributesRequest,
    )
    from .incident_google_chat_configuration_data_attributes_response import (
        IncidentGoogleChatConfigurationDataAttributesResponse as IncidentGoogleChatConfigurationDataAttributesResponse,
    )
    from .incident_google_chat_configuration_data_request import (
        IncidentGoogleChatConfigurationDataRequest as IncidentGoogleChatConfigurationDataRequest,
    )
    from .incident_google_chat_configuration_data_response import (
        IncidentGoogleChatConfigurationDataResponse as IncidentGoogleChatConfigurationDataResponse,
    )
    from .incident_google_chat_configuration_patch_data_attributes_request import (
        IncidentGoogleChatConfigurationPatchDataAttributesRequest as IncidentGoogleChatConfigurationPatchDataAttributesRequest,
    )
    from .incident_google_chat_configuration_patch_data_request import (
        IncidentGoogleChatConfigurationPatchDataRequest as IncidentGoogleChatConfigurationPatchDataRequest,
    )
    from .incident_google_chat_configuration_patch_request import (
        IncidentGoogleChatConfigurationPatchRequest as IncidentGoogleChatConfigurationPatchRequest,
    )
    from .incident_google_chat_configuration_request import (
        IncidentGoogleChatConfigurationRequest as IncidentGoogleChatConfigurationRequest,
    )
    from .incident_google_chat_configuration_response import (
        IncidentGoogleChatConfigurationResponse as IncidentGoogleChatConfigurationResponse,
    )
    from .incident_google_meet_configuration_data_attributes_request import (
        IncidentGoogleMeetConfigurationDataAttributesRequest as IncidentGoogleMeetConfigurationDataAttributesRequest,
    )
    from .incident_google_meet_configuration_data_attributes_response import (
        IncidentGoogleMeetConfigurationDataAttributesResponse as IncidentGoogleMeetConfigurationDataAttributesResponse,
    )
    from .incident_google_meet_configuration_data_request import (
        IncidentGoogleMeetConfigurationDataRequest as IncidentGoogleMeetConfigurationDataRequest,
    )
    from .incident_google_meet_configuration_data_response import (
        IncidentGoogleMeetConfigurationDataResponse as IncidentGoogleMeetConfigurationDataResponse,
    )
    from .incident_google_meet_configuration_patch_data_attributes_request import (
        IncidentGoogleMeetConfigurationPatchDataAttributesRequest as IncidentGoogleMeetConfigurationPatchDataAttributesRequest,
    )
    from .incident_google_meet_configuration_patch_data_request import (
        IncidentGoogleMeetConfigurationPatchDataRequest as IncidentGoogleMeetConfigurationPatchDataRequest,
    )
    from .incident_google_meet_configuration_patch_request import (
        IncidentGoogleMeetConfigurationPatchRequest as IncidentGoogleMeetConfigurationPatchRequest,
    )
    from .incident_google_meet_configuration_request import (
        IncidentGoogleMeetConfigurationRequest as IncidentGoogleMeetConfigurationRequest,
    )
    from .incident_google_meet_configuration_response import (
        IncidentGoogleMeetConfigurationResponse as IncidentGoogleMeetConfigurationResponse,
    )
    from .incident_handle_attributes_fields import (
        IncidentHandleAttributesFields as IncidentHandleAttributesFields,
    )
    from .incident_handle_attributes_request import (
        IncidentHandleAttributesRequest as IncidentHandleAttributesRequest,
    )
    from .incident_handle_attributes_response import (
        IncidentHandleAttributesResponse as IncidentHandleAttributesResponse,
    )
    from .incident_handle_data_request import IncidentHandleDataRequest as IncidentHandleDataRequest
    from .incident_handle_data_response import IncidentHandleDataResponse as IncidentHandleDataResponse
    from .incident_handle_related_object import IncidentHandleRelatedObject as IncidentHandleRelatedObject
    from .incident_handle_relationships import IncidentHandleRelationships as IncidentHandleRelationships
    from .incident_handle_relationships_request import (
        IncidentHandleRelationshipsRequest as IncidentHandleRelationshipsRequest,
    )
    from .incident_handle_request import IncidentHandleRequest as IncidentHandleRequest
    from .incident_handle_response import IncidentHandleResponse as IncidentHandleResponse
    from .incident_handles_response import IncidentHandlesResponse as IncidentHandlesResponse
    from .incident_impact_attributes import IncidentImpactAttributes as IncidentImpactAttributes
    from .incident_impact_create_attributes import (
        IncidentImpactCreateAttributes as IncidentImpactCreateAttributes,
    )
    from .incident_impact_create_data import IncidentImpactCreateData as IncidentImpactCreateData
    from .incident_impact_create_request import IncidentImpactCreateRequest as IncidentImpactCreateRequest
    from .incident_impact_field_choice import IncidentImpactFieldChoice as IncidentImpactFieldChoice
    from .incident_impact_field_data_attributes import (
        IncidentImpactFieldDataAttributes as IncidentImpactFieldDataAttributes,
    )
    from .incident_impact_field_data_request import (
        IncidentImpactFieldDataRequest as IncidentImpactFieldDataRequest,
    )
    from .incident_impact_field_data_response import (
        IncidentImpactFieldDataResponse as IncidentImpactFieldDataResponse,
    )
    from .incident_impact_field_request import IncidentImpactFieldRequest as IncidentImpactFieldRequest
    from .incident_impact_field_response import IncidentImpactFieldResponse as IncidentImpactFieldResponse
    from .incident_impact_field_value_type import IncidentImpactFieldValueType as IncidentImpactFieldValueType
    from .incident_impact_fields_response import IncidentImpactFieldsResponse as IncidentImpactFieldsResponse
    from .incident_impact_patch_attributes import (
        IncidentImpactPatchAttributes as IncidentImpactPatchAttributes,
    )
    from .incident_impact_patch_data import IncidentImpactPatchData as IncidentImpactPatchData
    from .incident_impact_patch_request import IncidentImpactPatchRequest as IncidentImpactPatchRequest
    from .incident_impact_related_object import IncidentImpactRelatedObject as IncidentImpactRelatedObject
    from .incident_impact_relationships import IncidentImpactRelationships as IncidentImpactRelationships
    from .incident_impact_response import IncidentImpactResponse as IncidentImpactResponse
    from .incident_impact_response_data import IncidentImpactResponseData as IncidentImpactResponseData
    from .incident_impacts_response import IncidentImpactsResponse as IncidentImpactsResponse
    from .incident_import_field_attributes_multiple_value import (
        IncidentImportFieldAttributesMultipleValue as IncidentImportFieldAttributesMultipleValue,
    )
    from .incident_import_field_attributes_single_value import (
        IncidentImportFieldAttributesSingleValue as IncidentImportFieldAttributesSingleValue,
    )
    from .incident_import_related_object import IncidentImportRelatedObject as IncidentImportRelatedObject
    from .incident_import_relationships import IncidentImportRelationships as IncidentImportRelationships
    from .incident_import_request import IncidentImportRequest as IncidentImportRequest
    from .incident_import_request_attributes import (
        IncidentImportRequestAttributes as IncidentImportRequestAttributes,
    )
    from .incident_import_request_data import IncidentImportRequestData as IncidentImportRequestData
    from .incident_import_response import IncidentImportResponse as IncidentImportResponse
    from .incident_import_response_attributes import (
        IncidentImportResponseAttributes as IncidentImportResponseAttributes,
    )
    from .incident_import_response_data import IncidentImportResponseData as IncidentImportResponseData
    from .incident_import_response_relationships import (
        IncidentImportResponseRelationships as IncidentImportResponseRelationships,
    )
    from .incident_import_visibility import IncidentImportVisibility as IncidentImportVisibility
    from .incident_integration_metadata_attributes import (
        IncidentIntegrationMetadataAttributes as IncidentIntegrationMetadataAttributes,
    )
    from .incident_integration_metadata_list_response import (
        IncidentIntegrationMetadataListResponse as IncidentIntegrationMetadataListResponse,
    )
    from .incident_integration_metadata_request import (
        IncidentIntegrationMetadataRequest as IncidentIntegrationMetadataRequest,
    )
    from .incident_integration_metadata_request_data import (
        IncidentIntegrationMetadataRequestData as IncidentIntegrationMetadataRequestData,
    )
    from .incident_integration_metadata_response import (
        IncidentIntegrationMetadataResponse as IncidentIntegrationMetadataResponse,
    )
    from .incident_integration_metadata_response_data import (
        IncidentIntegrationMetadataResponseData as IncidentIntegrationMetadataResponseData,
    )
    from .incident_non_datadog_creator import IncidentNonDatadogCreator as IncidentNonDatadogCreator
    from .incident_notification_handle import IncidentNotificationHandle as IncidentNotificationHandle
    from .incident_notification_rule import IncidentNotificationRule as IncidentNotificationRule
    from .incident_notification_rule_array import (
        IncidentNotificationRuleArray as IncidentNotificationRuleArray,
    )
    from .incident_notification_rule_attributes import (
        IncidentNotificationRuleAttributes as IncidentNotificationRuleAttributes,
    )
    from .incident_notification_rule_attributes_visibility import (
        IncidentNotificationRuleAttributesVisibility as IncidentNotificationRuleAttributesVisibility,
    )
    from .incident_notification_rule_create_attributes import (
        IncidentNotificationRuleCreateAttributes as IncidentNotificationRuleCreateAttributes,
    )
    from .incident_notification_rule_create_data import (
        IncidentNotificationRuleCreateData as IncidentNotificationRuleCreateData,
    )
    from .incident_notification_rule_create_data_relationships import (
        IncidentNotificationRuleCreateDataRelationships as IncidentNotificationRuleCreateDataRelationships,
    )
    from .incident_notification_rule_related_object import (
        IncidentNotificationRuleRelatedObject as IncidentNotificationRuleRelatedObject,
    )
    from .incident_notification_rule_relationships import (
        IncidentNotificationRuleRelationships as IncidentNotificationRuleRelationships,
    )
    from .incident_notification_rule_response_data import (
        IncidentNotificationRuleResponseData as IncidentNotificationRuleResponseData,
    )
    from .incident_notification_rule_update_data import (
        IncidentNotificationRuleUpdateData as IncidentNotificationRuleUpdateData,
    )
    from .incident_notification_template import IncidentNotificationTemplate as IncidentNotificationTemplate
    from .incident_notification_template_array import (
        IncidentNotificationTemplateArray as IncidentNotificationTemplateArray,
    )
    from .incident_notification_template_array_meta import (
        IncidentNotificationTemplateArrayMeta as IncidentNotificationTemplateArrayMeta,
    )
    from .incident_notification_template_array_meta_page import (
        IncidentNotificationTemplateArrayMetaPage as IncidentNotificationTemplateArrayMetaPage,
    )
    from .incident_notification_template_attributes import (
        IncidentNotificationTemplateAttributes as IncidentNotificationTemplateAttributes,
    )
    from .incident_notification_template_create_attributes import (
        IncidentNotificationTemplateCreateAttributes as IncidentNotificationTemplateCreateAttributes,
    )
    from .incident_notification_template_create_data import (
        IncidentNotificationTemplateCreateData as IncidentNotificationTemplateCreateData,
    )
    from .incident_notification_template_response_data import (
        IncidentNotificationTemplateResponseData as IncidentNotificationTemplateResponseData,
    )
    from .incident_notification_template_update_attributes import (
        IncidentNotificationTemplateUpdateAttributes as IncidentNotificationTemplateUpdateAttributes,
    )
    from .incident_notification_template_update_data import (
        IncidentNotificationTemplateUpdateData as IncidentNotificationTemplateUpdateData,
    )
    from .incident_on_call_page_data_attributes_request import (
        IncidentOnCallPageDataAttributesRequest as IncidentOnCallPageDataAttributesRequest,
    )
    from .incident_on_call_page_data_request import (
        IncidentOnCallPageDataRequest as IncidentOnCallPageDataRequest,
    )
    from .incident_on_call_page_link_request import (
        IncidentOnCallPageLinkRequest as IncidentOnCallPageLinkRequest,
    )
    from .incident_on_call_page_target import IncidentOnCallPageTarget as IncidentOnCallPageTarget
    from .incident_org_settings_data_attributes_response import (
        IncidentOrgSettingsDataAttributesResponse as IncidentOrgSettingsDataAttributesResponse,
    )
    from .incident_org_settings_data_response import (
        IncidentOrgSettingsDataResponse as IncidentOrgSettingsDataResponse,
    )
    from .incident_org_settings_list_response import (
        IncidentOrgSettingsListResponse as IncidentOrgSettingsListResponse,
    )
    from .incident_org_settings_related_object import (
        IncidentOrgSettingsRelatedObject as IncidentOrgSettingsRelatedObject,
    )
    from .incident_org_settings_response import IncidentOrgSettingsResponse as IncidentOrgSettingsResponse
    from .incident_page_role_reference import IncidentPageRoleReference as IncidentPageRoleReference
    from .incident_page_role_type import IncidentPageRoleType as IncidentPageRoleType
    from .incident_page_target import IncidentPageTarget as IncidentPageTarget
    from .incident_page_target_type import IncidentPageTargetType as IncidentPageTargetType
    from .incident_page_uuid_data_response import IncidentPageUUIDDataResponse as IncidentPageUUIDDataResponse
    from .incident_page_uuid_response import IncidentPageUUIDResponse as IncidentPageUUIDResponse
    from .incident_related_object import IncidentRelatedObject as IncidentRelatedObject
    from .incident_responder_data_attributes_response import (
        IncidentResponderDataAttributesResponse as IncidentResponderDataAttributesResponse,
    )
    from .incident_responder_data_request import IncidentResponderDataRequest as IncidentResponderDataRequest
    from .incident_responder_data_response import (
        IncidentResponderDataResponse as IncidentResponderDataResponse,
    )
    from .incident_responder_relationships import (
        IncidentResponderRelationships as IncidentResponderRelationships,
    )
    from .incident_responder_relationships_request import (
        IncidentResponderRelationshipsRequest as IncidentResponderRelationshipsRequest,
    )
    from .incident_responder_request import IncidentResponderRequest as IncidentResponderRequest
    from .incident_responder_response import IncidentResponderResponse as IncidentResponderResponse
    from .incident_responder_role_assignments_relationship import (
        IncidentResponderRoleAssignmentsRelationship as IncidentResponderRoleAssignmentsRelationship,
    )
    from .incident_responders_response import IncidentRespondersResponse as IncidentRespondersResponse
    from .incident_response import IncidentResponse as IncidentResponse
    from .incident_response_attributes import IncidentResponseAttributes as IncidentResponseAttributes
    from .incident_response_data import IncidentResponseData as IncidentResponseData
    from .incident_response_meta import IncidentResponseMeta as IncidentResponseMeta
    from .incident_response_meta_pagination import (
        IncidentResponseMetaPagination as IncidentResponseMetaPagination,
    )
    from .incident_response_relationships import (
        IncidentResponseRelationships as IncidentResponseRelationships,
    )
    from .incident_rule_condition import IncidentRuleCondition as IncidentRuleCondition
    from .incident_rule_data_attributes_request import (
        IncidentRuleDataAttributesRequest as IncidentRuleDataAttributesRequest,
    )
    from .incident_rule_data_attributes_response import (
        IncidentRuleDataAttributesResponse as IncidentRuleDataAttributesResponse,
    )
    from .incident_rule_data_request import IncidentRuleDataRequest as IncidentRuleDataRequest
    from .incident_rule_data_response import IncidentRuleDataResponse as IncidentRuleDataResponse
    from .incident_rule_execution_type import IncidentRuleExecutionType as IncidentRuleExecutionType
    from .incident_rule_patch_data_attributes_request import (
        IncidentRulePatchDataAttributesRequest as IncidentRulePatchDataAttributesRequest,
    )
    from .incident_rule_patch_data_request import IncidentRulePatchDataRequest as IncidentRulePatchDataRequest
    from .incident_rule_patch_request import IncidentRulePatchRequest as IncidentRulePatchRequest
    from .incident_rule_query_condition import IncidentRuleQueryCondition as IncidentRuleQueryCondition
    from .incident_rule_request import IncidentRuleRequest as IncidentRuleRequest
    from .incident_rule_response import IncidentRuleResponse as IncidentRuleResponse
    from .incident_rule_task_id_type import IncidentRuleTaskIDType as IncidentRuleTaskIDType
    from .incident_rule_trigger_type import IncidentRuleTriggerType as IncidentRuleTriggerType
    from .incident_rules_response import IncidentRulesResponse as IncidentRulesResponse
    from .incident_search_response import IncidentSearchResponse as IncidentSearchResponse
    from .incident_search_response_attributes import (
        IncidentSearchResponseAttributes as IncidentSearchResponseAttributes,
    )
    from .incident_search_response_boolean_facet_data import (
        IncidentSearchResponseBooleanFacetData as IncidentSearchResponseBooleanFacetData,
    )
    from .incident_search_response_data import IncidentSearchResponseData as IncidentSearchResponseData
    from .incident_search_response_facets_data import (
        IncidentSearchResponseFacetsData as IncidentSearchResponseFacetsData,
    )
    from .incident_search_response_field_facet_data import (
        IncidentSearchResponseFieldFacetData as IncidentSearchResponseFieldFacetData,
    )
    from .incident_search_response_incidents_data import (
        IncidentSearchResponseIncidentsData as IncidentSearchResponseIncidentsData,
    )
    from .incident_search_response_numeric_facet_data import (
        IncidentSearchResponseNumericFacetData as IncidentSearchResponseNumericFacetData,
    )
    from .incident_search_response_numeric_facet_data_aggregates import (
        IncidentSearchResponseNumericFacetDataAggregates as IncidentSearchResponseNumericFacetDataAggregates,
    )
    from .incident_search_response_property_field_facet_data import (
        IncidentSearchResponsePropertyFieldFacetData as IncidentSearchResponsePropertyFieldFacetData,
    )
    from .incident_search_response_relationships import (
        IncidentSearchResponseRelationships as IncidentSearchResponseRelationships,
    )
    from .incident_search_response_type_facet_data import (
        IncidentSearchResponseTypeFacetData as IncidentSearchResponseTypeFacetData,
    )
    from .incident_search_response_user_facet_data import (
        IncidentSearchResponseUserFacetData as IncidentSearchResponseUserFacetData,
    )
    from .incident_search_sort_order import IncidentSearchSortOrder as IncidentSearchSortOrder
    from .incident_service_now_record_data_attributes_request import (
        IncidentServiceNowRecordDataAttributesRequest as IncidentServiceNowRecordDataAttributesRequest,
    )
    from .incident_service_now_record_data_request import (
        IncidentServiceNowRecordDataRequest as IncidentServiceNowRecordDataRequest,
    )
    from .incident_service_now_record_request import (
        IncidentServiceNowRecordRequest as IncidentServiceNowRecordRequest,
    )
    from .incident_severity import IncidentSeverity as IncidentSeverity
    from .incident_timeline_cell_markdown_create_attributes import (
        IncidentTimelineCellMarkdownCreateAttributes as IncidentTimelineCellMarkdownCreateAttributes,
    )
    from .incident_timestamp_override_data_attributes_request import (
        IncidentTimestampOverrideDataAttributesRequest as IncidentTimestampOverrideDataAttributesRequest,
    )
    from .incident_timestamp_override_data_attributes_response import (
        IncidentTimestampOverrideDataAttributesResponse as IncidentTimestampOverrideDataAttributesResponse,
    )
    from .incident_timestamp_override_data_request import (
        IncidentTimestampOverrideDataRequest as IncidentTimestampOverrideDataRequest,
    )
    from .incident_timestamp_override_data_response import (
        IncidentTimestampOverrideDataResponse as IncidentTimestampOverrideDataResponse,
    )
    from .incident_timestamp_override_patch_data_attributes_request import (
        IncidentTimestampOverridePatchDataAttributesRequest as IncidentTimestampOverridePatchDataAttributesRequest,
    )
    from .incident_timestamp_override_patch_data_request import (
        IncidentTimestampOverridePatchDataRequest as IncidentTimestampOverridePatchDataRequest,
    )
    from .incident_timestamp_override_patch_request import (
        IncidentTimestampOverridePatchRequest as IncidentTimestampOverridePatchRequest,
    )
    from .incident_timestamp_override_request import (
        IncidentTimestampOverrideRequest as IncidentTimestampOverrideRequest,
    )
    from .incident_timestamp_override_response import (
        IncidentTimestampOverrideResponse as IncidentTimestampOverrideResponse,
    )
    from .incident_timestamp_overrides_response import (
        IncidentTimestampOverridesResponse as IncidentTimestampOverridesResponse,
    )
    from .incident_timestamp_type import IncidentTimestampType as IncidentTimestampType
    from .incident_todo_anonymous_assignee import (
        IncidentTodoAnonymousAssignee as IncidentTodoAnonymousAssignee,
    )
    from .incident_todo_anonymous_assignee_source import (
        IncidentTodoAnonymousAssigneeSource as IncidentTodoAnonymousAssigneeSource,
    )
    from .incident_todo_attributes import IncidentTodoAttributes as IncidentTodoAttributes
    from .incident_todo_list_response import IncidentTodoListResponse as IncidentTodoListResponse
    from .incident_todo_request import IncidentTodoRequest as IncidentTodoRequest
    from .incident_todo_request_data import IncidentTodoRequestData as IncidentTodoRequestData
    from .incident_todo_response import IncidentTodoResponse as IncidentTodoResponse
    from .incident_todo_response_data import IncidentTodoResponseData as IncidentTodoResponseData
    from .incident_type_attributes import IncidentTypeAttributes as IncidentTypeAttributes
    from .incident_type_configuration import IncidentTypeConfiguration as IncidentTypeConfiguration
    from .incident_type_create_data import IncidentTypeCreateData as IncidentTypeCreateData
    from .incident_type_create_request import IncidentTypeCreateRequest as IncidentTypeCreateRequest
    from .incident_type_list_response import IncidentTypeListResponse as IncidentTypeListResponse
    from .incident_type_object import IncidentTypeObject as IncidentTypeObject
    from .incident_type_only_relationships import (
        IncidentTypeOnlyRelationships as IncidentTypeOnlyRelationships,
    )
    from .incident_type_patch_data import IncidentTypePatchData as IncidentTypePatchData
    from .incident_type_patch_request import IncidentTypePatchRequest as IncidentTypePatchRequest
    from .incident_type_relationships import IncidentTypeRelationships as IncidentTypeRelationships
    from .incident_type_response import IncidentTypeResponse as IncidentTypeResponse
    from .incident_type_setting_related_object import (
        IncidentTypeSettingRelatedObject as IncidentTypeSettingRelatedObject,
    )
    from .incident_type_setting_relationships import (
        IncidentTypeSettingRelationships as IncidentTypeSettingRelationships,
    )
    from .incident_type_setting_relationships_request import (
        IncidentTypeSettingRelationshipsRequest as IncidentTypeSettingRelationshipsRequest,
    )
    from .incident_type_slug_source import IncidentTypeSlugSource as IncidentTypeSlugSource
    from .incident_type_update_attributes import IncidentTypeUpdateAttributes as IncidentTypeUpdateAttributes
    from .incident_update_attributes import IncidentUpdateAttributes as IncidentUpdateAttributes
    from .incident_update_data import IncidentUpdateData as IncidentUpdateData
    from .incident_update_relationships import IncidentUpdateRelationships as IncidentUpdateRelationships
    from .incident_update_request import IncidentUpdateRequest as IncidentUpdateRequest
    from .incident_user_attributes import IncidentUserAttributes as IncidentUserAttributes
    from .incident_user_data import IncidentUserData as IncidentUserData
    from .incident_user_defined_field_attributes_create_request import (
        IncidentUserDefinedFieldAttributesCreateRequest as IncidentUserDefinedFieldAttributesCreateRequest,
    )
    from .incident_user_defined_field_attributes_response import (
        IncidentUserDefinedFieldAttributesResponse as IncidentUserDefinedFieldAttributesResponse,
    )
    from .incident_user_defined_field_attributes_update_request import (
        IncidentUserDefinedFieldAttributesUpdateRequest as IncidentUserDefinedFieldAttributesUpdateRequest,
    )
    from .incident_user_defined_field_category import (
        IncidentUserDefinedFieldCategory as IncidentUserDefinedFieldCategory,
    )
    from .incident_user_defined_field_collected import (
        IncidentUserDefinedFieldCollected as IncidentUserDefinedFieldCollected,
    )
    from .incident_user_defined_field_create_data import (
        IncidentUserDefinedFieldCreateData as IncidentUserDefinedFieldCreateData,
    )
    from .incident_user_defined_field_create_request import (
        IncidentUserDefinedFieldCreateRequest as IncidentUserDefinedFieldCreateRequest,
    )
    from .incident_user_defined_field_field_type import (
        IncidentUserDefinedFieldFieldType as IncidentUserDefinedFieldFieldType,
    )
    from .incident_user_defined_field_list_meta import (
        IncidentUserDefinedFieldListMeta as IncidentUserDefinedFieldListMeta,
    )
    from .incident_user_defined_field_list_response import (
        IncidentUserDefinedFieldListResponse as IncidentUserDefinedFieldListResponse,
    )
    from .incident_user_defined_field_metadata import (
        IncidentUserDefinedFieldMetadata as IncidentUserDefinedFieldMetadata,
    )
    from .incident_user_defined_field_relationships import (
        IncidentUserDefinedFieldRelationships as IncidentUserDefinedFieldRelationships,
    )
    from .incident_user_defined_field_response import (
        IncidentUserDefinedFieldResponse as IncidentUserDefinedFieldResponse,
    )
    from .incident_user_defined_field_response_data import (
        IncidentUserDefinedFieldResponseData as IncidentUserDefinedFieldResponseData,
    )
    from .incident_user_defined_field_update_data import (
        IncidentUserDefinedFieldUpdateData as IncidentUserDefinedFieldUpdateData,
    )
    from .incident_user_defined_field_update_request import (
        IncidentUserDefinedFieldUpdateRequest as IncidentUserDefinedFieldUpdateRequest,
    )
    from .incident_user_defined_field_valid_value import (
        IncidentUserDefinedFieldValidValue as IncidentUserDefinedFieldValidValue,
    )
    from .incident_user_defined_role_data_attributes_request import (
        IncidentUserDefinedRoleDataAttributesRequest as IncidentUserDefinedRoleDataAttributesRequest,
    )
    from .incident_user_defined_role_data_attributes_response import (
        IncidentUserDefinedRoleDataAttributesResponse as IncidentUserDefinedRoleDataAttributesResponse,
    )
    from .incident_user_defined_role_data_request import (
        IncidentUserDefinedRoleDataRequest as IncidentUserDefinedRoleDataRequest,
    )
    from .incident_user_defined_role_data_response import (
        IncidentUserDefinedRoleDataResponse as IncidentUserDefinedRoleDataResponse,
    )
    from .incident_user_defined_role_patch_data_attributes_request import (
        IncidentUserDefinedRolePatchDataAttributesRequest as IncidentUserDefinedRolePatchDataAttributesRequest,
    )
    from .incident_user_defined_role_patch_data_request import (
        IncidentUserDefinedRolePatchDataRequest as IncidentUserDefinedRolePatchDataRequest,
    )
    from .incident_user_defined_role_patch_request import (
        IncidentUserDefinedRolePatchRequest as IncidentUserDefinedRolePatchRequest,
    )
    from .incident_user_defined_role_policy import (
        IncidentUserDefinedRolePolicy as IncidentUserDefinedRolePolicy,
    )
    from .incident_user_defined_role_request import (
        IncidentUserDefinedRoleRequest as IncidentUserDefinedRoleRequest,
    )
    from .incident_user_defined_role_response import (
        IncidentUserDefinedRoleResponse as IncidentUserDefinedRoleResponse,
    )
    from .incident_user_defined_roles_response import (
        IncidentUserDefinedRolesResponse as IncidentUserDefinedRolesResponse,
    )
    from .incidents_response import IncidentsResponse as IncidentsResponse
    from .jira_integration_metadata import JiraIntegrationMetadata as JiraIntegrationMetadata
    from .jira_integration_metadata_issues_item import (
        JiraIntegrationMetadataIssuesItem as JiraIntegrationMetadataIssuesItem,
    )
    from .jsonapi_error_item import JSONAPIErrorItem as JSONAPIErrorItem
    from .jsonapi_error_item_source import JSONAPIErrorItemSource as JSONAPIErrorItemSource
    from .markdown_cell_content import MarkdownCellContent as MarkdownCellContent
    from .ms_teams_integration_metadata import MSTeamsIntegrationMetadata as MSTeamsIntegrationMetadata
    from .ms_teams_integration_metadata_teams_item import (
        MSTeamsIntegrationMetadataTeamsItem as MSTeamsIntegrationMetadataTeamsItem,
    )
    from .nullable_relationship_to_one import NullableRelationshipToOne as NullableRelationshipToOne
    from .nullable_relationship_to_user import NullableRelationshipToUser as NullableRelationshipToUser
    from .organization import Organization as Organization
    from .organization_attributes import OrganizationAttributes as OrganizationAttributes
    from .patch_attachment_request import PatchAttachmentRequest as PatchAttachmentRequest
    from .patch_attachment_request_data import PatchAttachmentRequestData as PatchAttachmentRequestData
    from .patch_attachment_request_data_attributes import (
        PatchAttachmentRequestDataAttributes as PatchAttachmentRequestDataAttributes,
    )
    from .patch_incident_notification_template_request import (
        PatchIncidentNotificationTemplateRequest as PatchIncidentNotificationTemplateRequest,
    )
    from .permission import Permission as Permission
    from .permission_attributes import PermissionAttributes as PermissionAttributes
    from .postmortem_attachment_request import PostmortemAttachmentRequest as PostmortemAttachmentRequest
    from .postmortem_attachment_request_attributes import (
        PostmortemAttachmentRequestAttributes as PostmortemAttachmentRequestAttributes,
    )
    from .postmortem_attachment_request_data import (
        PostmortemAttachmentRequestData as PostmortemAttachmentRequestData,
    )
    from .postmortem_cell import PostmortemCell as PostmortemCell
    from .postmortem_cell_attributes import PostmortemCellAttributes as PostmortemCellAttributes
    from .postmortem_template_attributes_request import (
        PostmortemTemplateAttributesRequest as PostmortemTemplateAttributesRequest,
    )
    from .postmortem_template_attributes_response import (
        PostmortemTemplateAttributesResponse as PostmortemTemplateAttributesResponse,
    )
    from .postmortem_template_data_request import (
        PostmortemTemplateDataRequest as PostmortemTemplateDataRequest,
    )
    from .postmortem_template_data_response import (
        PostmortemTemplateDataResponse as PostmortemTemplateDataResponse,
    )
    from .postmortem_template_location import PostmortemTemplateLocation as PostmortemTemplateLocation
    from .postmortem_template_request import PostmortemTemplateRequest as PostmortemTemplateRequest
    from .postmortem_template_response import PostmortemTemplateResponse as PostmortemTemplateResponse
    from .postmortem_template_response_relationships import (
        PostmortemTemplateResponseRelationships as PostmortemTemplateResponseRelationships,
    )
    from .postmortem_template_type import PostmortemTemplateType as PostmortemTemplateType
    from .postmortem_templates_response import PostmortemTemplatesResponse as PostmortemTemplatesResponse
    from .put_incident_notification_rule_request import (
        PutIncidentNotificationRuleRequest as PutIncidentNotificationRuleRequest,
    )
    from .query_sort_order import QuerySortOrder as QuerySortOrder
    from .relationship_to_incident import RelationshipToIncident as RelationshipToIncident
    from .relationship_to_incident_attachment import (
        RelationshipToIncidentAttachment as RelationshipToIncidentAttachment,
    )
    from .relationship_to_incident_attachment_data import (
        RelationshipToIncidentAttachmentData as RelationshipToIncidentAttachmentData,
    )
    from .relationship_to_incident_data import RelationshipToIncidentData as RelationshipToIncidentData
    from .relationship_to_incident_impact_data import (
        RelationshipToIncidentImpactData as RelationshipToIncidentImpactData,
    )
    from .relationship_to_incident_impacts import (
        RelationshipToIncidentImpacts as RelationshipToIncidentImpacts,
    )
    from .relationship_to_incident_integration_metadata_data import (
        RelationshipToIncidentIntegrationMetadataData as RelationshipToIncidentIntegrationMetadataData,
    )
    from .relationship_to_incident_integration_metadatas import (
        RelationshipToIncidentIntegrationMetadatas as RelationshipToIncidentIntegrationMetadatas,
    )
    from .relationship_to_incident_notification_template import (
        RelationshipToIncidentNotificationTemplate as RelationshipToIncidentNotificationTemplate,
    )
    from .relationship_to_incident_notification_template_data import (
        RelationshipToIncidentNotificationTemplateData as RelationshipToIncidentNotificationTemplateData,
    )
    from .relationship_to_incident_postmortem import (
        RelationshipToIncidentPostmortem as RelationshipToIncidentPostmortem,
    )
    from .relationship_to_incident_postmortem_data import (
        RelationshipToIncidentPostmortemData as RelationshipToIncidentPostmortemData,
    )
    from .relationship_to_incident_responder_data import (
        RelationshipToIncidentResponderData as RelationshipToIncidentResponderData,
    )
    from .relationship_to_incident_responders import (
        RelationshipToIncidentResponders as RelationshipToIncidentResponders,
    )
    from .relationship_to_incident_type import RelationshipToIncidentType as RelationshipToIncidentType
    from .relationship_to_incident_type_data import (
        RelationshipToIncidentTypeData as RelationshipToIncidentTypeData,
    )
    from .relationship_to_incident_user_defined_field_data import (
        RelationshipToIncidentUserDefinedFieldData as RelationshipToIncidentUserDefinedFieldData,
    )
    from .relationship_to_incident_user_defined_fields import (
        RelationshipToIncidentUserDefinedFields as RelationshipToIncidentUserDefinedFields,
    )
    from .relationship_to_incidents import RelationshipToIncidents as RelationshipToIncidents
    from .relationship_to_organization import RelationshipToOrganization as RelationshipToOrganization
    from .relationship_to_organization_data import (
        RelationshipToOrganizationData as RelationshipToOrganizationData,
    )
    from .relationship_to_organizations import RelationshipToOrganizations as RelationshipToOrganizations
    from .relationship_to_permission_data import RelationshipToPermissionData as RelationshipToPermissionData
    from .relationship_to_permissions import RelationshipToPermissions as RelationshipToPermissions
    from .relationship_to_role_data import RelationshipToRoleData as RelationshipToRoleData
    from .relationship_to_roles import RelationshipToRoles as RelationshipToRoles
    from .relationship_to_user import RelationshipToUser as RelationshipToUser
    from .relationship_to_user_data import RelationshipToUserData as RelationshipToUserData
    from .relationship_to_users import RelationshipToUsers as RelationshipToUsers
    from .resource_identifier import ResourceIdentifier as ResourceIdentifier
    from .role import Role as Role
    from .role_attributes import RoleAttributes as RoleAttributes
    from .role_response_relationships import RoleResponseRelationships as RoleResponseRelationships
    from .slack_integration_metadata import SlackIntegrationMetadata as SlackIntegrationMetadata
    from .slack_integration_metadata_channel_item import (
        SlackIntegrationMetadataChannelItem as SlackIntegrationMetadataChannelItem,
    )
    from .user import User as User
    from .user_attributes import UserAttributes as UserAttributes
    from .user_create_attributes import UserCreateAttributes as UserCreateAttributes
    from .user_create_data import UserCreateData as UserCreateData
    from .user_create_request import UserCreateRequest as UserCreateRequest
    from .user_relationships import UserRelationships as UserRelationships
    from .user_response import UserResponse as UserResponse
    from .user_response_relationships import UserResponseRelationships as UserResponseRelationships
    from .user_status import UserStatus as UserStatus
    from .users_response import UsersResponse as UsersResponse
    from .users_response_meta import UsersResponseMeta as UsersResponseMeta
    from .users_response_meta_page import UsersResponseMetaPage as UsersResponseMetaPage

_MODULES = {
    "UnknownVariant": "._unknown_variant",
    "APIErrorResponse": "api_error_response",
    "Attachment": "attachment",
    "AttachmentArray": "attachment_array",
    "AttachmentData": "attachment_data",
    "AttachmentDataAttributes": "attachment_data_attributes",
    "AttachmentDataAttributesAttachment": "attachment_data_attributes_attachment",
    "AttachmentDataAttributesAttachmentType": "attachment_data_attributes_attachment_type",
    "AttachmentDataRelationships": "attachment_data_relationships",
    "ConfluencePostmortemSettings": "confluence_postmortem_settings",
    "CreateAttachmentRequest": "create_attachment_request",
    "CreateAttachmentRequestData": "create_attachment_request_data",
    "CreateAttachmentRequestDataAttributes": "create_attachment_request_data_attributes",
    "CreateIncidentNotificationRuleRequest": "create_incident_notification_rule_request",
    "CreateIncidentNotificationTemplateRequest": "create_incident_notification_template_request",
    "GlobalIncidentSettingsAttributesRequest": "global_incident_settings_attributes_request",
    "GlobalIncidentSettingsAttributesResponse": "global_incident_settings_attributes_response",
    "GlobalIncidentSettingsDataRequest": "global_incident_settings_data_request",
    "GlobalIncidentSettingsDataResponse": "global_incident_settings_data_response",
    "GlobalIncidentSettingsRequest": "global_incident_settings_request",
    "GlobalIncidentSettingsResponse": "global_incident_settings_response",
    "GoogleDocsPostmortemSettings": "google_docs_postmortem_settings",
    "IncidentAIPostmortemDataAttributesResponse": "incident_ai_postmortem_data_attributes_response",
    "IncidentAIPostmortemDataResponse": "incident_ai_postmortem_data_response",
    "IncidentAIPostmortemResponse": "incident_ai_postmortem_response",
    "IncidentAttachmentRelatedObject": "incident_attachment_related_object",
    "IncidentAuthorRelationships": "incident_author_relationships",
    "IncidentConfigurationDataAttributesRequest": "incident_configuration_data_attributes_request",
    "IncidentConfigurationDataAttributesResponse": "incident_configuration_data_attributes_response",
    "IncidentConfigurationDataRequest": "incident_configuration_data_request",
    "IncidentConfigurationDataResponse": "incident_configuration_data_response",
    "IncidentConfigurationPatchDataRequest": "incident_configuration_patch_data_request",
    "IncidentConfigurationPatchRequest": "incident_configuration_patch_request",
    "IncidentConfigurationRequest": "incident_configuration_request",
    "IncidentConfigurationResponse": "incident_configuration_response",
    "IncidentCreateAttributes": "incident_create_attributes",
    "IncidentCreateData": "incident_create_data",
    "IncidentCreateOnCallPageDataAttributesRequest": "incident_create_on_call_page_data_attributes_request",
    "IncidentCreateOnCallPageDataRequest": "incident_create_on_call_page_data_request",
    "IncidentCreateOnCallPageRequest": "incident_create_on_call_page_request",
    "IncidentCreatePageFromIncidentDataAttributesRequest": "incident_create_page_from_incident_data_attributes_request",
    "IncidentCreatePageFromIncidentDataRequest": "incident_create_page_from_incident_data_request",
    "IncidentCreatePageFromIncidentRequest": "incident_create_page_from_incident_request",
    "IncidentCreateRelationships": "incident_create_relationships",
    "IncidentCreateRequest": "incident_create_request",
    "IncidentEmbeddedUser": "incident_embedded_user",
    "IncidentFieldAttributesMultipleValue": "incident_field_attributes_multiple_value",
    "IncidentFieldAttributesSingleValue": "incident_field_attributes_single_value",
    "IncidentFieldAttributesSingleValueType": "incident_field_attributes_single_value_type",
    "IncidentFieldAttributesValueType": "incident_field_attributes_value_type",
    "IncidentGoogleChatConfigurationDataAttributesRequest": "incident_google_chat_configuration_data_attributes_request",
    "IncidentGoogleChatConfigurationDataAttributesResponse": "incident_google_chat_configuration_data_attributes_response",
    "IncidentGoogleChatConfigurationDataRequest": "incident_google_chat_configuration_data_request",
    "IncidentGoogleChatConfigurationDataResponse": "incident_google_chat_configuration_data_response",
    "IncidentGoogleChatConfigurationPatchDataAttributesRequest": "incident_google_chat_configuration_patch_data_attributes_request",
    "IncidentGoogleChatConfigurationPatchDataRequest": "incident_google_chat_configuration_patch_data_request",
    "IncidentGoogleChatConfigurationPatchRequest": "incident_google_chat_configuration_patch_request",
    "IncidentGoogleChatConfigurationRequest": "incident_google_chat_configuration_request",
    "IncidentGoogleChatConfigurationResponse": "incident_google_chat_configuration_response",
    "IncidentGoogleMeetConfigurationDataAttributesRequest": "incident_google_meet_configuration_data_attributes_request",
    "IncidentGoogleMeetConfigurationDataAttributesResponse": "incident_google_meet_configuration_data_attributes_response",
    "IncidentGoogleMeetConfigurationDataRequest": "incident_google_meet_configuration_data_request",
    "IncidentGoogleMeetConfigurationDataResponse": "incident_google_meet_configuration_data_response",
    "IncidentGoogleMeetConfigurationPatchDataAttributesRequest": "incident_google_meet_configuration_patch_data_attributes_request",
    "IncidentGoogleMeetConfigurationPatchDataRequest": "incident_google_meet_configuration_patch_data_request",
    "IncidentGoogleMeetConfigurationPatchRequest": "incident_google_meet_configuration_patch_request",
    "IncidentGoogleMeetConfigurationRequest": "incident_google_meet_configuration_request",
    "IncidentGoogleMeetConfigurationResponse": "incident_google_meet_configuration_response",
    "IncidentHandleAttributesFields": "incident_handle_attributes_fields",
    "IncidentHandleAttributesRequest": "incident_handle_attributes_request",
    "IncidentHandleAttributesResponse": "incident_handle_attributes_response",
    "IncidentHandleDataRequest": "incident_handle_data_request",
    "IncidentHandleDataResponse": "incident_handle_data_response",
    "IncidentHandleRelatedObject": "incident_handle_related_object",
    "IncidentHandleRelationships": "incident_handle_relationships",
    "IncidentHandleRelationshipsRequest": "incident_handle_relationships_request",
    "IncidentHandleRequest": "incident_handle_request",
    "IncidentHandleResponse": "incident_handle_response",
    "IncidentHandlesResponse": "incident_handles_response",
    "IncidentImpactAttributes": "incident_impact_attributes",
    "IncidentImpactCreateAttributes": "incident_impact_create_attributes",
    "IncidentImpactCreateData": "incident_impact_create_data",
    "IncidentImpactCreateRequest": "incident_impact_create_request",
    "IncidentImpactFieldChoice": "incident_impact_field_choice",
    "IncidentImpactFieldDataAttributes": "incident_impact_field_data_attributes",
    "IncidentImpactFieldDataRequest": "incident_impact_field_data_request",
    "IncidentImpactFieldDataResponse": "incident_impact_field_data_response",
    "IncidentImpactFieldRequest": "incident_impact_field_request",
    "IncidentImpactFieldResponse": "incident_impact_field_response",
    "IncidentImpactFieldValueType": "incident_impact_field_value_type",
    "IncidentImpactFieldsResponse": "incident_impact_fields_response",
    "IncidentImpactPatchAttributes": "incident_impact_patch_attributes",
    "IncidentImpactPatchData": "incident_impact_patch_data",
    "IncidentImpactPatchRequest": "incident_impact_patch_request",
    "IncidentImpactRelatedObject": "incident_impact_related_object",
    "IncidentImpactRelationships": "incident_impact_relationships",
    "IncidentImpactResponse": "incident_impact_response",
    "IncidentImpactResponseData": "incident_impact_response_data",
    "IncidentImpactsResponse": "incident_impacts_response",
    "IncidentImportFieldAttributesMultipleValue": "incident_import_field_attributes_multiple_value",
    "IncidentImportFieldAttributesSingleValue": "incident_import_field_attributes_single_value",
    "IncidentImportRelatedObject": "incident_import_related_object",
    "IncidentImportRelationships": "incident_import_relationships",
    "IncidentImportRequest": "incident_import_request",
    "IncidentImportRequestAttributes": "incident_import_request_attributes",
    "IncidentImportRequestData": "incident_import_request_data",
    "IncidentImportResponse": "incident_import_response",
    "IncidentImportResponseAttributes": "incident_import_response_attributes",
    "IncidentImportResponseData": "incident_import_response_data",
    "IncidentImportResponseRelationships": "incident_import_response_relationships",
    "IncidentImportVisibility": "incident_import_visibility",
    "IncidentIntegrationMetadataAttributes": "incident_integration_metadata_attributes",
    "IncidentIntegrationMetadataListResponse": "incident_integration_metadata_list_response",
    "IncidentIntegrationMetadataRequest": "incident_integration_metadata_request",
    "IncidentIntegrationMetadataRequestData": "incident_integration_metadata_request_data",
    "IncidentIntegrationMetadataResponse": "incident_integration_metadata_response",
    "IncidentIntegrationMetadataResponseData": "incident_integration_metadata_response_data",
    "IncidentNonDatadogCreator": "incident_non_datadog_creator",
    "IncidentNotificationHandle": "incident_notification_handle",
    "IncidentNotificationRule": "incident_notification_rule",
    "IncidentNotificationRuleArray": "incident_notification_rule_array",
    "IncidentNotificationRuleAttributes": "incident_notification_rule_attributes",
    "IncidentNotificationRuleAttributesVisibility": "incident_notification_rule_attributes_visibility",
    "IncidentNotificationRuleCreateAttributes": "incident_notification_rule_create_attributes",
    "IncidentNotificationRuleCreateData": "incident_notification_rule_create_data",
    "IncidentNotificationRuleCreateDataRelationships": "incident_notification_rule_create_data_relationships",
    "IncidentNotificationRuleRelatedObject": "incident_notification_rule_related_object",
    "IncidentNotificationRuleRelationships": "incident_notification_rule_relationships",
    "IncidentNotificationRuleResponseData": "incident_notification_rule_response_data",
    "IncidentNotificationRuleUpdateData": "incident_notification_rule_update_data",
    "IncidentNotificationTemplate": "incident_notification_template",
    "IncidentNotificationTemplateArray": "incident_notification_template_array",
    "IncidentNotificationTemplateArrayMeta": "incident_notification_template_array_meta",
    "IncidentNotificationTemplateArrayMetaPage": "incident_notification_template_array_meta_page",
    "IncidentNotificationTemplateAttributes": "incident_notification_template_attributes",
    "IncidentNotificationTemplateCreateAttributes": "incident_notification_template_create_attributes",
    "IncidentNotificationTemplateCreateData": "incident_notification_template_create_data",
    "IncidentNotificationTemplateResponseData": "incident_notification_template_response_data",
    "IncidentNotificationTemplateUpdateAttributes": "incident_notification_template_update_attributes",
    "IncidentNotificationTemplateUpdateData": "incident_notification_template_update_data",
    "IncidentOnCallPageDataAttributesRequest": "incident_on_call_page_data_attributes_request",
    "IncidentOnCallPageDataRequest": "incident_on_call_page_data_request",
    "IncidentOnCallPageLinkRequest": "incident_on_call_page_link_request",
    "IncidentOnCallPageTarget": "incident_on_call_page_target",
    "IncidentOrgSettingsDataAttributesResponse": "incident_org_settings_data_attributes_response",
    "IncidentOrgSettingsDataResponse": "incident_org_settings_data_response",
    "IncidentOrgSettingsListResponse": "incident_org_settings_list_response",
    "IncidentOrgSettingsRelatedObject": "incident_org_settings_related_object",
    "IncidentOrgSettingsResponse": "incident_org_settings_response",
    "IncidentPageRoleReference": "incident_page_role_reference",
    "IncidentPageRoleType": "incident_page_role_type",
    "IncidentPageTarget": "incident_page_target",
    "IncidentPageTargetType": "incident_page_target_type",
    "IncidentPageUUIDDataResponse": "incident_page_uuid_data_response",
    "IncidentPageUUIDResponse": "incident_page_uuid_response",
    "IncidentRelatedObject": "incident_related_object",
    "IncidentResponderDataAttributesResponse": "incident_responder_data_attributes_response",
    "IncidentResponderDataRequest": "incident_responder_data_request",
    "IncidentResponderDataResponse": "incident_responder_data_response",
    "IncidentResponderRelationships": "incident_responder_relationships",
    "IncidentResponderRelationshipsRequest": "incident_responder_relationships_request",
    "IncidentResponderRequest": "incident_responder_request",
    "IncidentResponderResponse": "incident_responder_response",
    "IncidentResponderRoleAssignmentsRelationship": "incident_responder_role_assignments_relationship",
    "IncidentRespondersResponse": "incident_responders_response",
    "IncidentResponse": "incident_response",
    "IncidentResponseAttributes": "incident_response_attributes",
    "IncidentResponseData": "incident_response_data",
    "IncidentResponseMeta": "incident_response_meta",
    "IncidentResponseMetaPagination": "incident_response_meta_pagination",
    "IncidentResponseRelationships": "incident_response_relationships",
    "IncidentRuleCondition": "incident_rule_condition",
    "IncidentRuleDataAttributesRequest": "incident_rule_data_attributes_request",
    "IncidentRuleDataAttributesResponse": "incident_rule_data_attributes_response",
    "IncidentRuleDataRequest": "incident_rule_data_request",
    "IncidentRuleDataResponse": "incident_rule_data_response",
    "IncidentRuleExecutionType": "incident_rule_execution_type",
    "IncidentRulePatchDataAttributesRequest": "incident_rule_patch_data_attributes_request",
    "IncidentRulePatchDataRequest": "incident_rule_patch_data_request",
    "IncidentRulePatchRequest": "incident_rule_patch_request",
    "IncidentRuleQueryCondition": "incident_rule_query_condition",
    "IncidentRuleRequest": "incident_rule_request",
    "IncidentRuleResponse": "incident_rule_response",
    "IncidentRuleTaskIDType": "incident_rule_task_id_type",
    "IncidentRuleTriggerType": "incident_rule_trigger_type",
    "IncidentRulesResponse": "incident_rules_response",
    "IncidentSearchResponse": "incident_search_response",
    "IncidentSearchResponseAttributes": "incident_search_response_attributes",
    "IncidentSearchResponseBooleanFacetData": "incident_search_response_boolean_facet_data",
    "IncidentSearchResponseData": "incident_search_response_data",
    "IncidentSearchResponseFacetsData": "incident_search_response_facets_data",
    "IncidentSearchResponseFieldFacetData": "incident_search_response_field_facet_data",
    "IncidentSearchResponseIncidentsData": "incident_search_response_incidents_data",
    "IncidentSearchResponseNumericFacetData": "incident_search_response_numeric_facet_data",
    "IncidentSearchResponseNumericFacetDataAggregates": "incident_search_response_numeric_facet_data_aggregates",
    "IncidentSearchResponsePropertyFieldFacetData": "incident_search_response_property_field_facet_data",
    "IncidentSearchResponseRelationships": "incident_search_response_relationships",
    "IncidentSearchResponseTypeFacetData": "incident_search_response_type_facet_data",
    "IncidentSearchResponseUserFacetData": "incident_search_response_user_facet_data",
    "IncidentSearchSortOrder": "incident_search_sort_order",
    "IncidentServiceNowRecordDataAttributesRequest": "incident_service_now_record_data_attributes_request",
    "IncidentServiceNowRecordDataRequest": "incident_service_now_record_data_request",
    "IncidentServiceNowRecordRequest": "incident_service_now_record_request",
    "IncidentSeverity": "incident_severity",
    "IncidentTimelineCellMarkdownCreateAttributes": "incident_timeline_cell_markdown_create_attributes",
    "IncidentTimestampOverrideDataAttributesRequest": "incident_timestamp_override_data_attributes_request",
    "IncidentTimestampOverrideDataAttributesResponse": "incident_timestamp_override_data_attributes_response",
    "IncidentTimestampOverrideDataRequest": "incident_timestamp_override_data_request",
    "IncidentTimestampOverrideDataResponse": "incident_timestamp_override_data_response",
    "IncidentTimestampOverridePatchDataAttributesRequest": "incident_timestamp_override_patch_data_attributes_request",
    "IncidentTimestampOverridePatchDataRequest": "incident_timestamp_override_patch_data_request",
    "IncidentTimestampOverridePatchRequest": "incident_timestamp_override_patch_request",
    "IncidentTimestampOverrideRequest": "incident_timestamp_override_request",
    "IncidentTimestampOverrideResponse": "incident_timestamp_override_response",
    "IncidentTimestampOverridesResponse": "incident_timestamp_overrides_response",
    "IncidentTimestampType": "incident_timestamp_type",
    "IncidentTodoAnonymousAssignee": "incident_todo_anonymous_assignee",
    "IncidentTodoAnonymousAssigneeSource": "incident_todo_anonymous_assignee_source",
    "IncidentTodoAttributes": "incident_todo_attributes",
    "IncidentTodoListResponse": "incident_todo_list_response",
    "IncidentTodoRequest": "incident_todo_request",
    "IncidentTodoRequestData": "incident_todo_request_data",
    "IncidentTodoResponse": "incident_todo_response",
    "IncidentTodoResponseData": "incident_todo_response_data",
    "IncidentTypeAttributes": "incident_type_attributes",
    "IncidentTypeConfiguration": "incident_type_configuration",
    "IncidentTypeCreateData": "incident_type_create_data",
    "IncidentTypeCreateRequest": "incident_type_create_request",
    "IncidentTypeListResponse": "incident_type_list_response",
    "IncidentTypeObject": "incident_type_object",
    "IncidentTypeOnlyRelationships": "incident_type_only_relationships",
    "IncidentTypePatchData": "incident_type_patch_data",
    "IncidentTypePatchRequest": "incident_type_patch_request",
    "IncidentTypeRelationships": "incident_type_relationships",
    "IncidentTypeResponse": "incident_type_response",
    "IncidentTypeSettingRelatedObject": "incident_type_setting_related_object",
    "IncidentTypeSettingRelationships": "incident_type_setting_relationships",
    "IncidentTypeSettingRelationshipsRequest": "incident_type_setting_relationships_request",
    "IncidentTypeSlugSource": "incident_type_slug_source",
    "IncidentTypeUpdateAttributes": "incident_type_update_attributes",
    "IncidentUpdateAttributes": "incident_update_attributes",
    "IncidentUpdateData": "incident_update_data",
    "IncidentUpdateRelationships": "incident_update_relationships",
    "IncidentUpdateRequest": "incident_update_request",
    "IncidentUserAttributes": "incident_user_attributes",
    "IncidentUserData": "incident_user_data",
    "IncidentUserDefinedFieldAttributesCreateRequest": "incident_user_defined_field_attributes_create_request",
    "IncidentUserDefinedFieldAttributesResponse": "incident_user_defined_field_attributes_response",
    "IncidentUserDefinedFieldAttributesUpdateRequest": "incident_user_defined_field_attributes_update_request",
    "IncidentUserDefinedFieldCategory": "incident_user_defined_field_category",
    "IncidentUserDefinedFieldCollected": "incident_user_defined_field_collected",
    "IncidentUserDefinedFieldCreateData": "incident_user_defined_field_create_data",
    "IncidentUserDefinedFieldCreateRequest": "incident_user_defined_field_create_request",
    "IncidentUserDefinedFieldFieldType": "incident_user_defined_field_field_type",
    "IncidentUserDefinedFieldListMeta": "incident_user_defined_field_list_meta",
    "IncidentUserDefinedFieldListResponse": "incident_user_defined_field_list_response",
    "IncidentUserDefinedFieldMetadata": "incident_user_defined_field_metadata",
    "IncidentUserDefinedFieldRelationships": "incident_user_defined_field_relationships",
    "IncidentUserDefinedFieldResponse": "incident_user_defined_field_response",
    "IncidentUserDefinedFieldResponseData": "incident_user_defined_field_response_data",
    "IncidentUserDefinedFieldUpdateData": "incident_user_defined_field_update_data",
    "IncidentUserDefinedFieldUpdateRequest": "incident_user_defined_field_update_request",
    "IncidentUserDefinedFieldValidValue": "incident_user_defined_field_valid_value",
    "IncidentUserDefinedRoleDataAttributesRequest": "incident_user_defined_role_data_attributes_request",
    "IncidentUserDefinedRoleDataAttributesResponse": "incident_user_defined_role_data_attributes_response",
    "IncidentUserDefinedRoleDataRequest": "incident_user_defined_role_data_request",
    "IncidentUserDefinedRoleDataResponse": "incident_user_defined_role_data_response",
    "IncidentUserDefinedRolePatchDataAttributesRequest": "incident_user_defined_role_patch_data_attributes_request",
    "IncidentUserDefinedRolePatchDataRequest": "incident_user_defined_role_patch_data_request",
    "IncidentUserDefinedRolePatchRequest": "incident_user_defined_role_patch_request",
    "IncidentUserDefinedRolePolicy": "incident_user_defined_role_policy",
    "IncidentUserDefinedRoleRequest": "incident_user_defined_role_request",
    "IncidentUserDefinedRoleResponse": "incident_user_defined_role_response",
    "IncidentUserDefinedRolesResponse": "incident_user_defined_roles_response",
    "IncidentsResponse": "incidents_response",
    "JiraIntegrationMetadata": "jira_integration_metadata",
    "JiraIntegrationMetadataIssuesItem": "jira_integration_metadata_issues_item",
    "JSONAPIErrorItem": "jsonapi_error_item",
    "JSONAPIErrorItemSource": "jsonapi_error_item_source",
    "MarkdownCellContent": "markdown_cell_content",
    "MSTeamsIntegrationMetadata": "ms_teams_integration_metadata",
    "MSTeamsIntegrationMetadataTeamsItem": "ms_teams_integration_metadata_teams_item",
    "NullableRelationshipToOne": "nullable_relationship_to_one",
    "NullableRelationshipToUser": "nullable_relationship_to_user",
    "Organization": "organization",
    "OrganizationAttributes": "organization_attributes",
    "PatchAttachmentRequest": "patch_attachment_request",
    "PatchAttachmentRequestData": "patch_attachment_request_data",
    "PatchAttachmentRequestDataAttributes": "patch_attachment_request_data_attributes",
    "PatchIncidentNotificationTemplateRequest": "patch_incident_notification_template_request",
    "Permission": "permission",
    "PermissionAttributes": "permission_attributes",
    "PostmortemAttachmentRequest": "postmortem_attachment_request",
    "PostmortemAttachmentRequestAttributes": "postmortem_attachment_request_attributes",
    "PostmortemAttachmentRequestData": "postmortem_attachment_request_data",
    "PostmortemCell": "postmortem_cell",
    "PostmortemCellAttributes": "postmortem_cell_attributes",
    "PostmortemTemplateAttributesRequest": "postmortem_template_attributes_request",
    "PostmortemTemplateAttributesResponse": "postmortem_template_attributes_response",
    "PostmortemTemplateDataRequest": "postmortem_template_data_request",
    "PostmortemTemplateDataResponse": "postmortem_template_data_response",
    "PostmortemTemplateLocation": "postmortem_template_location",
    "PostmortemTemplateRequest": "postmortem_template_request",
    "PostmortemTemplateResponse": "postmortem_template_response",
    "PostmortemTemplateResponseRelationships": "postmortem_template_response_relationships",
    "PostmortemTemplateType": "postmortem_template_type",
    "PostmortemTemplatesResponse": "postmortem_templates_response",
    "PutIncidentNotificationRuleRequest": "put_incident_notification_rule_request",
    "QuerySortOrder": "query_sort_order",
    "RelationshipToIncident": "relationship_to_incident",
    "RelationshipToIncidentAttachment": "relationship_to_incident_attachment",
    "RelationshipToIncidentAttachmentData": "relationship_to_incident_attachment_data",
    "RelationshipToIncidentData": "relationship_to_incident_data",
    "RelationshipToIncidentImpactData": "relationship_to_incident_impact_data",
    "RelationshipToIncidentImpacts": "relationship_to_incident_impacts",
    "RelationshipToIncidentIntegrationMetadataData": "relationship_to_incident_integration_metadata_data",
    "RelationshipToIncidentIntegrationMetadatas": "relationship_to_incident_integration_metadatas",
    "RelationshipToIncidentNotificationTemplate": "relationship_to_incident_notification_template",
    "RelationshipToIncidentNotificationTemplateData": "relationship_to_incident_notification_template_data",
    "RelationshipToIncidentPostmortem": "relationship_to_incident_postmortem",
    "RelationshipToIncidentPostmortemData": "relationship_to_incident_postmortem_data",
    "RelationshipToIncidentResponderData": "relationship_to_incident_responder_data",
    "RelationshipToIncidentResponders": "relationship_to_incident_responders",
    "RelationshipToIncidentType": "relationship_to_incident_type",
    "RelationshipToIncidentTypeData": "relationship_to_incident_type_data",
    "RelationshipToIncidentUserDefinedFieldData": "relationship_to_incident_user_defined_field_data",
    "RelationshipToIncidentUserDefinedFields": "relationship_to_incident_user_defined_fields",
    "RelationshipToIncidents": "relationship_to_incidents",
    "RelationshipToOrganization": "relationship_to_organization",
    "RelationshipToOrganizationData": "relationship_to_organization_data",
    "RelationshipToOrganizations": "relationship_to_organizations",
    "RelationshipToPermissionData": "relationship_to_permission_data",
    "RelationshipToPermissions": "relationship_to_permissions",
    "RelationshipToRoleData": "relationship_to_role_data",
    "RelationshipToRoles": "relationship_to_roles",
    "RelationshipToUser": "relationship_to_user",
    "RelationshipToUserData": "relationship_to_user_data",
    "RelationshipToUsers": "relationship_to_users",
    "ResourceIdentifier": "resource_identifier",
    "Role": "role",
    "RoleAttributes": "role_attributes",
    "RoleResponseRelationships": "role_response_relationships",
    "SlackIntegrationMetadata": "slack_integration_metadata",
    "SlackIntegrationMetadataChannelItem": "slack_integration_metadata_channel_item",
    "User": "user",
    "UserAttributes": "user_attributes",
    "UserCreateAttributes": "user_create_attributes",
    "UserCreateData": "user_create_data",
    "UserCreateRequest": "user_create_request",
    "UserRelationships": "user_relationships",
    "UserResponse": "user_response",
    "UserResponseRelationships": "user_response_relationships",
    "UserStatus": "user_status",
    "UsersResponse": "users_response",
    "UsersResponseMeta": "users_response_meta",
    "UsersResponseMetaPage": "users_response_meta_page",
}


def __getattr__(name: str) -> Any:
    if name == "__all__":
        return list(_MODULES)
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return list(_MODULES)
