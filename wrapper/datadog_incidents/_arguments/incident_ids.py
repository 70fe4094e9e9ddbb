"""Numbers of incidents, in the forms in which people refer to them: `1234`, `IR-1234`, or the page's URL."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from uuid import UUID

from datadog_incidents_api.errors import InvalidRequestError

from .._common.argument_checks import is_a
from .._common.sites import site_of_api, site_of_web_host

_NUMBER = re.compile(r"(?:#|[a-z]\w*-)?(\d{1,18})", re.ASCII | re.IGNORECASE)
_URL = re.compile(r"https?://", re.IGNORECASE)
_PAGE = re.compile(r"/incidents/(\d{1,18})(?:/.*)?", re.ASCII)
_ACCEPTS = "the UUID of an incident, its number such as 1234 or 'IR-1234', or the URL of its page"


def number_or_id(incident_id: str | int, base_url: str) -> int | str:
    """Return the number of an incident, as an integer; or its UUID, or any other text, as a string.

    The prefix of a number is that of its incident type. It is ignored, because numbers are unique in an
    organization. `#1234` is a number too: no ID begins with `#`. Whitespace around a text is removed.

    Args:
        incident_id: argument of a method.
        base_url: address of the client's server. If it is not that of a Datadog site, e.g. a proxy or a mock,
            the page may be of any site.

    Raises:
        InvalidRequestError: the value has another type, is a number that is not positive, or is the URL of
            another page or of a page of another Datadog site. The message omits a URL, because it can contain
            a secret.
    """
    if is_a(incident_id, UUID):  # accepted at run time, as in the paths of all other methods
        return str(incident_id)
    if isinstance(incident_id, int) and not isinstance(incident_id, bool):
        return _positive(incident_id, incident_id)
    if not is_a(incident_id, str) or isinstance(incident_id, bool):
        raise _invalid(f"must be {_ACCEPTS}, not {type(incident_id).__name__}")
    text = incident_id.strip()
    if _URL.match(text):
        return _number_of_page(text, base_url)
    found = _NUMBER.fullmatch(text)
    return text if found is None else _positive(int(found[1]), text)


def _positive(number: int, given: str | int) -> int:
    if not 0 < number < 10**18:
        raise _invalid(f"must be {_ACCEPTS}, not {given}")
    return number


def _number_of_page(url: str, base_url: str) -> int:
    try:
        parts = urlsplit(url)
        site = site_of_web_host(parts.hostname or "")
    except ValueError:  # e.g. an IPv6 address without its closing bracket
        raise _not_a_page() from None
    found = _PAGE.fullmatch(parts.path)
    if site is None or found is None or not int(found[1]):
        raise _not_a_page()
    own = site_of_api(base_url)
    if own not in (None, site):
        raise _invalid(f"is a page of the site {site}, but the client uses {own}")
    return int(found[1])


def _not_a_page() -> InvalidRequestError:
    return _invalid(
        "is not the URL of an incident's page, such as 'https://app.datadoghq.com/incidents/1234'"
    )


def _invalid(problem: str) -> InvalidRequestError:
    return InvalidRequestError(problem, path="incident_id")
