# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `google_chat` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..execution import AsyncExecutor, Executor
    from ..views.google_chat import IncidentGoogleChatConfigurationView


class GoogleChatResource:
    """Operations on `google_chat`; reached as `client.google_chat`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        domain_id: str,
        space_name_template: str,
        space_target_audience_id: str,
        space_time_zone: str,
        incident_type: str,
    ) -> IncidentGoogleChatConfigurationView:
        """Create a Google Chat configuration

        Sets up spaces in Google Chat for incidents of one type.

        Args:
            domain_id: Id of the organization's domain at Google.
            space_name_template: Name for new spaces, with places that the incident fills.
            space_target_audience_id: Id of the audience at Google that may find the spaces.
            space_time_zone: Time zone of the spaces, by its name in the tz database, such as
                Europe/Paris.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_google_chat_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.google_chat import create_incident_google_chat_configuration
        from ..views.google_chat import IncidentGoogleChatConfigurationView

        return IncidentGoogleChatConfigurationView.of(
            self._executor.execute(
                create_incident_google_chat_configuration.prepare(
                    body=create_incident_google_chat_configuration.flat(
                        domain_id=domain_id,
                        space_name_template=space_name_template,
                        space_target_audience_id=space_target_audience_id,
                        space_time_zone=space_time_zone,
                        incident_type=incident_type,
                    ),
                )
            )
        )

    def update(
        self,
        id: str,
        *,
        domain_id: str | Unset = UNSET,
        space_name_template: str | Unset = UNSET,
        space_target_audience_id: str | Unset = UNSET,
        space_time_zone: str | Unset = UNSET,
    ) -> IncidentGoogleChatConfigurationView:
        """Update a Google Chat configuration

        Changes how spaces are set up; attributes that are not sent are left as they are. The type
        of incident cannot be changed.

        Args:
            id: Id of the configuration, a UUID. One of any other form belongs to no
                configuration.
            domain_id: Id of the organization's domain at Google.
            space_name_template: Name for new spaces, with places that the incident fills.
            space_target_audience_id: Id of the audience at Google that may find the spaces.
            space_time_zone: Time zone of the spaces, by its name in the tz database, such as
                Europe/Paris.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_google_chat_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.google_chat import update_incident_google_chat_configuration
        from ..views.google_chat import IncidentGoogleChatConfigurationView

        return IncidentGoogleChatConfigurationView.of(
            self._executor.execute(
                update_incident_google_chat_configuration.prepare(
                    id,
                    body=update_incident_google_chat_configuration.flat(
                        id=id,
                        domain_id=domain_id,
                        space_name_template=space_name_template,
                        space_target_audience_id=space_target_audience_id,
                        space_time_zone=space_time_zone,
                    ),
                )
            )
        )


class AsyncGoogleChatResource:
    """Operations on `google_chat`, asynchronous; reached as `client.google_chat`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        domain_id: str,
        space_name_template: str,
        space_target_audience_id: str,
        space_time_zone: str,
        incident_type: str,
    ) -> IncidentGoogleChatConfigurationView:
        """Create a Google Chat configuration

        Sets up spaces in Google Chat for incidents of one type.

        Args:
            domain_id: Id of the organization's domain at Google.
            space_name_template: Name for new spaces, with places that the incident fills.
            space_target_audience_id: Id of the audience at Google that may find the spaces.
            space_time_zone: Time zone of the spaces, by its name in the tz database, such as
                Europe/Paris.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_google_chat_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.google_chat import create_incident_google_chat_configuration
        from ..views.google_chat import IncidentGoogleChatConfigurationView

        return IncidentGoogleChatConfigurationView.of(
            await self._executor.execute(
                create_incident_google_chat_configuration.prepare(
                    body=create_incident_google_chat_configuration.flat(
                        domain_id=domain_id,
                        space_name_template=space_name_template,
                        space_target_audience_id=space_target_audience_id,
                        space_time_zone=space_time_zone,
                        incident_type=incident_type,
                    ),
                )
            )
        )

    async def update(
        self,
        id: str,
        *,
        domain_id: str | Unset = UNSET,
        space_name_template: str | Unset = UNSET,
        space_target_audience_id: str | Unset = UNSET,
        space_time_zone: str | Unset = UNSET,
    ) -> IncidentGoogleChatConfigurationView:
        """Update a Google Chat configuration

        Changes how spaces are set up; attributes that are not sent are left as they are. The type
        of incident cannot be changed.

        Args:
            id: Id of the configuration, a UUID. One of any other form belongs to no
                configuration.
            domain_id: Id of the organization's domain at Google.
            space_name_template: Name for new spaces, with places that the incident fills.
            space_target_audience_id: Id of the audience at Google that may find the spaces.
            space_time_zone: Time zone of the spaces, by its name in the tz database, such as
                Europe/Paris.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_google_chat_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.google_chat import update_incident_google_chat_configuration
        from ..views.google_chat import IncidentGoogleChatConfigurationView

        return IncidentGoogleChatConfigurationView.of(
            await self._executor.execute(
                update_incident_google_chat_configuration.prepare(
                    id,
                    body=update_incident_google_chat_configuration.flat(
                        id=id,
                        domain_id=domain_id,
                        space_name_template=space_name_template,
                        space_target_audience_id=space_target_audience_id,
                        space_time_zone=space_time_zone,
                    ),
                )
            )
        )
