# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The resources a client offers without any handwritten method, as attributes made on first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .execution import AsyncExecutor, Executor

if TYPE_CHECKING:
    from .resources.ai_postmortem import AiPostmortemResource, AsyncAiPostmortemResource
    from .resources.attachments import AsyncAttachmentsResource, AttachmentsResource
    from .resources.configurations import AsyncConfigurationsResource, ConfigurationsResource
    from .resources.google_chat import AsyncGoogleChatResource, GoogleChatResource
    from .resources.google_meet import AsyncGoogleMeetResource, GoogleMeetResource
    from .resources.handles import AsyncHandlesResource, HandlesResource
    from .resources.impact_fields import AsyncImpactFieldsResource, ImpactFieldsResource
    from .resources.impacts import AsyncImpactsResource, ImpactsResource
    from .resources.integrations import AsyncIntegrationsResource, IntegrationsResource
    from .resources.notification_rules import AsyncNotificationRulesResource, NotificationRulesResource
    from .resources.notification_templates import (
        AsyncNotificationTemplatesResource,
        NotificationTemplatesResource,
    )
    from .resources.org_settings import AsyncOrgSettingsResource, OrgSettingsResource
    from .resources.pages import AsyncPagesResource, PagesResource
    from .resources.postmortem_attachments import (
        AsyncPostmortemAttachmentsResource,
        PostmortemAttachmentsResource,
    )
    from .resources.postmortem_templates import AsyncPostmortemTemplatesResource, PostmortemTemplatesResource
    from .resources.responders import AsyncRespondersResource, RespondersResource
    from .resources.rules import AsyncRulesResource, RulesResource
    from .resources.service_now import AsyncServiceNowResource, ServiceNowResource
    from .resources.settings import AsyncSettingsResource, SettingsResource
    from .resources.timestamp_overrides import AsyncTimestampOverridesResource, TimestampOverridesResource
    from .resources.types import AsyncTypesResource, TypesResource
    from .resources.user_defined_fields import AsyncUserDefinedFieldsResource, UserDefinedFieldsResource
    from .resources.user_defined_roles import AsyncUserDefinedRolesResource, UserDefinedRolesResource
    from .resources.users import AsyncUsersResource, UsersResource


