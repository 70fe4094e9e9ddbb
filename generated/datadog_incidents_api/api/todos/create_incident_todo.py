# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/relationships/todos"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_todo"]


def prepare(incident_id: str, *, body: models.IncidentTodoRequest) -> Call[models.IncidentTodoResponse]:
    """Create a todo.

    Adds a follow-up task, with its assignees, to an incident. The due date is optional.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/relationships/todos",
        lambda source: models.IncidentTodoResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    assignees: Sequence[
        str
        | models.IncidentTodoAnonymousAssignee
        | dicts.IncidentTodoAnonymousAssigneeDict
        | models.UnknownVariant
        | Mapping[str, Any]
    ],
    content: str,
    completed: datetime.datetime | str | Unset | None = UNSET,
    due_date: datetime.datetime | str | Unset | None = UNSET,
    incident_id: str | Unset = UNSET,
) -> models.IncidentTodoRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentTodoAttributes(
        assignees=cast("Any", assignees),
        content=content,
        completed=completed,
        due_date=due_date,
        incident_id=incident_id,
    )
    return models.IncidentTodoRequest(data=models.IncidentTodoRequestData(attributes=attributes))


def sync_detailed(
    incident_id: str, *, body: models.IncidentTodoRequest, client: Executor
) -> Response[models.IncidentTodoResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: models.IncidentTodoRequest, client: Executor
) -> models.IncidentTodoResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: models.IncidentTodoRequest, client: AsyncExecutor
) -> Response[models.IncidentTodoResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: models.IncidentTodoRequest, client: AsyncExecutor
) -> models.IncidentTodoResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
