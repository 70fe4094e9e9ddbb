# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""Models of everything that is sent and received, each imported on first use."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api_error_response import APIErrorResponse as APIErrorResponse
    from .attachment_data import AttachmentData as AttachmentData
    from .attachment_data_attributes import AttachmentDataAttributes as AttachmentDataAttributes
    from .attachment_data_attributes_attachment import (
        AttachmentDataAttributesAttachment as AttachmentDataAttributesAttachment,
    )
    from .attachment_data_attributes_attachment_type import (
        AttachmentDataAttributesAttachmentType as AttachmentDataAttributesAttachmentType,
    )
    from .attachment_data_relationships import AttachmentDataRelationships as AttachmentDataRelationships
    from .incident_create_attributes import IncidentCreateAttributes as IncidentCreateAttributes
    from .incident_create_data import IncidentCreateData as IncidentCreateData
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
    from .incident_non_datadog_creator import IncidentNonDatadogCreator as IncidentNonDatadogCreator
    from .incident_notification_handle import IncidentNotificationHandle as IncidentNotificationHandle
    from .incident_related_object import IncidentRelatedObject as IncidentRelatedObject
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
    from .incident_severity import IncidentSeverity as IncidentSeverity
    from .incident_timeline_cell_markdown_create_attributes import (
        IncidentTimelineCellMarkdownCreateAttributes as IncidentTimelineCellMarkdownCreateAttributes,
    )
    from .incident_timeline_cell_markdown_create_attributes_content import (
        IncidentTimelineCellMarkdownCreateAttributesContent as IncidentTimelineCellMarkdownCreateAttributesContent,
    )
    from .incident_todo_anonymous_assignee import (
        IncidentTodoAnonymousAssignee as IncidentTodoAnonymousAssignee,
    )
    from .incident_todo_anonymous_assignee_source import (
        IncidentTodoAnonymousAssigneeSource as IncidentTodoAnonymousAssigneeSource,
    )
    from .incident_todo_attributes import IncidentTodoAttributes as IncidentTodoAttributes
    from .incident_todo_create_data import IncidentTodoCreateData as IncidentTodoCreateData
    from .incident_todo_create_request import IncidentTodoCreateRequest as IncidentTodoCreateRequest
    from .incident_todo_list_response import IncidentTodoListResponse as IncidentTodoListResponse
    from .incident_todo_patch_data import IncidentTodoPatchData as IncidentTodoPatchData
    from .incident_todo_patch_request import IncidentTodoPatchRequest as IncidentTodoPatchRequest
    from .incident_todo_relationships import IncidentTodoRelationships as IncidentTodoRelationships
    from .incident_todo_response import IncidentTodoResponse as IncidentTodoResponse
    from .incident_todo_response_data import IncidentTodoResponseData as IncidentTodoResponseData
    from .incident_update_attributes import IncidentUpdateAttributes as IncidentUpdateAttributes
    from .incident_update_data import IncidentUpdateData as IncidentUpdateData
    from .incident_update_relationships import IncidentUpdateRelationships as IncidentUpdateRelationships
    from .incident_update_request import IncidentUpdateRequest as IncidentUpdateRequest
    from .incident_user_attributes import IncidentUserAttributes as IncidentUserAttributes
    from .incident_user_data import IncidentUserData as IncidentUserData
    from .incidents_response import IncidentsResponse as IncidentsResponse
    from .jsonapi_error_item import JSONAPIErrorItem as JSONAPIErrorItem
    from .jsonapi_error_item_source import JSONAPIErrorItemSource as JSONAPIErrorItemSource
    from .nullable_relationship_to_user import NullableRelationshipToUser as NullableRelationshipToUser
    from .nullable_relationship_to_user_data import (
        NullableRelationshipToUserData as NullableRelationshipToUserData,
    )
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
    from .relationship_to_role_data import RelationshipToRoleData as RelationshipToRoleData
    from .relationship_to_roles import RelationshipToRoles as RelationshipToRoles
    from .relationship_to_user import RelationshipToUser as RelationshipToUser
    from .relationship_to_user_data import RelationshipToUserData as RelationshipToUserData
    from .relationship_to_users import RelationshipToUsers as RelationshipToUsers
    from .user import User as User
    from .user_attributes import UserAttributes as UserAttributes
    from .user_create_attributes import UserCreateAttributes as UserCreateAttributes
    from .user_create_data import UserCreateData as UserCreateData
    from .user_create_request import UserCreateRequest as UserCreateRequest
    from .user_relationships import UserRelationships as UserRelationships
    from .user_response import UserResponse as UserResponse
    from .user_response_relationships import UserResponseRelationships as UserResponseRelationships

