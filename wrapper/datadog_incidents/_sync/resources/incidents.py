# Derived from _async/resources/incidents.py by scripts/generate; do not edit.
"""Incidents, with flat keyword arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments import fields as plain
from ..._arguments import notifications
from ..._common.argument_checks import is_a
from ...query import Query
from .incident_updates import IncidentChanges

if TYPE_CHECKING:
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
            commander: the incident commander: UUID, email address or handle of a user; None for none.
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
        return super().search(
            str(query),
            include=include,
            sort=sort,
            page_size=page_size,
            page_offset=page_offset,
            errors=errors,
        )
