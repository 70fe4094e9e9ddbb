# Derived from _async/resources/incidents.py by scripts/generate; do not edit.
"""Incidents, with flat keyword arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import TYPE_CHECKING

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments import fields as plain
from ..._arguments import notifications
from ..._arguments.time_conditions import between
from ..._common.argument_checks import is_a
from ...query import Query, text_and_condition
from ..searches_by_time import ALL, SearchByTime
from .incident_updates import IncidentChanges

if TYPE_CHECKING:
    import datetime

    from datadog_incidents_api.models import IncidentRelatedObject, IncidentSearchSortOrder
    from datadog_incidents_api.types import Listing, OnError
    from datadog_incidents_api.views.incidents import IncidentView

    from ..._arguments.fields import FieldValue
    from ..._arguments.notifications import Cell, Handle


class Incidents(IncidentChanges):
    """Operations on incidents (synchronous), available as `client.incidents`."""

    def create(
        self,
        *,
        title: str,
        customer_impacted: bool = False,
        customer_impact_scope: str | Unset = UNSET,
        fields: Mapping[str, FieldValue] | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        notify: Sequence[Handle] | Unset = UNSET,
        initial_cells: Sequence[Cell] | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        is_test: bool | Unset = UNSET,
    ) -> IncidentView:
        """Declare an incident.

        Args:
            title: title of the incident: a one-line summary.
            customer_impacted: whether customers are affected.
            customer_impact_scope: description of how customers are affected; required if
                `customer_impacted` is true.
            fields: values of built-in and user-defined fields by name, such as
                `{"severity": "SEV-2", "teams": ["web"]}`.
            commander: UUID of the incident commander; None for none.
            notify: handles to notify, such as `["@slack-ops"]`, or with a display name, such as
                `[{"handle": "@ana@example.com", "display_name": "Ana"}]`.
            initial_cells: first entries of the timeline, in Markdown; a highlighted entry is written as
                `[{"content": "**Paged**", "important": True}]`.
            incident_type_uuid: UUID of the incident type; default: the organization's default type.
            is_test: whether the incident is an exercise, which is excluded from the organization's
                analytics.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.incidents import create_incident
        from datadog_incidents_api.views.incidents import IncidentView

        if customer_impacted and not customer_impact_scope:
            raise InvalidRequestError(
                "is required if customer_impacted is true", path="customer_impact_scope"
            )
        body = create_incident.flat(
            title=title,
            customer_impacted=customer_impacted,
            customer_impact_scope=customer_impact_scope,
            fields=UNSET if fields is UNSET else plain.to_models(fields),
            commander=commander,
            notification_handles=UNSET if notify is UNSET else notifications.to_models(notify),
            initial_cells=UNSET if initial_cells is UNSET else notifications.to_cells(initial_cells),
            incident_type_uuid=incident_type_uuid,
            is_test=is_test,
        )
        return IncidentView.of(self._executor.execute(create_incident.prepare(body=body)))

    def search(
        self,
        query: Query | str,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
        sort: IncidentSearchSortOrder | str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentView]:
        """Search for incidents, by default newest first.

        Conditions on times are evaluated by the client, for each incident that the rest of the query matches;
        see `Query.created`.

        Args:
            query: search query: a `Query`, or a string such as `state:active AND severity:SEV-1`.
            include: types of related resources to include: `users`, `attachments`.
            sort: sort order by creation time: `created` (oldest first) or `-created` (newest first).
            page_size: number of incidents per page, 1 to 100.
            page_offset: number of incidents to skip.
            errors: handling of an incident that cannot be decoded: `raise` the error after the other
                incidents of its page, or `collect` it in the page's `errors` and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            BadRequestError: the server rejects the query.
            DatadogError: any other failure; the subclass identifies it.
        """
        if not is_a(query, Query | str):
            raise InvalidRequestError(
                f"must be a string or a Query, not {type(query).__name__}", path="query"
            )
        text, condition = text_and_condition(query)
        found = super().search(
            ALL if condition and not text else text,
            include=include,
            sort=sort,
            page_size=page_size,
            page_offset=page_offset,
            errors=errors,
        )
        if condition is None:
            return found
        return SearchByTime(
            self._executor, found, condition, is_oldest_first=str(sort) == "created", errors=errors
        )

    def created_between(
        self,
        start: datetime.datetime,
        end: datetime.datetime | None = None,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
        page_size: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentView]:
        """List the incidents that were created in a period, newest first, each of them once.

        Pages through a search from the newest incident to the first that is older than `start`: one request
        for each page of the incidents created since then. Those created within a second of `start` or `end`
        cost a `get` each, because searches return times in whole seconds. The server indexes incidents with a
        delay. Incidents that are created during the iteration do not affect it; if one is deleted, another
        one can be missed.

        Args:
            start: start of the period, inclusive; with a time zone.
            end: end of the period, exclusive; with a time zone. None for no end: until the iteration begins.
            include: types of related resources to include: `users`, `attachments`.
            page_size: number of incidents per page, 1 to 100, including those that are not in the period.
            errors: handling of an incident that cannot be decoded, so that its time is unknown: `raise` the
                error after the other incidents of its page, or `collect` it in the page's `errors` and
                continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: `search_incidents` is not enabled, or `get_incident` is needed and is not.
            DatadogError: any other failure; the subclass identifies it.
        """
        if is_a(start, NoneType):
            raise InvalidRequestError("must be a datetime, not NoneType", path="start")
        return SearchByTime(
            self._executor,
            self.search(ALL, include=include, sort="-created", page_size=page_size, errors=errors),
            between("created", start, end, ("start", "end")),
            is_oldest_first=False,
            errors=errors,
        )
