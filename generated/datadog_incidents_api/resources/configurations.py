# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `configurations` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..execution import AsyncExecutor, Executor
    from ..views.configurations import IncidentConfigurationView


class ConfigurationsResource:
    """Operations on `configurations`; reached as `client.configurations`."""

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
        """Configure an incident

        Says how an incident is to be treated.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            execute_integrations: Whether integrations, such as channels opened by themselves,
                apply to it.
            execute_notification_rules: Whether notification rules apply to it.
            include_in_analytics: Whether analytics count it.
            include_in_search: Whether searches find it.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.configurations import create_incident_configuration
        from ..views.configurations import IncidentConfigurationView

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
        """Update an incident's configuration

        Changes how an incident is treated; attributes that are not sent are left as they are.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Id of the configuration, not the incident's.
            execute_integrations: Whether integrations, such as channels opened by themselves,
                apply to it.
            execute_notification_rules: Whether notification rules apply to it.
            include_in_analytics: Whether analytics count it.
            include_in_search: Whether searches find it.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.configurations import update_incident_configuration
        from ..views.configurations import IncidentConfigurationView

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
    """Operations on `configurations`, asynchronous; reached as `client.configurations`."""

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
        """Configure an incident

        Says how an incident is to be treated.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            execute_integrations: Whether integrations, such as channels opened by themselves,
                apply to it.
            execute_notification_rules: Whether notification rules apply to it.
            include_in_analytics: Whether analytics count it.
            include_in_search: Whether searches find it.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.configurations import create_incident_configuration
        from ..views.configurations import IncidentConfigurationView

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
        """Update an incident's configuration

        Changes how an incident is treated; attributes that are not sent are left as they are.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Id of the configuration, not the incident's.
            execute_integrations: Whether integrations, such as channels opened by themselves,
                apply to it.
            execute_notification_rules: Whether notification rules apply to it.
            include_in_analytics: Whether analytics count it.
            include_in_search: Whether searches find it.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.configurations import update_incident_configuration
        from ..views.configurations import IncidentConfigurationView

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
