"""Scripts of concurrent calls, of which only what does not depend on their order is recorded."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from datadog_incidents.mock.core.state import Record

from .families import END, KINDS, START
from .family import new_incident
from .transcript import UNKNOWN, Script, Transcript

ROUNDS = 6
"""Number of resources to update, since the updates of one may happen not to overlap."""


def concurrent_deletes(transcript: Transcript) -> None:
    """Delete each of several resources twice at once, and list those that are left."""
    incident = new_incident(transcript, "I")
    for name in ("incident_todo", "incident_impact", "incident_user_defined_role", "incident_rule"):
        family = KINDS[name]
        parents = (incident,) if family.child else ()
        body = family.body(transcript, 0)
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
    ids = [transcript.create(family.create, *parents, body=family.body(transcript, 0)) for _ in range(6)]
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
            family, body = KINDS[name], KINDS[name].body(transcript, 0)
            calls = [pool.submit(transcript.send, family.create, body=body) for _ in range(16)]
            transcript.call(family.listed, page_size=len([one.result() for one in calls]))
        body = {"attributes": {"title": "T", "customer_impacted": False}}
        for one in [pool.submit(transcript.send, "create_incident", body=body) for _ in range(16)]:
            one.result()
    transcript.call("list_incidents", page_size=100)


def concurrent_updates_of_parts(transcript: Transcript) -> None:
    """Update several attributes of one resource at once, each to one value only."""
    incident = new_incident(transcript, "I")
    todo: Record = {"content": "c", "assignees": []}
    parts: dict[str, tuple[Record, ...]] = {
        "incident_impact": ({"description": "D"}, {"start_at": END}, {"end_at": END}),
        "incident_todo": (todo | {"completed": END}, todo | {"due_date": END}),
        "incident_rule": ({"enabled": False}, {"task_payload": "p"}, {"task_id": "jira-create-issue-job"}),
    }
    for name, changes in parts.items():
        family = KINDS[name]
        parents = (incident,) if family.child else ()
        for _ in range(ROUNDS):
            one = transcript.create(family.create, *parents, body=family.body(transcript, 0))
            _change_at_once(transcript, family.update, (*parents, one), changes)
        transcript.call(family.listed, *parents)
    names = ("execute_integrations", "execute_notification_rules", "include_in_analytics")
    flags = {"attributes": dict.fromkeys(names, False)}
    operation = "update_incident_configuration"
    for number in range(ROUNDS):
        incident = new_incident(transcript, str(number))
        transcript.call("create_incident_configuration", incident, body=flags)
        _change_at_once(transcript, operation, (incident,), [{name: True} for name in names])
        body = {"id": UNKNOWN, "attributes": {"include_in_search": True}}
        transcript.call(operation, incident, body=body)


def _change_at_once(
    transcript: Transcript, operation: str, ids: tuple[str, ...], changes: Sequence[Record]
) -> None:
    """Make several updates of a resource, all at once."""
    start = Barrier(len(changes))

    def change(attributes: Record) -> None:
        start.wait()
        transcript.send(operation, *ids, body={"id": ids[-1], "attributes": attributes})

    with ThreadPoolExecutor(len(changes)) as pool:
        for _ in pool.map(change, changes):
            pass


def concurrent_repetitions(transcript: Transcript) -> None:
    """Make calls twice at once that have an effect only once, and list types several times at once."""
    incidents = [(new_incident(transcript, str(number)),) for number in range(6)]
    page = {"id": UNKNOWN, "attributes": {}}
    transcript.call_together("link_page_to_incident", *incidents, body=page)
    flag = {"attributes": {"execute_integrations": True}}
    transcript.call_together("create_incident_configuration", *incidents, body=flag)
    transcript.create("create_incident_type", body={"attributes": {"name": "T"}})
    transcript.call_together("list_incident_types", (), (), (), ())


def concurrent_creates(transcript: Transcript) -> None:
    """Create incidents and todos from eight threads; only the number of them is compared."""
    incident = new_incident(transcript, "I")
    todo = {"attributes": {"content": "c", "assignees": []}}
    body = {"attributes": {"title": "T", "customer_impacted": False}}
    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(lambda _: transcript.send("create_incident_todo", incident, body=todo), range(16)):
            pass
        for _ in pool.map(lambda _: transcript.send("create_incident", body=body), range(16)):
            pass
    for operation, ids in (("list_incident_todos", (incident,)), ("list_incidents", ())):
        found = json.loads(transcript.send(operation, *ids, page_size=100).body)["data"]
        transcript.call(operation, *ids, page_size=len(found))


def concurrent_users(transcript: Transcript) -> None:
    """Create users at once who differ in their titles only, and list them by title."""

    def create(number: int) -> None:
        attributes = {"email": "ada@example.com", "title": f"Engineer {number:02}"}
        transcript.send("create_user", body={"attributes": attributes})

    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(create, range(16)):
            pass
    transcript.call("list_users", page_size=100, sort="title")


CONCURRENT: tuple[Script, ...] = (
    *(concurrent_deletes, concurrent_updates, concurrent_siblings, concurrent_creates),
    *(concurrent_updates_of_parts, concurrent_repetitions, concurrent_users),
)
"""Scripts of this module."""
