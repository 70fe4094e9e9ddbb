# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `ai_postmortem` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # `list` is a method there.

    from ..execution import AsyncExecutor, Executor
    from ..views.ai_postmortem import IncidentAIPostmortemView


class AiPostmortemResource:
    """Operations on `ai_postmortem`; reached as `client.ai_postmortem`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def get(
        self,
        incident_id: str,
    ) -> IncidentAIPostmortemView:
        """Draft a postmortem

        Has a language model draft the sections of an incident's postmortem. It makes the texts, not
        an attachment.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_ai_postmortem` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.ai_postmortem import get_incident_ai_postmortem
        from ..views.ai_postmortem import IncidentAIPostmortemView

        return IncidentAIPostmortemView.of(
            self._executor.execute(
                get_incident_ai_postmortem.prepare(
                    incident_id,
                )
            )
        )


class AsyncAiPostmortemResource:
    """Operations on `ai_postmortem`, asynchronous; reached as `client.ai_postmortem`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def get(
        self,
        incident_id: str,
    ) -> IncidentAIPostmortemView:
        """Draft a postmortem

        Has a language model draft the sections of an incident's postmortem. It makes the texts, not
        an attachment.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_ai_postmortem` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.ai_postmortem import get_incident_ai_postmortem
        from ..views.ai_postmortem import IncidentAIPostmortemView

        return IncidentAIPostmortemView.of(
            await self._executor.execute(
                get_incident_ai_postmortem.prepare(
                    incident_id,
                )
            )
        )