_MODULES = {
    "APIErrorResponse": "api_error_response",
    "AttachmentData": "attachment_data",
    "AttachmentDataAttributes": "attachment_data_attributes",
    "AttachmentDataAttributesAttachment": "attachment_data_attributes_attachment",
    "AttachmentDataAttributesAttachmentType": "attachment_data_attributes_attachment_type",
    "AttachmentDataRelationships": "attachment_data_relationships",
    "IncidentCreateAttributes": "incident_create_attributes",
    "IncidentCreateData": "incident_create_data",
    "IncidentCreateRelationships": "incident_create_relationships",
    "IncidentCreateRequest": "incident_create_request",
    "IncidentEmbeddedUser": "incident_embedded_user",
    "IncidentFieldAttributesMultipleValue": "incident_field_attributes_multiple_value",
    "IncidentFieldAttributesSingleValue": "incident_field_attributes_single_value",
    "IncidentFieldAttributesSingleValueType": "incident_field_attributes_single_value_type",
    "IncidentFieldAttributesValueType": "incident_field_attributes_value_type",
    "IncidentNonDatadogCreator": "incident_non_datadog_creator",
    "IncidentNotificationHandle": "incident_notification_handle",
    "IncidentRelatedObject": "incident_related_object",
    "IncidentResponse": "incident_response",
    "IncidentResponseAttributes": "incident_response_attributes",
    "IncidentResponseData": "incident_response_data",
    "IncidentResponseMeta": "incident_response_meta",
    "IncidentResponseMetaPagination": "incident_response_meta_pagination",
    "IncidentResponseRelationships": "incident_response_relationships",
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
    "IncidentSeverity": "incident_severity",
    "IncidentTimelineCellMarkdownCreateAttributes": "incident_timeline_cell_markdown_create_attributes",
    "IncidentTimelineCellMarkdownCreateAttributesContent": "incident_timeline_cell_markdown_create_attributes_content",
    "IncidentTodoAnonymousAssignee": "incident_todo_anonymous_assignee",
    "IncidentTodoAnonymousAssigneeSource": "incident_todo_anonymous_assignee_source",
    "IncidentTodoAttributes": "incident_todo_attributes",
    "IncidentTodoCreateData": "incident_todo_create_data",
    "IncidentTodoCreateRequest": "incident_todo_create_request",
    "IncidentTodoListResponse": "incident_todo_list_response",
    "IncidentTodoPatchData": "incident_todo_patch_data",
    "IncidentTodoPatchRequest": "incident_todo_patch_request",
    "IncidentTodoRelationships": "incident_todo_relationships",
    "IncidentTodoResponse": "incident_todo_response",
    "IncidentTodoResponseData": "incident_todo_response_data",
    "IncidentUpdateAttributes": "incident_update_attributes",
    "IncidentUpdateData": "incident_update_data",
    "IncidentUpdateRelationships": "incident_update_relationships",
    "IncidentUpdateRequest": "incident_update_request",
    "IncidentUserAttributes": "incident_user_attributes",
    "IncidentUserData": "incident_user_data",
    "IncidentsResponse": "incidents_response",
    "JSONAPIErrorItem": "jsonapi_error_item",
    "JSONAPIErrorItemSource": "jsonapi_error_item_source",
    "NullableRelationshipToUser": "nullable_relationship_to_user",
    "NullableRelationshipToUserData": "nullable_relationship_to_user_data",
    "RelationshipToIncident": "relationship_to_incident",
    "RelationshipToIncidentAttachment": "relationship_to_incident_attachment",
    "RelationshipToIncidentAttachmentData": "relationship_to_incident_attachment_data",
    "RelationshipToIncidentData": "relationship_to_incident_data",
    "RelationshipToIncidentImpactData": "relationship_to_incident_impact_data",
    "RelationshipToIncidentImpacts": "relationship_to_incident_impacts",
    "RelationshipToIncidentIntegrationMetadataData": "relationship_to_incident_integration_metadata_data",
    "RelationshipToIncidentIntegrationMetadatas": "relationship_to_incident_integration_metadatas",
    "RelationshipToIncidentPostmortem": "relationship_to_incident_postmortem",
    "RelationshipToIncidentPostmortemData": "relationship_to_incident_postmortem_data",
    "RelationshipToIncidentResponderData": "relationship_to_incident_responder_data",
    "RelationshipToIncidentResponders": "relationship_to_incident_responders",
    "RelationshipToIncidentUserDefinedFieldData": "relationship_to_incident_user_defined_field_data",
    "RelationshipToIncidentUserDefinedFields": "relationship_to_incident_user_defined_fields",
    "RelationshipToIncidents": "relationship_to_incidents",
    "RelationshipToOrganization": "relationship_to_organization",
    "RelationshipToOrganizationData": "relationship_to_organization_data",
    "RelationshipToOrganizations": "relationship_to_organizations",
    "RelationshipToRoleData": "relationship_to_role_data",
    "RelationshipToRoles": "relationship_to_roles",
    "RelationshipToUser": "relationship_to_user",
    "RelationshipToUserData": "relationship_to_user_data",
    "RelationshipToUsers": "relationship_to_users",
    "User": "user",
    "UserAttributes": "user_attributes",
    "UserCreateAttributes": "user_create_attributes",
    "UserCreateData": "user_create_data",
    "UserCreateRequest": "user_create_request",
    "UserRelationships": "user_relationships",
    "UserResponse": "user_response",
    "UserResponseRelationships": "user_response_relationships",
}

