"""Warnings about deprecated operations."""

from __future__ import annotations

import warnings

from datadog_incidents_api.types import Operation

from .._common.calling_line import stack_level


def warn(operation: Operation) -> None:
    """Issue a `DeprecationWarning` for a call, at the innermost line outside these packages."""
    warnings.warn(
        f"{operation.id} is deprecated: the server may remove it; its documentation names a replacement",
        DeprecationWarning,
        stacklevel=stack_level(),
    )
