# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/ai/postmortem"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_ai_postmortem_response import IncidentAIPostmortemResponse

OPERATION = OPERATIONS["get_incident_ai_postmortem"]


def _read(source: Any) -> IncidentAIPostmortemResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_ai_postmortem_response import IncidentAIPostmortemResponse

    return IncidentAIPostmortemResponse.from_dict(source)


def prepare(
    incident_id: str,
) -> Call[IncidentAIPostmortemResponse]:
    """Draft a postmortem

    Has a language model draft the sections of an incident's postmortem. It makes the texts, not an
    attachment.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/ai/postmortem",
        read=_read,
    )


def sync_detailed(
    incident_id: str,
    *,
    client: Executor,
) -> Response[IncidentAIPostmortemResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
        )
    )


def sync(
    incident_id: str,
    *,
    client: Executor,
) -> IncidentAIPostmortemResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    client: AsyncExecutor,
) -> Response[IncidentAIPostmortemResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
        )
    )


async def asyncio(
    incident_id: str,
    *,
    client: AsyncExecutor,
) -> IncidentAIPostmortemResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
            )
        )
    ).whole()
