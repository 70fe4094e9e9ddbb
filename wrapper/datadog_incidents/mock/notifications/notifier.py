"""Firing of notification rules by the calls that declare and update incidents."""

from __future__ import annotations

import json
from collections.abc import Callable

from ..core.contract import Arguments
from ..core.messages import Reply
from ..core.state import MockState, Record
from .notification import Notification
from .outbox import Outbox
from .rules import TAG, Fired, fired
from .text import filled, rendered
from .values import copied
from .variables import payload_variables, template_variables

Handler = Callable[[MockState, Arguments], Reply]

DECLARING, UPDATING = "create_incident", "update_incident"
"""Operations by which rules fire. Published (EVIDENCE.md#notifications): imports do not."""


class Notifier:
    """Handling of requests by an organization whose notification rules fire.

    Neither the responses nor the state depend on it.

    Args:
        outbox: receives the notifications.
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    def notifying(self, operation: str, handler: Handler) -> Handler:
        """Return a handler that fires rules too; the same one for an operation by which none fires."""
        if operation not in (DECLARING, UPDATING):
            return handler
        return lambda state, arguments: self._handled(handler, state, arguments)

    def _handled(self, handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if not state.members[TAG]:
            return handler(state, arguments)
        changed = state.incidents.get(arguments.path.get("incident_id", ""))
        before = None if changed is None else copied(changed["attributes"])
        reply = handler(state, arguments)
        if reply.status < 300:
            incident = next(reversed(state.incidents.values())) if changed is None else changed
            found = [*fired(state, before, incident["attributes"])]
            values = payload_variables(state, incident) if found else {}
            for one in found:
                self._outbox.add(self._notification(state, incident, one, values))
        return reply

    def _notification(self, state: MockState, incident: Record, one: Fired, values: Record) -> Notification:
        subject = message = None
        template = _template(state, one.rule)
        if template is not None:
            variables = template_variables(state, incident)
            subject, message = (rendered(template[name], variables) for name in ("subject", "content"))
        values = values | {"INCIDENT_MSG": message or ""}
        webhook = self._outbox.webhook
        configured = webhook.payload if webhook is not None else None
        if configured is None:
            payload = {name.lower(): value for name, value in values.items()}
        else:
            payload = filled(configured, values)
        attributes = one.rule["attributes"]
        return Notification(
            rule_id=one.rule["id"],
            incident_id=incident["id"],
            trigger=attributes["trigger"],
            event=one.event,
            handles=tuple(attributes["handles"]),
            subject=subject,
            message=message,
            time=state.time,
            body=json.dumps(payload, separators=(",", ":")).encode(),
        )


def _template(state: MockState, rule: Record) -> Record | None:
    """Return the attributes of the template of a rule; None if it has none, or it has been deleted."""
    link: Record | None = rule["relationships"].get("notification_template")
    if not link or not link["data"]:
        return None
    member = state.members["notification_templates"].get(link["data"]["id"])
    return None if member is None else member.resource["attributes"]
