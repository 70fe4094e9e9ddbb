"""Scripts for all resources that can be created, listed, updated and deleted alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import frozen

from datadog_incidents.mock.core.state import Record

from .transcript import UNKNOWN, Transcript, link

Links = Callable[[Transcript, int], Record]


@frozen
class Family:
    """Resource whose operations the generic script calls.

    Attributes:
        name: name of the resource in the IDs of operations.
        listed: name of the list's operation.
        bodies: attributes of the first, second and third member.
        changes: attributes of the updates of the second member, one after the other.
        child: whether members belong to an incident.
        links: function that returns the relationships of a create, by the number of the member.
        update: name of the update's operation; empty if there is none.
        get: whether there is a get.
        include: related resources to include.
        queries: function that returns query parameters of further lists.
    """

    name: str
    listed: str
    bodies: tuple[Record, Record, Record]
    changes: tuple[Record, ...] = ()
    child: bool = False
    links: Links = lambda transcript, number: {}
    update: str = ""
    get: bool = True
    include: str = ""
    queries: Callable[[Transcript], Iterable[Record]] = lambda transcript: ()

    @property
    def create(self) -> str:
        """ID of the create's operation."""
        return f"create_{self.name}"

    @property
    def delete(self) -> str:
        """ID of the delete's operation."""
        return f"delete_{self.name}"

    def __call__(self, transcript: Transcript) -> None:
        """Run the script: create three, update the second repeatedly, delete the second and the first."""
        others = new_incident(transcript, "First"), new_incident(transcript, "Second")
        parents = (others[1],) if self.child else ()
        if self.child:
            transcript.call(self.create, others[0], body=self.body(transcript, 0))
            transcript.call(self.create, UNKNOWN, body=self.body(transcript, 0))
            transcript.call(self.listed, UNKNOWN)
        ids = [
            transcript.create(self.create, *parents, body=self.body(transcript, number))
            for number in range(3)
        ]
        if not self.child and "relationships" in self.body(transcript, 0):
            unknown = {"relationships": {"incident_type": link("incident_types", UNKNOWN)}}
            transcript.call(self.create, body=self.body(transcript, 0) | unknown)
        self._read(transcript, parents, ids)
        for number, change in enumerate(self.changes):
            body = {"id": ids[1], "attributes": change} | self._links(transcript, number)
            transcript.call(self.update, *parents, ids[1], body=body)
            self._read(transcript, parents, ids)
            transcript.call(self.update, *parents, ids[1], body=body)
            self._read(transcript, parents, ids)
        if self.child:
            for wrong in (others[0], UNKNOWN):
                self._read(transcript, (wrong,), ids[1:2])
                if self.update:
                    body = {"id": ids[1], "attributes": self.changes[0]}
                    transcript.call(self.update, wrong, ids[1], body=body)
                transcript.call(self.delete, wrong, ids[1])
        transcript.call(self.delete, *parents, UNKNOWN)
        for removed in (ids[1], ids[0]):
            transcript.call(self.delete, *parents, removed)
            self._read(transcript, parents, ids)
            if self.update:
                body = {"id": removed, "attributes": self.changes[0]} | self._links(transcript, 1)
                transcript.call(self.update, *parents, removed, body=body)
            transcript.call(self.delete, *parents, removed)
            self._read(transcript, parents, ids)
        ids.append(transcript.create(self.create, *parents, body=self.body(transcript, 2)))
        self._read(transcript, parents, ids)
        for incident in others:
            transcript.call("get_incident", incident, include="users")
        transcript.call("list_incidents")
        if self.child:
            transcript.call("delete_incident", others[1])
            self._read(transcript, parents, ids)

    def body(self, transcript: Transcript, number: int) -> Record:
        """Return `data` of the body of a create, without the type, by the number of the member."""
        return {"attributes": self.bodies[number]} | self._links(transcript, number)

    def _links(self, transcript: Transcript, number: int) -> Record:
        links = self.links(transcript, number)
        return {"relationships": links} if links else {}

    def _read(self, transcript: Transcript, parents: tuple[str, ...], ids: list[str]) -> None:
        # Parameters that an operation does not have are ignored.
        included = {"include": self.include} if self.include else {}
        if self.get:
            for one in ids:
                transcript.call(f"get_{self.name}", *parents, one, **included)
        transcript.call(self.listed, *parents, **included)
        transcript.call(self.listed, *parents)
        for query in self.queries(transcript):
            transcript.call(self.listed, *parents, **query)


def new_incident(transcript: Transcript, title: str, **attributes: Any) -> str:
    """Create an incident with a commander and return its ID."""
    body = {"attributes": {"title": title, "customer_impacted": False, **attributes}}
    commander = {"commander_user": link("users", transcript.user)}
    return transcript.create("create_incident", body=body | {"relationships": commander})
