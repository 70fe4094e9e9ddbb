"""Postmortems as attachments of incidents, created from a template or from text in the request."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Refused, Reply
from ..core.resource_schema import resource_schema
from ..core.state import MockState
from .collection import Collection

_attachments = Collection("attachments")


def create_incident_postmortem_attachment(state: MockState, arguments: Arguments) -> Reply:
    incident = _attachments.incident(state, arguments)
    sent = arguments.body["data"]["attributes"]
    template = sent.get("postmortem_template_id")
    if template is not None and template not in state.members["postmortem_templates"]:
        raise Refused(404, f"postmortem template {template} not found")
    number = state.incidents[incident]["attributes"]["public_id"]
    attributes = {
        "attachment_type": "postmortem",
        "attachment": {
            "documentUrl": f"https://mock.example.com/notebook/{number}",
            "title": sent.get("title", f"Postmortem of IR-{number}"),
        },
    }
    attachment = _attachments.add(state, resource_schema(arguments.operation), attributes, {}, incident)
    return _attachments.answer(state, arguments, attachment)
