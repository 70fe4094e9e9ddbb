"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: invalid requests.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from typing import Any

import pytest

from ..mutant import mutant
from ..tools.messages import rewrite_bodies

NIL = "00000000-0000-0000-0000-000000000000"


@mutant("validation", "update_incident_impact_field")
def null_choices_of_an_updated_impact_field_are_taken_for_none(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the choices, which are an array if they are sent."""

    def drop(body: Any) -> None:
        sent = body["data"]["attributes"]
        if sent["field_choices"] is None:
            del sent["field_choices"]

    rewrite_bodies(patch, "update_incident_impact_field", drop)


@mutant("validation", "update_incident_configuration")
def configuration_is_updated_without_an_id_in_the_body(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the update, which requires the ID of the configuration."""
    rewrite_bodies(patch, "update_incident_configuration", lambda body: body["data"].setdefault("id", NIL))


@mutant(
    "validation", "create_incident_integration", needs="items of a list that break a rule after a valid one"
)
def only_the_first_slack_channel_of_an_integration_is_validated(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the channels, each of which requires ID, name and address."""

    def complete(body: Any) -> None:
        for channel in body["data"]["attributes"]["metadata"]["channels"][1:]:
            for name in ("channel_id", "channel_name", "redirect_url"):
                channel[name] = str(channel.get(name, ""))

    rewrite_bodies(patch, "create_incident_integration", complete)


@mutant("validation", "create_page_from_incident")
def single_service_of_a_page_needs_no_list(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the page, whose `services` are an array."""

    def enlist(body: Any) -> None:
        sent = body["data"]["attributes"]
        if isinstance(sent["services"], str):
            sent["services"] = [sent["services"]]

    rewrite_bodies(patch, "create_page_from_incident", enlist)


@mutant("validation", "update_global_incident_settings")
def type_of_settings_is_not_checked_if_nothing_is_to_be_changed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the update, which requires the type of the settings in any case."""

    def correct(body: Any) -> None:
        if not body["data"].get("attributes"):
            body["data"] = {"type": "incidents_global_settings"}

    rewrite_bodies(patch, "update_global_incident_settings", correct)


@mutant("validation", "create_incident_service_now_record")
def link_to_a_known_service_now_record_needs_no_assignment_group(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the record, which requires the group, with and without `record_id`."""

    def complete(body: Any) -> None:
        sent = body["data"]["attributes"]
        if sent["record_id"]:
            sent.setdefault("assignment_group", "")

    rewrite_bodies(patch, "create_incident_service_now_record", complete)
