"""HTTP of the served mock: by httptools, where it is installed, which is twice as fast, or else by h11."""

from __future__ import annotations

from importlib.util import find_spec

from .limited_protocol import LimitedProtocol


def protocol() -> type[LimitedProtocol]:
    """Return the fastest implementation of HTTP that is installed."""
    if find_spec("httptools") is not None:
        from .httptools_protocol import LimitedHttptoolsProtocol

        return LimitedHttptoolsProtocol
    from .h11_protocol import LimitedH11Protocol

    return LimitedH11Protocol
