"""File of the OpenAPI document in the generated package."""

from __future__ import annotations

from importlib.resources import files

OPENAPI_DOCUMENT = files("datadog_incidents_api").joinpath("openapi.json")
