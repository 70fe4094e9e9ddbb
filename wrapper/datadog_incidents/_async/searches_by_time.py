"""Searches with a condition on times, which is evaluated here for each incident that the server returns."""

from __future__ import annotations

import datetime
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from datadog_incidents_api._model import Model
from datadog_incidents_api._shapes import json_type
from datadog_incidents_api.api.incidents import get_incident, search_incidents
from datadog_incidents_api.errors import DecodingError
from datadog_incidents_api.types import Call, OnError, Page, Response

from .._arguments.time_conditions import Condition, Range, Times
from .._http.reply import decoding_error
from ..errors import NotFoundError
from .lists import AsyncPaged
from .overlapping_pages import key_of, key_of_error, overlapping_pages
from .prefetching import AsyncPrefetcher, check_prefetch
from .selected_pages import SelectedPage

if TYPE_CHECKING:
    from .people import AsyncPeopleExecutor

T = TypeVar("T")
V = TypeVar("V")

ALL = "state:active OR -state:active"
"""Query that matches every incident, also in a state that the organization has defined."""

_SECOND = datetime.timedelta(seconds=1)  # precision of the times in searches


class AsyncSearchByTime(AsyncPaged[V]):
    """Lazy list of those incidents of a search that meet a condition, each of them once.

    Pages overlap, so that incidents deleted meanwhile hide no others. Incidents that are created meanwhile
    are in front of a search for the newest first, and move others to later pages, so that it returns some
    twice, or new ones on later pages; both are left out.

    An incident for which the condition cannot be evaluated, because its time is not a timestamp, is handled
    like one that cannot be decoded.

    The search ends early if it is in order of creation and the rest is outside of the period.

    Args:
        executor: executor of the calls.
        call: prepared call of the search.
        items: function that extracts the items from a response of the search.
        condition: condition on the times.
        shown: query, for the `repr`.
        is_oldest_first: whether the search is in ascending order of creation, instead of descending.
        errors: handling of incidents that cannot be decoded.
        prefetch: number of pages in flight.
    """

    def __init__(
        self,
        executor: AsyncPeopleExecutor,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        condition: Condition,
        *,
        shown: str,
        is_oldest_first: bool,
        errors: OnError,
        prefetch: int,
    ) -> None:
        super().__init__(errors)
        check_prefetch(prefetch)
        self._executor = executor
        self._pages = partial(overlapping_pages, call=call, items=items)
        self._prefetch = prefetch
        self._condition = condition
        self._shown = shown
        self._is_oldest_first = is_oldest_first

    async def pages(self) -> AsyncGenerator[Page[V]]:
        """Iterate over the pages of the search, whose `items` are those that meet the condition."""
        returned: set[str] = set()
        newest: int | None = None  # of the public IDs on the first page, which are in order of creation
        async with (  # closed here, as in `take`
            aclosing(AsyncPrefetcher(self._executor, self._prefetch)) as executor,
            aclosing(self._pages(executor)) as pages,
        ):
            async for page in pages:
                if newest is None and not self._is_oldest_first:
                    newest = max(map(_public_id, page.items), default=None)
                items: list[V] = []
                errors = [error for error in page.errors if key_of_error(error, page) not in returned]
                for index, item in zip(_indices(page), page.items, strict=True):
                    if key_of(item) in returned or (newest is not None and _public_id(item) > newest):
                        continue
                    returned.add(key_of(item))
                    try:
                        if await self._matches(item, index, page.response):
                            items.append(item)
                    except _UndecidedError as undecided:
                        errors.append(undecided.error)
                returned.update(key_of_error(error, page) for error in page.errors)
                yield SelectedPage(items, page, sorted(errors, key=_place))
                if any(self._is_past(Times(_attributes_of(item)).of("created")) for item in page.items):
                    return

    async def _matches(self, item: Any, index: int, response: Response[Any]) -> bool:
        """Whether an item of a response meets the condition.

        Raises:
            _UndecidedError: a time on which the condition depends is not a timestamp.
        """
        times = Times(_attributes_of(item))
        result = self._condition.holds(times, exact=False)
        if result is None and times.unreadable:
            path = f"data.attributes.incidents[{index}].data"
            raise self._undecided(item, times, path, index, search_incidents.OPERATION.id, response)
        if result is not None:
            return result
        try:
            found = await self._executor.execute(get_incident.prepare(item.id))
        except NotFoundError:  # deleted meanwhile
            return False
        times = Times(_attributes_of(found.parsed))
        result = self._condition.holds(times, exact=True)
        if result is None:
            raise self._undecided(found.parsed, times, "data", index, get_incident.OPERATION.id, found)
        return result

    def _undecided(
        self, item: Any, times: Times, path: str, index: int, operation: str, response: Response[Any]
    ) -> _UndecidedError:
        data = getattr(item, "data", None)
        name = times.unreadable[0]
        value = getattr(getattr(data, "attributes", None), name, None)
        error = DecodingError(
            f"expected a timestamp, got {json_type(value)}{' that is not one' * isinstance(value, str)};"
            f" whether incident {getattr(data, 'id', None)} is {self._condition} is unknown",
            path=f"{path}.attributes.{name}",
            raw={"data": data.to_dict() if isinstance(data, Model) else data},
            operation=operation,
            index=index,
        )
        return _UndecidedError(
            decoding_error(
                error,
                method="GET",
                url=response.url,
                status=response.status,
                headers=response.headers,
                attempts=response.attempts,
                redactor=self._executor.redactor,
            )
        )

    def _is_past(self, created: datetime.datetime | None) -> bool:
        """Whether all incidents that follow one created at this time are outside of the period."""
        if created is None:
            return False
        # Differences only: a second before the earliest time, or after the latest, cannot be represented.
        period: Range = self._condition.created
        if self._is_oldest_first:
            return period.end is not None and created - period.end >= _SECOND
        return period.start is not None and period.start - created >= _SECOND

    def __repr__(self) -> str:
        return f"<search for incidents {self._shown}, not fetched>"


class _UndecidedError(Exception):
    """The condition cannot be evaluated for one incident."""

    def __init__(self, error: DecodingError) -> None:
        super().__init__()
        self.error = error


def _indices(page: Page[Any]) -> list[int]:
    """Return the positions of the items of a page among all that were received."""
    bad = {error.index for error in page.errors if _place(error)[0] == 0}
    return [index for index in range(page.received) if index not in bad]


def _place(error: DecodingError) -> tuple[int, int]:
    """Return the order of an error: items first."""
    return int(error.path.startswith("included[")), error.index or 0


def _attributes_of(item: Any) -> object:
    return getattr(getattr(item, "data", None), "attributes", None)


def _public_id(item: Any) -> int:
    number = getattr(_attributes_of(item), "public_id", None)
    return number if isinstance(number, int) else 0
