# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `settings` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..execution import AsyncExecutor, Executor
    from ..views.settings import GlobalIncidentSettingsView


class SettingsResource:
    """Operations on `settings`; reached as `client.settings`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def get(
        self,
    ) -> GlobalIncidentSettingsView:
        """Get the settings

        Reads the organization's settings.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_global_incident_settings` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.settings import get_global_incident_settings
        from ..views.settings import GlobalIncidentSettingsView

        return GlobalIncidentSettingsView.of(self._executor.execute(get_global_incident_settings.prepare()))

    def update(
        self,
        *,
        analytics_dashboard_id: str | Unset = UNSET,
    ) -> GlobalIncidentSettingsView:
        """Update the settings

        Changes the organization's settings; attributes that are not sent are left as they are.

        Args:
            analytics_dashboard_id: Id of the dashboard that evaluates incidents.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_global_incident_settings` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.settings import update_global_incident_settings
        from ..views.settings import GlobalIncidentSettingsView

        return GlobalIncidentSettingsView.of(
            self._executor.execute(
                update_global_incident_settings.prepare(
                    body=update_global_incident_settings.flat(
                        analytics_dashboard_id=analytics_dashboard_id,
                    ),
                )
            )
        )


class AsyncSettingsResource:
    """Operations on `settings`, asynchronous; reached as `client.settings`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def get(
        self,
    ) -> GlobalIncidentSettingsView:
        """Get the settings

        Reads the organization's settings.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_global_incident_settings` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.settings import get_global_incident_settings
        from ..views.settings import GlobalIncidentSettingsView

        return GlobalIncidentSettingsView.of(
            await self._executor.execute(get_global_incident_settings.prepare())
        )

    async def update(
        self,
        *,
        analytics_dashboard_id: str | Unset = UNSET,
    ) -> GlobalIncidentSettingsView:
        """Update the settings

        Changes the organization's settings; attributes that are not sent are left as they are.

        Args:
            analytics_dashboard_id: Id of the dashboard that evaluates incidents.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_global_incident_settings` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.settings import update_global_incident_settings
        from ..views.settings import GlobalIncidentSettingsView

        return GlobalIncidentSettingsView.of(
            await self._executor.execute(
                update_global_incident_settings.prepare(
                    body=update_global_incident_settings.flat(
                        analytics_dashboard_id=analytics_dashboard_id,
                    ),
                )
            )
        )
