"""Webhook service: declares one incident for an alert that fires, and resolves it when the alert recovers.

Run `uvicorn webhook_service:app` in this folder, and post JSON with the members of `Alert` to `/alerts`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Final, Literal, TypedDict, cast
from weakref import WeakValueDictionary

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from datadog_incidents import AsyncIncidentsClient, Query
from datadog_incidents.errors import DatadogError, NotFoundError
from datadog_incidents.types import Incident


class Alert(TypedDict):
    id: str
    status: Literal["firing", "resolved"]
    title: str
    fields: dict[str, str | list[str]]  # such as {"severity": "SEV-2", "services": ["checkout"]}
    owner: str | None  # email address


OPEN: Final = ("active", "stable")
declared: dict[str, str] = {}
"""IDs of open incidents by alert. Searches find those of earlier processes, but new ones with a delay."""
locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()  # of alerts that are being handled


async def open_incident(dd: AsyncIncidentsClient, alert: str) -> Incident | None:
    with suppress(NotFoundError):  # deleted
        if alert in declared and (known := await dd.incidents.get(declared[alert])).state in OPEN:
            return known
    async for found in dd.incidents.search(Query.state(*OPEN) & Query.text(alert)):
        if found.title.startswith(f"[{alert}] ") and (await dd.incidents.get(found.id)).state in OPEN:
            return found  # searches also show changes with a delay, hence the call of get
    return None


async def handle(dd: AsyncIncidentsClient, alert: Alert) -> Incident | None:
    incident = await open_incident(dd, alert["id"])
    if alert["status"] == "resolved":
        declared.pop(alert["id"], None)
        return incident and await dd.incidents.resolve(incident.id, summary="The alert has recovered.")
    if incident is None:
        title = f"[{alert['id']}] {alert['title']}"
        incident = await dd.incidents.create(title=title, fields=alert["fields"], commander=alert["owner"])
    declared[alert["id"]] = incident.id
    return incident


async def receive(request: Request) -> JSONResponse:
    try:
        body = await request.json()
        if not (isinstance(body, dict) and isinstance(body.get("id"), str)):
            raise ValueError("an alert is a JSON object with the members of Alert, and its id is text")
        async with locks.setdefault(body["id"], asyncio.Lock()):  # delivered twice, it must be declared once
            incident = await handle(request.app.state.dd, cast("Alert", body))
    except (DatadogError, KeyError, ValueError) as error:  # InvalidRequestError is a ValueError
        return JSONResponse({"error": str(error)}, 400 if isinstance(error, KeyError | ValueError) else 502)
    found = incident and {"id": incident.id, "number": incident.public_id, "state": incident.state}
    return JSONResponse({"incident": found, "url": incident and incident.url})


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncGenerator[None]:
    async with AsyncIncidentsClient(unstable_operations=["incidents"]) as app.state.dd:
        yield


app = Starlette(routes=[Route("/alerts", receive, methods=["POST"])], lifespan=lifespan)
