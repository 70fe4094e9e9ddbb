# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Mixins with the generated resources of a client, as attributes that are created on first use."""

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
    """Mixin for synchronous clients: the resources that have no handwritten methods."""

    @property
    def _executor(self) -> Executor:
        raise NotImplementedError

    @cached_property
    def ai_postmortem(self) -> AiPostmortemResource:
        """The `ai_postmortem` resource; methods: get."""
        from .resources.ai_postmortem import AiPostmortemResource

        return AiPostmortemResource(self._executor)

    @cached_property
    def attachments(self) -> AttachmentsResource:
        """The `attachments` resource; methods: create, delete, list, update."""
        from .resources.attachments import AttachmentsResource

        return AttachmentsResource(self._executor)

    @cached_property
    def configurations(self) -> ConfigurationsResource:
        """The `configurations` resource; methods: create, update."""
        from .resources.configurations import ConfigurationsResource

        return ConfigurationsResource(self._executor)

    @cached_property
    def google_chat(self) -> GoogleChatResource:
        """The `google_chat` resource; methods: create, update."""
        from .resources.google_chat import GoogleChatResource

        return GoogleChatResource(self._executor)

    @cached_property
    def google_meet(self) -> GoogleMeetResource:
        """The `google_meet` resource; methods: create, update."""
        from .resources.google_meet import GoogleMeetResource

        return GoogleMeetResource(self._executor)

    @cached_property
    def handles(self) -> HandlesResource:
        """The `handles` resource; methods: create, delete, list, update."""
        from .resources.handles import HandlesResource

        return HandlesResource(self._executor)

    @cached_property
    def impact_fields(self) -> ImpactFieldsResource:
        """The `impact_fields` resource; methods: create, delete, list, update."""
        from .resources.impact_fields import ImpactFieldsResource

        return ImpactFieldsResource(self._executor)

    @cached_property
    def impacts(self) -> ImpactsResource:
        """The `impacts` resource; methods: create, delete, list, patch."""
        from .resources.impacts import ImpactsResource

        return ImpactsResource(self._executor)

    @cached_property
    def integrations(self) -> IntegrationsResource:
        """The `integrations` resource; methods: create, delete, get, list, update."""
        from .resources.integrations import IntegrationsResource

        return IntegrationsResource(self._executor)

    @cached_property
    def notification_rules(self) -> NotificationRulesResource:
        """The `notification_rules` resource; methods: create, delete, get, list, update."""
        from .resources.notification_rules import NotificationRulesResource

        return NotificationRulesResource(self._executor)

    @cached_property
    def notification_templates(self) -> NotificationTemplatesResource:
        """The `notification_templates` resource; methods: create, delete, get, list, update."""
        from .resources.notification_templates import NotificationTemplatesResource

        return NotificationTemplatesResource(self._executor)

    @cached_property
    def org_settings(self) -> OrgSettingsResource:
        """The `org_settings` resource; methods: get_by_incident_type, list."""
        from .resources.org_settings import OrgSettingsResource

        return OrgSettingsResource(self._executor)

    @cached_property
    def pages(self) -> PagesResource:
        """The `pages` resource; methods: create_on_call_from_incident, create_from_incident, link_to_incident."""
        from .resources.pages import PagesResource

        return PagesResource(self._executor)

    @cached_property
    def postmortem_attachments(self) -> PostmortemAttachmentsResource:
        """The `postmortem_attachments` resource; methods: create."""
        from .resources.postmortem_attachments import PostmortemAttachmentsResource

        return PostmortemAttachmentsResource(self._executor)

    @cached_property
    def postmortem_templates(self) -> PostmortemTemplatesResource:
        """The `postmortem_templates` resource; methods: create, delete, get, list, update."""
        from .resources.postmortem_templates import PostmortemTemplatesResource

        return PostmortemTemplatesResource(self._executor)

    @cached_property
    def responders(self) -> RespondersResource:
        """The `responders` resource; methods: create, delete, get, list."""
        from .resources.responders import RespondersResource

        return RespondersResource(self._executor)

    @cached_property
    def rules(self) -> RulesResource:
        """The `rules` resource; methods: create, delete, get, list, update."""
        from .resources.rules import RulesResource

        return RulesResource(self._executor)

    @cached_property
    def service_now(self) -> ServiceNowResource:
        """The `service_now` resource; methods: create."""
        from .resources.service_now import ServiceNowResource

        return ServiceNowResource(self._executor)

    @cached_property
    def settings(self) -> SettingsResource:
        """The `settings` resource; methods: get, update."""
        from .resources.settings import SettingsResource

        return SettingsResource(self._executor)

    @cached_property
    def timestamp_overrides(self) -> TimestampOverridesResource:
        """The `timestamp_overrides` resource; methods: create, delete, list, update."""
        from .resources.timestamp_overrides import TimestampOverridesResource

        return TimestampOverridesResource(self._executor)

    @cached_property
    def types(self) -> TypesResource:
        """The `types` resource; methods: create, delete, get, list, update."""
        from .resources.types import TypesResource

        return TypesResource(self._executor)

    @cached_property
    def user_defined_fields(self) -> UserDefinedFieldsResource:
        """The `user_defined_fields` resource; methods: create, delete, get, list, update."""
        from .resources.user_defined_fields import UserDefinedFieldsResource

        return UserDefinedFieldsResource(self._executor)

    @cached_property
    def user_defined_roles(self) -> UserDefinedRolesResource:
        """The `user_defined_roles` resource; methods: create, delete, get, list, update."""
        from .resources.user_defined_roles import UserDefinedRolesResource

        return UserDefinedRolesResource(self._executor)

    @cached_property
    def users(self) -> UsersResource:
        """The `users` resource; methods: create, delete."""
        from .resources.users import UsersResource

        return UsersResource(self._executor)


