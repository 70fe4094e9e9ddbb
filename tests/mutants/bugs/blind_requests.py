"""Bugs that were written without a look at the fuzzer: those that a single request shows."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

import pytest
from attrs import evolve

from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.contract import Arguments, Route
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import HANDLERS, Server

from ..mutant import mutant
from ..tools.arguments import attributes, relationships
from ..tools.failures import crash_if
from ..tools.messages import (
    operation_of,
    rewrite_bodies,
    rewrite_content,
    rewrite_requests,
    rewrite_responses,
    rewrite_unsupported,
)
from ..tools.schemas import lax_schema
from .credentials import API, APP, credentials


@mutant("protocol", "get_incident_ai_postmortem")
def draft_of_a_postmortem_gives_201(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "get_incident_ai_postmortem", lambda _, reply: evolve(reply, status=201), 200)


@mutant("protocol", "get_incident_postmortem_template")
def missing_postmortem_template_gives_a_page(patch: pytest.MonkeyPatch) -> None:
    page = Reply(404, b"<!DOCTYPE html><title>Not found</title>", (("content-type", "text/html"),))
    rewrite_responses(patch, "get_incident_postmortem_template", lambda _, reply: page, 404)


@mutant("protocol", "update_timestamp_override", "delete_timestamp_override")
def delete_of_an_override_is_not_among_the_allowed_methods(patch: pytest.MonkeyPatch) -> None:
    def only_patch(reply: Reply) -> Reply:
        others = (one for one in reply.headers if one[0] != "allow")
        return evolve(reply, headers=(*others, ("allow", "PATCH")))

    rewrite_unsupported(patch, "/api/v2/incidents/{incident_id}/timestamp-overrides/{id}", only_patch)


@mutant("protocol", "list_org_settings")
def missing_key_redirects_from_org_settings_to_a_login(patch: pytest.MonkeyPatch) -> None:
    login = Reply(302, b"", (("location", "/account/login"),))
    rewrite_responses(patch, "list_org_settings", lambda _, reply: login, 401)


@mutant("protocol", "search_incidents")
def facets_are_null_if_nothing_is_found(patch: pytest.MonkeyPatch) -> None:
    def without(document: Any) -> None:
        found = document["data"]["attributes"]
        found["facets"] = found["facets"] if found["incidents"] else None

    rewrite_content(patch, "search_incidents", without, 200)


@mutant("protocol", "update_global_incident_settings")
def update_of_global_settings_gives_no_content(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "update_global_incident_settings", lambda _, reply: Reply(204), 200)


@mutant("validation", "create_incident_integration", "update_incident_integration")
def channel_of_teams_needs_no_tenant(patch: pytest.MonkeyPatch) -> None:
    lax_schema(
        patch, "MSTeamsIntegrationMetadataTeamsItem", lambda schema: schema["required"].remove("ms_tenant_id")
    )


@mutant("validation", "update_incident_notification_rule")
def case_of_the_visibility_of_an_updated_rule_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def lowered(body: Any) -> None:
        sent = body["data"]["attributes"]
        sent["visibility"] = sent["visibility"].lower()

    rewrite_bodies(patch, "update_incident_notification_rule", lowered)


@mutant("validation", "update_incident_attachment")
def update_of_an_attachment_needs_no_type(patch: pytest.MonkeyPatch) -> None:
    lax_schema(patch, "PatchAttachmentRequestData", lambda schema: schema.pop("required"))


@mutant("validation", "update_incident")
def times_of_an_updated_incident_need_no_time_zone(patch: pytest.MonkeyPatch) -> None:
    def in_utc(body: Any) -> None:
        sent = body["data"]["attributes"]
        for name in ("customer_impact_start", "customer_impact_end", "detected"):
            if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?", sent.get(name) or ""):
                sent[name] += "Z"

    rewrite_bodies(patch, "update_incident", in_utc)


def _is_uuid(text: str) -> bool:
    with suppress(ValueError):
        return str(UUID(text)) == text.lower()
    return False


@mutant("validation", "list_incident_user_defined_roles")
def filter_of_roles_is_checked_only_beside_include(patch: pytest.MonkeyPatch) -> None:
    def unchecked(request: Request) -> Request:
        sent = parse_qsl(request.query, keep_blank_values=True)
        if any(name == "include" for name, _ in sent):
            return request
        kept = [(name, text) for name, text in sent if name != "filter[incident-type]" or _is_uuid(text)]
        return evolve(request, query=urlencode(kept))

    rewrite_requests(patch, "list_incident_user_defined_roles", unchecked)


@mutant("validation", "create_incident_impact")
def comma_at_the_end_of_an_object_of_an_impact_is_accepted(patch: pytest.MonkeyPatch) -> None:
    def without(request: Request) -> Request:
        with suppress(ValueError):
            json.loads(request.body)
            return request
        return evolve(request, body=re.sub(rb",(\s*})", rb"\1", request.body))

    rewrite_requests(patch, "create_incident_impact", without)


@mutant("validation", "import_incident")
def unknown_visibility_of_an_import_is_that_of_the_organization(patch: pytest.MonkeyPatch) -> None:
    def known(body: Any) -> None:
        if body["data"]["attributes"]["visibility"] != "private":
            body["data"]["attributes"]["visibility"] = "organization"

    rewrite_bodies(patch, "import_incident", known)


@mutant("validation", "update_incident_google_chat_configuration")
def null_in_a_google_chat_configuration_keeps_the_value(patch: pytest.MonkeyPatch) -> None:
    def without(body: Any) -> None:
        sent = body["data"]["attributes"]
        body["data"]["attributes"] = {name: value for name, value in sent.items() if value is not None}

    rewrite_bodies(patch, "update_incident_google_chat_configuration", without)


@mutant("validation", "create_incident_google_meet_configuration")
def incident_type_of_a_google_meet_configuration_is_of_any_type(patch: pytest.MonkeyPatch) -> None:
    def as_expected(body: Any) -> None:
        linked = body["data"]["relationships"]["incident_type"]["data"]
        linked |= {"type": "incident_types"} if isinstance(linked["type"], str) else {}

    rewrite_bodies(patch, "create_incident_google_meet_configuration", as_expected)


@mutant("credentials", "create_incident_postmortem_template")
def scheme_of_a_token_must_be_in_lower_case(patch: pytest.MonkeyPatch) -> None:
    def strict(_: Server, sent: dict[str, str]) -> None:
        if not sent.get("authorization", "").startswith("bearer "):
            sent.pop("authorization", None)

    credentials(patch, ("create_incident_postmortem_template",), strict)


@mutant("credentials", "delete_incident_notification_template")
def delete_of_a_notification_template_needs_no_scope(patch: pytest.MonkeyPatch) -> None:
    def known(self: Server, sent: dict[str, str]) -> None:
        if sent.get("authorization", "").partition(" ")[2] in self._keys.tokens:
            sent["authorization"] = f"Bearer {self._keys.access_token}"

    credentials(patch, ("delete_incident_notification_template",), known)


@mutant("credentials", "create_incident_responder", "delete_incident_responder")
def any_scope_of_writing_permits_to_change_responders(patch: pytest.MonkeyPatch) -> None:
    def known(self: Server, sent: dict[str, str]) -> None:
        scopes = self._keys.tokens.get(sent.get("authorization", "").partition(" ")[2], ())
        if any(one.endswith("_write") for one in scopes):
            sent["authorization"] = f"Bearer {self._keys.access_token}"

    credentials(patch, ("create_incident_responder", "delete_incident_responder"), known)


@mutant("credentials", "list_incident_types")
def application_key_is_checked_once_per_api_key(patch: pytest.MonkeyPatch) -> None:
    authorize = Server._authorize

    def trusting(self: Server, request: Request) -> None:
        own, key = operation_of(request) == "list_incident_types", request.headers.get(API)
        trusted = vars(self).setdefault("_trusted_keys", set())
        if own and key in trusted and request.headers.get(APP):
            return
        authorize(self, request)
        trusted |= {key} & {self._keys.api_key} if own else set()

    patch.setattr(Server, "_authorize", trusting)


@mutant("credentials", "delete_global_incident_handle", "list_global_incident_handles")
def handles_are_deleted_although_a_key_is_missing(patch: pytest.MonkeyPatch) -> None:
    carried_out = Server._carried_out

    def in_vain(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        reply = carried_out(self, route, path, request)
        if route.operation == "delete_global_incident_handle" and reply.status == 401:
            with suppress(Refused):
                HANDLERS[route.operation](self.state, contract.contract().arguments(route, path, request))
        return reply

    patch.setattr(Server, "_carried_out", in_vain)


@mutant("crash", "create_timestamp_override")
def override_in_another_time_zone_crashes(patch: pytest.MonkeyPatch) -> None:
    def elsewhere(_: MockState, arguments: Arguments) -> bool:
        return re.search(r"(Z|[+-]00:00)$", attributes(arguments)["timestamp_value"].upper()) is None

    crash_if(patch, "create_timestamp_override", elsewhere)


@mutant("crash", "create_incident_notification_template")
def single_brace_in_the_subject_of_a_template_crashes(patch: pytest.MonkeyPatch) -> None:
    def unbalanced(_: MockState, arguments: Arguments) -> bool:
        subject = attributes(arguments)["subject"]
        return bool(subject.count("{") != subject.count("}"))

    crash_if(patch, "create_incident_notification_template", unbalanced)


@mutant("crash", "create_incident_todo")
def todo_without_assignees_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_incident_todo", lambda _, it: not attributes(it)["assignees"])


@mutant("crash", "update_incident_rule")
def payload_of_a_rule_that_is_no_object_crashes(patch: pytest.MonkeyPatch) -> None:
    def other(_: MockState, arguments: Arguments) -> bool:
        with suppress(ValueError, RecursionError):
            return not isinstance(json.loads(attributes(arguments).get("task_payload", "{}")), dict)
        return False

    crash_if(patch, "update_incident_rule", other)


@mutant("crash", "create_incident_user_defined_field")
def field_with_a_valid_value_twice_crashes(patch: pytest.MonkeyPatch) -> None:
    def twice(_: MockState, arguments: Arguments) -> bool:
        values = [one["value"] for one in attributes(arguments).get("valid_values", ())]
        return len({*values}) < len(values)

    crash_if(patch, "create_incident_user_defined_field", twice)


@mutant("crash", "import_incident")
def import_with_null_as_declarer_crashes(patch: pytest.MonkeyPatch) -> None:
    def nobody(_: MockState, arguments: Arguments) -> bool:
        links = relationships(arguments)
        return "declared_by_user" in links and users.linked(links["declared_by_user"]) is None

    crash_if(patch, "import_incident", nobody)


@mutant("crash", "create_incident_integration")
def integration_with_metadata_of_two_kinds_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_integration",
        lambda _, it: len({"channels", "issues", "teams"} & attributes(it)["metadata"].keys()) > 1,
    )


@mutant("crash", "create_page_from_incident")
def tag_of_a_page_without_a_colon_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_page_from_incident",
        lambda _, it: any(":" not in one for one in attributes(it).get("tags", ())),
    )


@mutant("crash", "create_incident_postmortem_attachment")
def postmortem_with_an_empty_cell_crashes(patch: pytest.MonkeyPatch) -> None:
    def empty(_: MockState, arguments: Arguments) -> bool:
        cells = attributes(arguments).get("cells", ())
        return any("definition" not in one.get("attributes", {}) for one in cells)

    crash_if(patch, "create_incident_postmortem_attachment", empty)
