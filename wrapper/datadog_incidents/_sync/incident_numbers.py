# Derived from _async/incident_numbers.py by scripts/generate; do not edit.
"""Search for the UUID of an incident whose number, or the URL of whose page, was given to a method."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar

from datadog_incidents_api.errors import DecodingError, InvalidRequestError
from datadog_incidents_api.types import Call, Listing, OnError, Page, Response

from .._arguments.incident_ids import number_or_id
from .._arguments.names import named_arguments
from .._common.json_kinds import is_object
from ..errors import DatadogError, UnstableOperationError
from ..query import Query
from .lists import Paged

if TYPE_CHECKING:
    from .people import PeopleExecutor

T = TypeVar("T")
V = TypeVar("V")

ANY_UUID = "00000000-0000-0000-0000-000000000000"
"""Takes the place of the UUID in a call that is checked before the search."""
HINT = "raised while incident {} was looked up by its number; a UUID needs no lookup"


class IncidentNumbers:
    """Incidents by number, for the methods of resources.

    Args:
        executor: executor of the search.
        base_url: address of the server, to which the URL of an incident's page must belong.
    """

    def __init__(self, executor: PeopleExecutor, base_url: str) -> None:
        self._executor = executor
        self._base_url = base_url

    def uuid_of(self, incident_id: str | int, *calls: Callable[[str], Call[Any]]) -> str:
        """Return the UUID of an incident; if given by its number or its page, it is searched for.

        Args:
            incident_id: argument of the method.
            calls: functions that prepare the calls that the method will make with the UUID. They are checked
                before anything is sent, except for the only call with a UUID, which is sent next.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent. Or several incidents have the
                number; nothing but the search was sent.
            DatadogError: a call is not enabled, or the search fails.
        """
        found = number_or_id(incident_id, self._base_url)
        if isinstance(found, str) and len(calls) < 2:
            return found
        with named_arguments():
            for prepare in calls:
                self._executor.check(prepare(found if isinstance(found, str) else ANY_UUID))
        return found if isinstance(found, str) else self._search(found)

    def execute(self, incident_id: str | int, prepare: Callable[[str], Call[T]]) -> Response[T]:
        """Execute one call on an incident, given a function that prepares it with the UUID."""
        uuid = self.uuid_of(incident_id, prepare)
        with named_arguments():
            return self._executor.execute(prepare(uuid))

    def listing(
        self,
        incident_id: str | int,
        prepare: Callable[[str], Call[T]],
        items: Callable[[Response[T]], list[V]],
        errors: OnError,
    ) -> Listing[V]:
        """Create a lazy list of what belongs to an incident, which is searched for with the first page."""
        found = number_or_id(incident_id, self._base_url)
        if isinstance(found, str):
            return self._executor.listing(prepare(found), items, errors)
        return ListOfIncident(self, found, prepare, self._executor, items, errors)

    def _search(self, number: int) -> str:
        """Return the UUID of the incident with a number.

        The number of each result is compared, because the query is not part of Datadog's published docs. If
        none is the incident, its number is returned, to which the server responds as to any unknown ID.
        """
        from datadog_incidents_api.api.incidents import search_incidents

        try:
            call = search_incidents.prepare(str(Query.field("public_id", number)))
            response = self._executor.execute(call)
            found = dict.fromkeys(_ids_of(response.parsed, number))
            if (unreadable := _unreadable(response.errors, number, is_found=bool(found))) is not None:
                raise unreadable
        except UnstableOperationError as error:
            purpose = "to find an incident by its number"
            raise UnstableOperationError(error.operation, error.resource, purpose) from None
        except DatadogError as error:
            error.add_note(HINT.format(number))
            raise
        if len(found) > 1:
            ids = self._executor.redactor.text(", ".join(found))
            raise InvalidRequestError(
                f"{len(found)} incidents have the number {number}: {ids}; pass the UUID of one of them",
                path="incident_id",
            )
        return next(iter(found), str(number))


class ListOfIncident(Paged[V]):
    """Lazy list of what belongs to an incident that was given by its number."""

    def __init__(
        self,
        numbers: IncidentNumbers,
        number: int,
        prepare: Callable[[str], Call[T]],
        executor: PeopleExecutor,
        items: Callable[[Response[T]], list[V]],
        errors: OnError,
    ) -> None:
        super().__init__(errors)
        call = prepare(ANY_UUID)
        self._shown = f"<list of {call.operation.tag} of incident {number}, not fetched>"

        def find() -> Listing[V]:
            uuid = numbers.uuid_of(number, prepare)
            return executor.listing(prepare(uuid), items, errors)

        self._find = find

    def pages(self) -> Generator[Page[V]]:
        """Iterate over pages instead of items; the `next_offset` of a page is where to resume later."""
        listing = self._find()
        pages: Any = listing.pages()
        with closing(pages):
            for page in pages:
                yield page

    def __repr__(self) -> str:
        return self._shown


def _ids_of(found: Any, number: int) -> Iterator[str]:
    """Yield the IDs of the incidents with a number, among the results of a search."""
    attributes = getattr(found.data, "attributes", None)
    for item in getattr(attributes, "incidents", None) or ():
        incident = getattr(item, "data", None)
        if getattr(getattr(incident, "attributes", None), "public_id", None) == number:
            yield str(getattr(incident, "id", None))


def _unreadable(errors: tuple[DecodingError, ...], number: int, *, is_found: bool) -> DecodingError | None:
    """Return the error of a result that cannot be decoded, and is or could be the incident with a number."""
    for error in errors:
        if error.path.startswith("included["):
            continue
        item: object = error.raw
        for key in ("data", "attributes", "public_id"):
            item = item.get(key) if is_object(item) else None
        if item == number or (not isinstance(item, int) and not is_found):
            return error
    return None
