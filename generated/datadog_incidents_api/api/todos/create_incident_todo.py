# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/relationships/todos"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_todo_attributes import IncidentTodoAttributes
from ...models.incident_todo_request import IncidentTodoRequest
from ...models.incident_todo_request_data import IncidentTodoRequestData
from ...operations import OPERATIONS
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_todo_anonymous_assignee import IncidentTodoAnonymousAssignee
    from ...models.incident_todo_response import IncidentTodoResponse

OPERATION = OPERATIONS["create_incident_todo"]


def _read(source: Any) -> IncidentTodoResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_todo_response import IncidentTodoResponse

    return IncidentTodoResponse.from_dict(source)


def prepare(incident_id: str, *, body: IncidentTodoRequest) -> Call[IncidentTodoResponse]:
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
        _read,
        body=body.to_sendable(),
    )


def flat(
    *,
    assignees: list[str | IncidentTodoAnonymousAssignee | dict[str, Any]],
    content: str,
    completed: str | Unset | None = UNSET,
    due_date: str | Unset | None = UNSET,
    incident_id: str | Unset = UNSET,
) -> IncidentTodoRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentTodoAttributes(
        assignees=assignees, content=content, completed=completed, due_date=due_date, incident_id=incident_id
    )
    return IncidentTodoRequest(data=IncidentTodoRequestData(attributes=attributes))


def sync_detailed(
    incident_id: str, *, body: IncidentTodoRequest, client: Executor
) -> Response[IncidentTodoResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(incident_id: str, *, body: IncidentTodoRequest, client: Executor) -> IncidentTodoResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: IncidentTodoRequest, client: AsyncExecutor
) -> Response[IncidentTodoResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: IncidentTodoRequest, client: AsyncExecutor
) -> IncidentTodoResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
