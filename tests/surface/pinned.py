"""Public API as text, and the file that pins it."""

from __future__ import annotations

import pkgutil
from functools import cached_property
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, types
from datadog_incidents._views.reading import ReadableIncident
from datadog_incidents_api import views as package
from datadog_incidents_api._view import View
from datadog_incidents_api.types import AsyncListing, Listing, Page, Response

from .description import laid_out, of_class, of_module

FILE = Path(__file__).with_name("public.txt")
MODULES = (
    "datadog_incidents",
    "datadog_incidents.checks",
    "datadog_incidents.cli",
    "datadog_incidents.errors",
    "datadog_incidents.fuzz",
    "datadog_incidents.hooks",
    "datadog_incidents.mock",
    "datadog_incidents.pytest_plugin",
    "datadog_incidents.query",
    "datadog_incidents.retry",
    "datadog_incidents.testing",
    "datadog_incidents.testing.strategies",
    "datadog_incidents.types",
    "datadog_incidents.version",
)


def resources(client: IncidentsClient | AsyncIncidentsClient) -> dict[str, type]:
    """Class of each resource of a client, by attribute name."""
    kind = type(client)
    names = [name for name in dir(kind) if isinstance(getattr(kind, name), cached_property)]
    return {name: type(getattr(client, name)) for name in names}


def views() -> list[type[View]]:
    """View classes, sorted by name."""
    modules = [
        import_module(f"{package.__name__}.{info.name}") for info in pkgutil.iter_modules(package.__path__)
    ]
    found = {value for module in modules for value in vars(module).values() if isinstance(value, type)}
    return sorted(
        (cls for cls in found if issubclass(cls, View) and cls is not View), key=attrgetter("__name__")
    )


def public() -> str:
    """Text of the public API. Asynchronous resources are omitted, because a test compares them."""
    lines: list[str] = []
    for module in MODULES:
        # The classes in `types` are described below, or are models.
        described = types.__all__ if module == types.__name__ else of_module(module)
        lines += ["", f"# {module}", *described]
    with IncidentsClient(access_token="token", base_url="https://dd.test") as client:
        for name, resource in sorted(resources(client).items()):
            lines += ["", f"# client.{name}", *of_class(resource)]
    common: tuple[Any, ...] = (Listing, AsyncListing, Page, View, Response)
    lines += ["", "# what calls return"]
    for cls in common:
        lines += of_class(cls)
    lines += ["", "# views"]
    for view in views():
        lines += of_class(view, described=[View])
    lines += ["", "# incidents"]
    for cls in (types.Incident, types.ImportedIncident, ReadableIncident, types.IncidentFields):
        lines += of_class(cls, described=[View, *views(), ReadableIncident])
    return "\n".join(laid_out(line) for line in lines[1:]) + "\n"
