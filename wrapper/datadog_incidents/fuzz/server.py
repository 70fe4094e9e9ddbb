"""Session with the server that the options select: a mock in this process, or the one at a URL."""

from __future__ import annotations

import secrets
from urllib.parse import urlsplit

from datadog_incidents._http.base_url import is_loopback
from datadog_incidents._http.settings import resolve
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL

from .budget import Budget
from .connection import Connection, NotPermittedError
from .exchanges import Request
from .failures import Failures
from .options import Options
from .session import Session


def open_session(options: Options) -> Session:
    """Create the session of a run; its connection has to be closed. Nothing is sent.

    Raises:
        ConfigurationError: the URL, a key or a name is missing, malformed or unknown.
    """
    seed = secrets.randbelow(2**32) if options.seed is None else options.seed
    mock = MockDatadog(seed=seed) if options.base_url is None else None
    read_only, profile = options.read_only, options.amounts()
    budget = Budget(options.max_requests, options.max_time)
    if mock is not None:
        keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
        connection = Connection(BASE_URL, keys, budget, transport=mock.transport, trust_env=False)
    else:
        target = resolve(api_key=None, app_key=None, access_token=None, site=None, base_url=options.base_url)
        host = urlsplit(target.base_url).hostname or ""
        read_only = read_only or not (options.live_writes or is_loopback(host))
        connection = Connection(
            target.base_url, target.credentials, budget, trust_env=not target.is_local_http
        )
    selection = options.selection(read_only=read_only)
    session = Session(
        connection,
        selection,
        profile,
        seed,
        workers=options.workers,
        read_only=read_only,
        run_id=f"fuzz-{seed}",
        mock=mock,
        failures=Failures(stop_at=(lambda _: True) if options.fail_fast else None),
    )
    connection.listeners.append(session.progress.count)
    if read_only:
        connection.guards.append(permit_get_only)
    return session


def permit_get_only(request: Request) -> None:
    """Refuse a request that could change something; a guard of the connection.

    Raises:
        NotPermittedError: the method is not GET.
    """
    if request.method != "GET":
        raise NotPermittedError(f"{request.method} {request.path}: only GET requests are permitted")
