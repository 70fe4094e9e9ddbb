# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `ai_postmortem` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..views.ai_postmortem import IncidentAIPostmortemView

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class AiPostmortemResource:
    """Synchronous operations on `ai_postmortem`, available as `client.ai_postmortem`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def get(self, incident_id: str) -> IncidentAIPostmortemView:
        """Draft a postmortem of an incident.

        Generates the text of each section with a language model. Does not create an attachment.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.ai_postmortem import get_incident_ai_postmortem

        return IncidentAIPostmortemView.of(
            self._executor.execute(get_incident_ai_postmortem.prepare(incident_id))
        )


class AsyncAiPostmortemResource:
    """Asynchronous operations on `ai_postmortem`, available as `client.ai_postmortem`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def get(self, incident_id: str) -> IncidentAIPostmortemView:
        """Draft a postmortem of an incident.

        Generates the text of each section with a language model. Does not create an attachment.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.ai_postmortem import get_incident_ai_postmortem

        return IncidentAIPostmortemView.of(
            await self._executor.execute(get_incident_ai_postmortem.prepare(incident_id))
        )