class Resources:
    """Mixed into a client that can carry out calls."""

    @property
    def _executor(self) -> Executor:
        raise NotImplementedError

    @cached_property
    def ai_postmortem(self) -> AiPostmortemResource:
        """Operations: get."""
        from .resources.ai_postmortem import AiPostmortemResource

        return AiPostmortemResource(self._executor)

    @cached_property
    def attachments(self) -> AttachmentsResource:
        """Operations: create, delete, list, update."""
        from .resources.attachments import AttachmentsResource

        return AttachmentsResource(self._executor)

    @cached_property
    def configurations(self) -> ConfigurationsResource:
        """Operations: create, update."""
        from .resources.configurations import ConfigurationsResource

        return ConfigurationsResource(self._executor)

    @cached_property
    def google_chat(self) -> GoogleChatResource:
        """Operations: create, update."""
        from .resources.google_chat import GoogleChatResource

        return GoogleChatResource(self._executor)

    @cached_property
    def google_meet(self) -> GoogleMeetResource:
        """Operations: create, update."""
        from .resources.google_meet import GoogleMeetResource

        return GoogleMeetResource(self._executor)

    @cached_property
    def handles(self) -> HandlesResource:
        """Operations: create, delete, list, update."""
        from .resources.handles import HandlesResource

        return HandlesResource(self._executor)

    @cached_property
    def impact_fields(self) -> ImpactFieldsResource:
        """Operations: create, delete, list, update."""
        from .resources.impact_fields import ImpactFieldsResource

        return ImpactFieldsResource(self._executor)

    @cached_property
    def impacts(self) -> ImpactsResource:
        """Operations: create, delete, list, patch."""
        from .resources.impacts import ImpactsResource

        return ImpactsResource(self._executor)

    @cached_property
    def integrations(self) -> IntegrationsResource:
        """Operations: create, delete, get, list, update."""
        from .resources.integrations import IntegrationsResource

        return IntegrationsResource(self._executor)

    @cached_property
    def notification_rules(self) -> NotificationRulesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.notification_rules import NotificationRulesResource

        return NotificationRulesResource(self._executor)

    @cached_property
    def notification_templates(self) -> NotificationTemplatesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.notification_templates import NotificationTemplatesResource

        return NotificationTemplatesResource(self._executor)

    @cached_property
    def org_settings(self) -> OrgSettingsResource:
        """Operations: get_by_incident_type, list."""
        from .resources.org_settings import OrgSettingsResource

        return OrgSettingsResource(self._executor)

    @cached_property
    def pages(self) -> PagesResource:
        """Operations: create_on_call_from_incident, create_from_incident, link_to_incident."""
        from .resources.pages import PagesResource

        return PagesResource(self._executor)

    @cached_property
    def postmortem_attachments(self) -> PostmortemAttachmentsResource:
        """Operations: create."""
        from .resources.postmortem_attachments import PostmortemAttachmentsResource

        return PostmortemAttachmentsResource(self._executor)

    @cached_property
    def postmortem_templates(self) -> PostmortemTemplatesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.postmortem_templates import PostmortemTemplatesResource

        return PostmortemTemplatesResource(self._executor)

    @cached_property
    def responders(self) -> RespondersResource:
        """Operations: create, delete, get, list."""
        from .resources.responders import RespondersResource

        return RespondersResource(self._executor)

    @cached_property
    def rules(self) -> RulesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.rules import RulesResource

        return RulesResource(self._executor)

    @cached_property
    def service_now(self) -> ServiceNowResource:
        """Operations: create."""
        from .resources.service_now import ServiceNowResource

        return ServiceNowResource(self._executor)

    @cached_property
    def settings(self) -> SettingsResource:
        """Operations: get, update."""
        from .resources.settings import SettingsResource

        return SettingsResource(self._executor)

    @cached_property
    def timestamp_overrides(self) -> TimestampOverridesResource:
        """Operations: create, delete, list, update."""
        from .resources.timestamp_overrides import TimestampOverridesResource

        return TimestampOverridesResource(self._executor)

    @cached_property
    def types(self) -> TypesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.types import TypesResource

        return TypesResource(self._executor)

    @cached_property
    def user_defined_fields(self) -> UserDefinedFieldsResource:
        """Operations: create, delete, get, list, update."""
        from .resources.user_defined_fields import UserDefinedFieldsResource

        return UserDefinedFieldsResource(self._executor)

    @cached_property
    def user_defined_roles(self) -> UserDefinedRolesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.user_defined_roles import UserDefinedRolesResource

        return UserDefinedRolesResource(self._executor)

    @cached_property
    def users(self) -> UsersResource:
        """Operations: create, delete."""
        from .resources.users import UsersResource

        return UsersResource(self._executor)


