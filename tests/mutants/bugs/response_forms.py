"""Bugs of the class `protocol`: responses of single statuses are wrong in their form."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.messages import Reply, Request, json_reply

from ..mutant import mutant
from ..tools.messages import rewrite_content, rewrite_headers, rewrite_responses, rewrite_unsupported


@mutant("protocol", "create_incident_service_now_record")
def new_service_now_record_gives_200(patch: pytest.MonkeyPatch) -> None:
    operation = "create_incident_service_now_record"
    rewrite_responses(patch, operation, lambda _, reply: evolve(reply, status=200), 201)


@mutant("protocol", "update_incident_configuration")
def configuration_of_unknown_incident_is_a_bad_request(patch: pytest.MonkeyPatch) -> None:
    # EVIDENCE.md#errors: an unknown ID in the path gives 404.
    def bad(_: Request, reply: Reply) -> Reply:
        return evolve(reply, status=400)

    rewrite_responses(patch, "update_incident_configuration", bad, 404)


@mutant("protocol", "delete_incident_integration")
def deleted_integration_is_sent_as_an_empty_object(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "delete_incident_integration", lambda _, reply: evolve(reply, body=b"{}"), 204)


@mutant("protocol", "list_incident_types")
def types_claim_to_be_utf_16(patch: pytest.MonkeyPatch) -> None:
    rewrite_headers(
        patch, "list_incident_types", 200, content_type="application/vnd.api+json; charset=utf-16"
    )


@mutant("protocol", "get_incident_user_defined_field")
def missing_field_is_not_json(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(
        patch, "get_incident_user_defined_field", lambda _, reply: evolve(reply, body=b"field not found"), 404
    )


@mutant("protocol", "create_incident_postmortem_template")
def refused_template_gives_errors_as_one_string(patch: pytest.MonkeyPatch) -> None:
    rewrite_content(
        patch,
        "create_incident_postmortem_template",
        lambda document: {"errors": json.dumps(document["errors"])},
        400,
    )


@mutant("protocol", "list_global_incident_handles")
def forbidden_handles_give_plain_text(patch: pytest.MonkeyPatch) -> None:
    text = Reply(403, b"Forbidden", (("content-type", "text/plain; charset=utf-8"),))
    rewrite_responses(patch, "list_global_incident_handles", lambda _, reply: text, 403)


@mutant("protocol", "get_incident_rule", "update_incident_rule", "delete_incident_rule")
def unsupported_methods_of_rules_succeed(patch: pytest.MonkeyPatch) -> None:
    rewrite_unsupported(patch, "/api/v2/incidents/config/rules/{rule_id}", lambda _: json_reply(200, {}))


@mutant("protocol", "create_user")
def unsupported_methods_of_users_fail(patch: pytest.MonkeyPatch) -> None:
    failure = json_reply(500, {"errors": ["Internal error"]})
    rewrite_unsupported(patch, "/api/v2/users", lambda _: failure)


@mutant("protocol", "update_global_incident_settings")
def settings_have_a_misspelled_type(patch: pytest.MonkeyPatch) -> None:
    def misspelled(document: Any) -> None:
        document["data"]["type"] = "incident_global_settings"

    rewrite_content(patch, "update_global_incident_settings", misspelled, 200)


@mutant("protocol", "list_incident_impacts")
def no_impacts_are_null(patch: pytest.MonkeyPatch) -> None:
    rewrite_content(
        patch, "list_incident_impacts", lambda document: document | {"data": document["data"] or None}, 200
    )


@mutant("protocol", "get_org_settings_by_incident_type")
def settings_begin_with_a_byte_order_mark(patch: pytest.MonkeyPatch) -> None:
    # RFC 8259, section 8.1: JSON on a network has no byte order mark.
    def marked(_: Request, reply: Reply) -> Reply:
        return evolve(reply, body=b"\xef\xbb\xbf" + reply.body)

    rewrite_responses(patch, "get_org_settings_by_incident_type", marked, 200)


@mutant("protocol", "create_incident_attachment")
def new_attachment_has_a_time_in_words(patch: pytest.MonkeyPatch) -> None:
    def in_words(document: Any) -> None:
        document["data"]["attributes"]["modified"] = "Mon, 05 Jan 2026 09:00:00 GMT"

    rewrite_content(patch, "create_incident_attachment", in_words, 201)
