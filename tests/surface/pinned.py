"""The public API as text, and the file that it is pinned in."""

from __future__ import annotations

import pkgutil
from functools import cached_property
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api import views as home
from datadog_incidents_api.call import Response
from datadog_incidents_api.execution import AsyncListing, Listing, Page
from datadog_incidents_api.view import View

from .description import laid_out, of_class, of_module

FILE = Path(__file__).with_name("public.txt")
MODULES = (
    "datadog_incidents",
    "datadog_incidents.errors",
    "datadog_incidents.hooks",
    "datadog_incidents.mock",
    "datadog_incidents.retry",
)


def resources(client: IncidentsClient | AsyncIncidentsClient) -> dict[str, type]:
    """The class of each resource that a client has, by the client's attribute."""
    kind = type(client)
    names = [name for name in dir(kind) if isinstance(getattr(kind, name), cached_property)]
    return {name: type(getattr(client, name)) for name in names}


def views() -> list[type[View]]:
    """What resources return, by name."""
    modules = [import_module(f"{home.__name__}.{one.name}") for one in pkgutil.iter_modules(home.__path__)]
    found = {value for module in modules for value in vars(module).values() if isinstance(value, type)}
    return sorted(
        (one for one in found if issubclass(one, View) and one is not View), key=attrgetter("__name__")
    )


def public() -> str:
    """The public API; asynchronous resources are left out, which have to be like the others."""
    lines: list[str] = []
    for module in MODULES:
        lines += ["", f"# {module}", *of_module(module)]
    with IncidentsClient(access_token="token", base_url="https://dd.test") as client:
        for name, resource in sorted(resources(client).items()):
            lines += ["", f"# client.{name}", *of_class(resource)]
    common: tuple[Any, ...] = (Listing, AsyncListing, Page, View, Response)
    lines += ["", "# what calls return"]
    for cls in common:
        lines += of_class(cls)
    lines += ["", "# views"]
    for view in views():
        lines += of_class(view, told=[View])
    return "\n".join(laid_out(line) for line in lines[1:]) + "\n"
