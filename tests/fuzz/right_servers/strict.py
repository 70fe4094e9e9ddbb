"""Servers that refuse more than the schemas of the OpenAPI document do, by what its descriptions say."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents.fuzz.model.comparison import nanoseconds
from datadog_incidents.mock.core.contract import Arguments, contract
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.core.resource_schema import error_media_type
from datadog_incidents.mock.server import Server
from datadog_incidents_api.operations import OPERATIONS

from .alterations import Answer, Record, around
from .right_server import right_server

Rule = Callable[[Server, Arguments], str | None]
"""Function that returns why a valid request is refused; None if it is not."""
BUILT_IN = frozenset({"severity", "state", "detection_method", "root_cause", "summary", "services", "teams"})
ZONES = frozenset({"Europe/Paris", "Europe/Madrid", "America/New_York", "UTC"})
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)


def valid_arguments(server: Server, request: Request) -> Arguments | None:
    """Return the arguments of a request that the mock does not refuse by itself; None if it does."""
    try:
        route, path = contract().route(request)
        if server.refusal(request) is not None or path.get("incident_id") not in (
            None,
            *server.state.incidents,
        ):
            return None
        found = contract().arguments(route, path, request)
        return found if is_object(found.body) else None
    except Refused:
        return None


def refuse(patch: pytest.MonkeyPatch, rule: Rule, status: int = 400) -> None:
    """Refuse valid requests by a rule."""

    def wrap(answer: Answer) -> Answer:
        def strict(server: Server, request: Request) -> tuple[str | None, Delivery]:
            found = valid_arguments(server, request) if request.body else None
            reason = None if found is None else rule(server, found)
            if found is None or reason is None:
                return answer(server, request)
            return found.operation, Delivery(Refused(status, reason).reply(error_media_type(found.operation)))

        return strict

    around(patch, wrap)


def attributes_of(arguments: Arguments) -> Record:
    """Return the attributes in the body of a request."""
    found: Record = arguments.body.get("data", {}).get("attributes") or {}
    return found


def texts(value: Any) -> Iterator[str]:
    """Yield the texts in a JSON value, names of members among them."""
    if isinstance(value, str):
        yield value
    for one in (*value, *value.values()) if is_object(value) else value if is_array(value) else ():
        yield from texts(one)


def is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def matches(pattern: str) -> Callable[[str], bool]:
    return lambda text: re.fullmatch(pattern, text, re.ASCII) is not None


FORMS: dict[tuple[str, str], Callable[[str], bool]] = {
    ("user_defined_fields", "name"): matches(r"[A-Za-z0-9][\w.]*"),
    ("user_defined_fields", "ordinal"): matches(r"-?\d+(\.\d+)?"),
    ("users", "email"): matches(r"[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+"),
    ("rules", "task_payload"): is_json,
    ("google_chat", "space_time_zone"): ZONES.__contains__,
    ("todos", "due_date"): lambda text: TIME.fullmatch(text) is not None,
    ("todos", "completed"): lambda text: TIME.fullmatch(text) is not None,
}


@right_server("Descriptions state the form of texts, and which values of a field contradict each other.")
def descriptions_are_enforced(patch: pytest.MonkeyPatch) -> None:
    def rule(_: Server, arguments: Arguments) -> str | None:
        tag, sent = OPERATIONS[arguments.operation].tag, attributes_of(arguments)
        for name, value in sent.items():
            form = FORMS.get((tag, name))
            if form is not None and isinstance(value, str) and not form(value):
                return f"{name} has another form"
        if sent.get("required") and sent.get("collected"):
            return "a required field is not collected"
        choices = [one["value"] for one in sent.get("valid_values") or ()]
        if choices and sent.get("default_value") not in (None, *choices):
            return "the default is no choice"
        handles = sent.get("handles", ()) if tag == "notification_rules" else ()
        handles = [*handles, *(one.get("handle", "@") for one in sent.get("notification_handles") or ())]
        return None if all("@" in one for one in handles) else "a handle starts with @"

    refuse(patch, rule)


@right_server("A database may not be able to store NUL, and a firewall refuses markup and long texts.")
def unusual_texts_are_refused(patch: pytest.MonkeyPatch) -> None:
    def is_unusual(text: str) -> bool:
        controls = any(unicodedata.category(one) == "Cc" for one in text)
        return controls or len(text) >= 65536 or re.search("</?[a-z]", text) is not None

    def rule(_: Server, arguments: Arguments) -> str | None:
        return "unusual text" if any(map(is_unusual, texts(arguments.body))) else None

    refuse(patch, rule)


KEYS = {
    "create_user": "email",
    "create_incident_user_defined_field": "name",
    "create_incident_impact_field": "name",
    "create_timestamp_override": "timestamp_type",
}
LINKS = {
    "create_incident_responder": "user",
    "create_incident_google_chat_configuration": "incident_type",
    "create_incident_google_meet_configuration": "incident_type",
    "create_incident_configuration": "none",
}


def key_of(arguments: Arguments) -> tuple[str, ...] | None:
    """Return what must be unique of what a request creates; None if it creates nothing of the kind."""
    operation, incident = arguments.operation, arguments.path.get("incident_id", "")
    if operation in KEYS:
        return operation, incident, attributes_of(arguments)[KEYS[operation]].lower()
    if operation not in LINKS:
        return None
    link = arguments.body["data"].get("relationships", {}).get(LINKS[operation])
    return operation, incident, link["data"]["id"] if link else ""


def refuse_again(patch: pytest.MonkeyPatch, status: int) -> None:
    """Refuse creates of what another request has created."""
    created: dict[Server, set[tuple[str, ...]]] = {}

    def wrap(answer: Answer) -> Answer:
        def unique(server: Server, request: Request) -> tuple[str | None, Delivery]:
            found = valid_arguments(server, request) if request.method == "POST" else None
            key = None if found is None else key_of(found)
            if found is None or key is None:
                return answer(server, request)
            existing = created.setdefault(server, set())
            if key in existing:
                refused = Refused(status, "it exists already")
                return found.operation, Delivery(refused.reply(error_media_type(found.operation)))
            result = answer(server, request)
            if result[1].reply.status < 300:
                existing.add(key)
            return result

        return unique

    around(patch, wrap)


@right_server("An address belongs to one user, a key to one field, and an incident has one of a kind.")
def second_creates_conflict(patch: pytest.MonkeyPatch) -> None:
    refuse_again(patch, 409)


@right_server("What exists already may be refused like any other wrong value.")
def second_creates_are_bad_requests(patch: pytest.MonkeyPatch) -> None:
    refuse_again(patch, 400)


@right_server("A user who responds to an incident already need not become another responder.")
def second_responder_is_the_first(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        made: dict[tuple[str, ...], tuple[str, tuple[str | None, Delivery]]] = {}

        def same(server: Server, request: Request) -> tuple[str | None, Delivery]:
            found = valid_arguments(server, request) if request.path.endswith("/responders") else None
            if found is None or found.operation != "create_incident_responder":
                return answer(server, request)
            key = key_of(found) or ()
            shown = made.get(key)
            if shown is not None and shown[0] in server.state.members["responders"]:
                return shown[1]
            result = answer(server, request)
            if result[1].reply.status < 300:
                made[key] = json.loads(result[1].reply.body)["data"]["id"], result
            return result

        return same

    around(patch, wrap)


ORDERED = (
    ("start_at", "end_at"),
    ("customer_impact_start", "customer_impact_end"),
    ("detected", "resolved"),
    ("declared", "resolved"),
)


@right_server("An end before the start makes no sense, nor does a time in another century.")
def impossible_times_are_refused(patch: pytest.MonkeyPatch) -> None:
    def rule(server: Server, arguments: Arguments) -> str | None:
        sent, path = attributes_of(arguments), arguments.path
        impacts = server.state.members["impacts"]
        if path.get("impact_id") in impacts:
            sent = impacts[path["impact_id"]].resource["attributes"] | sent
        if arguments.operation == "update_incident":
            sent = server.state.incidents[path["incident_id"]]["attributes"] | sent
        if any(TIME.fullmatch(one) and not "1990" < one < "2100" for one in texts(attributes_of(arguments))):
            return "the time is far away"
        for start, end in ORDERED:
            if {start, end} & attributes_of(arguments).keys():
                times = nanoseconds(sent.get(start)), nanoseconds(sent.get(end))
                if None not in times and (times[0] or 0) >= (times[1] or 0):
                    return f"{end} is not after {start}"
        return None

    refuse(patch, rule)


def undefined(server: Server, arguments: Arguments) -> set[str]:
    """Return the names of fields in a request that are not defined, or not as a field of texts."""
    tag = OPERATIONS[arguments.operation].tag
    if tag not in ("incidents", "impacts"):
        return set()
    defined = server.state.members["user_defined_fields" if tag == "incidents" else "impact_fields"]
    sent = attributes_of(arguments).get("fields", {})
    found = [one.resource["attributes"] for one in defined.values()]
    names = {
        one["name"]
        for one in found
        if one.get("type", 3) == 3 or sent.get(one["name"], {}).get("type") != "textbox"
    }
    return {*sent} - names - (BUILT_IN if tag == "incidents" else set())


@right_server("Fields that are not defined cannot have values.")
def undefined_fields_are_refused(patch: pytest.MonkeyPatch) -> None:
    refuse(patch, lambda server, arguments: "undefined" if undefined(server, arguments) else None)


@right_server("Values of fields that are not defined may be ignored.")
def undefined_fields_are_ignored(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def ignoring(server: Server, request: Request) -> tuple[str | None, Delivery]:
            found = valid_arguments(server, request) if request.body else None
            names = set[str]() if found is None else undefined(server, found)
            if names:
                body = json.loads(request.body)
                fields = body["data"]["attributes"]["fields"]
                body["data"]["attributes"]["fields"] = {
                    name: one for name, one in fields.items() if name not in names
                }
                request = evolve(request, body=json.dumps(body).encode())
            return answer(server, request)

        return ignoring

    around(patch, wrap)
