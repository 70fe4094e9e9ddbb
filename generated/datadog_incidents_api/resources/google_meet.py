# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `google_meet` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..execution import AsyncExecutor, Executor
    from ..views.google_meet import IncidentGoogleMeetConfigurationView


class GoogleMeetResource:
    """Operations on `google_meet`; reached as `client.google_meet`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        allow_manual_meeting_creation: bool,
        auto_summarize: bool,
        incident_type: str,
    ) -> IncidentGoogleMeetConfigurationView:
        """Create a Google Meet configuration

        Sets up meetings in Google Meet for incidents of one type.

        Args:
            allow_manual_meeting_creation: Whether people may open a meeting for an incident by
                hand.
            auto_summarize: Whether what is said in meetings is summed up automatically.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_google_meet_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.google_meet import create_incident_google_meet_configuration
        from ..views.google_meet import IncidentGoogleMeetConfigurationView

        return IncidentGoogleMeetConfigurationView.of(
            self._executor.execute(
                create_incident_google_meet_configuration.prepare(
                    body=create_incident_google_meet_configuration.flat(
                        allow_manual_meeting_creation=allow_manual_meeting_creation,
                        auto_summarize=auto_summarize,
                        incident_type=incident_type,
                    ),
                )
            )
        )

    def update(
        self,
        id: str,
        *,
        allow_manual_meeting_creation: bool | Unset = UNSET,
        auto_summarize: bool | Unset = UNSET,
    ) -> IncidentGoogleMeetConfigurationView:
        """Update a Google Meet configuration

        Changes how meetings are set up; attributes that are not sent are left as they are. The type
        of incident cannot be changed.

        Args:
            id: Id of the configuration, a UUID. One of any other form belongs to no
                configuration.
            allow_manual_meeting_creation: Whether people may open a meeting for an incident by
                hand.
            auto_summarize: Whether what is said in meetings is summed up automatically.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_google_meet_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.google_meet import update_incident_google_meet_configuration
        from ..views.google_meet import IncidentGoogleMeetConfigurationView

        return IncidentGoogleMeetConfigurationView.of(
            self._executor.execute(
                update_incident_google_meet_configuration.prepare(
                    id,
                    body=update_incident_google_meet_configuration.flat(
                        id=id,
                        allow_manual_meeting_creation=allow_manual_meeting_creation,
                        auto_summarize=auto_summarize,
                    ),
                )
            )
        )


class AsyncGoogleMeetResource:
    """Operations on `google_meet`, asynchronous; reached as `client.google_meet`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        allow_manual_meeting_creation: bool,
        auto_summarize: bool,
        incident_type: str,
    ) -> IncidentGoogleMeetConfigurationView:
        """Create a Google Meet configuration

        Sets up meetings in Google Meet for incidents of one type.

        Args:
            allow_manual_meeting_creation: Whether people may open a meeting for an incident by
                hand.
            auto_summarize: Whether what is said in meetings is summed up automatically.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_google_meet_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.google_meet import create_incident_google_meet_configuration
        from ..views.google_meet import IncidentGoogleMeetConfigurationView

        return IncidentGoogleMeetConfigurationView.of(
            await self._executor.execute(
                create_incident_google_meet_configuration.prepare(
                    body=create_incident_google_meet_configuration.flat(
                        allow_manual_meeting_creation=allow_manual_meeting_creation,
                        auto_summarize=auto_summarize,
                        incident_type=incident_type,
                    ),
                )
            )
        )

    async def update(
        self,
        id: str,
        *,
        allow_manual_meeting_creation: bool | Unset = UNSET,
        auto_summarize: bool | Unset = UNSET,
    ) -> IncidentGoogleMeetConfigurationView:
        """Update a Google Meet configuration

        Changes how meetings are set up; attributes that are not sent are left as they are. The type
        of incident cannot be changed.

        Args:
            id: Id of the configuration, a UUID. One of any other form belongs to no
                configuration.
            allow_manual_meeting_creation: Whether people may open a meeting for an incident by
                hand.
            auto_summarize: Whether what is said in meetings is summed up automatically.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_google_meet_configuration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.google_meet import update_incident_google_meet_configuration
        from ..views.google_meet import IncidentGoogleMeetConfigurationView

        return IncidentGoogleMeetConfigurationView.of(
            await self._executor.execute(
                update_incident_google_meet_configuration.prepare(
                    id,
                    body=update_incident_google_meet_configuration.flat(
                        id=id,
                        allow_manual_meeting_creation=allow_manual_meeting_creation,
                        auto_summarize=auto_summarize,
                    ),
                )
            )
        )
