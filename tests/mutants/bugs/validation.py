"""Bugs of the class `validation`: a constraint is ignored, or a valid value refused."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

import pytest
from attrs import evolve

from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.contract import Route
from datadog_incidents.mock.core.messages import Refused, Reply, Request, json_reply
from datadog_incidents.mock.server import Server

from ..mutant import mutant
from ..tools.arguments import attributes, relationships, texts
from ..tools.failures import refuse_if
from ..tools.messages import rewrite_bodies, rewrite_requests, rewrite_responses
from ..tools.schemas import lax_parameter, lax_schema

JSON = {"content-type": "application/json"}


@mutant("validation", "import_incident")
def imported_title_has_no_limit(patch: pytest.MonkeyPatch) -> None:
    lax_schema(
        patch, "IncidentImportRequestAttributes", lambda it: it["properties"]["title"].pop("maxLength")
    )


@mutant("validation", "import_incident")
def limit_of_imported_title_counts_bytes(patch: pytest.MonkeyPatch) -> None:
    refuse_if(
        patch, "import_incident", lambda _, arguments: len(attributes(arguments)["title"].encode()) > 1024
    )


@mutant("validation", "create_incident")
def impact_needs_no_scope(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "IncidentCreateAttributes", lambda it: it.pop("then"))


@mutant("validation", "create_incident")
def scope_is_required_without_impact(patch: pytest.MonkeyPatch) -> None:
    refuse_if(
        patch, "create_incident", lambda _, arguments: "customer_impact_scope" not in attributes(arguments)
    )


@mutant("validation", "create_incident")
def timeline_cell_needs_no_content(patch: pytest.MonkeyPatch) -> None:
    lax_schema(
        patch, "IncidentTimelineCellMarkdownCreateAttributes", lambda it: it["required"].remove("content")
    )


@mutant("validation", "create_incident", "update_incident")
def values_of_fields_may_be_numbers(patch: pytest.MonkeyPatch) -> None:
    def loosen(schema: Any) -> None:
        schema["properties"]["value"]["oneOf"][0].pop("items")

    lax_schema(patch, "IncidentFieldAttributesMultipleValue", loosen)


@mutant("validation", "create_incident_integration", "update_incident_integration")
def integration_type_has_no_maximum(patch: pytest.MonkeyPatch) -> None:
    lax_schema(
        patch,
        "IncidentIntegrationMetadataAttributes",
        lambda it: it["properties"]["integration_type"].pop("maximum"),
    )


@mutant("validation", "create_incident_integration", "update_incident_integration")
def slack_channel_needs_no_name(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "SlackIntegrationMetadataChannelItem", lambda it: it["required"].remove("channel_name"))


@mutant("validation", "create_page_from_incident", "create_on_call_page_from_incident")
def any_type_of_page_target_is_accepted(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "IncidentPageTargetType", lambda it: it.pop("enum"))


@mutant("validation", "create_incident_todo", "update_incident_todo")
def assignee_needs_no_source(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "IncidentTodoAnonymousAssignee", lambda it: it["required"].remove("source"))


@mutant("validation", "create_incident_impact")
def impact_may_begin_at_any_text(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "IncidentImpactCreateAttributes", lambda it: it["properties"]["start_at"].pop("format"))


@mutant("validation", "patch_incident_impact")
def impact_may_not_end_in_another_time_zone(patch: pytest.MonkeyPatch) -> None:
    refuse_if(
        patch,
        "patch_incident_impact",
        lambda _, arguments: not (attributes(arguments).get("end_at") or "Z").upper().endswith("Z"),
    )


@mutant("validation", "create_user")
def user_needs_no_address(patch: pytest.MonkeyPatch) -> None:
    rewrite_bodies(
        patch, "create_user", lambda it: it["data"]["attributes"].setdefault("email", "a@example.com")
    )


@mutant(
    "validation",
    *("create_incident_rule", "update_incident_rule"),
    *("create_incident_notification_rule", "update_incident_notification_rule"),
)
def values_of_conditions_may_be_anything(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "IncidentRuleCondition", lambda it: it["properties"]["values"].pop("items"))


@mutant("validation", "create_incident_impact_field", "update_incident_impact_field")
def any_type_of_impact_field_is_accepted(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "IncidentImpactFieldValueType", lambda it: it.pop("enum"))


@mutant("validation", "update_incident_rule")
def id_of_a_rule_in_the_body_may_be_any_text(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "IncidentRulePatchDataRequest", lambda it: it["properties"]["id"].pop("format"))


@mutant("validation", "create_incident_notification_rule", "update_incident_notification_rule")
def malformed_id_of_a_template_gives_404(patch: pytest.MonkeyPatch) -> None:
    lax_schema(
        patch,
        "RelationshipToIncidentNotificationTemplateData",
        lambda it: it["properties"]["id"].pop("format"),
    )


@mutant("validation", "create_incident_responder")
def any_type_of_responder_is_accepted(patch: pytest.MonkeyPatch) -> None:
    rewrite_bodies(
        patch, "create_incident_responder", lambda it: it["data"].update(type="incident_responders")
    )


@mutant("validation", "create_incident_attachment", "update_incident_attachment")
def title_of_a_document_may_be_null(patch: pytest.MonkeyPatch) -> None:
    def loosen(schema: Any) -> None:
        schema["properties"]["title"]["type"] = ["string", "null"]

    lax_schema(patch, "AttachmentDataAttributesAttachment", loosen)


@mutant("validation", "create_incident_user_defined_field")
def type_of_a_field_may_be_a_text(patch: pytest.MonkeyPatch) -> None:
    def coerce(body: Any) -> None:
        sent = body["data"]["attributes"]
        sent["type"] = int(sent["type"])

    rewrite_bodies(patch, "create_incident_user_defined_field", coerce)


@mutant("validation", "create_incident_configuration")
def flags_may_be_texts(patch: pytest.MonkeyPatch) -> None:
    def coerced(request: Request) -> Request:
        body = request.body
        for flag in (b"true", b"false"):
            body = body.replace(b'"' + flag + b'"', flag)
        return evolve(request, body=body)

    rewrite_requests(patch, "create_incident_configuration", coerced)


@mutant("validation", "list_org_settings")
def page_may_have_no_items(patch: pytest.MonkeyPatch) -> None:
    lax_parameter(patch, "list_org_settings", "page[size]", lambda it: it["schema"].pop("minimum"))


@mutant("validation", "list_incidents")
def page_size_has_no_maximum(patch: pytest.MonkeyPatch) -> None:
    lax_parameter(patch, "list_incidents", "page[size]", lambda it: it["schema"].pop("maximum"))


@mutant("validation", "search_incidents")
def offset_may_be_negative(patch: pytest.MonkeyPatch) -> None:
    lax_parameter(patch, "search_incidents", "page[offset]", lambda it: it["schema"].pop("minimum"))


@mutant("validation", "search_incidents")
def search_needs_no_query(patch: pytest.MonkeyPatch) -> None:
    def completed(request: Request) -> Request:
        names = [name for name, _ in parse_qsl(request.query, keep_blank_values=True)]
        return request if "query" in names else evolve(request, query=f"{request.query}&query=")

    rewrite_requests(patch, "search_incidents", completed)


@mutant("validation", "list_incident_impacts")
def anything_can_be_included_in_impacts(patch: pytest.MonkeyPatch) -> None:
    lax_parameter(patch, "list_incident_impacts", "include", lambda it: it["schema"]["items"].pop("enum"))


@mutant("validation", "list_incident_notification_templates")
def filter_of_templates_may_be_any_text(patch: pytest.MonkeyPatch) -> None:
    lax_parameter(
        patch,
        "list_incident_notification_templates",
        "filter[incident-type]",
        lambda it: it["schema"].pop("format"),
    )


@mutant("validation", "list_incident_types")
def deleted_types_are_included_on_any_value(patch: pytest.MonkeyPatch) -> None:
    lax_parameter(patch, "list_incident_types", "include_deleted", lambda it: it["schema"].pop("type"))


@mutant("validation", "list_incident_user_defined_fields")
def repeated_page_number_is_accepted(patch: pytest.MonkeyPatch) -> None:
    def first(request: Request) -> Request:
        sent = request.query.split("&")
        numbers = [one for one in sent if one.startswith(("page[number]=", "page%5Bnumber%5D="))]
        kept = [one for one in sent if one not in numbers[1:]]
        return evolve(request, query="&".join(kept))

    rewrite_requests(patch, "list_incident_user_defined_fields", first)


@mutant("validation", "create_timestamp_override")
def content_type_of_overrides_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def as_json(request: Request) -> Request:
        return evolve(request, headers={**request.headers, **JSON})

    rewrite_requests(patch, "create_timestamp_override", as_json)


@mutant("validation", "update_global_incident_settings")
def content_type_of_settings_may_be_absent(patch: pytest.MonkeyPatch) -> None:
    def completed(request: Request) -> Request:
        return evolve(request, headers={**JSON, **request.headers})

    rewrite_requests(patch, "update_global_incident_settings", completed)


@mutant("validation", "update_incident_google_chat_configuration")
def empty_body_counts_as_an_empty_update(patch: pytest.MonkeyPatch) -> None:
    def completed(request: Request) -> Request:
        if request.body:
            return request
        own = request.path.rpartition("/")[2]
        body = json.dumps({"data": {"type": "google_chat_configurations", "id": own}}).encode()
        return evolve(request, headers={**request.headers, **JSON}, body=body)

    rewrite_requests(patch, "update_incident_google_chat_configuration", completed)


@mutant("validation", "update_timestamp_override")
def invalid_override_gives_422(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "update_timestamp_override", lambda _, reply: evolve(reply, status=422), 400)


@mutant("validation", "patch_incident_impact")
def invalid_update_of_a_missing_impact_gives_404(patch: pytest.MonkeyPatch) -> None:
    carried_out = Server._carried_out

    def wrong(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        unknown = path.get("impact_id") not in self.state.members["impacts"]
        if route.operation == "patch_incident_impact" and unknown and self.refusal(request) is None:
            return json_reply(404, {"errors": [{"title": "Not Found"}]}, "application/vnd.api+json")
        return carried_out(self, route, path, request)

    patch.setattr(Server, "_carried_out", wrong)


@mutant("validation", "create_incident_todo")
def empty_todo_is_refused(patch: pytest.MonkeyPatch) -> None:
    refuse_if(patch, "create_incident_todo", lambda _, arguments: attributes(arguments)["content"] == "")


@mutant("validation", "update_incident")
def end_of_impact_cannot_be_null(patch: pytest.MonkeyPatch) -> None:
    refuse_if(
        patch,
        "update_incident",
        lambda _, arguments: attributes(arguments).get("customer_impact_end", "") is None,
    )


@mutant("validation", "update_incident")
def commander_cannot_be_null(patch: pytest.MonkeyPatch) -> None:
    refuse_if(
        patch,
        "update_incident",
        lambda _, arguments: relationships(arguments).get("commander_user", "") in (None, {"data": None}),
    )


@mutant("validation", "update_incident_user_defined_role")
def role_cannot_have_an_emoji(patch: pytest.MonkeyPatch) -> None:
    refuse_if(
        patch,
        "update_incident_user_defined_role",
        lambda _, arguments: any(max(one, default="") > "\uffff" for one in texts(attributes(arguments))),
    )


@mutant("validation", "create_incident_postmortem_template")
def template_of_more_than_4096_characters_is_refused(patch: pytest.MonkeyPatch) -> None:
    refuse_if(
        patch,
        "create_incident_postmortem_template",
        lambda _, arguments: len(attributes(arguments).get("content", "")) > 4096,
    )


@mutant("validation", "create_incident_notification_template")
def unicode_escapes_are_refused(patch: pytest.MonkeyPatch) -> None:
    def without(request: Request) -> Request:
        if b"\\u" in request.body:
            raise Refused(400, "invalid escape")
        return request

    rewrite_requests(patch, "create_incident_notification_template", without)


@mutant("validation", "create_global_incident_handle")
def type_of_a_handle_must_come_first(patch: pytest.MonkeyPatch) -> None:
    def ordered(request: Request) -> Request:
        try:
            first = next(iter(json.loads(request.body)["data"]))
        except (ValueError, LookupError, TypeError, StopIteration):
            return request
        if first != "type":
            raise Refused(400, "type is missing")
        return request

    rewrite_requests(patch, "create_global_incident_handle", ordered)


@mutant("validation", "update_incident_todo")
def spaces_between_members_are_refused(patch: pytest.MonkeyPatch) -> None:
    def compact(request: Request) -> Request:
        if request.body.startswith((b"{ ", b"{\n", b'{"data": ')):
            raise Refused(400, "unexpected space")
        return request

    rewrite_requests(patch, "update_incident_todo", compact)


@mutant("validation", "create_incident_type")
def unknown_attribute_of_a_type_is_refused(patch: pytest.MonkeyPatch) -> None:
    strict = contract.contract()._document["components"]["schemas"]["IncidentTypeAttributes"]
    refuse_if(
        patch, "create_incident_type", lambda _, it: not attributes(it).keys() <= {*strict["properties"]}
    )


@mutant("validation", "create_incident_integration")
def jira_issue_without_a_key_is_refused(patch: pytest.MonkeyPatch) -> None:
    refuse_if(
        patch,
        "create_incident_integration",
        lambda _, arguments: any(
            "issue_key" not in one for one in attributes(arguments)["metadata"].get("issues", ())
        ),
    )
