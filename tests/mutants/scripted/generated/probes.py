"""Probes: one operation with all kinds of wrong, odd and extreme requests."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from datadog_incidents_api.operations import OPERATIONS

from ..recorder import Headers, path_of
from .itinerary import ORDER, Stations
from .sample_bodies import UNKNOWN, enumerations, pointers, variants
from .tour import LIMITED, Tour, parameters, query_parameters

VALUES = (
    *("", "0", "-1", "1", "1_0", "100", "101", "2147483648"),
    *("true", "yes", "x", "a,a", UNKNOWN, "it's", "("),
    *(UNKNOWN.replace("-", ""), "incident_type,x", "incident_types"),
)


def probe(tour: Tour, operation: str) -> None:
    """Send one operation requests of all kinds, after a resource of each kind was created."""
    ids = prepare(tour, operation)
    destructive = OPERATIONS[operation].method == "DELETE"
    if not destructive:
        tour.call(operation, *ids, content=tour.sample(operation))
    for headers in credentials(tour):
        tour.call(operation, *ids, content=tour.sample(operation), headers=headers)
        tour.call(operation, *ids, raw=b"", headers=headers)
    # Shows whether the last of these requests, which must be refused, has changed anything.
    tour.call(operation, *ids, content=tour.sample(operation, full=False, own=ids[-1] if ids else ""))
    tour.call(operation, *ids, query=in_query(tour.keys), headers={})
    for wrong in identifiers(ids):
        tour.call(operation, *wrong, headers={})
        tour.call(operation, *wrong, headers={"Authorization": "Bearer without-scopes"})
        tour.call(operation, *wrong, content=tour.sample(operation))
        tour.call(operation, *wrong, raw=b"{}")
    path = OPERATIONS[operation].path
    supported = {one.method for one in OPERATIONS.values() if one.path == path}
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"):
        if method not in supported:
            tour.send(operation, path_of(operation, *ids), method=method, headers=tour.keys)
    for query in queries(operation):
        tour.call(operation, *ids, query=query, content=tour.sample(operation))
        if destructive:
            ids = prepare(tour, operation)
    for content in bodies(tour, operation, ids):
        tour.call(operation, *ids, content=content)
    for raw, kind in raw_bodies(tour, operation, ids):
        headers = tour.keys | ({"Content-Type": kind} if kind else {})
        tour.call(operation, *ids, raw=raw, headers=headers)
    tour.call(operation, *ids, content=tour.sample(operation))
    _look(tour, operation, ids)


def prepare(tour: Tour, operation: str) -> list[str]:
    """Create resources of all kinds on which the operation depends; return its path parameters."""
    own = OPERATIONS[operation].tag
    for tag in ("users", "types", "notification_templates", "postmortem_templates"):
        tour.make(Stations(tag).create or "")
    incident = tour.make("create_incident") if "{incident_id}" in OPERATIONS[operation].path else ""
    create, made = Stations(own).create, UNKNOWN
    if create is not None and own in ORDER:
        made = incident if own == "incidents" else tour.make(create, *[incident][: parameters(create)])
    if operation == "update_incident":
        tour.make("create_incident_integration", incident)
    number = parameters(operation)
    if operation == "get_org_settings_by_incident_type":
        made = tour.ids["incident_types"]
    return ([incident, made] if incident else [made])[:number]


def _look(tour: Tour, operation: str, ids: list[str]) -> None:
    """Read what is left of the resource."""
    stations = Stations(OPERATIONS[operation].tag)
    for one in (stations.get, stations.list):
        if one is not None and parameters(one) <= len(ids):
            tour.call(one, *ids[: parameters(one)])


def credentials(tour: Tour) -> Iterator[Headers]:
    """Yield headers with wrong, missing, odd and right credentials."""
    json_type = {"Content-Type": "application/json"}
    api, app = "DD-API-KEY", "DD-APPLICATION-KEY"
    right = tour.keys
    for name in (api, app):
        other = {one: value for one, value in right.items() if one != name}
        yield other | json_type
        for wrong in ("", "wrong", right[name].upper(), right[name][:-1], right[name] + "x"):
            yield right | json_type | {name: wrong}
    yield json_type
    yield json_type | {api: right[app], app: right[api]}
    yield json_type | {api: right[api], app: right[api]}
    limited = [f"Bearer {token}" for token in LIMITED]
    for token in ("Bearer nonsense", "Bearer ", "Basic bm9uc2Vuc2U=", f"Bearer {tour.token}x", *limited):
        yield json_type | {"Authorization": token}
    yield json_type | {"Authorization": tour.token}
    yield json_type | {"Authorization": f"Bearer {tour.token}", api: "wrong", app: "wrong"}


def in_query(keys: Headers) -> str:
    """Return a query string with the keys, which the server must not accept there."""
    return f"api_key={keys['DD-API-KEY']}&application_key={keys['DD-APPLICATION-KEY']}"


def identifiers(ids: list[str]) -> Iterator[list[str]]:
    """Yield path parameters of which one is wrong."""
    if ids:
        *parents, own = ids
        for wrong in ("x", "0", "%2F", "%C3%A9", "a%2Fb", own[:8], own + "x", own.upper(), UNKNOWN):
            yield [*parents, wrong]
        if parents:
            yield [UNKNOWN, own]


def queries(operation: str) -> Iterator[str]:
    """Yield query strings: each parameter with values of all kinds, twice, and an unknown parameter."""
    yield "unknown=1"
    names = query_parameters(operation)
    required = "&query=" if "query" in names else ""
    for name in names:
        for value in (*VALUES, "users", "users,users", "attachments", "incident_type", "created_by_user"):
            yield f"{name}={quote(value)}{required if name != 'query' else ''}"
        yield f"{name}=1&{name}=2"
        yield f"{name}=0&{name}=0"
    if {"page[size]", "page[offset]"} <= {*names}:
        yield f"page[offset]=0&page[size]=101{required}"


def bodies(tour: Tour, operation: str, ids: list[str]) -> Iterator[Any]:
    """Yield bodies with one wrong, odd, extreme or missing value each."""
    own = ids[-1] if ids else ""
    full, least = tour.sample(operation, own=own), tour.sample(operation, full=False, own=own)
    if full is None:
        return
    yield full
    yield least
    yield from variants(full)
    # Alternatives of unions, where they differ from the first ones.
    known = {*pointers(full)}
    for choice in (1, 2):
        other = tour.sample(operation, choice=choice, own=own)
        yield other
        yield from variants(other, known)
        known.update(pointers(other))
    yield from enumerations(operation, full)
    attributes = full.get("data", {}).get("attributes", {})
    for name in attributes:
        yield full | {"data": full["data"] | {"attributes": {name: attributes[name]}}}
    yield {"data": dict(reversed(full["data"].items()))}


def raw_bodies(tour: Tour, operation: str, ids: list[str]) -> Iterator[tuple[bytes, str]]:
    """Yield bodies in other forms, with their content type, which may be absent."""
    sample = tour.sample(operation, own=ids[-1] if ids else "")
    if sample is None:
        return
    text = json.dumps(sample)
    kind = "application/json"
    yield text.encode(), ""
    yield text.encode(), "text/plain"
    yield text.encode(), "application/json; charset=utf-8"
    yield text.encode(), kind
    yield text.replace('"attributes":', '"attributes": {}, "attributes":').encode(), kind
    yield b"", kind
    yield b"", ""
    yield json.dumps(sample, indent=2).encode(), kind
    yield text.replace("t", "\\u0074").encode(), kind
    yield text.replace("false", '"false"').encode(), kind
    yield text[:-1].encode(), kind
    yield f"{text[:-1]},}}".encode(), kind
    yield f"{text} x".encode(), kind
    yield f"[{text}]".encode(), kind
    yield b"\xff" + text.encode(), kind
