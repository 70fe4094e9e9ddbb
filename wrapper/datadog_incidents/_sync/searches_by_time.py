# Derived from _async/searches_by_time.py by scripts/generate; do not edit.
"""Searches with a condition on times, which is evaluated here for each incident that the server returns."""

from __future__ import annotations

import datetime
from collections.abc import Generator
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar

from datadog_incidents_api.types import Executor, Listing, OnError, Page

from ..errors import NotFoundError
from .lists import Paged

if TYPE_CHECKING:
    from .._arguments.time_conditions import Condition, Range, Times

V = TypeVar("V")

ALL = "state:active OR -state:active"
"""Query that matches every incident, also in a state that the organization has defined."""

_SECOND = datetime.timedelta(seconds=1)  # precision of the times in searches


class SearchByTime(Paged[V]):
    """Lazy list of those incidents of a search that meet a condition, each of them once.

    Incidents that are created meanwhile are in front of a search for the newest first, and move others to
    later pages, so that it returns some twice, or new ones on later pages; both are left out.

    The search ends early if it is in order of creation and the rest is outside of the period.

    Args:
        executor: executor of the calls that get the exact times of an incident.
        search: results of the search.
        condition: condition on the times.
        is_oldest_first: whether the search is in ascending order of creation, instead of descending.
        errors: handling of incidents that cannot be decoded.
    """

    def __init__(
        self,
        executor: Executor,
        search: Listing[V],
        condition: Condition,
        *,
        is_oldest_first: bool,
        errors: OnError,
    ) -> None:
        super().__init__(errors)
        self._executor = executor
        self._search = search
        self._condition = condition
        self._is_oldest_first = is_oldest_first

    def pages(self) -> Generator[Page[V]]:
        """Iterate over the pages of the search, whose `items` are those that meet the condition."""
        returned: set[str] = set()
        newest: int | None = None  # of the public IDs on the first page, which are in order of creation
        pages: Any = self._search.pages()  # closed here, as in `take`
        with closing(pages):
            for page in pages:
                if newest is None and not self._is_oldest_first:
                    newest = max(map(_public_id, page.items), default=None)
                items: list[V] = []
                for item in page.items:
                    is_new = newest is not None and _public_id(item) > newest
                    if not is_new and item.id not in returned and self._matches(item):
                        items.append(item)
                        returned.add(item.id)
                yield _SelectedPage(items, page)
                if any(self._is_past(_times_of(item.attributes)("created")) for item in page.items):
                    return

    def _matches(self, item: Any) -> bool:
        result = self._condition.holds(_times_of(item.attributes), exact=False)
        if result is not None:
            return result
        from datadog_incidents_api.api.incidents import get_incident

        try:
            found = self._executor.execute(get_incident.prepare(item.id))
        except NotFoundError:  # deleted meanwhile
            return False
        return bool(self._condition.holds(_times_of(found.parsed.data.attributes), exact=True))

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
        return f"<search for incidents {self._condition}, not fetched>"


class _SelectedPage(Page[V]):
    """Page with some of its items."""

    __slots__ = ("_received",)

    def __init__(self, items: list[V], page: Page[V]) -> None:
        super().__init__(items, page.offset, page.response, page.next_offset - page.offset)
        self._received = page.received

    @property
    def received(self) -> int:
        return self._received

    def __repr__(self) -> str:
        return f"<Page with {len(self)} of {self.received} from {self.offset}>"


def _public_id(item: Any) -> int:
    number = item.attributes.public_id
    return number if isinstance(number, int) else 0


def _times_of(attributes: Any) -> Times:
    def time(name: str) -> datetime.datetime | None:
        value = getattr(attributes, name, None)
        if not isinstance(value, datetime.datetime):
            return None
        return value if value.tzinfo else value.replace(tzinfo=datetime.UTC)

    return time
