"""Reading of incidents: one by its UUID or number, all of them, or those that match a query."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from types import NoneType
from typing import TYPE_CHECKING, Any, cast

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.resources.incidents import AsyncIncidentsResource
from datadog_incidents_api.types import UNSET, Unset

from ..._common.argument_checks import is_a
from ...query import Query, shown, text_and_condition
from ..incident_numbers import AsyncIncidentNumbers
from ..searches_by_time import ALL, AsyncSearchByTime

if TYPE_CHECKING:
    import datetime

    from datadog_incidents_api.models import IncidentRelatedObject, IncidentSearchSortOrder
    from datadog_incidents_api.types import AsyncListing, OnError, Response

    from ..._views.incident import Incident
    from ..people import AsyncPeopleExecutor


class AsyncIncidentLookup(AsyncIncidentsResource):
    """Reading of incidents (asynchronous).

    Args:
        executor: executor of the calls.
        base_url: address of the server, to which the URL of an incident's page must belong.
    """

    def __init__(self, executor: AsyncPeopleExecutor, base_url: str = "") -> None:
        super().__init__(executor)
        self._lookups = executor
        self._numbers = AsyncIncidentNumbers(executor, base_url)

    async def get(
        self,
        incident_id: str | int,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    ) -> Incident:
        """Get an incident.

        Users appear by ID only, unlike in responses to creates and updates; `include` adds them. An incident
        given by its number is searched for first, which is one more request, for which `search_incidents`
        must be enabled.

        Args:
            incident_id: UUID of the incident; or its number, such as `1234` or `IR-1234` with any prefix; or
                the URL of its page, such as `https://app.datadoghq.com/incidents/1234`.
            include: types of related resources to include: `users`, `attachments`.

        Raises:
            InvalidRequestError: an argument is invalid, or the page belongs to another site; nothing was
                sent.
            UnstableOperationError: `get_incident`, or `search_incidents` for a number, is beta and not
                enabled.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.incidents import get_incident

        from ..._views.incident import Incident

        prepare = partial(get_incident.prepare, include=include)
        return Incident.of(await self._numbers.execute(incident_id, prepare))

    def list(
        self,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> AsyncListing[Incident]:
        """List the organization's incidents of all types, oldest first.

        Args:
            include: types of related resources to include: `users`, `attachments`.
            page_size: number of incidents per page, 1 to 100.
            page_offset: number of incidents to skip.
            errors: handling of an incident that cannot be decoded: `raise` the error after the other
                incidents of its page, or `collect` it in the page's `errors` and continue.
            prefetch: number of pages to keep in flight, 1 to 32. Above 1, pages overlap, so that each
                incident is returned once, and up to `prefetch` requests are made in vain at the end.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.incidents import list_incidents

        call = list_incidents.prepare(include=include, page_size=page_size, page_offset=page_offset)
        return self._executor.listing(call, _listed, errors, prefetch)

    def search(
        self,
        query: Query | str,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
        sort: IncidentSearchSortOrder | str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> AsyncListing[Incident]:
        """Search for incidents, by default newest first.

        Conditions on times are evaluated by the client, for each incident that the rest of the query matches;
        see `Query.created`. Pages then overlap, so that deletions hide no incident, as in `created_between`;
        an incident whose time is not a timestamp is handled like one that cannot be decoded.

        Args:
            query: search query: a `Query`, or a string such as `state:active AND severity:SEV-1`.
            include: types of related resources to include: `users`, `attachments`.
            sort: sort order by creation time: `created` (oldest first) or `-created` (newest first).
            page_size: number of incidents per page, 1 to 100.
            page_offset: number of incidents to skip.
            errors: handling of an incident that cannot be decoded: `raise` the error after the other
                incidents of its page, or `collect` it in the page's `errors` and continue.
            prefetch: number of pages to keep in flight, 1 to 32. Above 1, pages overlap, so that each
                incident is returned once, and up to `prefetch` requests are made in vain at the end.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            BadRequestError: the server rejects the query.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.incidents import search_incidents

        if not is_a(query, Query | str):
            raise InvalidRequestError(
                f"must be a string or a Query, not {type(query).__name__}", path="query"
            )
        text, condition = text_and_condition(query)
        call = search_incidents.prepare(
            ALL if condition and not text else text,
            include=include,
            sort=sort,
            page_size=page_size,
            page_offset=page_offset,
        )
        if condition is None:
            return self._executor.listing(call, _found, errors, prefetch)
        return AsyncSearchByTime(
            self._lookups,
            call,
            _found,
            condition,
            shown=shown(cast("Query", query)),
            is_oldest_first=str(sort) == "created",
            errors=errors,
            prefetch=prefetch,
        )

    def created_between(
        self,
        start: datetime.datetime,
        end: datetime.datetime | None = None,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
        page_size: int | Unset = UNSET,
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> AsyncListing[Incident]:
        """List the incidents that were created in a period, newest first, each of them once.

        Pages through a search from the newest incident to the first that is older than `start`: one request
        for each page of the incidents created since then. Those created within a second of `start` or `end`
        cost a `get` each, because searches return times in whole seconds.

        Guaranteed, if the server keeps the order of creation: every incident that the search contains during
        the whole iteration is found once, whatever is created or deleted meanwhile, because pages overlap.
        Not guaranteed: incidents created shortly before, as the server indexes them with a delay. Those that
        are created during the iteration are left out; those that are deleted may be returned or not.

        Args:
            start: start of the period, inclusive; with a time zone.
            end: end of the period, exclusive; with a time zone. None for no end: until the iteration begins.
            include: types of related resources to include: `users`, `attachments`.
            page_size: number of incidents per page, 1 to 100, including those that are not in the period and
                one of the page before; 1 has the effect of 2.
            errors: handling of an incident that cannot be decoded, or whose time is not a timestamp: `raise`
                a `DecodingError` after the other incidents of its page, or `collect` it in the page's
                `errors` and continue.
            prefetch: number of pages to keep in flight, 1 to 32; up to `prefetch` requests are made in vain
                at the end.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
            UnstableOperationError: `search_incidents` is not enabled, or `get_incident` is needed and is not.
            DatadogError: any other failure; the subclass identifies it.
        """
        if is_a(start, NoneType):
            raise InvalidRequestError("must be a datetime, not NoneType", path="start")
        from datadog_incidents_api.api.incidents import search_incidents

        from ..._arguments.time_conditions import between

        condition = between("created", start, end, ("start", "end"))
        return AsyncSearchByTime(
            self._lookups,
            search_incidents.prepare(ALL, include=include, sort="-created", page_size=page_size),
            _found,
            condition,
            shown=str(condition),
            is_oldest_first=False,
            errors=errors,
            prefetch=prefetch,
        )


def _listed(response: Response[Any]) -> list[Incident]:
    from ..._views.incident import Incident

    return Incident.each(response, "data")


def _found(response: Response[Any]) -> list[Incident]:
    from ..._views.incident import Incident

    return Incident.each(response, "data.attributes.incidents", member="data")
