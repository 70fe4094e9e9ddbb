"""Seeded bugs in the mock or a client, each with the probe and the check that must find it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from attrs import evolve, frozen

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents.fuzz.failures import Failure
from datadog_incidents.mock import MockDatadog, server
from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.contract import Contract, Route
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Reply, Request, json_reply
from datadog_incidents.mock.resources import impacts
from datadog_incidents.mock.server import Server
from datadog_incidents_api.models import IncidentTodoRequest

from ....amounts import some
from .running import run, session_of

Bug = Callable[[pytest.MonkeyPatch], None]
Authorize = Callable[[Server, Request], None]


@frozen
class Seeded:
    """Seeded bug.

    Attributes:
        probe: name of the probe that finds it.
        operation: ID of the operation for which it is found.
        check: name of the check.
        subject: part of the subject of the failure.
        bug: function that seeds it.
    """

    probe: str
    operation: str
    check: str
    subject: str
    bug: Bug


def authorizing(change: Callable[[Authorize, Server, Request], None]) -> Bug:
    """Replace the check of credentials."""

    def seed(patch: pytest.MonkeyPatch) -> None:
        original = Server._authorize
        patch.setattr(Server, "_authorize", lambda self, request: change(original, self, request))

    return seed


def with_headers(change: Callable[[dict[str, str]], Mapping[str, str]]) -> Bug:
    """Check credentials in headers that are changed before."""
    return authorizing(
        lambda original, self, request: original(
            self, evolve(request, headers={**request.headers, **change({**request.headers})})
        )
    )


def is_for(request: Request, *, method: str, end: str) -> bool:
    return request.method == method and request.path.endswith(end)


def unauthorized_as_403(original: Authorize, self: Server, request: Request) -> None:
    try:
        original(self, request)
    except Refused as refused:
        raise Refused(401, *refused.errors) from None


def before_handler(change: Callable[[Request], Request | Reply]) -> Bug:
    """Change requests, or respond to them, before they are carried out."""

    def seed(patch: pytest.MonkeyPatch) -> None:
        original = Server._carried_out

        def carried_out(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
            changed = change(request)
            return changed if isinstance(changed, Reply) else original(self, route, path, changed)

        patch.setattr(Server, "_carried_out", carried_out)

    return seed


def after_handler(change: Callable[[Request, Reply], Reply]) -> Bug:
    """Change replies."""

    def seed(patch: pytest.MonkeyPatch) -> None:
        original = Server._answered

        def answered(self: Server, request: Request) -> tuple[str | None, Delivery]:
            operation, delivery = original(self, request)
            return operation, evolve(delivery, reply=change(request, delivery.reply))

        patch.setattr(Server, "_answered", answered)

    return seed


def with_text(change: Callable[[str], str]) -> Bug:
    """Change the text of all request bodies."""
    return before_handler(lambda request: evolve(request, body=change(request.body.decode()).encode()))


def with_schema(change: Callable[[dict[str, Any]], None]) -> Bug:
    """Validate requests by a changed OpenAPI document."""

    def seed(patch: pytest.MonkeyPatch) -> None:
        document = json.loads(json.dumps(openapi_document()))
        change(document["components"]["schemas"])
        lax = Contract(document)
        patch.setattr(server, "contract", lambda: lax)

    return seed


def with_query(change: Callable[[str], str]) -> Bug:
    return before_handler(lambda request: evolve(request, query=change(request.query)))


def stored_before_validation(patch: pytest.MonkeyPatch) -> None:
    """Store the title of an update before the update is validated."""
    original = Server._carried_out

    def carried_out(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        reply = original(self, route, path, request)
        if route.operation == "update_incident" and reply.status == 400:
            body = json.dumps({"data": {"id": "", "type": "incidents", "attributes": {"title": "partly"}}})
            original(self, route, path, evolve(request, body=body.encode()))
        return reply

    patch.setattr(Server, "_carried_out", carried_out)


def deleted_despite_wrong_keys(patch: pytest.MonkeyPatch) -> None:
    original, authorize = Server._carried_out, Server._authorize

    def carried_out(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        reply = original(self, route, path, request)
        if route.operation == "delete_incident_type" and reply.status == 403:
            patch.setattr(Server, "_authorize", lambda self, request: None)
            original(self, route, path, request)
            patch.setattr(Server, "_authorize", authorize)
        return reply

    patch.setattr(Server, "_carried_out", carried_out)


def body_of_204(request: Request, reply: Reply) -> Reply:
    return evolve(reply, body=b"deleted") if reply.status == 204 else reply


def body_of_head(patch: pytest.MonkeyPatch) -> None:
    original = Server.handle

    def handle(self: Server, request: Request) -> Delivery:
        delivery = original(self, request)
        return evolve(delivery, reply=Reply(405, b"{}")) if request.method == "HEAD" else delivery

    patch.setattr(Server, "handle", handle)


def with_json_type(request: Request) -> Request:
    return evolve(request, headers={**request.headers, "content-type": "application/json"})


def without_parameters(request: Request) -> Request | Reply:
    if ";" in request.headers.get("content-type", ""):
        return json_reply(400, {"errors": ["content type"]})
    return request


def empty_as_default(request: Request) -> Request:
    if is_for(request, method="POST", end="/todos") and not request.body.strip():
        body = {"data": {"type": "incident_todos", "attributes": {"content": "a", "assignees": []}}}
        return evolve(request, body=json.dumps(body).encode())
    return request


def last_json_only(request: Request) -> Request:
    """Ignore what follows the first JSON value."""
    try:
        _, end = json.JSONDecoder().raw_decode(request.body.decode())
    except (ValueError, RecursionError):
        return request
    return evolve(request, body=request.body.decode()[:end].encode())


def fail_on_long(request: Request) -> Request | Reply:
    return json_reply(500, {"errors": ["too long"]}) if len(request.body) > 60_000 else request


def shorten(value: Any) -> Any:
    if isinstance(value, str):
        return value[:255]
    if isinstance(value, dict):
        return {key: shorten(one) for key, one in value.items()}
    return [shorten(one) for one in value] if isinstance(value, list) else value


def refuse_nul(request: Request) -> Request | Reply:
    return json_reply(400, {"errors": ["NUL"]}) if b"\\u0000" in request.body else request


def refuse_include_of_deletes(request: Request) -> Request | Reply:
    is_refused = request.method == "DELETE" and "include" in request.query
    return json_reply(400, {"errors": ["Bad Request"]}) if is_refused else request


def type_first(request: Request) -> Request | Reply:
    ordered = json.loads(request.body) if request.body else {}
    if ordered and next(iter(ordered["data"])) != "type":
        return json_reply(400, {"errors": ["type must be the first member"]})
    return request


def keep_escapes(request: Request) -> Request:
    """Take escapes of ASCII characters for text."""
    return evolve(request, body=request.body.replace(b"\\u00", b"\\\\u00"))


def raw_path(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(contract, "unquote", lambda text: text)


def raw_query(patch: pytest.MonkeyPatch) -> None:
    def parse(query: str, **_: Any) -> list[tuple[str, str]]:
        pairs = [one.partition("=") for one in query.split("&") if one]
        decoded = [(name.replace("%5B", "[").replace("%5D", "]"), value) for name, _, value in pairs]
        return [(name, value.replace("%3A", ":")) for name, value in decoded]

    patch.setattr(contract, "parse_qsl", parse)


def client_changes_content(patch: pytest.MonkeyPatch) -> None:
    original = IncidentTodoRequest.to_sendable

    def to_sendable(self: IncidentTodoRequest) -> Any:
        sent = json.loads(json.dumps(original(self)))
        sent["data"]["attributes"]["content"] += "!"
        return sent

    patch.setattr(IncidentTodoRequest, "to_sendable", to_sendable)


def without(name: str, *keywords: str, member: str = "") -> Bug:
    """Validate without some keywords of a component, or of its member."""

    def change(schemas: dict[str, Any]) -> None:
        schema = schemas[name]["properties"][member] if member else schemas[name]
        for keyword in keywords:
            del schema[keyword]

    return with_schema(change)


def optional(name: str, member: str) -> Bug:
    return with_schema(lambda schemas: schemas[name]["required"].remove(member))


def data_twice(request: Request, reply: Reply) -> Reply:
    return evolve(reply, body=reply.body.replace(b'{"data"', b'{"data":0,"data"', 1))


def html_of_401(request: Request, reply: Reply) -> Reply:
    if reply.status != 401:
        return reply
    return evolve(reply, body=b"<html></html>", headers=(("content-type", "text/html"),))


def allow_put(request: Request, reply: Reply) -> Reply:
    return evolve(reply, headers=(("allow", "GET, POST, PUT"),)) if reply.status == 405 else reply


def crash_for_query(text: str) -> Bug:
    return before_handler(lambda request: json_reply(500, {}) if text in request.query else request)


def crash_if(condition: Callable[[Request], Any]) -> Bug:
    """Fail for some requests, also those with a method that the path does not have."""
    return after_handler(lambda request, reply: json_reply(500, {}) if condition(request) else reply)


def first_handle_only(schemas: dict[str, Any]) -> None:
    handles = schemas["IncidentNotificationRuleCreateAttributes"]["properties"]["handles"]
    handles["prefixItems"] = [handles.pop("items")]


MISSING, WRONG = "missing_credentials_refused", "wrong_credentials_refused"
INVALID = "invalid_body_refused"
VALID_APP_KEY = MockDatadog().app_key
VALID_API_KEY = MockDatadog().api_key

BUGS = {
    "application key is not needed": Seeded(
        "credentials",
        "get_incident",
        MISSING,
        "DD-APPLICATION-KEY missing",
        with_headers(
            lambda headers: {"dd-application-key": headers.get("dd-application-key", VALID_APP_KEY)}
        ),
    ),
    "API key is not verified": Seeded(
        "credentials",
        "get_incident",
        WRONG,
        "DD-API-KEY wrong",
        with_headers(lambda headers: {"dd-api-key": VALID_API_KEY if "dd-api-key" in headers else ""}),
    ),
    "keys are compared without case": Seeded(
        "credentials",
        "list_incidents",
        WRONG,
        "DD-APPLICATION-KEY in another case",
        with_headers(lambda headers: {"dd-application-key": headers.get("dd-application-key", "").lower()}),
    ),
    "a part of a key is enough": Seeded(
        "credentials",
        "delete_incident",
        WRONG,
        "DD-API-KEY without its end",
        with_headers(
            lambda headers: (
                {"dd-api-key": VALID_API_KEY}
                if headers.get("dd-api-key") and VALID_API_KEY.startswith(headers["dd-api-key"])
                else {}
            )
        ),
    ),
    "any token is accepted": Seeded(
        "credentials",
        "create_incident_rule",
        WRONG,
        "nonsense as a token",
        with_headers(
            lambda headers: (
                {"authorization": "Bearer mock-access-token"} if "authorization" in headers else {}
            )
        ),
    ),
    "one operation is open": Seeded(
        "credentials",
        "list_incident_impacts",
        MISSING,
        "no credentials",
        authorizing(
            lambda original, self, request: (
                None if is_for(request, method="GET", end="/impacts") else original(self, request)
            )
        ),
    ),
    "wrong keys give 401": Seeded(
        "credentials", "get_incident", WRONG, "DD-API-KEY wrong", authorizing(unauthorized_as_403)
    ),
    "a refused delete deletes": Seeded(
        "credentials", "delete_incident_type", "refused_changes_nothing", "wrong", deleted_despite_wrong_keys
    ),
    "keys are read from the URL": Seeded(
        "credentials",
        "get_incident",
        MISSING,
        "keys in the query",
        authorizing(
            lambda original, self, request: (
                None if VALID_API_KEY in request.query else original(self, request)
            )
        ),
    ),
    "one key is enough for both": Seeded(
        "credentials",
        "list_incident_types",
        WRONG,
        "in all headers",
        with_headers(
            lambda headers: (
                {"dd-application-key": VALID_APP_KEY}
                if headers.get("dd-application-key") == VALID_API_KEY
                else {}
            )
        ),
    ),
    "a 204 has a body": Seeded(
        "content", "delete_incident", "no_content_has_no_body", "204", after_handler(body_of_204)
    ),
    "HEAD has a body": Seeded("content", "get_incident", "no_content_has_no_body", "HEAD", body_of_head),
    "content types are ignored": Seeded(
        "content",
        "create_incident",
        "wrong_content_type_refused",
        "text/plain",
        before_handler(with_json_type),
    ),
    "a content type with parameters is refused": Seeded(
        "content", "update_incident", "content_type_accepted", "charset", before_handler(without_parameters)
    ),
    "an empty body is accepted": Seeded(
        "content", "create_incident_todo", "malformed_body_refused", "empty", before_handler(empty_as_default)
    ),
    "what follows the JSON is ignored": Seeded(
        "content",
        "create_incident_rule",
        "malformed_body_refused",
        "two bodies",
        before_handler(last_json_only),
    ),
    "a condition is ignored": Seeded(
        "validation",
        "create_incident",
        INVALID,
        "without customer_impact_scope",
        without("IncidentCreateAttributes", "if", "then"),
    ),
    "a required member is optional": Seeded(
        "validation",
        "create_incident_rule",
        INVALID,
        "without enabled",
        optional("IncidentRuleDataAttributesRequest", "enabled"),
    ),
    "a maximum is ignored": Seeded(
        "validation",
        "update_incident_integration",
        INVALID,
        "status maximum",
        without("IncidentIntegrationMetadataAttributes", "maximum", member="status"),
    ),
    "the size of integers is ignored": Seeded(
        "validation",
        "create_incident_rule",
        INVALID,
        "condition_table_type format above",
        without("IncidentRuleDataAttributesRequest", "format", member="condition_table_type"),
    ),
    "a type is ignored": Seeded(
        "validation",
        "create_incident",
        INVALID,
        "is_test type string",
        without("IncidentCreateAttributes", "type", member="is_test"),
    ),
    "a length is ignored": Seeded(
        "validation",
        "import_incident",
        INVALID,
        "title maxLength",
        without("IncidentImportRequestAttributes", "maxLength", member="title"),
    ),
    "only the first item is checked": Seeded(
        "validation",
        "update_incident_notification_rule",
        INVALID,
        "handles an invalid item after a valid one",
        with_schema(first_handle_only),
    ),
    "a page size is unlimited": Seeded(
        "validation",
        "list_incidents",
        "invalid_query_refused",
        "page[size] maximum",
        with_query(lambda query: query.replace("size%5D=101", "size%5D=100")),
    ),
    "unknown relations are ignored": Seeded(
        "validation",
        "get_incident",
        "invalid_query_refused",
        "include item",
        with_query(lambda query: query.replace("no_such_value", "users")),
    ),
    "the query of a search is optional": Seeded(
        "validation",
        "search_incidents",
        "missing_query_refused",
        "query",
        with_query(lambda query: query or "query=x"),
    ),
    "the nil ID is unknown": Seeded(
        "identifiers",
        "create_incident_impact",
        "excluded_id_refused",
        "incident_id: 00000000-0000-0000-0000-000000000000",
        lambda patch: patch.setattr(impacts, "NIL", "no ID"),
    ),
    "deletes refuse to include": Seeded(
        "queries",
        "delete_incident_notification_rule",
        "valid_request_accepted",
        "include = 'incident_type'",
        before_handler(refuse_include_of_deletes),
    ),
    "broken metadata are accepted in the second variant": Seeded(
        "validation",
        "create_incident_integration",
        INVALID,
        "metadata/issues/0/account type integer",
        without("JiraIntegrationMetadataIssuesItem", "type", member="account"),
    ),
    "a refused update is carried out in part": Seeded(
        "validation", "update_incident", "refused_changes_nothing", "data", stored_before_validation
    ),
    "strings are shortened": Seeded(
        "strings",
        "create_incident_todo",
        "strings_kept",
        "content of 256 characters",
        with_text(lambda text: json.dumps(shorten(json.loads(text))) if text else text),
    ),
    "NUL is dropped": Seeded(
        "strings",
        "update_incident",
        "strings_kept",
        "title of a NUL character",
        with_text(lambda text: text.replace("\\u0000", "")),
    ),
    "NUL is refused": Seeded(
        "strings",
        "create_incident_impact",
        "valid_request_accepted",
        "description of a NUL character",
        before_handler(refuse_nul),
    ),
    "long strings crash": Seeded(
        "strings", "create_incident_rule", "server_error", "500", before_handler(fail_on_long)
    ),
    "astral characters are replaced": Seeded(
        "strings",
        "create_incident",
        "strings_kept",
        "title of an astral character",
        with_text(lambda text: "".join(one if ord(one) < 0x10000 else "?" for one in text)),
    ),
    "keys have an order": Seeded(
        "encodings",
        "create_incident",
        "same_json_same_result",
        "keys in another order",
        before_handler(type_first),
    ),
    "escapes are text": Seeded(
        "encodings", "create_incident_todo", "same_json_same_result", "escaped", before_handler(keep_escapes)
    ),
    "white space is refused": Seeded(
        "encodings",
        "update_incident",
        "same_json_same_result",
        "white space",
        before_handler(lambda request: json_reply(400, {"errors": []}) if b"\t" in request.body else request),
    ),
    "IDs are not decoded": Seeded(
        "encodings", "delete_incident_todo", "same_url_same_result", "IDs percent-encoded", raw_path
    ),
    "the query is not decoded": Seeded(
        "encodings", "search_incidents", "same_url_same_result", "the query percent-encoded", raw_query
    ),
    "a client changes the request": Seeded(
        "clients", "create_incident_todo", "clients_agree", "IncidentsClient: body", client_changes_content
    ),
    "IDs are checked before the keys": Seeded(
        "credentials",
        "get_incident_rule",
        MISSING,
        "no credentials, and an unknown ID",
        before_handler(
            lambda request: json_reply(404, {"errors": ["not found"]}) if "dead" in request.path else request
        ),
    ),
    "a response claims another charset": Seeded(
        "content",
        "list_incident_types",
        "plain_json",
        "the charset utf-16",
        after_handler(
            lambda request, reply: evolve(
                reply, headers=tuple((name, f"{one}; charset=utf-16") for name, one in reply.headers)
            )
        ),
    ),
    "a list of one body is accepted": Seeded(
        "content",
        "create_incident_user_defined_role",
        "malformed_body_refused",
        "a list of one body",
        with_text(lambda text: text[1:-1] if text.startswith("[{") else text),
    ),
    "an object has a member twice": Seeded(
        "content", "get_incident", "plain_json", "'data' twice", after_handler(data_twice)
    ),
    "a refusal is HTML": Seeded(
        "credentials", "list_incidents", "response_conforms", "401", after_handler(html_of_401)
    ),
    "a method is allowed but unknown": Seeded(
        "methods", "create_incident", "allow_names_methods", "PUT", after_handler(allow_put)
    ),
    "an undeclared method is not found": Seeded(
        "methods",
        "create_incident_type",
        "undeclared_method_refused",
        "DELETE",
        after_handler(
            lambda request, reply: json_reply(404, {"errors": []}) if reply.status == 405 else reply
        ),
    ),
    "an unknown ID gives an empty list": Seeded(
        "identifiers",
        "list_incident_todos",
        "unknown_id_not_found",
        "incident_id: an unknown ID",
        after_handler(
            lambda request, reply: (
                json_reply(200, {"data": []})
                if is_for(request, method="GET", end="/todos") and reply.status == 404
                else reply
            )
        ),
    ),
    "a malformed ID crashes": Seeded(
        "identifiers",
        "delete_incident_rule",
        "server_error",
        "500",
        before_handler(lambda request: json_reply(500, {}) if "no-such-id" in request.path else request),
    ),
    "an ID is checked before the type": Seeded(
        "identifiers",
        "update_incident_notification_rule",
        "wrong_type_before_unknown_id",
        "a wrong type",
        before_handler(
            lambda request: json_reply(404, {"errors": ["not found"]}) if "dead" in request.path else request
        ),
    ),
    "an unknown member is refused": Seeded(
        "accepted",
        "create_incident_type",
        "valid_request_accepted",
        "with an unknown member",
        before_handler(
            lambda request: json_reply(400, {"errors": []}) if b"unknown_member" in request.body else request
        ),
    ),
    "null crashes": Seeded(
        "accepted",
        "update_incident",
        "server_error",
        "500",
        before_handler(lambda request: json_reply(500, {}) if b"null" in request.body else request),
    ),
    "one value of an enum is refused": Seeded(
        "accepted",
        "create_incident_rule",
        "valid_request_accepted",
        "task_id = ",
        before_handler(
            lambda request: json_reply(400, {"errors": []}) if b"ms-teams" in request.body else request
        ),
    ),
    "the largest page crashes": Seeded(
        "queries", "list_org_settings", "server_error", "500", crash_for_query("size%5D=100")
    ),
    "a name in include twice is refused": Seeded(
        "queries",
        "get_incident",
        "valid_request_accepted",
        "include = 'users,users'",
        before_handler(
            lambda request: json_reply(400, {"errors": []}) if "users,users" in request.query else request
        ),
    ),
    **{
        subject: Seeded("unusual", operation, "server_error", "500", crash_if(condition))
        for subject, operation, condition in (
            (
                *("a repeated member crashes", "update_incident_type"),
                lambda request: request.body.count(b'"data":') > 1,
            ),
            (
                *("an integer with a fraction crashes", "create_incident_integration"),
                lambda request: re.search(rb"\d\.0[,}]", request.body),
            ),
            (
                *("nesting crashes", "patch_incident_impact"),
                lambda request: request.body.count(b"[") > 100,
            ),
            (
                *("a delete with a body crashes", "delete_incident_rule"),
                lambda request: request.method == "DELETE" and request.body,
            ),
            (
                *("a leap second crashes", "create_incident_impact"),
                lambda request: b":60Z" in request.body,
            ),
            (
                *("half of a character crashes", "create_incident_todo"),
                lambda request: rb'"\ud800"' in request.body,
            ),
            (
                *("a huge number crashes", "create_incident_rule"),
                lambda request: b"1e999" in request.body,
            ),
            ("an odd query crashes", "get_incident_type", lambda request: "%ff" in request.query),
            (
                *("an unknown media type crashes", "list_incident_types"),
                lambda request: request.headers.get("accept") == "text/html",
            ),
            ("OPTIONS crashes", "create_user", lambda request: request.method == "OPTIONS"),
        )
    },
}


@pytest.mark.parametrize("seeded", [pytest.param(one, id=name) for name, one in some(BUGS.items(), 3)])
def test_bug_is_found(datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch, seeded: Seeded) -> None:
    seeded.bug(monkeypatch)
    failures = run(session_of(datadog_mock), seeded.probe, [seeded.operation])
    matching = [one for one in failures if one.check == seeded.check and seeded.subject in one.subject]
    assert matching, [(one.check, one.subject, one.message) for one in failures]
    assert_shown(matching[0], seeded)


def assert_shown(failure: Failure, seeded: Seeded) -> None:
    """Check that a failure names its operation, reason, and the calls that show it."""
    assert failure.operations == (seeded.operation,)
    assert failure.reason and failure.message
    assert any(one.request.operation in (seeded.operation, None) for one in failure.exchanges)
