"""Messages about responses that do not conform to the OpenAPI document."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.model.conformance import described, place, violation_of

TODOS = "#/paths/~1api~1v2~1incidents~1{incident_id}~1relationships~1todos/get/responses"
OK = f"{TODOS}/200/content"
JSON = "application/json"


@pytest.mark.parametrize(
    ("status", "kind", "body", "message"),
    [
        (500, JSON, b"{}", f"expected a declared status, got undeclared status 500 ({TODOS} in the spec)"),
        (200, "text/html", b"x", f"expected the declared content type, got text/html ({OK} in the spec)"),
        (200, JSON, b"{", f"expected JSON, got invalid JSON ({OK}/application~1json in the spec)"),
        (200, JSON, b"", f"expected a body as declared, got missing ({OK} in the spec)"),
        (200, JSON, b'{"data":1}', "expected $.data as declared, got integer (#/components/"),
    ],
)
def test_a_message_says_what_was_expected(status: int, kind: str, body: bytes, message: str) -> None:
    request = Request("GET", "/api/v2/incidents/1/relationships/todos", operation="list_incident_todos")
    found = violation_of(Exchange(1, request, Response(status, {"content-type": kind}, body)))
    assert found is not None
    assert described(found).startswith(message)


def test_a_place_in_a_response_names_its_status_and_any_item_of_a_list() -> None:
    request = Request("GET", "/api/v2/incidents/1/relationships/todos", operation="list_incident_todos")
    found = Exchange(1, request, Response(200, {"content-type": JSON}, b'{"data":[{"id":1}]}'))
    violation = violation_of(found)
    assert violation is not None
    assert place(found, violation).startswith("200 $.data[*]")
