"""Warnings about deprecated operations."""

from __future__ import annotations

import inspect
import warnings

from datadog_incidents_api.types import Operation

_OWN_PACKAGES = ("datadog_incidents", "datadog_incidents_api")


def warn(operation: Operation) -> None:
    """Issue a `DeprecationWarning` for a call, at the innermost line outside these packages."""
    depth, frame = 1, inspect.currentframe()
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _OWN_PACKAGES:
        depth, frame = depth + 1, frame.f_back
    warnings.warn(
        f"{operation.id} is deprecated: the server may remove it; its documentation names a replacement",
        DeprecationWarning,
        stacklevel=depth,
    )
