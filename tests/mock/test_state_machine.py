"""Model-based test: random sequences of calls leave the mock in the same state as a simple model.

Seeded bugs in the mock show that the state machine detects errors: it must fail for each of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from datadog_incidents.errors import DatadogError, NotFoundError
from datadog_incidents.mock import MockDatadog

from ..amounts import some
from .seeded_bugs import BUGS, Bug

Record = dict[str, Any]
Calls = Callable[[], Any]

titles = st.sampled_from(["Carts fail", "Search is slow", "Ünïcode \N{FOX FACE}", ""])
dates = st.sampled_from([None, "2026-02-01T00:00:00+00:00"])
changes = st.lists(
    st.sampled_from(
        [
            ("title", "Carts fail"),
            ("customer_impact_scope", "Carts"),
            ("severity", "SEV-1"),
            ("severity", "UNKNOWN"),
            ("state", "resolved"),
            ("services", ["cart", "search"]),
            ("services", None),
        ]
    ),
    min_size=1,
    max_size=2,
).map(dict)
todo_changes = st.sampled_from(
    [
        {"content": "Roll back"},
        {"completed": "2026-02-01T00:00:00+00:00"},
        {"completed": None},
        {"due_date": None},
    ]
)


class Incidents(RuleBasedStateMachine):
    """Model of incidents and todos, and a mock that receives the same changes."""

    any_incident = Bundle("any_incident")
    any_todo = Bundle("any_todo")
    any_user = Bundle("any_user")

    def __init__(self) -> None:
        super().__init__()
        self.dd = MockDatadog().client()
        self.incidents: dict[str, Record] = {}
        self.todos: dict[tuple[str, str], Record] = {}
        self.failing: list[Calls] = []
        self.disabled: set[str] = set()
        self.public_id = 0

    def succeeds(self, call: Calls, *existing: bool) -> bool:
        """Make a call and return whether it succeeds; it must fail if a resource does not exist."""
        if all(existing):
            call()
            return True
        with pytest.raises(NotFoundError):
            call()
        return False

    @initialize(target=any_user)
    def first_user(self) -> Any:
        return self.create_user("Ana", disabled=False)

    @initialize(target=any_incident, user=any_user)
    def first_incident(self, user: str) -> Any:
        return self.create("First", user)

    @rule(target=any_user, name=titles, disabled=st.sampled_from([False, False, True]))
    def create_user(self, name: str, disabled: bool) -> str:
        user = self.dd.users.create(email="a@example.com", name=name).id or ""
        if disabled:
            self.disable_user(user)
        return user

    @rule(user=any_user)
    def disable_user(self, user: str) -> None:
        if self.succeeds(lambda: self.dd.users.delete(user), user not in self.disabled):
            self.disabled.add(user)

    @rule(target=any_incident, title=titles, commander=any_user | st.none())
    def create(self, title: str, commander: str | None) -> Any:
        created: list[Any] = []

        def call() -> None:
            created.append(self.dd.incidents.create(title=title, commander=commander))

        if not self.succeeds(call, commander not in self.disabled):
            return multiple()
        self.public_id += 1
        start: Record = {
            "severity": "UNKNOWN",
            "state": "active",
            "services": None,
            "customer_impact_scope": None,
        }
        start |= {"title": title, "commander": commander, "public_id": self.public_id}
        self.incidents[created[0].id] = start
        return created[0].id

    @rule(incident=any_incident, sent=changes)
    def update(self, incident: str, sent: Record) -> None:
        fields: Record = {name: sent[name] for name in ("severity", "state", "services") if name in sent}
        attributes = {name: value for name, value in sent.items() if name not in fields}

        def call() -> None:
            self.dd.incidents.update(incident, fields=fields, **attributes)

        if self.succeeds(call, incident in self.incidents):
            self.incidents[incident] |= sent

    @rule(incident=any_incident, commander=any_user | st.none(), title=titles)
    def appoint(self, incident: str, commander: str | None, title: str) -> None:
        def call() -> None:
            self.dd.incidents.update(incident, commander=commander, title=title)

        if self.succeeds(call, incident in self.incidents, commander not in self.disabled):
            self.incidents[incident] |= {"commander": commander, "title": title}

    @rule(incident=any_incident)
    def remove_commander(self, incident: str) -> None:
        def call() -> None:
            self.dd.incidents.update(incident, commander=None)

        if self.succeeds(call, incident in self.incidents):
            self.incidents[incident]["commander"] = None

    @rule(incident=any_incident)
    def delete(self, incident: str) -> None:
        if self.succeeds(lambda: self.dd.incidents.delete(incident), incident in self.incidents):
            del self.incidents[incident]
            self.failing += [
                lambda: self.dd.incidents.get(incident),
                lambda: self.dd.todos.list(incident).first(),
            ]
            for one in [one for one in self.todos if one[0] == incident]:
                self.remove_todo(one)

    @rule(
        target=any_todo, incident=any_incident, contents=st.lists(titles, min_size=1, max_size=3), due=dates
    )
    def create_todos(self, incident: str, contents: list[str], due: str | None) -> Any:
        created: list[Any] = []

        def call() -> None:
            for content in contents:
                created.append(self.dd.todos.create(incident, content=content, due_date=due, completed=due))

        if self.succeeds(call, incident in self.incidents):
            start = {"due_date": due, "completed": due}
            for content, todo in zip(contents, created, strict=True):
                self.todos[incident, todo.id] = start | {"content": content}
        return multiple(*((incident, todo.id) for todo in created))

    @rule(todo=any_todo, sent=todo_changes)
    def update_todo(self, todo: tuple[str, str], sent: Record) -> None:
        if self.succeeds(lambda: self.dd.todos.update(*todo, **sent), todo in self.todos):
            self.todos[todo] |= sent

    @rule(todo=any_todo)
    def delete_todo(self, todo: tuple[str, str]) -> None:
        if self.succeeds(lambda: self.dd.todos.delete(*todo), todo in self.todos):
            self.remove_todo(todo)

    @rule(todo=any_todo, incident=any_incident)
    def get_todo_of_another_incident(self, todo: tuple[str, str], incident: str) -> None:
        self.succeeds(lambda: self.dd.todos.get(incident, todo[1]), (incident, todo[1]) in self.todos)

    def remove_todo(self, todo: tuple[str, str]) -> None:
        del self.todos[todo]
        self.failing.append(lambda: self.dd.todos.get(*todo))

    @invariant()
    def the_latest_incident_matches_the_model(self) -> None:
        for incident, expected in list(self.incidents.items())[-1:]:
            found = self.dd.incidents.get(incident, include=["users"])
            values: Record = found.attributes.to_dict() | {
                "commander": found.commander and found.commander.id
            }
            values["services"] = values["fields"]["services"]["value"]
            assert {name: values[name] for name in expected} == expected
            assert values["fields"]["severity"]["value"] == expected["severity"]

    def teardown(self) -> None:
        """Compare everything with the model, and check that deleted resources cannot be read."""
        todos = {one: dict[str, Record]() for one in self.incidents}
        for (incident, todo), record in self.todos.items():
            todos[incident][todo] = record
        while self.incidents:
            self.the_latest_incident_matches_the_model()
            incident, _ = self.incidents.popitem()
            listed = {one.id: one.attributes.to_dict() for one in self.dd.todos.list(incident)}
            assert list(listed) == list(todos[incident])
            for todo, expected in todos[incident].items():
                for found in (listed[todo], self.dd.todos.get(incident, todo).attributes.to_dict()):
                    assert {name: found[name] for name in expected} == expected
        for call in self.failing:
            self.succeeds(call, False)
        self.dd.close()


PROFILE = settings(
    max_examples=20,
    stateful_step_count=30,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
# Without shrinking: a bug must be found, but the example need not be short.
BUG_PROFILE = settings(PROFILE, max_examples=200, phases=[Phase.generate], report_multiple_bugs=False)
SEEDS = {
    "update_resets_other_fields": 5,
    "any_update_reopens_a_todo": 7,
    "deleting_a_todo_deletes_all_of_the_incident": 3,
    "todos_are_found_under_any_incident": 7,
}
"""Seeds that find bugs in a few examples instead of dozens. Other seeds find them too, only later."""


def test_the_mock_matches_the_model() -> None:
    run_state_machine_as_test(Incidents, settings=PROFILE)


@pytest.mark.parametrize("bug", some(BUGS, 2), ids=lambda bug: bug.__name__)
def test_a_seeded_bug_is_detected(monkeypatch: pytest.MonkeyPatch, bug: Bug) -> None:
    bug(monkeypatch)
    machine = type("Incidents", (Incidents,), {})
    if bug.__name__ in SEEDS:
        seed(SEEDS[bug.__name__])(machine)
    with pytest.raises((AssertionError, DatadogError, pytest.fail.Exception)):
        run_state_machine_as_test(machine, settings=BUG_PROFILE)
