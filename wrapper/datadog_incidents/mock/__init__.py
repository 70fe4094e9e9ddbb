"""A stateful stand-in for Datadog's server, in the same process or behind a socket.

    from datadog_incidents.mock import MockDatadog

    with MockDatadog().client() as dd:
        incident = dd.incidents.create(title="Drill")

Needs the extra `datadog-incidents[mock]`.
"""

from __future__ import annotations

from datadog_incidents._common.extras import require

require("mock", "jsonschema_rs", "lark")

from .core.calls import RecordedCall  # noqa: E402
from .mock_datadog import MockDatadog  # noqa: E402  # only once the extra is known to be there

__all__ = ["MockDatadog", "RecordedCall"]
