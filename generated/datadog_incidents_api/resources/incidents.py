# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""The `incidents` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..execution import AsyncExecutor, Executor
    from ..models.incident_related_object import IncidentRelatedObject
    from ..views.incidents import IncidentView


class IncidentsResource:
    """Operations on `incidents`; reached as `client.incidents`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def delete(
        self,
        incident_id: str,
    ) -> None:
        """Delete an incident

        Deletes an incident for good; its number is not given again.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import delete_incident

        self._executor.execute(
            delete_incident.prepare(
                incident_id,
            )
        )

    def get(
        self,
        incident_id: str,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    ) -> IncidentView:
        """Get an incident

        Reads one incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            include: Kinds of related resources to send along, in the reply's `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import get_incident
        from ..views.incidents import IncidentView

        return IncidentView.of(
            self._executor.execute(
                get_incident.prepare(
                    incident_id,
                    include=include,
                )
            )
        )


class AsyncIncidentsResource:
    """Operations on `incidents`, asynchronous; reached as `client.incidents`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def delete(
        self,
        incident_id: str,
    ) -> None:
        """Delete an incident

        Deletes an incident for good; its number is not given again.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import delete_incident

        await self._executor.execute(
            delete_incident.prepare(
                incident_id,
            )
        )

    async def get(
        self,
        incident_id: str,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    ) -> IncidentView:
        """Get an incident

        Reads one incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            include: Kinds of related resources to send along, in the reply's `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import get_incident
        from ..views.incidents import IncidentView

        return IncidentView.of(
            await self._executor.execute(
                get_incident.prepare(
                    incident_id,
                    include=include,
                )
            )
        )
