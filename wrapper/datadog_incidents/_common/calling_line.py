"""Line of the application that a warning names."""

from __future__ import annotations

import inspect

_OWN_PACKAGES = ("datadog_incidents", "datadog_incidents_api")


def stack_level() -> int:
    """Return the `stacklevel` with which a warning names the innermost line outside these packages."""
    frame = inspect.currentframe()
    depth, frame = 1, None if frame is None else frame.f_back
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _OWN_PACKAGES:
        depth, frame = depth + 1, frame.f_back
    return depth
