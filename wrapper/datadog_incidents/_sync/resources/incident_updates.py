# Derived from _async/resources/incident_updates.py by scripts/generate; do not edit.
"""Changes of incidents: any at once, and those with a word of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.resources.incidents import IncidentsResource
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments import fields as plain
from ..._arguments import notifications

if TYPE_CHECKING:
    import datetime

    from datadog_incidents_api.models import IncidentRelatedObject, IncidentSeverity
    from datadog_incidents_api.views.incidents import IncidentView

    from ..._arguments.fields import FieldValue
    from ..._arguments.notifications import Handle


class IncidentChanges(IncidentsResource):
    """What can be done to an incident that is there, synchronous; each verb is an `update`."""

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
            fields: user-defined fields by plain values, as in `{"state": "resolved"}`; None clears one. Of
                a field that not every organisation has, a string goes as a dropdown and a list as a
                multiselect; `set_fields` finds out what it is.
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

    def set_commander(self, incident_id: str, user_id: str) -> IncidentView:
        """Put a user in charge of an incident, instead of whoever is.

        Args:
            incident_id: id of the incident.
            user_id: id of the user.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident` has not been enabled; nothing was sent.
            NotFoundError: there is no such incident, or no such user.
            DatadogError: the call failed; the subclass says how.
        """
        _insist("user_id", user_id, "the id of a user; clear_commander leaves nobody in charge")
        return self.update(incident_id, commander=user_id)

    def clear_commander(self, incident_id: str) -> IncidentView:
        """Leave nobody in charge of an incident; no error where nobody was.

        Args:
            incident_id: id of the incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident` has not been enabled; nothing was sent.
            NotFoundError: there is no such incident.
            DatadogError: the call failed; the subclass says how.
        """
        return self.update(incident_id, commander=None)

    def set_severity(self, incident_id: str, severity: IncidentSeverity | str) -> IncidentView:
        """Say how bad an incident is.

        Args:
            incident_id: id of the incident.
            severity: from `SEV-0`, the worst, to `SEV-5`, or `UNKNOWN`.

        Raises:
            InvalidRequestError: there is no such severity, or an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident` has not been enabled; nothing was sent.
            NotFoundError: there is no such incident.
            DatadogError: the call failed; the subclass says how.
        """
        from datadog_incidents_api.models.incident_severity import INCIDENT_SEVERITY_VALUES

        # Not recorded: what the server makes of another. A slip is not to cost what was known.
        if severity not in INCIDENT_SEVERITY_VALUES:
            known = ", ".join(INCIDENT_SEVERITY_VALUES)
            raise InvalidRequestError(
                f"must be one of {known}, not {severity!r}; set_fields sends any", path="severity"
            )
        return self.update(incident_id, fields={"severity": severity})

    def set_state(self, incident_id: str, state: str) -> IncidentView:
        """Say where an incident stands.

        Args:
            incident_id: id of the incident.
            state: such as `active`, `stable` or `resolved`, or one that the organisation made up.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident` has not been enabled; nothing was sent.
            NotFoundError: there is no such incident.
            DatadogError: the call failed; the subclass says how.
        """
        _insist("state", state, "a state, such as 'stable'")
        return self.update(incident_id, fields={"state": state})

    def set_fields(self, incident_id: str, fields: Mapping[str, FieldValue]) -> IncidentView:
        """Set fields by plain values, each sent as the kind it is of; other fields keep their values.

        The kinds of built-in fields are known. For any other the incident is read first (which
        `get_incident` has to be enabled for), since it shows each of its fields with its kind: a string for
        a textbox goes as a `textbox`, which `update` takes for a `dropdown`. A field that the incident does
        not show goes as `update` sends it. Nothing is read where each kind is known or spelt out.

        Args:
            incident_id: id of the incident.
            fields: values by name, as in `{"severity": "SEV-2", "teams": ["web"], "runbook": None}`: a
                string, a list of strings, None to clear, or the field spelt out with its `type`.

        Raises:
            InvalidRequestError: a value does not fit its field's kind, and the path names the field, or an
                argument cannot be sent; nothing was changed.
            UnstableOperationError: an operation has not been enabled; nothing was changed.
            NotFoundError: there is no such incident.
            DatadogError: a call failed; the subclass says how.
        """
        return self.update(incident_id, fields=self._of_their_kinds(incident_id, fields))

    def resolve(
        self,
        incident_id: str,
        *,
        summary: str | Unset | None = UNSET,
        root_cause: str | Unset | None = UNSET,
        customer_impact_end: datetime.datetime | Unset = UNSET,
        fields: Mapping[str, FieldValue] | Unset = UNSET,
    ) -> IncidentView:
        """Set an incident's state to `resolved`, in one change with what is known by then.

        The server itself notes when that was, in `resolved`; not again where the incident was resolved
        already. Customers' impact does not end by it: name `customer_impact_end` for that.

        Args:
            incident_id: id of the incident.
            summary: what happened; None clears it.
            root_cause: why it happened; None clears it.
            customer_impact_end: until when customers noticed.
            fields: more fields by plain values, such as those that the organisation asks for at this point;
                `set_fields` says how they are sent, and what is read for that.

        Raises:
            InvalidRequestError: a field is given twice, a value does not fit its field's kind, or an
                argument cannot be sent; nothing was changed.
            UnstableOperationError: an operation has not been enabled; nothing was changed.
            NotFoundError: there is no such incident.
            DatadogError: a call failed; the subclass says how.
        """
        named = {"state": "resolved", "summary": summary, "root_cause": root_cause}
        spelt = self._of_their_kinds(incident_id, plain.joined(fields, named))
        return self.update(incident_id, customer_impact_end=customer_impact_end, fields=spelt)

    def _of_their_kinds(self, incident_id: str, fields: Mapping[str, FieldValue]) -> Mapping[str, FieldValue]:
        """Fields spelt out, with the kinds that are not known read from the incident."""
        spelt = plain.to_models(fields)
        unknown = plain.of_unknown_kind(fields)
        if unknown:
            shown = (self.get(incident_id)).attributes.fields
            spelt |= plain.to_models(unknown, plain.kinds_of(shown or {}))
        return spelt


def _insist(name: str, value: object, wanted: str) -> None:
    if not isinstance(value, str) or not value:
        raise InvalidRequestError(f"takes {wanted}", path=name)
