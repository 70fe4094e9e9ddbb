"""Postmortems written from a template or the request's own text, and attached to an incident."""

from __future__ import annotations

from .collection import Collection
from .contract import Arguments
from .messages import Refused, Reply
from .shape import shape_of
from .world import World

_attachments = Collection("attachments")


def create_incident_postmortem_attachment(world: World, arguments: Arguments) -> Reply:
    incident = _attachments.incident(world, arguments)
    sent = arguments.body["data"]["attributes"]
    template = sent.get("postmortem_template_id")
    if template is not None and template not in world.members["postmortem_templates"]:
        raise Refused(404, f"postmortem template {template} not found")
    number = world.incidents[incident]["attributes"]["public_id"]
    attributes = {
        "attachment_type": "postmortem",
        "attachment": {
            "documentUrl": f"https://mock.example.com/notebook/{number}",
            "title": sent.get("title", f"Postmortem of IR-{number}"),
        },
    }
    made = _attachments.add(world, shape_of(arguments.operation), attributes, {}, incident)
    return _attachments.answer(world, arguments, made)
