"""Updates of incidents: the general `update`, and shortcuts for common changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments import fields as plain
from ..._arguments import notifications
from ..._common.argument_checks import is_a
from .incident_lookup import AsyncIncidentLookup

if TYPE_CHECKING:
    import datetime

    from datadog_incidents_api.models import IncidentRelatedObject, IncidentResponse, IncidentSeverity
    from datadog_incidents_api.types import Call

    from ..._arguments.fields import FieldValue
    from ..._arguments.notifications import Handle
    from ..._views.incident import Incident


class AsyncIncidentChanges(AsyncIncidentLookup):
    """Updates of an existing incident (asynchronous); each method sends one `update`.

    An incident given by its number or the URL of its page, as for `get`, is searched for first, which is one
    more request, for which `search_incidents` must be enabled.
    """

    async def update(
        self,
        incident_id: str | int,
        *,
        title: str | Unset = UNSET,
        customer_impacted: bool | Unset = UNSET,
        customer_impact_scope: str | Unset | None = UNSET,
        customer_impact_start: datetime.datetime | Unset | None = UNSET,
        customer_impact_end: datetime.datetime | Unset | None = UNSET,
        detected: datetime.datetime | Unset | None = UNSET,
        fields: Mapping[str, FieldValue] | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        notify: Sequence[Handle] | Unset = UNSET,
        integrations: Sequence[str] | Unset = UNSET,
        postmortem: str | Unset = UNSET,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    ) -> Incident:
        """Update an incident; arguments that are not given leave their values unchanged.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            title: title of the incident: a one-line summary.
            customer_impacted: whether customers are or were affected.
            customer_impact_scope: description of how customers are affected; None leaves it unchanged,
                because the API has no null here.
            customer_impact_start: start of the customer impact; None clears it.
            customer_impact_end: end of the customer impact; None clears it.
            detected: time at which the incident was detected; None clears it.
            fields: values of fields by name, such as `{"state": "resolved"}`; None clears a field. For a
                field that is specific to the organization, a string is sent as a dropdown and a list as a
                multiselect; use `set_fields` to send the field's type on the incident.
            commander: the incident commander: UUID, email address or handle of a user; None removes the
                commander.
            notify: handles to notify, such as `["@slack-ops"]`.
            integrations: UUIDs of integration metadata.
            postmortem: UUID of the postmortem.
            include: types of related resources to include: `users`, `attachments`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was changed.
            UnstableOperationError: `update_incident`, or `search_incidents` for a number, is beta and not
                enabled; nothing was changed.
            NotFoundError: the incident or the user does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.api.incidents import update_incident

        from ..._views.incident import Incident

        def prepare(uuid: str) -> Call[IncidentResponse]:
            body = update_incident.flat(
                incident_id=uuid,
                title=title,
                customer_impacted=customer_impacted,
                customer_impact_scope=UNSET if customer_impact_scope is None else customer_impact_scope,
                customer_impact_start=customer_impact_start,
                customer_impact_end=customer_impact_end,
                detected=detected,
                fields=UNSET if fields is UNSET else plain.to_models(fields),
                commander=commander,
                notification_handles=UNSET if notify is UNSET else notifications.to_models(notify),
                integrations=integrations,
                postmortem=postmortem,
            )
            return update_incident.prepare(uuid, body=body, include=include)

        return Incident.of(await self._numbers.execute(incident_id, prepare))

    async def set_commander(self, incident_id: str | int, user_id: str) -> Incident:
        """Set the commander of an incident, replacing the current one.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            user_id: UUID, email address or handle of the user.

        Raises:
            InvalidRequestError: an argument is invalid, or names no user or several; nothing was changed.
            UnstableOperationError: `update_incident`, or `search_incidents` for a number, is beta and not
                enabled; nothing was changed.
            NotFoundError: the incident or the user does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        _require_text(
            "user_id",
            str(user_id) if is_a(user_id, UUID) else user_id,  # accepted at run time, as in paths
            "the UUID, email address or handle of a user; use clear_commander to remove the commander",
        )
        try:
            return await self.update(incident_id, commander=user_id)
        except InvalidRequestError as error:
            if error.path != "commander":
                raise
            raise InvalidRequestError(error.problem, path="user_id") from None

    async def clear_commander(self, incident_id: str | int) -> Incident:
        """Remove the commander of an incident; no effect if there is none.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was changed.
            UnstableOperationError: `update_incident`, or `search_incidents` for a number, is beta and not
                enabled; nothing was changed.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        return await self.update(incident_id, commander=None)

    async def set_severity(self, incident_id: str | int, severity: IncidentSeverity | str) -> Incident:
        """Set the severity of an incident.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            severity: `SEV-0` (most severe) to `SEV-5`, or `UNKNOWN`.

        Raises:
            InvalidRequestError: the severity is unknown, or an argument is invalid; nothing was changed.
            UnstableOperationError: `update_incident`, or `search_incidents` for a number, is beta and not
                enabled; nothing was changed.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from datadog_incidents_api.models.incident_severity import INCIDENT_SEVERITY_VALUES

        # The server's reaction to other values is not recorded; a typo must not overwrite the severity.
        if severity not in INCIDENT_SEVERITY_VALUES:
            known = ", ".join(INCIDENT_SEVERITY_VALUES)
            raise InvalidRequestError(
                f"must be one of {known}, not {severity!r}; use set_fields to send another value",
                path="severity",
            )
        return await self.update(incident_id, fields={"severity": severity})

    async def set_state(self, incident_id: str | int, state: str) -> Incident:
        """Set the state of an incident.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            state: `active`, `stable`, `resolved`, or a state that the organization has defined.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was changed.
            UnstableOperationError: `update_incident`, or `search_incidents` for a number, is beta and not
                enabled; nothing was changed.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        _require_text("state", state, "a state, such as 'stable'")
        return await self.update(incident_id, fields={"state": state})

    async def set_fields(self, incident_id: str | int, fields: Mapping[str, FieldValue]) -> Incident:
        """Set fields, each sent with its type; other fields keep their values.

        The types of built-in fields are known. For other fields the incident is fetched first, for which
        `get_incident` must be enabled, because it contains the type of each of its fields: a string for a
        textbox is then sent as a `textbox`, whereas `update` sends a `dropdown`. A field that the incident
        does not contain is sent as `update` does. If all types are known or given, nothing is fetched.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            fields: values by name, such as `{"severity": "SEV-2", "teams": ["web"], "runbook": None}`: a
                string, a list of strings, None to clear the field, or a field object with its `type`.

        Raises:
            InvalidRequestError: a value does not match the type of its field, which the path names, or an
                argument is invalid; nothing was changed.
            UnstableOperationError: `update_incident`, `get_incident` if the incident must be fetched, or
                `search_incidents` for a number, is beta and not enabled; nothing was changed.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        uuid = await self._numbers.uuid_of(incident_id, *_calls_for(fields))
        return await self.update(uuid, fields=await self._with_types(uuid, fields))

    async def resolve(
        self,
        incident_id: str | int,
        *,
        summary: str | Unset | None = UNSET,
        root_cause: str | Unset | None = UNSET,
        customer_impact_end: datetime.datetime | Unset = UNSET,
        fields: Mapping[str, FieldValue] | Unset = UNSET,
    ) -> Incident:
        """Set the state of an incident to `resolved`, optionally with other fields, in one update.

        The server sets the timestamp `resolved`, unless the incident was resolved already. The customer
        impact does not end automatically: pass `customer_impact_end` for that.

        Args:
            incident_id: UUID of the incident, its number, or the URL of its page.
            summary: summary of the incident; None clears it.
            root_cause: root cause of the incident; None clears it.
            customer_impact_end: end of the customer impact.
            fields: values of further fields by name, such as those that the organization requires on
                resolution; sent as by `set_fields`, which may fetch the incident first.

        Raises:
            InvalidRequestError: a field is given twice, a value does not match the type of its field, or an
                argument is invalid; nothing was changed.
            UnstableOperationError: `update_incident`, `get_incident` if the incident must be fetched, or
                `search_incidents` for a number, is beta and not enabled; nothing was changed.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        named = {"state": "resolved", "summary": summary, "root_cause": root_cause}
        values = plain.merged(fields, named)
        uuid = await self._numbers.uuid_of(incident_id, *_calls_for(values, customer_impact_end))
        models = await self._with_types(uuid, values)
        return await self.update(uuid, customer_impact_end=customer_impact_end, fields=models)

    async def _with_types(self, uuid: str, fields: Mapping[str, FieldValue]) -> Mapping[str, FieldValue]:
        """Convert values to field objects, with types that are not built in taken from the incident."""
        models = plain.to_models(fields)
        unknown = plain.of_unknown_type(fields)
        if unknown:
            current = (await self.get(uuid)).attributes.fields
            models |= plain.to_models(unknown, plain.types_of(current or {}))
        return models


def _calls_for(
    fields: Mapping[str, FieldValue], customer_impact_end: datetime.datetime | Unset = UNSET
) -> list[Callable[[str], Call[Any]]]:
    """Functions that prepare the calls of `set_fields` and `resolve`, before the types are known."""
    from datadog_incidents_api.api.incidents import get_incident, update_incident

    models = plain.to_models(fields)

    def update(uuid: str) -> Call[Any]:
        body = update_incident.flat(incident_id=uuid, fields=models, customer_impact_end=customer_impact_end)
        return update_incident.prepare(uuid, body=body)

    return [get_incident.prepare, update] if plain.of_unknown_type(fields) else [update]


def _require_text(name: str, value: object, expected: str) -> None:
    if not isinstance(value, str) or not value:
        raise InvalidRequestError(f"must be {expected}", path=name)
