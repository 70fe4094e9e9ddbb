"""Property tests of a server against the document, with schemathesis.

Needs the extra `datadog-incidents[fuzz]`.
"""

from __future__ import annotations

from datadog_incidents._common.extras import require

require("fuzz", "schemathesis", "jsonschema_rs", "uvicorn")

from .run import fuzz  # noqa: E402  # only once the extra is known to be there

__all__ = ["fuzz"]
