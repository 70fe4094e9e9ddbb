"""Fuzzer: tests of a server against the OpenAPI document and a model of the API.

Requires the extra `datadog-incidents[fuzz]`.
"""

from __future__ import annotations

from importlib import import_module

from datadog_incidents._common.extras import require

# Before the parser of XML, which would turn an interrupt during this import into an ImportError.
import_module("pyexpat")
require("fuzz", "schemathesis", "jsonschema_rs", "uvicorn")

from .run import fuzz  # noqa: E402  # after the check for the extra

__all__ = ["fuzz"]
