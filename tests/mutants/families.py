"""Scripts of the tour for all resources that can be created, listed, updated and deleted alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import frozen

from .tour import UNKNOWN, Record, Tour, link

START = "2026-02-01T10:00:00.250000+05:00"
END = "2026-02-01T12:30:00+00:00"
Links = Callable[[Tour, int], Record]


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
    links: Links = lambda tour, number: {}
    update: str = ""
    get: bool = True
    include: str = ""
    queries: Callable[[Tour], Iterable[Record]] = lambda tour: ()

    @property
    def create(self) -> str:
        """ID of the create's operation."""
        return f"create_{self.name}"

    @property
    def delete(self) -> str:
        """ID of the delete's operation."""
        return f"delete_{self.name}"

    def __call__(self, tour: Tour) -> None:
        """Run the script: create three, update the second repeatedly, delete the second and the first."""
        others = new_incident(tour, "First"), new_incident(tour, "Second")
        parents = (others[1],) if self.child else ()
        if self.child:
            tour.call(self.create, others[0], body=self._body(tour, 0))
            tour.call(self.create, UNKNOWN, body=self._body(tour, 0))
            tour.call(self.listed, UNKNOWN)
        ids = [tour.create(self.create, *parents, body=self._body(tour, number)) for number in range(3)]
        if not self.child and "relationships" in self._body(tour, 0):
            unknown = {"relationships": {"incident_type": link("incident_types", UNKNOWN)}}
            tour.call(self.create, body=self._body(tour, 0) | unknown)
        self._read(tour, parents, ids)
        for change in self.changes:
            body = {"id": ids[1], "attributes": change} | self._links(tour, 1)
            tour.call(self.update, *parents, ids[1], body=body)
            self._read(tour, parents, ids)
            tour.call(self.update, *parents, ids[1], body=body)
            self._read(tour, parents, ids)
        if self.child:
            for wrong in (others[0], UNKNOWN):
                self._read(tour, (wrong,), ids[1:2])
                if self.update:
                    tour.call(self.update, wrong, ids[1], body=body)
                tour.call(self.delete, wrong, ids[1])
        tour.call(self.delete, *parents, UNKNOWN)
        for removed in (ids[1], ids[0]):
            tour.call(self.delete, *parents, removed)
            self._read(tour, parents, ids)
            if self.update:
                body = {"id": removed, "attributes": self.changes[0]} | self._links(tour, 1)
                tour.call(self.update, *parents, removed, body=body)
            tour.call(self.delete, *parents, removed)
            self._read(tour, parents, ids)
        ids.append(tour.create(self.create, *parents, body=self._body(tour, 0)))
        self._read(tour, parents, ids)
        for incident in others:
            tour.call("get_incident", incident, include="users")
        tour.call("list_incidents")
        if self.child:
            tour.call("delete_incident", others[1])
            self._read(tour, parents, ids)

    def _body(self, tour: Tour, number: int) -> Record:
        return {"attributes": self.bodies[number]} | self._links(tour, number)

    def _links(self, tour: Tour, number: int) -> Record:
        links = self.links(tour, number)
        return {"relationships": links} if links else {}

    def _read(self, tour: Tour, parents: tuple[str, ...], ids: list[str]) -> None:
        included = {"include": self.include} if self.include else {}
        if self.get:
            for one in ids:
                tour.call(f"get_{self.name}", *parents, one)
        tour.call(self.listed, *parents, **included)
        tour.call(self.listed, *parents)
        for query in self.queries(tour):
            tour.call(self.listed, *parents, **query)


def new_incident(tour: Tour, title: str, **attributes: Any) -> str:
    """Create an incident with a commander and return its ID."""
    body = {"attributes": {"title": title, "customer_impacted": False, **attributes}}
    commander = {"commander_user": link("users", tour.user)}
    return tour.create("create_incident", body=body | {"relationships": commander})


def other_type(tour: Tour) -> str:
    """Return the ID of an incident type that is not the default, created on the first call."""
    body = {"attributes": {"name": "Security", "description": "Breaches"}}
    return tour.once("type", lambda: tour.create("create_incident_type", body=body))


