"""Bugs of the class `credentials`: single operations take other credentials than the right ones."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from attrs import evolve

from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.server import Server

from ..mutant import mutant
from ..tools.messages import operation_of, rewrite_responses
from .credentials import API, APP, credentials


@mutant("credentials", "update_incident_rule")
def longer_application_key_is_accepted(patch: pytest.MonkeyPatch) -> None:
    def shorten(self: Server, sent: dict[str, str]) -> None:
        if sent.get(APP, "").startswith(self._keys.app_key):
            sent[APP] = self._keys.app_key

    credentials(patch, ("update_incident_rule",), shorten)


@mutant("credentials", "list_timestamp_overrides")
def case_of_application_key_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def equal(self: Server, sent: dict[str, str]) -> None:
        if sent.get(APP, "").lower() == self._keys.app_key.lower():
            sent[APP] = self._keys.app_key

    credentials(patch, ("list_timestamp_overrides",), equal)


@mutant("credentials", "get_incident_integration")
def keys_are_read_from_the_query(patch: pytest.MonkeyPatch) -> None:
    # The spec's security schemes are headers; keys in URLs end in logs.
    authorize = Server._authorize

    def careless(self: Server, request: Request) -> None:
        if operation_of(request) == "get_incident_integration":
            sent = parse_qs(request.query)
            found = {API: sent.get("api_key", [""])[0], APP: sent.get("application_key", [""])[0]}
            kept = {name: value for name, value in found.items() if value}
            request = evolve(request, headers={**kept, **request.headers})
        authorize(self, request)

    patch.setattr(Server, "_authorize", careless)


@mutant("credentials", "disable_user")
def missing_keys_are_forbidden(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "disable_user", lambda _, reply: evolve(reply, status=403), 401)


@mutant("credentials", "create_incident_impact")
def basic_authorization_is_enough(patch: pytest.MonkeyPatch) -> None:
    def trust(self: Server, sent: dict[str, str]) -> None:
        if sent.get("authorization", "").lower().startswith("basic "):
            sent |= {API: self._keys.api_key, APP: self._keys.app_key}

    credentials(patch, ("create_incident_impact",), trust)


@mutant("credentials", "create_page_from_incident")
def blank_application_key_is_enough_to_page(patch: pytest.MonkeyPatch) -> None:
    def fill(self: Server, sent: dict[str, str]) -> None:
        if sent.get(APP) == "":
            sent[APP] = self._keys.app_key

    credentials(patch, ("create_page_from_incident",), fill)


@mutant("credentials", "get_global_incident_settings")
def api_key_serves_as_application_key(patch: pytest.MonkeyPatch) -> None:
    def serve(self: Server, sent: dict[str, str]) -> None:
        if sent.get(APP) == self._keys.api_key:
            sent[APP] = self._keys.app_key

    credentials(patch, ("get_global_incident_settings",), serve)


@mutant("credentials", "get_incident_notification_rule")
def unknown_rule_is_reported_before_the_keys_are_checked(patch: pytest.MonkeyPatch) -> None:
    authorize = Server._authorize

    def late(self: Server, request: Request) -> None:
        if operation_of(request) == "get_incident_notification_rule":
            _, path = contract.contract().route(request)
            if path["id"] not in self.state.members["notification_rules"]:
                raise Refused(404, "rule not found")
        authorize(self, request)

    patch.setattr(Server, "_authorize", late)
