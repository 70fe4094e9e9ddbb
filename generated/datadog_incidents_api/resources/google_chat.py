# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `google_chat` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._unset import UNSET, Unset
from ..views.google_chat import IncidentGoogleChatConfigurationView

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class GoogleChatResource:
    """Settings of the Google Chat spaces opened for incidents.

    Synchronous; available as `client.google_chat`.

    Methods:
        create: Create a Google Chat configuration.
        update: Update a Google Chat configuration.
    """

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
        """Create a Google Chat configuration.

        Sets up Google Chat spaces for the incidents of one type.

        Args:
            domain_id: ID of the organization's Google domain.
            space_name_template: name template for new spaces. Placeholders such as `{{public_id}}` are
                replaced with values of the incident.
            space_target_audience_id: ID of the Google target audience that can find the spaces.
            space_time_zone: time zone of the spaces, as a tz database name such as `Europe/Paris`.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.google_chat import create_incident_google_chat_configuration

        return IncidentGoogleChatConfigurationView.of(
            self._executor.execute(
                create_incident_google_chat_configuration.prepare(
                    body=create_incident_google_chat_configuration.flat(
                        domain_id=domain_id,
                        space_name_template=space_name_template,
                        space_target_audience_id=space_target_audience_id,
                        space_time_zone=space_time_zone,
                        incident_type=incident_type,
                    )
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
        """Update a Google Chat configuration.

        Attributes that are not sent keep their values. The incident type cannot be changed.

        Args:
            id: UUID of the Google Chat configuration. An unknown or malformed ID gives 404.
            domain_id: ID of the organization's Google domain.
            space_name_template: name template for new spaces. Placeholders such as `{{public_id}}` are
                replaced with values of the incident.
            space_target_audience_id: ID of the Google target audience that can find the spaces.
            space_time_zone: time zone of the spaces, as a tz database name such as `Europe/Paris`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.google_chat import update_incident_google_chat_configuration

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
    """Settings of the Google Chat spaces opened for incidents.

    Asynchronous; available as `client.google_chat`.

    Methods:
        create: Create a Google Chat configuration.
        update: Update a Google Chat configuration.
    """

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
        """Create a Google Chat configuration.

        Sets up Google Chat spaces for the incidents of one type.

        Args:
            domain_id: ID of the organization's Google domain.
            space_name_template: name template for new spaces. Placeholders such as `{{public_id}}` are
                replaced with values of the incident.
            space_target_audience_id: ID of the Google target audience that can find the spaces.
            space_time_zone: time zone of the spaces, as a tz database name such as `Europe/Paris`.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.google_chat import create_incident_google_chat_configuration

        return IncidentGoogleChatConfigurationView.of(
            await self._executor.execute(
                create_incident_google_chat_configuration.prepare(
                    body=create_incident_google_chat_configuration.flat(
                        domain_id=domain_id,
                        space_name_template=space_name_template,
                        space_target_audience_id=space_target_audience_id,
                        space_time_zone=space_time_zone,
                        incident_type=incident_type,
                    )
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
        """Update a Google Chat configuration.

        Attributes that are not sent keep their values. The incident type cannot be changed.

        Args:
            id: UUID of the Google Chat configuration. An unknown or malformed ID gives 404.
            domain_id: ID of the organization's Google domain.
            space_name_template: name template for new spaces. Placeholders such as `{{public_id}}` are
                replaced with values of the incident.
            space_target_audience_id: ID of the Google target audience that can find the spaces.
            space_time_zone: time zone of the spaces, as a tz database name such as `Europe/Paris`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.google_chat import update_incident_google_chat_configuration

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