class AsyncResources:
    """Mixin for asynchronous clients: the resources that have no handwritten methods."""

    @property
    def _executor(self) -> AsyncExecutor:
        raise NotImplementedError

    @cached_property
    def ai_postmortem(self) -> AsyncAiPostmortemResource:
        """The `ai_postmortem` resource; methods: get."""
        from .resources.ai_postmortem import AsyncAiPostmortemResource

        return AsyncAiPostmortemResource(self._executor)

    @cached_property
    def attachments(self) -> AsyncAttachmentsResource:
        """The `attachments` resource; methods: create, delete, list, update."""
        from .resources.attachments import AsyncAttachmentsResource

        return AsyncAttachmentsResource(self._executor)

    @cached_property
    def configurations(self) -> AsyncConfigurationsResource:
        """The `configurations` resource; methods: create, update."""
        from .resources.configurations import AsyncConfigurationsResource

        return AsyncConfigurationsResource(self._executor)

    @cached_property
    def google_chat(self) -> AsyncGoogleChatResource:
        """The `google_chat` resource; methods: create, update."""
        from .resources.google_chat import AsyncGoogleChatResource

        return AsyncGoogleChatResource(self._executor)

    @cached_property
    def google_meet(self) -> AsyncGoogleMeetResource:
        """The `google_meet` resource; methods: create, update."""
        from .resources.google_meet import AsyncGoogleMeetResource

        return AsyncGoogleMeetResource(self._executor)

    @cached_property
    def handles(self) -> AsyncHandlesResource:
        """The `handles` resource; methods: create, delete, list, update."""
        from .resources.handles import AsyncHandlesResource

        return AsyncHandlesResource(self._executor)

    @cached_property
    def impact_fields(self) -> AsyncImpactFieldsResource:
        """The `impact_fields` resource; methods: create, delete, list, update."""
        from .resources.impact_fields import AsyncImpactFieldsResource

        return AsyncImpactFieldsResource(self._executor)

    @cached_property
    def impacts(self) -> AsyncImpactsResource:
        """The `impacts` resource; methods: create, delete, list, patch."""
        from .resources.impacts import AsyncImpactsResource

        return AsyncImpactsResource(self._executor)

    @cached_property
    def integrations(self) -> AsyncIntegrationsResource:
        """The `integrations` resource; methods: create, delete, get, list, update."""
        from .resources.integrations import AsyncIntegrationsResource

        return AsyncIntegrationsResource(self._executor)

    @cached_property
    def notification_rules(self) -> AsyncNotificationRulesResource:
        """The `notification_rules` resource; methods: create, delete, get, list, update."""
        from .resources.notification_rules import AsyncNotificationRulesResource

        return AsyncNotificationRulesResource(self._executor)

    @cached_property
    def notification_templates(self) -> AsyncNotificationTemplatesResource:
        """The `notification_templates` resource; methods: create, delete, get, list, update."""
        from .resources.notification_templates import AsyncNotificationTemplatesResource

        return AsyncNotificationTemplatesResource(self._executor)

    @cached_property
    def org_settings(self) -> AsyncOrgSettingsResource:
        """The `org_settings` resource; methods: get_by_incident_type, list."""
        from .resources.org_settings import AsyncOrgSettingsResource

        return AsyncOrgSettingsResource(self._executor)

    @cached_property
    def pages(self) -> AsyncPagesResource:
        """The `pages` resource; methods: create_on_call_from_incident, create_from_incident, link_to_incident."""
        from .resources.pages import AsyncPagesResource

        return AsyncPagesResource(self._executor)

    @cached_property
    def postmortem_attachments(self) -> AsyncPostmortemAttachmentsResource:
        """The `postmortem_attachments` resource; methods: create."""
        from .resources.postmortem_attachments import AsyncPostmortemAttachmentsResource

        return AsyncPostmortemAttachmentsResource(self._executor)

    @cached_property
    def postmortem_templates(self) -> AsyncPostmortemTemplatesResource:
        """The `postmortem_templates` resource; methods: create, delete, get, list, update."""
        from .resources.postmortem_templates import AsyncPostmortemTemplatesResource

        return AsyncPostmortemTemplatesResource(self._executor)

    @cached_property
    def responders(self) -> AsyncRespondersResource:
        """The `responders` resource; methods: create, delete, get, list."""
        from .resources.responders import AsyncRespondersResource

        return AsyncRespondersResource(self._executor)

    @cached_property
    def rules(self) -> AsyncRulesResource:
        """The `rules` resource; methods: create, delete, get, list, update."""
        from .resources.rules import AsyncRulesResource

        return AsyncRulesResource(self._executor)

    @cached_property
    def service_now(self) -> AsyncServiceNowResource:
        """The `service_now` resource; methods: create."""
        from .resources.service_now import AsyncServiceNowResource

        return AsyncServiceNowResource(self._executor)

    @cached_property
    def settings(self) -> AsyncSettingsResource:
        """The `settings` resource; methods: get, update."""
        from .resources.settings import AsyncSettingsResource

        return AsyncSettingsResource(self._executor)

    @cached_property
    def timestamp_overrides(self) -> AsyncTimestampOverridesResource:
        """The `timestamp_overrides` resource; methods: create, delete, list, update."""
        from .resources.timestamp_overrides import AsyncTimestampOverridesResource

        return AsyncTimestampOverridesResource(self._executor)

    @cached_property
    def types(self) -> AsyncTypesResource:
        """The `types` resource; methods: create, delete, get, list, update."""
        from .resources.types import AsyncTypesResource

        return AsyncTypesResource(self._executor)

    @cached_property
    def user_defined_fields(self) -> AsyncUserDefinedFieldsResource:
        """The `user_defined_fields` resource; methods: create, delete, get, list, update."""
        from .resources.user_defined_fields import AsyncUserDefinedFieldsResource

        return AsyncUserDefinedFieldsResource(self._executor)

    @cached_property
    def user_defined_roles(self) -> AsyncUserDefinedRolesResource:
        """The `user_defined_roles` resource; methods: create, delete, get, list, update."""
        from .resources.user_defined_roles import AsyncUserDefinedRolesResource

        return AsyncUserDefinedRolesResource(self._executor)

    @cached_property
    def users(self) -> AsyncUsersResource:
        """The `users` resource; methods: create, delete."""
        from .resources.users import AsyncUsersResource

        return AsyncUsersResource(self._executor)
