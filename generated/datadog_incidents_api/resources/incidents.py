# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `incidents` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class IncidentsResource:
    """Incidents, from declaration to resolution.

    Synchronous; available as `client.incidents`.

    Methods:
        delete: Delete an incident.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def delete(self, incident_id: str) -> None:
        """Delete an incident.

        Deletes an incident permanently. Its public ID is not reused.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import delete_incident

        self._executor.execute(delete_incident.prepare(incident_id))


class AsyncIncidentsResource:
    """Incidents, from declaration to resolution.

    Asynchronous; available as `client.incidents`.

    Methods:
        delete: Delete an incident.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def delete(self, incident_id: str) -> None:
        """Delete an incident.

        Deletes an incident permanently. Its public ID is not reused.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import delete_incident

        await self._executor.execute(delete_incident.prepare(incident_id))