def template(tour: Tour, number: int) -> str:
    """Return the ID of one of two notification templates, created on the first call."""
    attributes = {"category": "incident", "content": f"c{number}", "name": f"n{number}", "subject": "s"}
    return tour.once(
        f"template {number}",
        lambda: tour.create("create_incident_notification_template", body={"attributes": attributes}),
    )


def person(tour: Tour) -> str:
    """Return the ID of a user other than that of the keys, created on the first call."""
    body = {"attributes": {"email": "Ada@example.com", "name": "Ada"}}
    return tour.once("person", lambda: tour.create("create_user", body=body))


def _of_type(tour: Tour, number: int) -> Record:
    kind = tour.incident_type if number == 2 else other_type(tour)
    return {"incident_type": link("incident_types", kind)}


def _by_type(tour: Tour) -> list[Record]:
    return [{"filter_incident-type": one} for one in (tour.incident_type, other_type(tour), UNKNOWN)]


def _rule_links(tour: Tour, number: int) -> Record:
    chosen = template(tour, number % 2)
    return _of_type(tour, number) | {"notification_template": link("notification_templates", chosen)}


def _rule(task: str, trigger: str) -> Record:
    return {
        "condition": {"groups": []},
        "condition_table_type": 1,
        "enabled": True,
        "execution_type": 1,
        "task_id": task,
        "task_payload": "{}",
        "trigger": trigger,
    }


def _template(number: int) -> Record:
    return {
        "category": f"Category {number}",
        "content": "Ünïcode \N{FOX FACE} " + f"{number} " * 200,
        "name": f"Template {number}",
        "subject": f"Subject {number}",
    }


def _notification(number: int) -> Record:
    return {
        "conditions": [{"field": "severity", "values": [f"SEV-{number}"]}],
        "enabled": True,
        "handles": [f"@team-{number}"],
        "renotify_on": ["status"],
        "trigger": "incident_created_trigger",
        "visibility": "organization",
    }


