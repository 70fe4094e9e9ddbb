# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `configurations` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._unset import UNSET, Unset
from ..views.configurations import IncidentConfigurationView

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class ConfigurationsResource:
    """Settings of a single incident for automation, search and analytics.

    Synchronous; available as `client.configurations`.

    Methods:
        create: Configure an incident.
        update: Update the configuration of an incident.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        execute_integrations: bool | Unset = UNSET,
        execute_notification_rules: bool | Unset = UNSET,
        include_in_analytics: bool | Unset = UNSET,
        include_in_search: bool | Unset = UNSET,
    ) -> IncidentConfigurationView:
        """Configure an incident.

        Creates the configuration that controls how automation, search and analytics treat the incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            execute_integrations: whether integrations run for the incident, such as the automatic
                creation of channels.
            execute_notification_rules: whether notification rules apply to the incident.
            include_in_analytics: whether analytics include the incident.
            include_in_search: whether search results include the incident.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.configurations import create_incident_configuration

        return IncidentConfigurationView.of(
            self._executor.execute(
                create_incident_configuration.prepare(
                    incident_id,
                    body=create_incident_configuration.flat(
                        execute_integrations=execute_integrations,
                        execute_notification_rules=execute_notification_rules,
                        include_in_analytics=include_in_analytics,
                        include_in_search=include_in_search,
                    ),
                )
            )
        )

    def update(
        self,
        incident_id: str,
        *,
        id: str,
        execute_integrations: bool | Unset = UNSET,
        execute_notification_rules: bool | Unset = UNSET,
        include_in_analytics: bool | Unset = UNSET,
        include_in_search: bool | Unset = UNSET,
    ) -> IncidentConfigurationView:
        """Update the configuration of an incident.

        The ID of the configuration is sent in the request body. Attributes that are not sent keep their
        values.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: UUID of the configuration, not of the incident.
            execute_integrations: whether integrations run for the incident, such as the automatic
                creation of channels.
            execute_notification_rules: whether notification rules apply to the incident.
            include_in_analytics: whether analytics include the incident.
            include_in_search: whether search results include the incident.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.configurations import update_incident_configuration

        return IncidentConfigurationView.of(
            self._executor.execute(
                update_incident_configuration.prepare(
                    incident_id,
                    body=update_incident_configuration.flat(
                        id=id,
                        execute_integrations=execute_integrations,
                        execute_notification_rules=execute_notification_rules,
                        include_in_analytics=include_in_analytics,
                        include_in_search=include_in_search,
                    ),
                )
            )
        )


class AsyncConfigurationsResource:
    """Settings of a single incident for automation, search and analytics.

    Asynchronous; available as `client.configurations`.

    Methods:
        create: Configure an incident.
        update: Update the configuration of an incident.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        execute_integrations: bool | Unset = UNSET,
        execute_notification_rules: bool | Unset = UNSET,
        include_in_analytics: bool | Unset = UNSET,
        include_in_search: bool | Unset = UNSET,
    ) -> IncidentConfigurationView:
        """Configure an incident.

        Creates the configuration that controls how automation, search and analytics treat the incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            execute_integrations: whether integrations run for the incident, such as the automatic
                creation of channels.
            execute_notification_rules: whether notification rules apply to the incident.
            include_in_analytics: whether analytics include the incident.
            include_in_search: whether search results include the incident.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.configurations import create_incident_configuration

        return IncidentConfigurationView.of(
            await self._executor.execute(
                create_incident_configuration.prepare(
                    incident_id,
                    body=create_incident_configuration.flat(
                        execute_integrations=execute_integrations,
                        execute_notification_rules=execute_notification_rules,
                        include_in_analytics=include_in_analytics,
                        include_in_search=include_in_search,
                    ),
                )
            )
        )

    async def update(
        self,
        incident_id: str,
        *,
        id: str,
        execute_integrations: bool | Unset = UNSET,
        execute_notification_rules: bool | Unset = UNSET,
        include_in_analytics: bool | Unset = UNSET,
        include_in_search: bool | Unset = UNSET,
    ) -> IncidentConfigurationView:
        """Update the configuration of an incident.

        The ID of the configuration is sent in the request body. Attributes that are not sent keep their
        values.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: UUID of the configuration, not of the incident.
            execute_integrations: whether integrations run for the incident, such as the automatic
                creation of channels.
            execute_notification_rules: whether notification rules apply to the incident.
            include_in_analytics: whether analytics include the incident.
            include_in_search: whether search results include the incident.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.configurations import update_incident_configuration

        return IncidentConfigurationView.of(
            await self._executor.execute(
                update_incident_configuration.prepare(
                    incident_id,
                    body=update_incident_configuration.flat(
                        id=id,
                        execute_integrations=execute_integrations,
                        execute_notification_rules=execute_notification_rules,
                        include_in_analytics=include_in_analytics,
                        include_in_search=include_in_search,
                    ),
                )
            )
        )