__all__ = [
    "APIErrorResponse",
    "AttachmentData",
    "AttachmentDataAttributes",
    "AttachmentDataAttributesAttachment",
    "AttachmentDataAttributesAttachmentType",
    "AttachmentDataRelationships",
    "IncidentCreateAttributes",
    "IncidentCreateData",
    "IncidentCreateRelationships",
    "IncidentCreateRequest",
    "IncidentEmbeddedUser",
    "IncidentFieldAttributesMultipleValue",
    "IncidentFieldAttributesSingleValue",
    "IncidentFieldAttributesSingleValueType",
    "IncidentFieldAttributesValueType",
    "IncidentNonDatadogCreator",
    "IncidentNotificationHandle",
    "IncidentRelatedObject",
    "IncidentResponse",
    "IncidentResponseAttributes",
    "IncidentResponseData",
    "IncidentResponseMeta",
    "IncidentResponseMetaPagination",
    "IncidentResponseRelationships",
    "IncidentSearchResponse",
    "IncidentSearchResponseAttributes",
    "IncidentSearchResponseBooleanFacetData",
    "IncidentSearchResponseData",
    "IncidentSearchResponseFacetsData",
    "IncidentSearchResponseFieldFacetData",
    "IncidentSearchResponseIncidentsData",
    "IncidentSearchResponseNumericFacetData",
    "IncidentSearchResponseNumericFacetDataAggregates",
    "IncidentSearchResponsePropertyFieldFacetData",
    "IncidentSearchResponseRelationships",
    "IncidentSearchResponseTypeFacetData",
    "IncidentSearchResponseUserFacetData",
    "IncidentSearchSortOrder",
    "IncidentSeverity",
    "IncidentTimelineCellMarkdownCreateAttributes",
    "IncidentTimelineCellMarkdownCreateAttributesContent",
    "IncidentTodoAnonymousAssignee",
    "IncidentTodoAnonymousAssigneeSource",
    "IncidentTodoAttributes",
    "IncidentTodoCreateData",
    "IncidentTodoCreateRequest",
    "IncidentTodoListResponse",
    "IncidentTodoPatchData",
    "IncidentTodoPatchRequest",
    "IncidentTodoRelationships",
    "IncidentTodoResponse",
    "IncidentTodoResponseData",
    "IncidentUpdateAttributes",
    "IncidentUpdateData",
    "IncidentUpdateRelationships",
    "IncidentUpdateRequest",
    "IncidentUserAttributes",
    "IncidentUserData",
    "IncidentsResponse",
    "JSONAPIErrorItem",
    "JSONAPIErrorItemSource",
    "NullableRelationshipToUser",
    "NullableRelationshipToUserData",
    "RelationshipToIncident",
    "RelationshipToIncidentAttachment",
    "RelationshipToIncidentAttachmentData",
    "RelationshipToIncidentData",
    "RelationshipToIncidentImpactData",
    "RelationshipToIncidentImpacts",
    "RelationshipToIncidentIntegrationMetadataData",
    "RelationshipToIncidentIntegrationMetadatas",
    "RelationshipToIncidentPostmortem",
    "RelationshipToIncidentPostmortemData",
    "RelationshipToIncidentResponderData",
    "RelationshipToIncidentResponders",
    "RelationshipToIncidentUserDefinedFieldData",
    "RelationshipToIncidentUserDefinedFields",
    "RelationshipToIncidents",
    "RelationshipToOrganization",
    "RelationshipToOrganizationData",
    "RelationshipToOrganizations",
    "RelationshipToRoleData",
    "RelationshipToRoles",
    "RelationshipToUser",
    "RelationshipToUserData",
    "RelationshipToUsers",
    "User",
    "UserAttributes",
    "UserCreateAttributes",
    "UserCreateData",
    "UserCreateRequest",
    "UserRelationships",
    "UserResponse",
    "UserResponseRelationships",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
