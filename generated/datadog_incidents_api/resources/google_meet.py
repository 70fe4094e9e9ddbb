# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `google_meet` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._unset import UNSET, Unset
from ..views.google_meet import IncidentGoogleMeetConfigurationView

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class GoogleMeetResource:
    """Settings of the Google Meet meetings opened for incidents.

    Synchronous; available as `client.google_meet`.

    Methods:
        create: Create a Google Meet configuration.
        update: Update a Google Meet configuration.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self, *, allow_manual_meeting_creation: bool, auto_summarize: bool, incident_type: str
    ) -> IncidentGoogleMeetConfigurationView:
        """Create a Google Meet configuration.

        Sets up Google Meet meetings for the incidents of one type.

        Args:
            allow_manual_meeting_creation: whether users can create a meeting for an incident manually.
            auto_summarize: whether conversations in meetings are summarized automatically.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.google_meet import create_incident_google_meet_configuration

        return IncidentGoogleMeetConfigurationView.of(
            self._executor.execute(
                create_incident_google_meet_configuration.prepare(
                    body=create_incident_google_meet_configuration.flat(
                        allow_manual_meeting_creation=allow_manual_meeting_creation,
                        auto_summarize=auto_summarize,
                        incident_type=incident_type,
                    )
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
        """Update a Google Meet configuration.

        Attributes that are not sent keep their values. The incident type cannot be changed.

        Args:
            id: UUID of the Google Meet configuration. An unknown or malformed ID gives 404.
            allow_manual_meeting_creation: whether users can create a meeting for an incident manually.
            auto_summarize: whether conversations in meetings are summarized automatically.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.google_meet import update_incident_google_meet_configuration

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
    """Settings of the Google Meet meetings opened for incidents.

    Asynchronous; available as `client.google_meet`.

    Methods:
        create: Create a Google Meet configuration.
        update: Update a Google Meet configuration.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self, *, allow_manual_meeting_creation: bool, auto_summarize: bool, incident_type: str
    ) -> IncidentGoogleMeetConfigurationView:
        """Create a Google Meet configuration.

        Sets up Google Meet meetings for the incidents of one type.

        Args:
            allow_manual_meeting_creation: whether users can create a meeting for an incident manually.
            auto_summarize: whether conversations in meetings are summarized automatically.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.google_meet import create_incident_google_meet_configuration

        return IncidentGoogleMeetConfigurationView.of(
            await self._executor.execute(
                create_incident_google_meet_configuration.prepare(
                    body=create_incident_google_meet_configuration.flat(
                        allow_manual_meeting_creation=allow_manual_meeting_creation,
                        auto_summarize=auto_summarize,
                        incident_type=incident_type,
                    )
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
        """Update a Google Meet configuration.

        Attributes that are not sent keep their values. The incident type cannot be changed.

        Args:
            id: UUID of the Google Meet configuration. An unknown or malformed ID gives 404.
            allow_manual_meeting_creation: whether users can create a meeting for an incident manually.
            auto_summarize: whether conversations in meetings are summarized automatically.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.google_meet import update_incident_google_meet_configuration

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