class AsyncResources:
    """Mixed into a client that can carry out asynchronous calls."""

    @property
    def _executor(self) -> AsyncExecutor:
        raise NotImplementedError

    @cached_property
    def ai_postmortem(self) -> AsyncAiPostmortemResource:
        """Operations: get."""
        from .resources.ai_postmortem import AsyncAiPostmortemResource

        return AsyncAiPostmortemResource(self._executor)

    @cached_property
    def attachments(self) -> AsyncAttachmentsResource:
        """Operations: create, delete, list, update."""
        from .resources.attachments import AsyncAttachmentsResource

        return AsyncAttachmentsResource(self._executor)

    @cached_property
    def configurations(self) -> AsyncConfigurationsResource:
        """Operations: create, update."""
        from .resources.configurations import AsyncConfigurationsResource

        return AsyncConfigurationsResource(self._executor)

    @cached_property
    def google_chat(self) -> AsyncGoogleChatResource:
        """Operations: create, update."""
        from .resources.google_chat import AsyncGoogleChatResource

        return AsyncGoogleChatResource(self._executor)

    @cached_property
    def google_meet(self) -> AsyncGoogleMeetResource:
        """Operations: create, update."""
        from .resources.google_meet import AsyncGoogleMeetResource

        return AsyncGoogleMeetResource(self._executor)

    @cached_property
    def handles(self) -> AsyncHandlesResource:
        """Operations: create, delete, list, update."""
        from .resources.handles import AsyncHandlesResource

        return AsyncHandlesResource(self._executor)

    @cached_property
    def impact_fields(self) -> AsyncImpactFieldsResource:
        """Operations: create, delete, list, update."""
        from .resources.impact_fields import AsyncImpactFieldsResource

        return AsyncImpactFieldsResource(self._executor)

    @cached_property
    def impacts(self) -> AsyncImpactsResource:
        """Operations: create, delete, list, patch."""
        from .resources.impacts import AsyncImpactsResource

        return AsyncImpactsResource(self._executor)

    @cached_property
    def integrations(self) -> AsyncIntegrationsResource:
        """Operations: create, delete, get, list, update."""
        from .resources.integrations import AsyncIntegrationsResource

        return AsyncIntegrationsResource(self._executor)

    @cached_property
    def notification_rules(self) -> AsyncNotificationRulesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.notification_rules import AsyncNotificationRulesResource

        return AsyncNotificationRulesResource(self._executor)

    @cached_property
    def notification_templates(self) -> AsyncNotificationTemplatesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.notification_templates import AsyncNotificationTemplatesResource

        return AsyncNotificationTemplatesResource(self._executor)

    @cached_property
    def org_settings(self) -> AsyncOrgSettingsResource:
        """Operations: get_by_incident_type, list."""
        from .resources.org_settings import AsyncOrgSettingsResource

        return AsyncOrgSettingsResource(self._executor)

    @cached_property
    def pages(self) -> AsyncPagesResource:
        """Operations: create_on_call_from_incident, create_from_incident, link_to_incident."""
        from .resources.pages import AsyncPagesResource

        return AsyncPagesResource(self._executor)

    @cached_property
    def postmortem_attachments(self) -> AsyncPostmortemAttachmentsResource:
        """Operations: create."""
        from .resources.postmortem_attachments import AsyncPostmortemAttachmentsResource

        return AsyncPostmortemAttachmentsResource(self._executor)

    @cached_property
    def postmortem_templates(self) -> AsyncPostmortemTemplatesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.postmortem_templates import AsyncPostmortemTemplatesResource

        return AsyncPostmortemTemplatesResource(self._executor)

    @cached_property
    def responders(self) -> AsyncRespondersResource:
        """Operations: create, delete, get, list."""
        from .resources.responders import AsyncRespondersResource

        return AsyncRespondersResource(self._executor)

    @cached_property
    def rules(self) -> AsyncRulesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.rules import AsyncRulesResource

        return AsyncRulesResource(self._executor)

    @cached_property
    def service_now(self) -> AsyncServiceNowResource:
        """Operations: create."""
        from .resources.service_now import AsyncServiceNowResource

        return AsyncServiceNowResource(self._executor)

    @cached_property
    def settings(self) -> AsyncSettingsResource:
        """Operations: get, update."""
        from .resources.settings import AsyncSettingsResource

        return AsyncSettingsResource(self._executor)

    @cached_property
    def timestamp_overrides(self) -> AsyncTimestampOverridesResource:
        """Operations: create, delete, list, update."""
        from .resources.timestamp_overrides import AsyncTimestampOverridesResource

        return AsyncTimestampOverridesResource(self._executor)

    @cached_property
    def types(self) -> AsyncTypesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.types import AsyncTypesResource

        return AsyncTypesResource(self._executor)

    @cached_property
    def user_defined_fields(self) -> AsyncUserDefinedFieldsResource:
        """Operations: create, delete, get, list, update."""
        from .resources.user_defined_fields import AsyncUserDefinedFieldsResource

        return AsyncUserDefinedFieldsResource(self._executor)

    @cached_property
    def user_defined_roles(self) -> AsyncUserDefinedRolesResource:
        """Operations: create, delete, get, list, update."""
        from .resources.user_defined_roles import AsyncUserDefinedRolesResource

        return AsyncUserDefinedRolesResource(self._executor)

    @cached_property
    def users(self) -> AsyncUsersResource:
        """Operations: create, delete."""
        from .resources.users import AsyncUsersResource

        return AsyncUsersResource(self._executor)
