"""Second implementation of the API, written apart from the mock: incidents, todos and incident types.

It shares with the mock only the OpenAPI document, and is as simple as possible.
"""

from __future__ import annotations

from .app import API_KEY, APP_KEY, READ_TOKEN, UNSCOPED_TOKEN, SecondImplementation
from .endpoints import SERVED
from .transport import ASGIBridge

__all__ = [
    "API_KEY",
    "APP_KEY",
    "READ_TOKEN",
    "SERVED",
    "UNSCOPED_TOKEN",
    "ASGIBridge",
    "SecondImplementation",
]
