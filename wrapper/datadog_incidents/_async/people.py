"""Executor of resources, which replaces email addresses and handles in calls by the UUIDs of users."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from datadog_incidents_api.types import AsyncListing, Call, OnError, Response

from .._http.redaction import Redactor
from .._policy.people import Person, Place, chosen, name_at, places_of_names, with_id
from ..errors import DatadogError, InvalidRequestError, NotFoundError

if TYPE_CHECKING:
    from .._policy.known_people import KnownPeople
    from .engine import AsyncEngine

T = TypeVar("T")
V = TypeVar("V")

PAGE_SIZE = 100
"""Number of users per page, the largest one that the API permits."""
HINT = "raised while the user {!r} was looked up; a UUID needs no lookup, and no scope user_access_read"


class AsyncPeopleExecutor:
    """Executor that looks up users by name before it executes a call.

    A UUID is sent as it is. Each other name is looked up once, and remembered until a call with it gives 404.
    It is then looked up again, and the call is repeated if the name means another user now, e.g. because the
    account was disabled and created again: with 404, the server has changed nothing.

    Args:
        engine: engine that executes the calls, also those that look users up.
        known: users who have been looked up.
    """

    def __init__(self, engine: AsyncEngine, known: KnownPeople) -> None:
        self._engine = engine
        self._known = known

    async def execute(self, call: Call[T]) -> Response[T]:
        """Execute a call; for errors see `AsyncEngine.execute`.

        Raises:
            InvalidRequestError: a name means no user, or several; nothing but lookups was sent.
        """
        names = _names(call)
        if not names:
            return await self._engine.execute(call)
        self._engine.check(call)  # an invalid call is refused before anything is sent
        known = {name: self._known.get(name) for name in names.values()}
        replaced = await self._with_ids(call, names)
        try:
            return await self._engine.execute(replaced)
        except NotFoundError:
            for name in known:
                self._known.forget(name)
            if not any(known.values()):
                raise
            again = await self._with_ids(call, names)
            if (again.path, again.body) == (replaced.path, replaced.body):
                raise
        return await self._engine.execute(again)

    def check(self, call: Call[Any]) -> None:
        """Check that a call can be sent, without sending it; see `execute` for the errors."""
        _names(call)
        self._engine.check(call)

    @property
    def redactor(self) -> Redactor:
        """Redactor of the client's secrets, for what a server has returned."""
        return self._engine.redactor

    def listing(
        self,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> AsyncListing[V]:
        """Create a lazy list; no list has a user as argument."""
        return self._engine.listing(call, items, errors, prefetch)

    async def _with_ids(self, call: Call[T], names: dict[Place, str]) -> Call[T]:
        for place, name in names.items():
            call = with_id(call, place, await self._id_of(place.argument, name))
        return call

    async def _id_of(self, argument: str, name: str) -> str:
        known = self._known.get(name)
        if known is not None:
            return known
        try:
            people = await self._people(name)
        except InvalidRequestError as error:  # e.g. of the URL, which is too long
            raise InvalidRequestError(f"cannot be looked up: {error.problem}", path=argument) from None
        except DatadogError as error:
            error.add_note(HINT.format(name))
            raise
        try:
            found = chosen(argument, name, people)
        except InvalidRequestError as error:  # with the IDs that the server has returned
            raise InvalidRequestError(self.redactor.text(error.problem), path=argument) from None
        self._known.add(name, found)
        return found

    async def _people(self, name: str) -> list[Person]:
        """List the users with a name that contains the one given; all pages."""
        from datadog_incidents_api.api.users import list_users

        call = list_users.prepare(filter=name, page_size=PAGE_SIZE)
        users = self._engine.listing(call, _users)
        return [Person.of(user) async for user in users]


def _names(call: Call[Any]) -> dict[Place, str]:
    """Return the names of users in a call; raises InvalidRequestError for an empty one."""
    return {place: name_at(place) for place in places_of_names(call)}


def _users(response: Response[Any]) -> list[Any]:
    return [user.to_dict() for user in response.parsed.data]
