"""Incidents, with the arguments people think in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments import fields as plain
from ..._arguments import notifications
from ..._common.argument_checks import is_a
from ...query import Query
from .incident_updates import AsyncIncidentChanges

if TYPE_CHECKING:
    from datadog_incidents_api.execution import AsyncListing, OnError
    from datadog_incidents_api.models import IncidentRelatedObject, IncidentSearchSortOrder
    from datadog_incidents_api.views.incidents import IncidentView

    from ..._arguments.fields import FieldValue
    from ..._arguments.notifications import Cell, Handle


class AsyncIncidents(AsyncIncidentChanges):
    """Operations on incidents, asynchronous; reached as `client.incidents`."""

    async def create(
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
            title: what happened, in a line.
            customer_impacted: whether customers notice.
            customer_impact_scope: what they notice; required when `customer_impacted`.
            fields: user-defined fields by plain values, as in `{"severity": "SEV-2", "teams": ["web"]}`.
            commander: id of the user in charge.
            notify: whom to notify, as in `["@slack-ops"]`; with a name to show, as in
                `[{"handle": "@ana@example.com", "display_name": "Ana"}]`.
            initial_cells: first entries of the timeline, in Markdown; for one that stands out, as in
                `[{"content": "**Paged**", "important": True}]`.
            incident_type_uuid: id of the incident type; the organisation's default where left out.
            is_test: keeps the incident out of the organisation's analytics.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from datadog_incidents_api.api.incidents import create_incident
        from datadog_incidents_api.views.incidents import IncidentView

        if customer_impacted and not customer_impact_scope:
            raise InvalidRequestError(
                "is required when customer_impacted is true", path="customer_impact_scope"
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
        return IncidentView.of(await self._executor.execute(create_incident.prepare(body=body)))

    def search(
        self,
        query: Query | str,
        *,
        include: IncidentRelatedObject | str | Unset = UNSET,
        sort: IncidentSearchSortOrder | str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentView]:
        """Search for incidents, newest first unless sorted otherwise.

        Args:
            query: what to look for: a `Query`, or text such as `state:active AND severity:SEV-1`.
            include: related objects to send along, `users` or `attachments`.
            sort: in which order, `created` or `-created`.
            page_size: incidents a page, 1 to 100.
            page_offset: how many incidents to pass over.
            errors: what to do about an incident that cannot be read: `raise` the error after the good ones
                of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `search_incidents` has not been enabled; nothing was sent.
            BadRequestError: the server does not understand the query.
            DatadogError: the call failed; the subclass says how.
        """
        if not is_a(query, Query | str):
            raise InvalidRequestError(
                f"must be a string or a Query, not {type(query).__name__}", path="query"
            )
        return super().search(
            str(query),
            include=include,
            sort=sort,
            page_size=page_size,
            page_offset=page_offset,
            errors=errors,
        )
