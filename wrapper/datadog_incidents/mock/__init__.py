"""A stateful stand-in for Datadog's server, in the same process or behind a socket.

    from datadog_incidents.mock import MockDatadog

    with MockDatadog().client() as dd:
        incident = dd.incidents.create(title="Drill")

Needs the extra `datadog-incidents[mock]`.
"""

from __future__ import annotations

from datadog_incidents.extras import require

require("mock", "jsonschema_rs", "lark")

from .handle import MockDatadog  # noqa: E402  # only once the extra is known to be there
from .server import RecordedCall  # noqa: E402

__all__ = ["MockDatadog", "RecordedCall"]
