"""Held-out bugs, written without a look at the fuzzer: those of single requests and of credentials.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import datetime
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler, Server

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.failures import crash_if
from ..tools.handlers import alter_success, wrap
from ..tools.messages import operation_of, rewrite_bodies, rewrite_requests, rewrite_responses
from ..tools.schemas import lax_schema
from ..tools.stored import attributes_of, target
from .credentials import API, APP, credentials


@mutant("protocol", "list_incident_user_defined_fields")
def offset_of_fields_is_a_text_beside_a_page_number(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the list's `meta`: `offset` is an integer."""

    def as_text(_: MockState, arguments: Arguments, document: Record) -> None:
        if "page[number]" in arguments.query:
            document["meta"]["offset"] = str(document["meta"]["offset"])

    alter_success(patch, "list_incident_user_defined_fields", as_text)


@mutant("protocol", "link_page_to_incident")
def page_linked_twice_redirects_to_its_integration(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: a conflict is a 409, and 303 is not declared."""

    def redirect(request: Request, _: Reply) -> Reply:
        location = request.path.replace("/pages/link", "/relationships/integrations")
        return Reply(303, b"", (("location", location),))

    rewrite_responses(patch, "link_page_to_incident", redirect, 409)


@mutant("protocol", "update_incident_google_chat_configuration")
def update_of_google_chat_without_a_change_gives_304(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: a valid update of an existing resource is a 200."""

    def not_modified(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        if found is not None and attributes(arguments).items() <= found["attributes"].items():
            return Reply(304)
        return handler(state, arguments)

    wrap(patch, "update_incident_google_chat_configuration", not_modified)


@mutant("validation", "create_incident_postmortem_template", "update_incident_postmortem_template")
def default_of_a_postmortem_template_may_be_a_flag(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `is_default` is a time or null."""

    def as_time(body: Any) -> None:
        sent = body["data"]["attributes"]
        if isinstance(sent["is_default"], bool):
            sent["is_default"] = "2026-02-01T00:00:00Z" if sent["is_default"] else None

    for operation in ("create_incident_postmortem_template", "update_incident_postmortem_template"):
        rewrite_bodies(patch, operation, as_time)


@mutant("validation", "create_incident_impact_field", "update_incident_impact_field")
def impact_field_needs_no_incident_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of both requests: `relationships` is required."""
    lax_schema(patch, "IncidentImpactFieldDataRequest", lambda it: it["required"].remove("relationships"))


@mutant("validation", "list_org_settings")
def digits_of_a_page_may_be_grouped(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the parameters: `1_0`, which Python reads as a number, is no integer."""

    def as_python_reads_it(name: str, text: str) -> str:
        with suppress(ValueError):
            return str(int(text)) if name.startswith("page[") else text
        return text

    def read(request: Request) -> Request:
        sent = parse_qsl(request.query, keep_blank_values=True)
        query = [(name, as_python_reads_it(name, text)) for name, text in sent]
        return evolve(request, query=urlencode(query))

    rewrite_requests(patch, "list_org_settings", read)


@mutant("credentials", "delete_incident_notification_rule")
def scope_of_settings_permits_to_delete_notification_rules(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: the scope is `incident_notification_settings_write`."""

    def known(self: Server, sent: dict[str, str]) -> None:
        scopes = self._keys.tokens.get(sent.get("authorization", "").partition(" ")[2], ())
        if any(one.endswith("settings_write") for one in scopes):
            sent["authorization"] = f"Bearer {self._keys.access_token}"

    credentials(patch, ("delete_incident_notification_rule",), known)


@mutant("credentials", "update_incident_type")
def refusal_of_a_wrong_application_key_is_cached_per_api_key(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`: a request with both right keys is authorized, whatever was sent before."""
    authorize = Server._authorize
    lifetime = datetime.timedelta(seconds=30)

    def caching(self: Server, request: Request) -> None:
        refused: dict[str, datetime.datetime] = vars(self).setdefault("_refused_keys", {})
        key, now = request.headers.get(API, ""), self.state._now
        own = operation_of(request) == "update_incident_type" and key and request.headers.get(APP)
        if own and key in refused and now < refused[key] + lifetime:
            raise Refused(403, "Forbidden")
        try:
            authorize(self, request)
        except Refused:
            if own:
                refused[key] = now
            raise

    patch.setattr(Server, "_authorize", caching)


@mutant("credentials", "create_incident_google_meet_configuration")
def google_meet_configuration_cannot_be_created_with_a_token(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: a token with the scope is an alternative to the keys."""
    credentials(
        patch,
        ("create_incident_google_meet_configuration",),
        lambda _, sent: sent.pop("authorization", None),
    )


@mutant("crash", "create_user")
def address_without_an_at_sign_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `email` is any string. A server may refuse it, but not fail."""
    crash_if(patch, "create_user", lambda _, it: "@" not in attributes(it)["email"])


@mutant("crash", "update_incident")
def field_with_an_empty_list_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `value` is a list of any length."""
    crash_if(
        patch,
        "update_incident",
        lambda _, it: [] in [one.get("value") for one in attributes(it).get("fields", {}).values()],
    )


@mutant("crash", "create_incident_postmortem_template", "update_incident_postmortem_template")
def template_in_confluence_without_settings_of_confluence_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the requests: any location is valid without settings."""

    def incomplete(state: MockState, arguments: Arguments) -> bool:
        stored = target(state, arguments)
        new = (attributes_of(stored) if stored else {}) | attributes(arguments)
        return new.get("location") == "confluence" and not new.get("confluence_postmortem_settings")

    for operation in ("create_incident_postmortem_template", "update_incident_postmortem_template"):
        crash_if(patch, operation, incomplete)
