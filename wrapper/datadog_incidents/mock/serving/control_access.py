"""Checks that keep web pages from using the control endpoints, which need no keys.

A page in a browser on this machine can send requests to the mock. It cannot choose the `Origin` that the
browser adds, and it cannot declare a body as JSON without permission, which the mock does not give. A page
whose own name resolves to the address of the mock is refused before, see `host_access`. What remains is a
page of the mock itself.
"""

from __future__ import annotations

from ..core.messages import Refused, Request


def check_origin(request: Request) -> None:
    """Reject a control request that a web page may have sent, other than one of the mock itself.

    Raises:
        Refused: 403.
    """
    origin = request.headers.get("origin")
    host = request.headers.get("host", "").lower()  # over HTTP, it has passed `check_host`
    # The scheme is https if a proxy in front of the mock decrypts requests.
    if origin is not None and origin.lower() not in (f"http://{host}", f"https://{host}"):
        raise Refused(403, f"Forbidden: the web page of origin {origin!r} cannot control the mock")
    # Images and scripts of a page are requested without an Origin, and could keep streams of events open.
    site = request.headers.get("sec-fetch-site", "none")
    if site not in ("same-origin", "none"):
        raise Refused(403, f"Forbidden: a web page of another origin ({site}) cannot control the mock")


def check_content_type(request: Request) -> None:
    """Reject a body that is not declared as JSON; an empty body has to be declared as well.

    Raises:
        Refused: 415.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        sent = f"not {kind}" if kind else "but is missing"
        raise Refused(415, f"the content type must be application/json, {sent}")
