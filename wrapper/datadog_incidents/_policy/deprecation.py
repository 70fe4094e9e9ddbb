"""Tells who calls an operation that the server is going to drop."""

from __future__ import annotations

import inspect
import warnings

from datadog_incidents_api.call import Operation

_OURS = ("datadog_incidents", "datadog_incidents_api")


def warn(operation: Operation) -> None:
    """Warn the line outside these packages that calls a deprecated operation."""
    depth, frame = 1, inspect.currentframe()
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _OURS:
        depth, frame = depth + 1, frame.f_back
    warnings.warn(
        f"{operation.id} is deprecated: the server may drop it; its documentation names another",
        DeprecationWarning,
        stacklevel=depth,
    )
