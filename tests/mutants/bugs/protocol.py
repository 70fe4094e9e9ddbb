"""Bugs of the class `protocol`: one status, header or form of response is wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.messages import Reply, Request, json_reply

from ..mutant import mutant
from ..tools.messages import rewrite_content, rewrite_headers, rewrite_responses, rewrite_unsupported


@mutant("protocol", "delete_incident_todo")
def deleted_todo_has_a_body(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "delete_incident_todo", lambda _, reply: evolve(reply, body=b"null"), 204)


@mutant("protocol", "delete_incident_impact_field")
def deleted_impact_field_gives_200(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "delete_incident_impact_field", lambda _, reply: json_reply(200, {}), 204)


@mutant("protocol", "create_user")
def new_user_gives_200(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "create_user", lambda _, reply: evolve(reply, status=200), 201)


@mutant("protocol", "create_incident_google_meet_configuration")
def new_meet_configuration_is_only_accepted(patch: pytest.MonkeyPatch) -> None:
    operation = "create_incident_google_meet_configuration"
    rewrite_responses(patch, operation, lambda _, reply: evolve(reply, status=202), 201)


@mutant("protocol", "get_org_settings_by_incident_type")
def missing_settings_give_200(patch: pytest.MonkeyPatch) -> None:
    operation = "get_org_settings_by_incident_type"
    rewrite_responses(patch, operation, lambda _, reply: json_reply(200, {"data": None}), 404)


@mutant("protocol", "link_page_to_incident")
def page_linked_twice_gives_422(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "link_page_to_incident", lambda _, reply: evolve(reply, status=422), 409)


@mutant("protocol", "update_incident_user_defined_role")
def missing_role_gives_410(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(
        patch, "update_incident_user_defined_role", lambda _, reply: evolve(reply, status=410), 404
    )


@mutant("protocol", "list_incident_responders")
def responders_have_the_other_media_type(patch: pytest.MonkeyPatch) -> None:
    rewrite_headers(patch, "list_incident_responders", 200, content_type="application/vnd.api+json")


@mutant("protocol", "get_incident_rule")
def rule_has_no_content_type(patch: pytest.MonkeyPatch) -> None:
    rewrite_headers(patch, "get_incident_rule", 200, remove="content-type")


@mutant("protocol", "get_incident_notification_template")
def missing_template_gives_plain_text(patch: pytest.MonkeyPatch) -> None:
    text = Reply(404, b"template not found", (("content-type", "text/plain"),))
    rewrite_responses(patch, "get_incident_notification_template", lambda _, reply: text, 404)


@mutant("protocol", "list_incidents")
def unauthorized_list_gives_html(patch: pytest.MonkeyPatch) -> None:
    page = Reply(401, b"<h1>Unauthorized</h1>", (("content-type", "text/html"),))
    rewrite_responses(patch, "list_incidents", lambda _, reply: page, 401)


@mutant("protocol", "list_incident_attachments")
def forbidden_attachments_have_no_body(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "list_incident_attachments", lambda _, reply: evolve(reply, body=b""), 403)


@mutant("protocol", "get_incident_integration", needs="nothing: the spec allows both forms of errors")
def errors_of_integrations_are_texts(patch: pytest.MonkeyPatch) -> None:
    def as_text(document: Any) -> Any:
        return {"errors": [one["detail"] for one in document["errors"]]}

    rewrite_content(patch, "get_incident_integration", as_text, 404)


@mutant("protocol", "update_incident_type")
def errors_of_types_are_one_object(patch: pytest.MonkeyPatch) -> None:
    rewrite_content(patch, "update_incident_type", lambda document: {"errors": document["errors"][0]}, 400)


@mutant("protocol", "create_incident_service_now_record")
def error_is_a_message_without_errors(patch: pytest.MonkeyPatch) -> None:
    operation = "create_incident_service_now_record"
    rewrite_content(patch, operation, lambda document: {"message": str(document["errors"])}, 400)


@mutant("protocol", "list_incident_todos")
def todos_end_in_the_middle_of_the_json(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "list_incident_todos", lambda _, reply: evolve(reply, body=reply.body[:-4]), 200)


@mutant("protocol", "list_incident_notification_rules")
def rules_are_followed_by_a_comment(patch: pytest.MonkeyPatch) -> None:
    def followed(_: Request, reply: Reply) -> Reply:
        return evolve(reply, body=reply.body + b"\n<!-- 3 ms -->")

    rewrite_responses(patch, "list_incident_notification_rules", followed, 200)


@mutant("protocol", "get_incident_user_defined_field")
def field_begins_with_a_byte_order_mark(patch: pytest.MonkeyPatch) -> None:
    def marked(_: Request, reply: Reply) -> Reply:
        return evolve(reply, body=b"\xef\xbb\xbf" + reply.body)

    rewrite_responses(patch, "get_incident_user_defined_field", marked, 200)


@mutant("protocol", "get_incident")
def incident_has_a_member_twice(patch: pytest.MonkeyPatch) -> None:
    def repeated(_: Request, reply: Reply) -> Reply:
        return evolve(reply, body=reply.body.replace(b'"data":{', b'"data":{"id":"0","id":"0",', 1))

    rewrite_responses(patch, "get_incident", repeated, 200)


@mutant("protocol", "search_incidents")
def bounds_of_an_empty_facet_are_nan(patch: pytest.MonkeyPatch) -> None:
    def not_json(_: Request, reply: Reply) -> Reply:
        return evolve(reply, body=reply.body.replace(b'"min":null', b'"min":NaN'))

    rewrite_responses(patch, "search_incidents", not_json, 200)


@mutant("protocol", "list_incident_user_defined_roles")
def roles_are_not_compressed_as_announced(patch: pytest.MonkeyPatch) -> None:
    rewrite_headers(patch, "list_incident_user_defined_roles", 200, content_encoding="gzip")


@mutant("protocol", "create_incident_user_defined_role")
def role_is_encoded_as_latin_1(patch: pytest.MonkeyPatch) -> None:
    def encoded(_: Request, reply: Reply) -> Reply:
        text = json.dumps(json.loads(reply.body), ensure_ascii=False)
        return evolve(reply, body=text.encode("latin-1", "replace"))

    rewrite_responses(patch, "create_incident_user_defined_role", encoded, 201)


@mutant("protocol", "update_incident")
def public_id_is_a_text(patch: pytest.MonkeyPatch) -> None:
    def as_text(document: Any) -> None:
        document["data"]["attributes"]["public_id"] = str(document["data"]["attributes"]["public_id"])

    rewrite_content(patch, "update_incident", as_text, 200)


@mutant("protocol", "create_incident_impact")
def impact_is_created_without_a_time_zone(patch: pytest.MonkeyPatch) -> None:
    def local(document: Any) -> None:
        document["data"]["attributes"]["created"] = document["data"]["attributes"]["created"].rstrip("Z")

    rewrite_content(patch, "create_incident_impact", local, 201)


@mutant("protocol", "list_timestamp_overrides")
def empty_list_of_overrides_is_null(patch: pytest.MonkeyPatch) -> None:
    rewrite_content(patch, "list_timestamp_overrides", lambda it: it | {"data": it["data"] or None}, 200)


@mutant("protocol", "get_incident_responder")
def responder_is_a_list_of_one(patch: pytest.MonkeyPatch) -> None:
    rewrite_content(patch, "get_incident_responder", lambda document: {"data": [document["data"]]}, 200)


@mutant("protocol", "list_incident_impacts")
def included_users_have_no_type(patch: pytest.MonkeyPatch) -> None:
    def untyped(document: Any) -> None:
        for one in document.get("included", ()):
            del one["type"]

    rewrite_content(patch, "list_incident_impacts", untyped, 200)


@mutant("protocol", "create_incident_configuration")
def configuration_has_the_wrong_type(patch: pytest.MonkeyPatch) -> None:
    def renamed(document: Any) -> None:
        document["data"]["type"] = "incident_configuration"

    rewrite_content(patch, "create_incident_configuration", renamed, 200)


@mutant("protocol", "get_global_incident_settings")
def remaining_requests_are_not_a_number(patch: pytest.MonkeyPatch) -> None:
    rewrite_headers(patch, "get_global_incident_settings", 200, x_ratelimit_remaining="many")


@mutant("protocol", "get_incident_todo", "update_incident_todo", "delete_incident_todo")
def put_of_a_todo_is_allowed_but_unknown(patch: pytest.MonkeyPatch) -> None:
    def with_put(reply: Reply) -> Reply:
        return evolve(reply, headers=(*(one for one in reply.headers if one[0] != "allow"), ("allow", "PUT")))

    rewrite_unsupported(patch, "/api/v2/incidents/{incident_id}/relationships/todos/{todo_id}", with_put)


@mutant("protocol", "list_incident_types", "create_incident_type")
def unsupported_method_of_types_names_no_other(patch: pytest.MonkeyPatch) -> None:
    def without(reply: Reply) -> Reply:
        return evolve(reply, headers=tuple(one for one in reply.headers if one[0] != "allow"))

    rewrite_unsupported(patch, "/api/v2/incidents/config/types", without)


@mutant(
    "protocol",
    *("create_global_incident_handle", "list_global_incident_handles"),
    *("update_global_incident_handle", "delete_global_incident_handle"),
)
def unsupported_method_of_handles_crashes(patch: pytest.MonkeyPatch) -> None:
    failed = json_reply(500, {"errors": ["Internal error"]})
    rewrite_unsupported(patch, "/api/v2/incidents/config/global/incident-handles", lambda _: failed)
