"""datadog-incidents, this project's client. It decodes all members immediately, not on access."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any, TypeVar

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._arguments import fields as plain
from datadog_incidents._arguments import notifications
from datadog_incidents._http.request import request_for
from datadog_incidents._http.settings import Settings
from datadog_incidents._sync.people import PeopleExecutor
from datadog_incidents._sync.resources.incidents import Incidents
from datadog_incidents_api.api.incidents import (
    create_incident,
    get_incident,
    list_incidents,
    search_incidents,
)
from datadog_incidents_api.types import UNSET, Call, Listing, OnError, Response

from .. import canned, load
from ..pages import INCIDENT_ID
from . import Action, Setup, for_pages

T = TypeVar("T")
V = TypeVar("V")

_OPTIONS: dict[str, Any] = {
    "api_key": canned.API_KEY,
    "app_key": canned.APP_KEY,
    "unstable_operations": "all",
}
_SETTINGS = Settings(canned.URL, {"DD-API-KEY": canned.API_KEY, "DD-APPLICATION-KEY": canned.APP_KEY})


def _decode(name: str, setup: Setup) -> Action:
    call: Call[Any] = search_incidents.prepare("any") if name == "search" else list_incidents.prepare()
    content = setup.content(name)
    return lambda: call.decode(content)[0]


def _encode(setup: Setup) -> Action:
    """Encode models to the bytes of a body."""
    arguments = json.loads(setup.content("create"))
    body = create_incident.flat(
        title=arguments["title"],
        customer_impacted=arguments["customer_impacted"],
        customer_impact_scope=arguments["customer_impact_scope"],
        fields=plain.to_models(arguments["fields"]),
        commander=arguments["commander"],
        notification_handles=notifications.to_models(arguments["notify"]),
    )
    call = create_incident.prepare(body=body)
    # `call.body` is the same, but computed only once, so the action computes it again.
    return lambda: (body.to_sendable(), request_for(call, _SETTINGS).content)


def _encode_flat(setup: Setup) -> Action:
    """Build a complete request from plain arguments, without sending it."""
    content = setup.content("incident")
    response = Response(201, {}, content, get_incident.prepare(INCIDENT_ID).decode(content)[0])
    incidents = Incidents(_Unsent(response))
    arguments = json.loads(setup.content("create"))
    return lambda: incidents.create(**arguments)


class _Unsent(PeopleExecutor):
    """Executor that builds requests and returns a fixed response without sending them."""

    def __init__(self, response: Response[Any]) -> None:
        self._response = response

    def execute(self, call: Call[T]) -> Response[T]:
        request_for(call, _SETTINGS)
        return self._response

    def listing(
        self,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> Listing[V]:
        raise NotImplementedError


def _client(setup: Setup, name: str, **options: Any) -> IncidentsClient:
    transport = canned.Canned(setup.content(name))
    return IncidentsClient(**_OPTIONS, base_url=canned.URL, transport=transport, **options)


def _call(setup: Setup, **options: Any) -> Action:
    client = _client(setup, "incident", **options)
    return lambda: client.incidents.get(INCIDENT_ID)


def _call_page(setup: Setup, **options: Any) -> Action:
    client = _client(setup, "page", **options)
    call = list_incidents.prepare()
    return lambda: client.execute(call).parsed


def _checked(factory: Callable[..., Action]) -> Callable[[Setup], Action]:
    """Factory of the same action with checks of the responses, which must find no disagreement."""
    return lambda setup: factory(setup, check_replies="raise")


def _call_async(setup: Setup) -> Action:
    client = AsyncIncidentsClient(
        **_OPTIONS, base_url=canned.URL, transport=canned.Canned(setup.content("incident"))
    )
    return canned.batch(lambda: client.incidents.get(INCIDENT_ID))


def _sequential(setup: Setup) -> Action:
    client = IncidentsClient(**_OPTIONS, base_url=setup.url)
    return lambda: load.sequential(lambda: client.incidents.get(setup.incident_id), setup.requests)


def _concurrent(setup: Setup) -> Action:
    async def run() -> Any:
        async with AsyncIncidentsClient(**_OPTIONS, base_url=setup.url) as client:
            return await load.concurrent(lambda: client.incidents.get(setup.incident_id), setup.requests)

    return lambda: asyncio.run(run())


ACTIONS = {
    **for_pages(_decode),
    "encode": _encode,
    "encode flat": _encode_flat,
    "call": _call,
    "call checked": _checked(_call),
    "call page": _call_page,
    "call page checked": _checked(_call_page),
    "call async": _call_async,
    "sequential": _sequential,
    "concurrent": _concurrent,
}


def member(value: Any, name: str) -> Any:
    found = getattr(value, name, None)
    return None if found is UNSET else found
