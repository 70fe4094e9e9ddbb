# Derived from _async/incidents.py by scripts/generate; do not edit.
"""Incidents, with the arguments people think in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.resources.incidents import IncidentsResource
from datadog_incidents_api.types import UNSET, Unset

from .. import fields as plain
from .. import notifications

if TYPE_CHECKING:
    import datetime

    from datadog_incidents_api.models import (
        IncidentRelatedObject,
        IncidentTimelineCellMarkdownCreateAttributes,
    )
    from datadog_incidents_api.views.incidents import IncidentView

    from ..fields import FieldValue
    from ..notifications import Handle


class Incidents(IncidentsResource):
    """Operations on incidents, synchronous; reached as `client.incidents`."""

    def create(
        self,
        *,
        title: str,
        customer_impacted: bool = False,
        customer_impact_scope: str | Unset = UNSET,
        fields: Mapping[str, FieldValue] | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        notify: Sequence[Handle] | Unset = UNSET,
        initial_cells: Sequence[IncidentTimelineCellMarkdownCreateAttributes | str] | Unset = UNSET,
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
            notify: handles to notify, as in `["@slack-ops"]`.
            initial_cells: first entries of the timeline; a string is Markdown.
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
        return IncidentView.of(self._executor.execute(create_incident.prepare(body=body)))

    def update(
        self,
        incident_id: str,
        *,
        title: str | Unset = UNSET,
        customer_impacted: bool | Unset = UNSET,
        customer_impact_scope: str | Unset = UNSET,
        customer_impact_start: datetime.datetime | Unset | None = UNSET,
        customer_impact_end: datetime.datetime | Unset | None = UNSET,
        detected: datetime.datetime | Unset | None = UNSET,
        fields: Mapping[str, FieldValue] | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        notify: Sequence[Handle] | Unset = UNSET,
        integrations: Sequence[str] | Unset = UNSET,
        postmortem: str | Unset = UNSET,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    ) -> IncidentView:
        """Change an incident; what is not named is left as it is.

        Args:
            incident_id: id of the incident.
            title: what happened, in a line.
            customer_impacted: whether customers notice.
            customer_impact_scope: what they notice.
            customer_impact_start: since when; None clears it.
            customer_impact_end: until when; None clears it.
            detected: when somebody noticed; None clears it.
            fields: user-defined fields by plain values, as in `{"state": "resolved"}`; None clears one.
            commander: id of the user in charge; None removes the commander.
            notify: handles to notify, as in `["@slack-ops"]`.
            integrations: ids of integration metadata.
            postmortem: id of the postmortem.
            include: related objects to send along, of `users` and `attachments`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident` has not been enabled; nothing was sent.
            NotFoundError: there is no such incident, or no such user.
            DatadogError: the call failed; the subclass says how.
        """
        from datadog_incidents_api.api.incidents import update_incident
        from datadog_incidents_api.views.incidents import IncidentView

        body = update_incident.flat(
            incident_id=incident_id,
            title=title,
            customer_impacted=customer_impacted,
            customer_impact_scope=customer_impact_scope,
            customer_impact_start=customer_impact_start,
            customer_impact_end=customer_impact_end,
            detected=detected,
            fields=UNSET if fields is UNSET else plain.to_models(fields),
            commander=commander,
            notification_handles=UNSET if notify is UNSET else notifications.to_models(notify),
            integrations=integrations,
            postmortem=postmortem,
        )
        call = update_incident.prepare(incident_id, body=body, include=include)
        return IncidentView.of(self._executor.execute(call))
