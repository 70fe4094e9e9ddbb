"""Follow-up tasks of incidents, with the arguments people think in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.resources.todos import AsyncTodosResource
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments import timestamps
from ..._common.argument_checks import is_sequence

if TYPE_CHECKING:
    import datetime

    from datadog_incidents_api.models import IncidentTodoAnonymousAssignee
    from datadog_incidents_api.views.todos import IncidentTodoView


class AsyncTodos(AsyncTodosResource):
    """Operations on an incident's todos, asynchronous; reached as `client.todos`."""

    async def create(
        self,
        incident_id: str,
        *,
        content: str,
        assignees: Sequence[str | IncidentTodoAnonymousAssignee] = (),
        due_date: datetime.datetime | str | Unset | None = UNSET,
        completed: datetime.datetime | str | Unset | None = UNSET,
    ) -> IncidentTodoView:
        """Add a todo to an incident.

        Args:
            incident_id: id of the incident.
            content: what is to be done.
            assignees: who is to do it: handles such as `@ana@example.com`, or people from a chat service.
            due_date: until when, an aware datetime or an RFC 3339 date-time as text.
            completed: since when it is done, likewise.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_todo` has not been enabled; nothing was sent.
            NotFoundError: there is no such incident.
            DatadogError: the call failed; the subclass says how.
        """
        from datadog_incidents_api.api.todos import create_incident_todo
        from datadog_incidents_api.views.todos import IncidentTodoView

        body = create_incident_todo.flat(
            content=content,
            assignees=_listed(assignees),
            due_date=timestamps.to_text("due_date", due_date),
            completed=timestamps.to_text("completed", completed),
        )
        call = create_incident_todo.prepare(incident_id, body=body)
        return IncidentTodoView.of(await self._executor.execute(call))

    async def update(
        self,
        incident_id: str,
        todo_id: str,
        *,
        content: str | Unset = UNSET,
        assignees: Sequence[str | IncidentTodoAnonymousAssignee] | Unset = UNSET,
        due_date: datetime.datetime | str | Unset | None = UNSET,
        completed: datetime.datetime | str | Unset | None = UNSET,
    ) -> IncidentTodoView:
        """Change a todo; what is not named is left as it is.

        The API takes no update without content and assignees. Where one is not named here it is read
        first (which `get_incident_todo` has to be enabled for) and sent back as it was; a change that
        somebody else makes to it in between is overwritten.

        Args:
            incident_id: id of the incident.
            todo_id: id of the todo.
            content: what is to be done.
            assignees: who is to do it; replaces all of them.
            due_date: until when, an aware datetime or an RFC 3339 date-time as text; None clears it.
            completed: since when it is done, likewise; None reopens it.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: an operation has not been enabled; nothing was sent.
            NotFoundError: there is no such incident or todo.
            DatadogError: the call failed; the subclass says how.
        """
        from datadog_incidents_api.api.todos import update_incident_todo
        from datadog_incidents_api.views.todos import IncidentTodoView

        due, done = timestamps.to_text("due_date", due_date), timestamps.to_text("completed", completed)
        people = UNSET if assignees is UNSET else _listed(assignees)
        if content is UNSET or people is UNSET:
            current = (await self.get(incident_id, todo_id)).attributes
            content = current.content if content is UNSET else content
            people = current.assignees if people is UNSET else people
        body = update_incident_todo.flat(content=content, assignees=people, due_date=due, completed=done)
        call = update_incident_todo.prepare(incident_id, todo_id, body=body)
        return IncidentTodoView.of(await self._executor.execute(call))

    async def complete(
        self, incident_id: str, todo_id: str, *, at: datetime.datetime | str | Unset = UNSET
    ) -> IncidentTodoView:
        """Say that a todo is done; of one that is done already, this changes since when.

        Like any `update` that does not name content and assignees, it reads them first.

        Args:
            incident_id: id of the incident.
            todo_id: id of the todo.
            at: since when, an aware datetime or an RFC 3339 date-time as text; now, by this machine's
                clock, where left out.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_todo` or `update_incident_todo` has not been enabled;
                nothing was changed.
            NotFoundError: there is no such incident or todo.
            DatadogError: a call failed; the subclass says how.
        """
        return await self.update(incident_id, todo_id, completed=timestamps.past("at", at))

    async def reopen(self, incident_id: str, todo_id: str) -> IncidentTodoView:
        """Say that a todo is not done after all; no error where it was not.

        Like any `update` that does not name content and assignees, it reads them first.

        Args:
            incident_id: id of the incident.
            todo_id: id of the todo.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_todo` or `update_incident_todo` has not been enabled;
                nothing was changed.
            NotFoundError: there is no such incident or todo.
            DatadogError: a call failed; the subclass says how.
        """
        return await self.update(incident_id, todo_id, completed=None)


def _listed(
    assignees: Sequence[str | IncidentTodoAnonymousAssignee],
) -> list[str | IncidentTodoAnonymousAssignee | dict[str, object]]:
    if isinstance(assignees, str):
        raise InvalidRequestError(f"takes a list, not one string: [{assignees!r}]", path="assignees")
    if not is_sequence(assignees):
        raise InvalidRequestError(f"takes a list, not {type(assignees).__name__}", path="assignees")
    return list(assignees)
