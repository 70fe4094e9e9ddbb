"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: timestamps."""

from __future__ import annotations

import datetime
import json
import re
from zoneinfo import ZoneInfo

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.handlers import alter_success, wrap

FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"


def _change_stored(patch: pytest.MonkeyPatch, operation: str, tag: str, name: str) -> None:
    """Store an attribute of a resource as the faulty response has it."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        data = json.loads(reply.body)["data"]
        state.members[tag][data["id"]].resource["attributes"][name] = data["attributes"][name]
        return reply

    wrap(patch, operation, around)


@mutant("time", "create_incident_type")
def fraction_of_a_new_type_loses_its_leading_zeros(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `createdAt`, the time of the create, which reads show as it is."""

    def strip(state: MockState, arguments: Arguments, document: Record) -> None:
        found = document["data"]["attributes"]
        for name in ("createdAt", "modifiedAt"):
            found[name] = re.sub(r"\.0+(?=\d)", ".", found[name])

    alter_success(patch, "create_incident_type", strip)


@mutant("time", "update_incident_google_chat_configuration")
def google_chat_configuration_was_modified_at_the_local_time_of_its_zone(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified_at`, the time of the update, of which `Z` says that it is in UTC."""

    def localize(state: MockState, arguments: Arguments, document: Record) -> None:
        found = document["data"]["attributes"]
        try:
            zone = ZoneInfo(found["space_time_zone"])
        except (LookupError, ValueError, OSError):
            return
        found["modified_at"] = state.time.astimezone(zone).strftime(FORMAT)

    alter_success(patch, "update_incident_google_chat_configuration", localize)
    _change_stored(patch, "update_incident_google_chat_configuration", "google_chat", "modified_at")


@mutant("time", "get_incident_notification_template")
def notification_template_is_read_with_the_last_change_of_its_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, the time of the last change to this template."""

    def group(state: MockState, arguments: Arguments, document: Record) -> None:
        kind = users.linked(document["data"]["relationships"].get("incident_type"))
        templates = (one.resource for one in state.members["notification_templates"].values())
        document["data"]["attributes"]["modified"] = max(
            str(one["attributes"]["modified"])
            for one in templates
            if users.linked(one["relationships"].get("incident_type")) == kind
        )

    alter_success(patch, "get_incident_notification_template", group)


@mutant("time", "create_incident_postmortem_attachment", "list_incident_attachments")
def new_postmortem_was_modified_when_its_incident_was(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified` of an attachment, the time of its last change, which is the create."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        modified: str = state.incidents[arguments.path["incident_id"]]["attributes"]["modified"]
        document["data"]["attributes"]["modified"] = modified.replace("+00:00", "Z")

    alter_success(patch, "create_incident_postmortem_attachment", replace)
    _change_stored(patch, "create_incident_postmortem_attachment", "attachments", "modified")


@mutant(
    "time",
    *("create_incident_user_defined_field", "get_incident_user_defined_field"),
    "list_incident_user_defined_fields",
)
def creation_of_a_user_defined_field_is_rounded_to_the_second(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `created`, the time of the create, after which it cannot be, nor after `modified`."""

    def rounded(state: MockState, arguments: Arguments, document: Record) -> None:
        time = state.time + datetime.timedelta(milliseconds=500)
        document["data"]["attributes"]["created"] = time.replace(microsecond=0).strftime("%Y-%m-%dT%H:%M:%SZ")

    alter_success(patch, "create_incident_user_defined_field", rounded)
    _change_stored(patch, "create_incident_user_defined_field", "user_defined_fields", "created")


@mutant("time", "list_incident_integrations")
def integrations_are_listed_with_the_month_for_the_minute(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `created` and `modified`, which are those of the integration when it is read alone."""

    def formatted(value: str) -> str:
        return re.sub(r"T(\d\d):\d\d", rf"T\g<1>:{value[5:7]}", value)

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        for found in (one["attributes"] for one in document["data"] if "attributes" in one):
            found |= {name: formatted(found[name]) for name in ("created", "modified")}

    alter_success(patch, "list_incident_integrations", replace)
