"""Additional check for schemathesis: each of the two keys is required on its own.

Its own `ignored_auth` omits both keys, or sends only a wrong one, so that a server which verifies just one of
them passes.
"""

from __future__ import annotations

from typing import Any

import requests
import schemathesis

KEY_HEADERS = ("DD-API-KEY", "DD-APPLICATION-KEY")
REFUSED = (401, 403)
TIMEOUT = 10.0


class IgnoredKey:
    """Check that repeats a successful request without one of the keys and expects a 401 or 403.

    It runs once per operation and key, because whether a server verifies a key does not depend on the rest of
    the request.
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
            assert status in REFUSED, f"{operation} without {name} returned {status}, not 401 or 403"  # noqa: S101
            self._refused.add((operation, name))


def _status_without(header: str, sent: requests.PreparedRequest) -> int:
    request = sent.copy()
    del request.headers[header]
    with requests.Session() as session:
        environment = session.merge_environment_settings(str(request.url), {}, None, None, None)
        return session.send(request, timeout=TIMEOUT, allow_redirects=False, **environment).status_code
