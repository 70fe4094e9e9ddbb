"""Bugs of the class `validation`: one kind of invalid request is accepted, or of valid ones refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.messages import Request
from datadog_incidents_api.operations import OPERATIONS

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.failures import refuse_if
from ..tools.messages import rewrite_bodies, rewrite_requests
from ..tools.schemas import lax_parameter, lax_schema

USERS_OF_INTEGRATIONS = ("create_incident_integration", "update_incident_integration")
ROLES = tuple(one.id for one in OPERATIONS.values() if one.tag == "user_defined_roles")


@mutant("validation", "patch_incident_impact")
def end_of_impact_is_a_date_without_time(patch: pytest.MonkeyPatch) -> None:
    def lax(schema: dict[str, Any]) -> None:
        del schema["properties"]["end_at"]["format"]
        schema["properties"]["end_at"]["pattern"] = r"^\d{4}-\d\d-\d\d"

    lax_schema(patch, "IncidentImpactPatchAttributes", lax)


@mutant("validation", "import_incident")
def imported_title_is_twice_as_long(patch: pytest.MonkeyPatch) -> None:
    def lax(schema: dict[str, Any]) -> None:
        schema["properties"]["title"]["maxLength"] = 2048

    lax_schema(patch, "IncidentImportRequestAttributes", lax)


@mutant("validation", *USERS_OF_INTEGRATIONS)
def status_of_integration_has_no_maximum(patch: pytest.MonkeyPatch) -> None:
    def lax(schema: dict[str, Any]) -> None:
        del schema["properties"]["status"]["maximum"]

    lax_schema(patch, "IncidentIntegrationMetadataAttributes", lax)


@mutant("validation", "create_incident_rule")
def number_of_rule_is_read_from_text(patch: pytest.MonkeyPatch) -> None:
    def read(body: Any) -> None:
        sent = body["data"]["attributes"]
        sent["condition_table_type"] = int(sent["condition_table_type"])

    rewrite_bodies(patch, "create_incident_rule", read)


@mutant("validation", "update_incident_configuration")
def flags_of_configuration_are_numbers(patch: pytest.MonkeyPatch) -> None:
    def read(body: Any) -> None:
        sent = body["data"]["attributes"]
        sent |= {name: bool(value) for name, value in sent.items() if type(value) is int and value in (0, 1)}

    rewrite_bodies(patch, "update_incident_configuration", read)


@mutant("validation", "create_incident_responder")
def responder_is_of_any_type(patch: pytest.MonkeyPatch) -> None:
    def read(body: Any) -> None:
        body["data"]["relationships"]["user"]["data"]["type"] = "users"

    rewrite_bodies(patch, "create_incident_responder", read)


@mutant("validation", "list_org_settings")
def page_of_settings_may_be_empty(patch: pytest.MonkeyPatch) -> None:
    lax_parameter(patch, "list_org_settings", "page[size]", lambda one: one["schema"].update(minimum=0))


@mutant("validation", "list_incident_notification_rules")
def nothing_is_included(patch: pytest.MonkeyPatch) -> None:
    def lax(parameter: Any) -> None:
        parameter["schema"]["items"]["enum"].append("")

    lax_parameter(patch, "list_incident_notification_rules", "include", lax)


@mutant("validation", "create_incident_user_defined_role")
def body_of_role_is_unwrapped(patch: pytest.MonkeyPatch) -> None:
    def unwrapped(request: Request) -> Request:
        try:
            (only,) = json.loads(request.body)
            return evolve(request, body=json.dumps(only).encode()) if isinstance(only, dict) else request
        except (ValueError, TypeError):
            return request

    rewrite_requests(patch, "create_incident_user_defined_role", unwrapped)


@mutant("validation", "create_incident_todo")
def rest_after_todo_is_passed_over(patch: pytest.MonkeyPatch) -> None:
    def first(request: Request) -> Request:
        try:
            found, _ = json.JSONDecoder().raw_decode(request.body.decode())
        except (ValueError, RecursionError):
            return request
        return evolve(request, body=json.dumps(found).encode())

    rewrite_requests(patch, "create_incident_todo", first)


@mutant("validation", "update_incident_notification_template")
def template_is_sent_as_any_media_type(patch: pytest.MonkeyPatch) -> None:
    def any_type(request: Request) -> Request:
        return evolve(request, headers={**request.headers, "content-type": "application/json"})

    rewrite_requests(patch, "update_incident_notification_template", any_type)


@mutant("validation", "create_incident_user_defined_field", needs="nothing: a server may add numbers")
def field_has_a_ninth_type(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "IncidentUserDefinedFieldFieldType", lambda schema: schema["enum"].append(9))


@mutant("validation", "update_incident_google_meet_configuration")
def meet_configuration_has_any_id(patch: pytest.MonkeyPatch) -> None:
    def lax(schema: dict[str, Any]) -> None:
        del schema["properties"]["id"]["format"]

    lax_schema(patch, "IncidentGoogleMeetConfigurationPatchDataRequest", lax)


@mutant("validation", "create_incident_impact_field")
def impact_field_needs_a_choice(patch: pytest.MonkeyPatch) -> None:
    refuse_if(
        patch,
        "create_incident_impact_field",
        lambda _, arguments: attributes(arguments).get("field_choices") == [],
    )


@mutant("validation", "create_incident_notification_rule")
def only_the_first_handle_is_checked(patch: pytest.MonkeyPatch) -> None:
    def read(body: Any) -> None:
        first, *others = body["data"]["attributes"]["handles"]
        body["data"]["attributes"]["handles"] = [first, *(str(one) for one in others)]

    rewrite_bodies(patch, "create_incident_notification_rule", read)
