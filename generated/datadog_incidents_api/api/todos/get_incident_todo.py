# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/relationships/todos/{todo_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["get_incident_todo"]


def prepare(incident_id: str, todo_id: str) -> Call[models.IncidentTodoResponse]:
    """Get a todo.

    Returns one todo of an incident, with the users who created and last changed it.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        todo_id: UUID of the todo. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/relationships/todos/{path_segment('todo_id', todo_id)}",
        lambda source: models.IncidentTodoResponse.from_dict(source),
    )


def sync_detailed(
    incident_id: str, todo_id: str, *, client: Executor
) -> Response[models.IncidentTodoResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, todo_id))


def sync(incident_id: str, todo_id: str, *, client: Executor) -> models.IncidentTodoResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, todo_id)).whole()


async def asyncio_detailed(
    incident_id: str, todo_id: str, *, client: AsyncExecutor
) -> Response[models.IncidentTodoResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, todo_id))


async def asyncio(incident_id: str, todo_id: str, *, client: AsyncExecutor) -> models.IncidentTodoResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, todo_id))).whole()
