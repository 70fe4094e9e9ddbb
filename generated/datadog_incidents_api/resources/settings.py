# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `settings` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._unset import UNSET, Unset
from ..views.settings import GlobalIncidentSettingsView

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class SettingsResource:
    """Organization-wide settings of incident management.

    Synchronous; available as `client.settings`.

    Methods:
        get: Get the global settings.
        update: Update the global settings.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def get(self) -> GlobalIncidentSettingsView:
        """Get the global settings.

        Returns the incident management settings that apply to the whole organization.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.settings import get_global_incident_settings

        return GlobalIncidentSettingsView.of(self._executor.execute(get_global_incident_settings.prepare()))

    def update(self, *, analytics_dashboard_id: str | Unset = UNSET) -> GlobalIncidentSettingsView:
        """Update the global settings.

        Changes apply to the whole organization. Attributes that are not sent keep their values.

        Args:
            analytics_dashboard_id: ID of the dashboard for incident analytics, such as `abc-def-ghi`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.settings import update_global_incident_settings

        return GlobalIncidentSettingsView.of(
            self._executor.execute(
                update_global_incident_settings.prepare(
                    body=update_global_incident_settings.flat(analytics_dashboard_id=analytics_dashboard_id)
                )
            )
        )


class AsyncSettingsResource:
    """Organization-wide settings of incident management.

    Asynchronous; available as `client.settings`.

    Methods:
        get: Get the global settings.
        update: Update the global settings.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def get(self) -> GlobalIncidentSettingsView:
        """Get the global settings.

        Returns the incident management settings that apply to the whole organization.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.settings import get_global_incident_settings

        return GlobalIncidentSettingsView.of(
            await self._executor.execute(get_global_incident_settings.prepare())
        )

    async def update(self, *, analytics_dashboard_id: str | Unset = UNSET) -> GlobalIncidentSettingsView:
        """Update the global settings.

        Changes apply to the whole organization. Attributes that are not sent keep their values.

        Args:
            analytics_dashboard_id: ID of the dashboard for incident analytics, such as `abc-def-ghi`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.settings import update_global_incident_settings

        return GlobalIncidentSettingsView.of(
            await self._executor.execute(
                update_global_incident_settings.prepare(
                    body=update_global_incident_settings.flat(analytics_dashboard_id=analytics_dashboard_id)
                )
            )
        )
