"""Scripts of concurrent calls and of long lists."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from .families import FAMILIES, START
from .family import Family, new_incident
from .transcript import Record, Transcript

KINDS = {family.name: family for family in FAMILIES}


def concurrent_deletes(transcript: Transcript) -> None:
    """Delete each of several resources twice at once, and list those that are left."""
    incident = new_incident(transcript, "I")
    for name in ("incident_todo", "incident_impact", "incident_user_defined_role", "incident_rule"):
        family = KINDS[name]
        parents = (incident,) if family.child else ()
        body = _body(transcript, family)
        ids = [transcript.create(family.create, *parents, body=body) for _ in range(12)]
        transcript.call_together(family.delete, *((*parents, one) for one in ids[:10]))
        transcript.call(family.listed, *parents)


def concurrent_updates(transcript: Transcript) -> None:
    """Update an incident's attributes at once, each to one value only."""
    incident = new_incident(transcript, "I")
    changes = ({"title": "T"}, {"customer_impact_scope": "All"}, {"customer_impact_start": START})

    def change(attributes: Record) -> None:
        transcript.send("update_incident", incident, body={"id": incident, "attributes": attributes})

    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(change, changes * 4):
            pass
    transcript.call("get_incident", incident)
    _update_at_once(transcript, "incident_impact", incident)
    _update_at_once(transcript, "incident_notification_rule")


def _update_at_once(transcript: Transcript, name: str, *parents: str) -> None:
    """Update each of several resources of a family several times at once, in the same way, and list them."""
    family = KINDS[name]
    ids = [transcript.create(family.create, *parents, body=_body(transcript, family)) for _ in range(6)]
    links = family.links(transcript, 0)
    change = {"attributes": family.changes[0]} | ({"relationships": links} if links else {})

    def update(one: str) -> None:
        transcript.send(family.update, *parents, one, body=change | {"id": one})

    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(update, ids[:5] * 3):
            pass
    transcript.call(family.listed, *parents)
    if family.get:
        for one in ids:
            transcript.call(f"get_{name}", one)


def concurrent_siblings(transcript: Transcript) -> None:
    """Create incidents, rules and fields at once, with the same content, and list them."""
    with ThreadPoolExecutor(8) as pool:
        for name in ("incident_rule", "incident_user_defined_field"):
            family, body = KINDS[name], _body(transcript, KINDS[name])
            calls = [pool.submit(transcript.send, family.create, body=body) for _ in range(16)]
            transcript.call(family.listed, page_size=len([one.result() for one in calls]))
        body = {"attributes": {"title": "T", "customer_impacted": False}}
        for one in [pool.submit(transcript.send, "create_incident", body=body) for _ in range(16)]:
            one.result()
    transcript.call("list_incidents", page_size=100)


def long_lists(transcript: Transcript) -> None:
    """List more todos than the largest page has, and more incidents than the default page."""
    incident = new_incident(transcript, "I")
    for number in range(101):
        todo = {"attributes": {"content": f"Todo {number}", "assignees": []}}
        transcript.send("create_incident_todo", incident, body=todo)
    transcript.call("list_incident_todos", incident)
    for number in range(29):
        new_incident(transcript, f"Incident {number}")
    for size in (21, 26, 30):
        transcript.call("list_incidents", page_size=size)
        transcript.call("search_incidents", query="", page_size=size)


def _body(transcript: Transcript, family: Family) -> Record:
    links = family.links(transcript, 0)
    return {"attributes": family.bodies[0]} | ({"relationships": links} if links else {})


CROWDED = (concurrent_deletes, concurrent_updates, concurrent_siblings, long_lists)
"""Scripts of this module."""