FAMILIES = (
    Family(
        "incident_rule",
        "list_incident_rules",
        bodies=(
            _rule("slack-create-channel-job", "incident_saved_trigger"),
            _rule("jira-create-issue-job", "incident_created_trigger"),
            _rule("slack-create-channel-job", "incident_modified_trigger"),
        ),
        changes=({"task_payload": "a"}, {"enabled": False}, {"enabled": True}, {"task_payload": "b"}),
        update="update_incident_rule",
        queries=lambda tour: [
            {"filter_task_id": "slack-create-channel-job"},
            {"filter_trigger": "incident_created_trigger"},
        ],
    ),
    Family(
        "incident_notification_rule",
        "list_incident_notification_rules",
        bodies=(_notification(1), _notification(2), _notification(3)),
        changes=(
            {name: value for name, value in _notification(4).items() if name != "renotify_on"},
            _notification(5) | {"enabled": False},
            {name: value for name, value in _notification(4).items() if name != "visibility"},
        ),
        links=_rule_links,
        update="update_incident_notification_rule",
        include="notification_template,incident_type,created_by_user",
    ),
    Family(
        "incident_notification_template",
        "list_incident_notification_templates",
        bodies=(_template(1), _template(2), _template(3)),
        changes=({"subject": "A"}, {"name": "B"}, {"content": "x" * 300}, {"name": "C"}),
        links=_of_type,
        update="update_incident_notification_template",
        include="created_by_user",
        queries=_by_type,
    ),
    Family(
        "incident_postmortem_template",
        "list_incident_postmortem_templates",
        bodies=({"name": "B", "content": "b"}, {"name": "A"}, {"name": "C", "content": "c"}),
        changes=({"name": " A "}, {"name": "A", "content": "text"}),
        links=_of_type,
        update="update_incident_postmortem_template",
        queries=lambda tour: [{"sort": "name"}, {"sort": "-name"}, *_by_type(tour)],
    ),
    Family(
        "incident_user_defined_role",
        "list_incident_user_defined_roles",
        bodies=tuple({"name": f"r{number}", "description": f"d{number}"} for number in range(3)),  # type: ignore[arg-type]
        changes=({"name": "A"}, {"description": "B"}, {"name": "C", "description": "D"}, {"name": "E"}),
        links=_of_type,
        update="update_incident_user_defined_role",
        include="incident_type,created_by_user",
        queries=_by_type,
    ),
    Family(
        "incident_user_defined_field",
        "list_incident_user_defined_fields",
        bodies=(
            {"name": "f0", "type": 3, "default_value": "zero"},
            {"name": "f1", "type": 3, "display_name": "One", "default_value": "one"},
            {"name": "f2", "type": 3},
        ),
        changes=({"display_name": "Two"}, {"default_value": None}, {"default_value": "three"}),
        links=_of_type,
        update="update_incident_user_defined_field",
        include="incident_type",
        queries=lambda tour: [
            {"include-deleted": "true"},
            *({"page_size": 2, "page_number": number} for number in range(3)),
            *_by_type(tour),
        ],
    ),
    Family(
        "incident_impact_field",
        "list_incident_impact_fields",
        bodies=tuple(  # type: ignore[arg-type]
            {
                "name": f"i{number}",
                "display_name": "I",
                "field_type": "dropdown",
                "field_choices": [{"value": "x"}],
            }
            for number in range(3)
        ),
        changes=(
            {
                "name": "i1",
                "display_name": "J",
                "field_type": "dropdown",
                "field_choices": [{"value": "y"}, {"value": "z"}],
            },
        ),
        links=_of_type,
        update="update_incident_impact_field",
        get=False,
    ),
    Family(
        "incident_impact",
        "list_incident_impacts",
        bodies=(
            {"description": "a", "start_at": START, "end_at": END},
            {"description": "b", "start_at": START, "end_at": END},
            {"description": "c", "start_at": START},
        ),
        changes=({"description": "B"}, {"start_at": END}),
        child=True,
        update="patch_incident_impact",
        get=False,
        include="incident,created_by_user",
    ),
    Family(
        "incident_attachment",
        "list_incident_attachments",
        bodies=tuple(  # type: ignore[arg-type]
            {
                "attachment_type": kind,
                "attachment": {"documentUrl": f"https://example.com/{kind}", "title": "T"},
            }
            for kind in ("link", "postmortem", "link")
        ),
        changes=({"attachment": {"documentUrl": "https://example.com/new", "title": "N"}},),
        child=True,
        update="update_incident_attachment",
        get=False,
        queries=lambda tour: [{"filter_attachment_type": kind} for kind in ("link", "postmortem")],
    ),
    Family(
        "incident_integration",
        "list_incident_integrations",
        bodies=tuple(  # type: ignore[arg-type]
            {
                "integration_type": 1,
                "metadata": {"channels": [{"channel_name": f"#{name}", "channel_id": name, "team_id": "t"}]},
            }
            for name in "abc"
        ),
        changes=(
            {
                "integration_type": 1,
                "metadata": {"channels": [{"channel_name": "#d", "channel_id": "d", "team_id": "t"}]},
            },
        ),
        child=True,
        update="update_incident_integration",
    ),
    Family(
        "incident_responder",
        "list_incident_responders",
        bodies=({}, {}, {}),
        child=True,
        links=lambda tour, number: {"user": link("users", tour.user if number % 2 else person(tour))},
    ),
    Family(
        "incident_todo",
        "list_incident_todos",
        bodies=tuple(  # type: ignore[arg-type]
            {"content": f"todo {number}", "assignees": ["@ada"], "due_date": START} for number in range(3)
        ),
        changes=(
            {"content": "Ünï", "assignees": []},
            {"content": "todo", "assignees": ["@b"], "completed": END},
            {"content": "todo", "assignees": ["@b"], "completed": None},
            {"content": "todo", "assignees": ["@b"], "completed": START, "due_date": None},
        ),
        child=True,
        update="update_incident_todo",
    ),
    Family(
        "incident_type",
        "list_incident_types",
        bodies=tuple({"name": f"t{number}", "description": "d"} for number in range(3)),  # type: ignore[arg-type]
        changes=(
            {"configuration": {"allow_workflows": False}},
            {"configuration": {"test_incidents": False}, "name": "T"},
            {"description": ""},
        ),
        update="update_incident_type",
        queries=lambda tour: [{"include_deleted": "true"}, {"include_deleted": "false"}],
    ),
)
"""Families of resources with a script of their own."""
