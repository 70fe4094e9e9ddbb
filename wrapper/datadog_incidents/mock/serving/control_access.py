"""Checks that keep web pages from using the control endpoints, which need no keys.

A page in a browser on this machine can send requests to the mock. It cannot choose the `Origin` that the
browser adds, and it cannot declare a body as JSON without permission, which the mock does not give. The
`Host` reveals a page whose own name has been made to resolve to the address of the mock (DNS rebinding).
"""

from __future__ import annotations

import re

from datadog_incidents._http.base_url import is_loopback

from ..core.messages import Refused, Request

HOST = re.compile(r"(?:\[(?P<ipv6>[0-9a-f:.]+)\]|(?P<name>[^\s:/@\[\]]+))(?::[0-9]*)?")


def check_sender(request: Request) -> None:
    """Reject a control request that a web page may have sent.

    Raises:
        Refused: 403.
    """
    host = request.headers.get("host", "").lower()
    parts = HOST.fullmatch(host)
    name = (parts["ipv6"] or parts["name"]) if parts else ""
    if not is_loopback(name) and name not in request.hosts:
        expected = "localhost, or the address or --host of the mock"
        raise Refused(403, f"Forbidden: the host of a control request must be {expected}, not {host!r}")
    origin = request.headers.get("origin")
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
