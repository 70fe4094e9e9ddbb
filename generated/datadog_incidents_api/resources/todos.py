# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `todos` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..views.todos import IncidentTodoView

if TYPE_CHECKING:
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class TodosResource:
    """Follow-up tasks of an incident.

    Synchronous; available as `client.todos`.

    Methods:
        delete: Delete a todo.
        get: Get a todo.
        list: List todos of an incident.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def delete(self, incident_id: str, todo_id: str) -> None:
        """Delete a todo.

        Deletes a todo permanently. Deleting it again gives 404.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            todo_id: UUID of the todo. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the todo does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.todos import delete_incident_todo

        self._executor.execute(delete_incident_todo.prepare(incident_id, todo_id))

    def get(self, incident_id: str, todo_id: str) -> IncidentTodoView:
        """Get a todo.

        Returns one todo of an incident, with the users who created and last changed it.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            todo_id: UUID of the todo. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the todo does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.todos import get_incident_todo

        return IncidentTodoView.of(self._executor.execute(get_incident_todo.prepare(incident_id, todo_id)))

    def list(self, incident_id: str, *, errors: OnError = "raise") -> Listing[IncidentTodoView]:
        """List todos of an incident.

        Returns all todos of the incident, without pagination. Users appear by ID only.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.todos import list_incident_todos

        def items(response: Response[Any]) -> list[IncidentTodoView]:
            return IncidentTodoView.each(response, "data")

        return self._executor.listing(list_incident_todos.prepare(incident_id), items, errors)


class AsyncTodosResource:
    """Follow-up tasks of an incident.

    Asynchronous; available as `client.todos`.

    Methods:
        delete: Delete a todo.
        get: Get a todo.
        list: List todos of an incident.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def delete(self, incident_id: str, todo_id: str) -> None:
        """Delete a todo.

        Deletes a todo permanently. Deleting it again gives 404.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            todo_id: UUID of the todo. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the todo does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.todos import delete_incident_todo

        await self._executor.execute(delete_incident_todo.prepare(incident_id, todo_id))

    async def get(self, incident_id: str, todo_id: str) -> IncidentTodoView:
        """Get a todo.

        Returns one todo of an incident, with the users who created and last changed it.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            todo_id: UUID of the todo. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the todo does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.todos import get_incident_todo

        return IncidentTodoView.of(
            await self._executor.execute(get_incident_todo.prepare(incident_id, todo_id))
        )

    def list(self, incident_id: str, *, errors: OnError = "raise") -> AsyncListing[IncidentTodoView]:
        """List todos of an incident.

        Returns all todos of the incident, without pagination. Users appear by ID only.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.todos import list_incident_todos

        def items(response: Response[Any]) -> list[IncidentTodoView]:
            return IncidentTodoView.each(response, "data")

        return self._executor.listing(list_incident_todos.prepare(incident_id), items, errors)
