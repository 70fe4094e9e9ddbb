"""The files of the pages, by path, each with its media type and content security policy.

None of them is a call of the API: they are not recorded, and not affected by faults.
"""

from __future__ import annotations

from functools import cache
from pkgutil import get_data

from attrs import frozen

from ...core.messages import Refused, Reply, Request

COMMON = "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
STRICT = f"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; {COMMON}"
"""Policy of the page itself: no inline scripts and styles, no other hosts."""
REFERENCE = f"default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; {COMMON}"
"""Policy of the API reference: Redoc writes its styles into the page."""
HTML = "text/html; charset=utf-8"
PACKAGE = __name__.rpartition(".")[0]
JAVASCRIPT = "text/javascript; charset=utf-8"


@frozen
class File:
    """File that browsers can get.

    Attributes:
        name: path in this package, or in the package of the OpenAPI document.
        media_type: value of the header `Content-Type`.
        policy: value of the header `Content-Security-Policy`.
        package: package that contains the file.
    """

    name: str
    media_type: str
    policy: str = STRICT
    package: str = PACKAGE


FILES = {
    "/": File("index.html", HTML, f"{STRICT}; require-trusted-types-for 'script'"),
    "/page/page.js": File("page.js", JAVASCRIPT),
    "/page/style.css": File("style.css", "text/css; charset=utf-8"),
    "/favicon.ico": File("icon.svg", "image/svg+xml"),
    "/docs": File("docs.html", HTML, REFERENCE),
    "/docs/docs.js": File("docs.js", JAVASCRIPT),
    "/docs/redoc.js": File("redoc/redoc.standalone.js", JAVASCRIPT),
    "/openapi.json": File("openapi.json", "application/json", package="datadog_incidents_api"),
}
"""Files by path. No path of the API begins like one of them."""

UNCONTROLLED = File("uncontrolled.html", HTML)
"""Page in place of `/` of a mock without control endpoints."""


def browser_page(request: Request, with_control: bool) -> Reply | None:
    """Return the file at the path of a request; None for a request of the API, or without a page to show.

    `/` is a page only for clients that ask for HTML, as browsers do: others, e.g. an API client with a wrong
    path, get the error of the API.

    Args:
        request: request.
        with_control: whether the control endpoints are enabled.
    """
    file = FILES.get(request.path)
    if file is None or (request.path == "/" and not _asks_for_html(request)):
        return None
    if request.method not in ("GET", "HEAD"):
        return Refused(405, "Method not allowed", headers=(("allow", "GET, HEAD"),)).reply()
    return _reply(file if with_control or request.path != "/" else UNCONTROLLED)


def _asks_for_html(request: Request) -> bool:
    """Return whether a client names HTML among the media types that it accepts; `*/*` does not count."""
    ranges = request.headers.get("accept", "").lower().split(",")
    return any(one.partition(";")[0].strip() == "text/html" for one in ranges)


@cache
def _reply(file: File) -> Reply:
    headers = {
        "content-type": file.media_type,
        "content-security-policy": file.policy,
        "cache-control": "no-cache",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "vary": "accept",
        "x-content-type-options": "nosniff",
    }
    body = get_data(file.package, file.name) or b""
    return Reply(200, body, tuple(headers.items()))
