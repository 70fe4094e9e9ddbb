"""Client of Datadog's Incident Management API, with a mock server and a fuzzer.

from datadog_incidents import IncidentsClient

with IncidentsClient(unstable_operations="all") as dd:
    incident = dd.incidents.create(title="Checkout returns 500s")
"""

# Nothing is imported, so that an interrupt while a command starts reaches its handling in `cli`.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from datadog_incidents_api.types import UNSET, RateLimit, Unset

    from ._async.client import AsyncIncidentsClient
    from ._policy.retry import RetryPolicy
    from ._sync.client import IncidentsClient
    from .checks import Disagreement, ReplyChecks
    from .query import Query
    from .version import VERSION as __version__

__all__ = [
    "UNSET",
    "AsyncIncidentsClient",
    "Disagreement",
    "IncidentsClient",
    "Query",
    "RateLimit",
    "ReplyChecks",
    "RetryPolicy",
    "Unset",
    "__version__",
]

_LOCATIONS = {
    "AsyncIncidentsClient": ("datadog_incidents._async.client", "AsyncIncidentsClient"),
    "Disagreement": ("datadog_incidents.checks", "Disagreement"),
    "IncidentsClient": ("datadog_incidents._sync.client", "IncidentsClient"),
    "Query": ("datadog_incidents.query", "Query"),
    "RateLimit": ("datadog_incidents_api._reply_headers", "RateLimit"),
    "ReplyChecks": ("datadog_incidents.checks", "ReplyChecks"),
    "RetryPolicy": ("datadog_incidents.retry", "RetryPolicy"),
    "UNSET": ("datadog_incidents_api._unset", "UNSET"),
    "Unset": ("datadog_incidents_api._unset", "Unset"),
    "__version__": ("datadog_incidents.version", "VERSION"),
}


def __getattr__(name: str) -> "Any":
    """Import a public name on first use, so that an application loads only the client that it uses."""
    if name not in _LOCATIONS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _LOCATIONS[name]
    value = getattr(import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
