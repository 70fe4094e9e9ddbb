"""Follow-up tasks (todos) of incidents, with flat keyword arguments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from datadog_incidents_api.errors import InvalidRequestError, NotIncludedError
from datadog_incidents_api.resources.todos import AsyncTodosResource
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments import timestamps
from ..._common.argument_checks import is_sequence
from ..._views.durations import utc_now
from ..incident_numbers import AsyncIncidentNumbers

if TYPE_CHECKING:
    import datetime

    from datadog_incidents_api.dicts import IncidentTodoAnonymousAssigneeDict
    from datadog_incidents_api.models import (
        IncidentTodoAnonymousAssignee,
        IncidentTodoResponse,
        UnknownVariant,
    )
    from datadog_incidents_api.types import AsyncListing, Call, OnError, Response
    from datadog_incidents_api.views.todos import IncidentTodoView

    from ..people import AsyncPeopleExecutor

    Assignee: TypeAlias = (
        str | IncidentTodoAnonymousAssignee | IncidentTodoAnonymousAssigneeDict | UnknownVariant
    )


class AsyncTodos(AsyncTodosResource):
    """Follow-up tasks of an incident.

    Asynchronous; available as `client.todos`. An incident given by its number or the URL of its page, as for
    `client.incidents.get`, is searched for first, which is one more request, for which `search_incidents`
    must be enabled.

    Methods:
        complete: Mark a todo as completed.
        create: Add a todo to an incident.
        delete: Delete a todo.
        get: Get a todo.
        list: List todos of an incident.
        reopen: Mark a todo as not completed.
        update: Update a todo.
    """

    def __init__(
        self,
        executor: AsyncPeopleExecutor,
        base_url: str = "",
        now: Callable[[], datetime.datetime] = utc_now,
    ) -> None:
        super().__init__(executor)
        self._numbers = AsyncIncidentNumbers(executor, base_url)
        self._now = now

    async def create(
        self,
        incident_id: str | int,
        *,
        content: str,
        assignees: Sequence[Assignee] = (),
        due_date: datetime.datetime | str | Unset | None = UNSET,
        completed: datetime.datetime | str | Unset | None = UNSET,
    ) -> IncidentTodoView:
        """Add a todo to an incident.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            content: text of the todo, describing the work to be done.
            assignees: assignees of the todo: handles such as `@ana@example.com`, or people from a chat
                service.
            due_date: due date: a datetime with a time zone, or an RFC 3339 string; None for none.
            completed: completion time, in the same format; None for an open todo.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `create_incident_todo`, or `search_incidents` for a number, is beta and
                not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.todos import create_incident_todo
        from datadog_incidents_api.views.todos import IncidentTodoView

        due, done = timestamps.to_text("due_date", due_date), timestamps.to_text("completed", completed)
        people = _to_list(assignees)

        def prepare(uuid: str) -> Call[IncidentTodoResponse]:
            body = create_incident_todo.flat(content=content, assignees=people, due_date=due, completed=done)
            return create_incident_todo.prepare(uuid, body=body)

        return IncidentTodoView.of(await self._numbers.execute(incident_id, prepare))

    async def get(self, incident_id: str | int, todo_id: str) -> IncidentTodoView:
        """Get a todo, with the users who created and last changed it.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            todo_id: UUID of the todo.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `get_incident_todo`, or `search_incidents` for a number, is beta and not
                enabled; nothing was sent.
            NotFoundError: the incident or the todo does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.views.todos import IncidentTodoView

        fetched = await self._numbers.execute(incident_id, partial(_prepared_get, todo_id))
        return IncidentTodoView.of(fetched)

    def list(self, incident_id: str | int, *, errors: OnError = "raise") -> AsyncListing[IncidentTodoView]:
        """List all todos of an incident, without pagination. Users appear by ID only.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            errors: handling of todos that cannot be decoded: `raise` the first error after the valid ones, or
                `collect` the errors in `errors` of the page.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `list_incident_todos`, or `search_incidents` for a number, is beta and not
                enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.todos import list_incident_todos

        return self._numbers.listing(incident_id, list_incident_todos.prepare, _todos, errors)

    async def update(
        self,
        incident_id: str | int,
        todo_id: str,
        *,
        content: str | Unset = UNSET,
        assignees: Sequence[Assignee] | Unset = UNSET,
        due_date: datetime.datetime | str | Unset | None = UNSET,
        completed: datetime.datetime | str | Unset | None = UNSET,
    ) -> IncidentTodoView:
        """Update a todo; arguments that are not given leave their values unchanged.

        The API requires content and assignees in each update. If either is not given, the todo is fetched
        first, for which `get_incident_todo` must be enabled, and the current value is sent back; a
        concurrent change to that value is overwritten.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            todo_id: UUID of the todo.
            content: text of the todo, describing the work to be done.
            assignees: complete list of assignees, which replaces the current ones.
            due_date: due date: a datetime with a time zone, or an RFC 3339 string; None clears it.
            completed: completion time, in the same format; None reopens the todo.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was changed.
            UnstableOperationError: `update_incident_todo`, `get_incident_todo` if the todo must be
                fetched, or `search_incidents` for a number, is beta and not enabled; nothing was changed.
            NotFoundError: the incident or the todo does not exist.
            NotIncludedError: the todo must be fetched, and has no content; nothing was changed.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.todos import update_incident_todo
        from datadog_incidents_api.views.todos import IncidentTodoView

        due, done = timestamps.to_text("due_date", due_date), timestamps.to_text("completed", completed)
        people: Sequence[Assignee] | Unset = UNSET if assignees is UNSET else _to_list(assignees)

        def prepare(uuid: str) -> Call[IncidentTodoResponse]:
            body = update_incident_todo.flat(  # before the todo is fetched, with placeholders for its values
                content="" if content is UNSET else content,
                assignees=() if people is UNSET else people,
                due_date=due,
                completed=done,
            )
            return update_incident_todo.prepare(uuid, todo_id, body=body)

        if content is UNSET or people is UNSET:
            fetch = partial(_prepared_get, todo_id)
            incident_id = await self._numbers.uuid_of(incident_id, fetch, prepare)
            current = (await self.get(incident_id, todo_id)).attributes
            # The spec allows no nulls here, but decoding does.
            content = current.content if content is UNSET else content
            if content is None:  # pyright: ignore[reportUnnecessaryComparison]
                raise NotIncludedError("the todo has no content to send back; pass content=...")
            if people is UNSET:
                people = [
                    one
                    for one in current.assignees or ()
                    if one is not None  # pyright: ignore[reportUnnecessaryComparison]
                ]
        return IncidentTodoView.of(await self._numbers.execute(incident_id, prepare))

    async def delete(self, incident_id: str | int, todo_id: str) -> None:
        """Delete a todo permanently; deleting it again gives 404.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            todo_id: UUID of the todo.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was deleted.
            UnstableOperationError: `delete_incident_todo`, or `search_incidents` for a number, is beta and
                not enabled; nothing was deleted.
            NotFoundError: the incident or the todo does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.todos import delete_incident_todo

        await self._numbers.execute(incident_id, lambda uuid: delete_incident_todo.prepare(uuid, todo_id))

    async def complete(
        self, incident_id: str | int, todo_id: str, *, at: datetime.datetime | str | Unset = UNSET
    ) -> IncidentTodoView:
        """Mark a todo as completed; if it already is, its completion time is changed.

        The todo is fetched first, like in any `update` without content and assignees.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            todo_id: UUID of the todo.
            at: completion time: a datetime with a time zone, or an RFC 3339 string; default: the current
                time of the local clock, or of the mock that created the client.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `get_incident_todo` or `update_incident_todo`, or `search_incidents` for a
                number, is beta and not enabled; nothing was changed.
            NotFoundError: the incident or the todo does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        done = timestamps.event_time("at", at, self._now)
        return await self.update(incident_id, todo_id, completed=done)

    async def reopen(self, incident_id: str | int, todo_id: str) -> IncidentTodoView:
        """Mark a todo as not completed; no effect if it is open already.

        The todo is fetched first, like in any `update` without content and assignees.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            todo_id: UUID of the todo.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `get_incident_todo` or `update_incident_todo`, or `search_incidents` for a
                number, is beta and not enabled; nothing was changed.
            NotFoundError: the incident or the todo does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        return await self.update(incident_id, todo_id, completed=None)


def _prepared_get(todo_id: str, uuid: str) -> Call[IncidentTodoResponse]:
    from datadog_incidents_api.api.todos import get_incident_todo

    return get_incident_todo.prepare(uuid, todo_id)


def _todos(response: Response[Any]) -> list[IncidentTodoView]:
    from datadog_incidents_api.views.todos import IncidentTodoView

    return IncidentTodoView.each(response, "data")


def _to_list(
    assignees: Sequence[Assignee],
) -> list[Assignee]:
    if isinstance(assignees, str):
        raise InvalidRequestError(f"must be a list, not one string: [{assignees!r}]", path="assignees")
    if not is_sequence(assignees):
        raise InvalidRequestError(f"must be a list, not {type(assignees).__name__}", path="assignees")
    return list(assignees)
