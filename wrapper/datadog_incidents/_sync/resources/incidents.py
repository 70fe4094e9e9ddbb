# Derived from _async/resources/incidents.py by scripts/generate; do not edit.
"""Incidents, with flat keyword arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments import fields as plain
from ..._arguments import notifications
from ..._arguments.names import named_arguments
from .incident_updates import IncidentChanges

if TYPE_CHECKING:
    import datetime

    from datadog_incidents_api.models import IncidentImportRelatedObject, IncidentImportVisibility

    from ..._arguments.fields import FieldValue, ImportFieldValue
    from ..._arguments.notifications import Cell, Handle
    from ..._views.incident import ImportedIncident, Incident


class Incidents(IncidentChanges):
    """Incidents, from declaration to resolution.

    Synchronous; available as `client.incidents`.

    Methods:
        clear_commander: Remove the commander of an incident.
        create: Declare an incident.
        created_between: List the incidents that were created in a period.
        delete: Delete an incident.
        get: Get an incident.
        import_: Import an incident.
        list: List incidents.
        resolve: Set the state of an incident to `resolved`, optionally with other fields.
        search: Search for incidents.
        set_commander: Set the commander of an incident.
        set_fields: Set fields of an incident.
        set_severity: Set the severity of an incident.
        set_state: Set the state of an incident.
        update: Update an incident.
    """

    def create(
        self,
        *,
        title: str,
        customer_impacted: bool = False,
        customer_impact_scope: str | Unset | None = UNSET,
        fields: Mapping[str, FieldValue] | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        notify: Sequence[Handle] | Unset = UNSET,
        initial_cells: Sequence[Cell] | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        is_test: bool | Unset = UNSET,
    ) -> Incident:
        """Declare an incident.

        Args:
            title: title of the incident: a one-line summary.
            customer_impacted: whether customers are affected.
            customer_impact_scope: description of how customers are affected; required if
                `customer_impacted` is true. None is the same as leaving it out, because the API has no null
                here.
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

        from ..._views.incident import Incident

        if customer_impacted is True and not customer_impact_scope:
            raise InvalidRequestError(
                "is required if customer_impacted is true", path="customer_impact_scope"
            )
        body = create_incident.flat(
            title=title,
            customer_impacted=customer_impacted,
            customer_impact_scope=UNSET if customer_impact_scope is None else customer_impact_scope,
            fields=UNSET if fields is UNSET else plain.to_models(fields),
            commander=commander,
            notification_handles=UNSET if notify is UNSET else notifications.to_models(notify),
            initial_cells=UNSET if initial_cells is UNSET else notifications.to_cells(initial_cells),
            incident_type_uuid=incident_type_uuid,
            is_test=is_test,
        )
        with named_arguments():
            return Incident.of(self._executor.execute(create_incident.prepare(body=body)))

    def import_(
        self,
        *,
        title: str,
        declared: datetime.datetime | Unset = UNSET,
        detected: datetime.datetime | Unset = UNSET,
        resolved: datetime.datetime | Unset = UNSET,
        fields: Mapping[str, ImportFieldValue] | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        declared_by: str | Unset | None = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        visibility: IncidentImportVisibility | str | Unset = UNSET,
        include: Sequence[IncidentImportRelatedObject | str] | Unset = UNSET,
    ) -> ImportedIncident:
        """Import an incident with the given timestamps, such as a past incident.

        Its state is `active` and its severity `UNKNOWN`, unless set in `fields`.

        Args:
            title: title of the incident: a one-line summary of at most 1024 characters.
            declared: time at which the incident was declared; default: the time of the import.
            detected: time at which the incident was detected; default: the time of the import.
            resolved: time at which the incident was resolved; not given for an unresolved incident.
            fields: values of built-in and user-defined fields by name, as for `create`, such as
                `{"severity": "SEV-2", "state": "resolved"}`.
            commander: the incident commander: UUID, email address or handle of a user; None for none.
            declared_by: the user who declared the incident: UUID, email address or handle; default: the user
                who imports it.
            incident_type_uuid: UUID of the incident type; default: the organization's default type.
            visibility: `organization` (visible to all users) or `private` (only to those involved).
            include: related resources to include: `last_modified_by_user`, `created_by_user`,
                `commander_user`, `declared_by_user`, `incident_type`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.incidents import import_incident

        from ..._views.incident import ImportedIncident

        body = import_incident.flat(
            title=title,
            declared=declared,
            detected=detected,
            resolved=resolved,
            fields=UNSET if fields is UNSET else plain.to_import_models(fields),
            commander=commander,
            declared_by=declared_by,
            incident_type_uuid=incident_type_uuid,
            visibility=visibility,
        )
        with named_arguments():
            call = import_incident.prepare(body=body, include=include)
            return ImportedIncident.of(self._executor.execute(call))

    def delete(self, incident_id: str | int) -> None:
        """Delete an incident permanently. Its number is not given to another incident.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was deleted.
            UnstableOperationError: `delete_incident`, or `search_incidents` for a number, is beta and not
                enabled; nothing was deleted.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.incidents import delete_incident

        self._numbers.execute(incident_id, delete_incident.prepare)
