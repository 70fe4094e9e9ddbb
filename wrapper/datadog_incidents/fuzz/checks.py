"""A check that schemathesis lacks: that each of the two keys counts by itself.

Its own `ignored_auth` leaves both out, or all but a wrong one, so that a server which looks at one of them
passes.
"""

from __future__ import annotations

from typing import Any

import requests
import schemathesis

KEY_HEADERS = ("DD-API-KEY", "DD-APPLICATION-KEY")
REFUSED = (401, 403)
TIMEOUT = 10.0


class IgnoredKey:
    """Repeat a successful request without one key, with the other one intact, and insist on a refusal.

    Once an operation and key: whether a server looks at a key does not depend on the rest of the request.
    """

    def __init__(self) -> None:
        self._refused: set[tuple[str, str]] = set()

    def after_response(self, ctx: Any, response: schemathesis.Response, case: schemathesis.Case[Any]) -> None:
        operation = case.operation.label
        sent = response.request
        if not 200 <= response.status_code < 300 or any(name not in sent.headers for name in KEY_HEADERS):
            return
        for name in KEY_HEADERS:
            if (operation, name) in self._refused:
                continue
            status = _status_without(name, sent)
            assert status in REFUSED, f"{operation} without {name} was answered with {status}, not 401 or 403"  # noqa: S101
            self._refused.add((operation, name))


def _status_without(header: str, sent: requests.PreparedRequest) -> int:
    request = sent.copy()
    del request.headers[header]
    with requests.Session() as session:
        environment = session.merge_environment_settings(str(request.url), {}, None, None, None)
        return session.send(request, timeout=TIMEOUT, allow_redirects=False, **environment).status_code
