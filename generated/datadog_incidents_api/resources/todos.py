# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `todos` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # `list` is a method there.

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..views.todos import IncidentTodoView


class TodosResource:
    """Operations on `todos`; reached as `client.todos`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def delete(
        self,
        incident_id: str,
        todo_id: str,
    ) -> None:
        """Delete a todo

        Takes a todo off its incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            todo_id: Id of the todo, a UUID. One of any other form belongs to no todo.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_todo` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.todos import delete_incident_todo

        self._executor.execute(
            delete_incident_todo.prepare(
                incident_id,
                todo_id,
            )
        )

    def get(
        self,
        incident_id: str,
        todo_id: str,
    ) -> IncidentTodoView:
        """Get a todo

        Reads one todo of an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            todo_id: Id of the todo, a UUID. One of any other form belongs to no todo.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_todo` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.todos import get_incident_todo
        from ..views.todos import IncidentTodoView

        return IncidentTodoView.of(
            self._executor.execute(
                get_incident_todo.prepare(
                    incident_id,
                    todo_id,
                )
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        errors: OnError = "raise",
    ) -> Listing[IncidentTodoView]:
        """List an incident's todos

        Gives all todos of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_todos` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.todos import list_incident_todos
        from ..views.todos import IncidentTodoView

        def items(response: Response[Any]) -> list[IncidentTodoView]:
            return IncidentTodoView.each(response, "data")

        return self._executor.listing(
            list_incident_todos.prepare(
                incident_id,
            ),
            items,
            errors,
        )


class AsyncTodosResource:
    """Operations on `todos`, asynchronous; reached as `client.todos`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def delete(
        self,
        incident_id: str,
        todo_id: str,
    ) -> None:
        """Delete a todo

        Takes a todo off its incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            todo_id: Id of the todo, a UUID. One of any other form belongs to no todo.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_todo` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.todos import delete_incident_todo

        await self._executor.execute(
            delete_incident_todo.prepare(
                incident_id,
                todo_id,
            )
        )

    async def get(
        self,
        incident_id: str,
        todo_id: str,
    ) -> IncidentTodoView:
        """Get a todo

        Reads one todo of an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            todo_id: Id of the todo, a UUID. One of any other form belongs to no todo.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_todo` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.todos import get_incident_todo
        from ..views.todos import IncidentTodoView

        return IncidentTodoView.of(
            await self._executor.execute(
                get_incident_todo.prepare(
                    incident_id,
                    todo_id,
                )
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentTodoView]:
        """List an incident's todos

        Gives all todos of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_todos` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.todos import list_incident_todos
        from ..views.todos import IncidentTodoView

        def items(response: Response[Any]) -> list[IncidentTodoView]:
            return IncidentTodoView.each(response, "data")

        return self._executor.listing(
            list_incident_todos.prepare(
                incident_id,
            ),
            items,
            errors,
        )
