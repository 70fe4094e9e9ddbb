"""Check of the header `Host`, which keeps web pages out of a served mock.

A page in a browser on this machine can make its own name resolve to the address of the mock (DNS rebinding).
The browser then regards both as one site, and would let the page read responses. But the `Host` of its
requests remains the name of the page, so that the mock refuses any name that is not one of its own.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from typing import Any

from datadog_incidents._common.argument_checks import is_a
from datadog_incidents._common.log_text import truncated
from datadog_incidents._http.base_url import is_loopback

from ..core.messages import Refused

AUTHORITY = re.compile(r"(?:\[(?P<ipv6>[0-9a-f:.]+)\]|(?P<name>[^\s:/@\[\],]+))(?::[0-9]*)?")
NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*", re.ASCII)


def check_address(host: str, port: int, argument: str = "host") -> None:
    """Reject a host or port that no server can listen on; an empty host would be all addresses.

    Raises:
        ValueError: the host is no name or address, or the port is not between 0 and 65535.
    """
    if not is_a(host, str) or not host.isprintable() or not _is_encodable(host):
        raise ValueError(
            f"{argument} must be a name or address of this machine, such as 127.0.0.1,"
            f" not {truncated(repr(host), 100)}"
        )
    if not is_a(port, int) or is_a(port, bool) or not 0 <= port <= 65535:
        raise ValueError(f"port must be a whole number from 0 to 65535, not {truncated(repr(port), 100)}")


def _is_encodable(host: str) -> bool:
    try:
        return bool(host.encode("idna"))
    except UnicodeError:
        return False


def checked_names(names: Iterable[str], argument: str) -> frozenset[str]:
    """Return names and addresses as they are compared, in lower case and without brackets.

    Raises:
        ValueError: one is neither the name of a host nor an address.
    """
    given = [names] if isinstance(names, str) else names
    if not is_a(given, Iterable):
        raise ValueError(f"{argument} takes a list of names and addresses, not {truncated(repr(given), 100)}")
    return frozenset(_checked_name(one, argument) for one in given)


def _checked_name(name: Any, argument: str) -> str:
    if isinstance(name, str):
        found = name.lower().removeprefix("[").removesuffix("]")
        if NAME.fullmatch(found) or _is_address(found):
            return found
    raise ValueError(
        f"{argument} takes names of hosts and addresses, such as mock.test or 10.0.0.5, without a scheme, a"
        f" port and wildcards; not {name!r}"
    )


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def check_host(header: str, own: Iterable[str]) -> None:
    """Reject a request that is addressed to another host than the mock.

    Any port is accepted: a page cannot choose it, and a container is reached at another port than its own.

    Args:
        header: value of the header `Host`; empty if there is none.
        own: names and addresses of the mock, as `checked_names` returns them.

    Raises:
        Refused: 421.
    """
    parts = AUTHORITY.fullmatch(header.lower())
    host = (parts["ipv6"] or parts["name"]) if parts else ""
    if not is_loopback(host) and host not in own:
        raise Refused(
            421,
            "Misdirected request: the header Host must be localhost, the address of the mock, or a name that"
            f" --allow-host or allowed_hosts permits, not {truncated(header, 100)!r}",
        )
