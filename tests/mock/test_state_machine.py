"""Random lives of incidents, told by the client and by a dict: whatever happens, the two agree.

Bugs seeded into the mock measure the machine: it has to fail on each of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
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


class Lives(RuleBasedStateMachine):
    """What is known of incidents and their todos, beside a mock that is told the same."""

    some_incident = Bundle("some_incident")
    some_todo = Bundle("some_todo")
    some_user = Bundle("some_user")

    def __init__(self) -> None:
        super().__init__()
        self.dd = MockDatadog().client()
        self.incidents: dict[str, Record] = {}
        self.todos: dict[tuple[str, str], Record] = {}
        self.gone: list[Calls] = []
        self.disabled: set[str] = set()
        self.numbers = 0

    def possible(self, call: Calls, *needed: bool) -> bool:
        """Make a call, which fails where something that it names is not there."""
        if all(needed):
            call()
            return True
        with pytest.raises(NotFoundError):
            call()
        return False

    @initialize(target=some_user)
    def first_user(self) -> Any:
        return self.create_user("Ana", disabled=False)

    @initialize(target=some_incident, user=some_user)
    def first_incident(self, user: str) -> Any:
        return self.create("First", user)

    @rule(target=some_user, name=titles, disabled=st.sampled_from([False, False, True]))
    def create_user(self, name: str, disabled: bool) -> str:
        user = self.dd.users.create(email="a@example.com", name=name).id or ""
        if disabled:
            self.disable_user(user)
        return user

    @rule(user=some_user)
    def disable_user(self, user: str) -> None:
        if self.possible(lambda: self.dd.users.delete(user), user not in self.disabled):
            self.disabled.add(user)

    @rule(target=some_incident, title=titles, commander=some_user | st.none())
    def create(self, title: str, commander: str | None) -> Any:
        made: list[Any] = []

        def call() -> None:
            made.append(self.dd.incidents.create(title=title, commander=commander))

        if not self.possible(call, commander not in self.disabled):
            return multiple()
        self.numbers += 1
        start: Record = {
            "severity": "UNKNOWN",
            "state": "active",
            "services": None,
            "customer_impact_scope": None,
        }
        start |= {"title": title, "commander": commander, "public_id": self.numbers}
        self.incidents[made[0].id] = start
        return made[0].id

    @rule(incident=some_incident, sent=changes)
    def update(self, incident: str, sent: Record) -> None:
        plain: Record = {name: sent[name] for name in ("severity", "state", "services") if name in sent}
        named = {name: value for name, value in sent.items() if name not in plain}

        def call() -> None:
            self.dd.incidents.update(incident, fields=plain, **named)

        if self.possible(call, incident in self.incidents):
            self.incidents[incident] |= sent

    @rule(incident=some_incident, commander=some_user | st.none(), title=titles)
    def command(self, incident: str, commander: str | None, title: str) -> None:
        def call() -> None:
            self.dd.incidents.update(incident, commander=commander, title=title)

        if self.possible(call, incident in self.incidents, commander not in self.disabled):
            self.incidents[incident] |= {"commander": commander, "title": title}

    @rule(incident=some_incident)
    def relieve(self, incident: str) -> None:
        def call() -> None:
            self.dd.incidents.update(incident, commander=None)

        if self.possible(call, incident in self.incidents):
            self.incidents[incident]["commander"] = None

    @rule(incident=some_incident)
    def delete(self, incident: str) -> None:
        if self.possible(lambda: self.dd.incidents.delete(incident), incident in self.incidents):
            del self.incidents[incident]
            self.gone += [
                lambda: self.dd.incidents.get(incident),
                lambda: self.dd.todos.list(incident).first(),
            ]
            for one in [one for one in self.todos if one[0] == incident]:
                self.forget(one)

    @rule(
        target=some_todo, incident=some_incident, contents=st.lists(titles, min_size=1, max_size=3), due=dates
    )
    def create_todos(self, incident: str, contents: list[str], due: str | None) -> Any:
        made: list[Any] = []

        def call() -> None:
            for content in contents:
                made.append(self.dd.todos.create(incident, content=content, due_date=due, completed=due))

        if self.possible(call, incident in self.incidents):
            start = {"due_date": due, "completed": due}
            for content, todo in zip(contents, made, strict=True):
                self.todos[incident, todo.id] = start | {"content": content}
        return multiple(*((incident, todo.id) for todo in made))

    @rule(todo=some_todo, sent=todo_changes)
    def update_todo(self, todo: tuple[str, str], sent: Record) -> None:
        if self.possible(lambda: self.dd.todos.update(*todo, **sent), todo in self.todos):
            self.todos[todo] |= sent

    @rule(todo=some_todo)
    def delete_todo(self, todo: tuple[str, str]) -> None:
        if self.possible(lambda: self.dd.todos.delete(*todo), todo in self.todos):
            self.forget(todo)

    @rule(todo=some_todo, incident=some_incident)
    def look_elsewhere(self, todo: tuple[str, str], incident: str) -> None:
        self.possible(lambda: self.dd.todos.get(incident, todo[1]), (incident, todo[1]) in self.todos)

    def forget(self, todo: tuple[str, str]) -> None:
        del self.todos[todo]
        self.gone.append(lambda: self.dd.todos.get(*todo))

    @invariant()
    def the_latest_incident_is_as_told(self) -> None:
        for incident, told in list(self.incidents.items())[-1:]:
            found = self.dd.incidents.get(incident, include=["users"])
            values: Record = found.attributes.to_dict() | {
                "commander": found.commander and found.commander.id
            }
            values["services"] = values["fields"]["services"]["value"]
            assert {name: values[name] for name in told} == told
            assert values["fields"]["severity"]["value"] == told["severity"]

    def teardown(self) -> None:
        """At the end of a life, everything is as told, and what is gone is gone."""
        todos = {one: dict[str, Record]() for one in self.incidents}
        for (incident, todo), record in self.todos.items():
            todos[incident][todo] = record
        while self.incidents:
            self.the_latest_incident_is_as_told()
            incident, _ = self.incidents.popitem()
            listed = {one.id: one.attributes.to_dict() for one in self.dd.todos.list(incident)}
            assert list(listed) == list(todos[incident])
            for todo, told in todos[incident].items():
                for found in (listed[todo], self.dd.todos.get(incident, todo).attributes.to_dict()):
                    assert {name: found[name] for name in told} == told
        for call in self.gone:
            self.possible(call, False)
        self.dd.close()


PROFILE = settings(
    max_examples=20,
    stateful_step_count=30,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
# A seeded bug is to be found; a shorter way to it is of no interest.
HUNT = settings(PROFILE, max_examples=200, phases=[Phase.generate], report_multiple_bugs=False)


def test_client_and_model_agree_whatever_happens() -> None:
    run_state_machine_as_test(Lives, settings=PROFILE)


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_the_machine_finds_a_seeded_bug(monkeypatch: pytest.MonkeyPatch, bug: Bug) -> None:
    bug(monkeypatch)
    with pytest.raises((AssertionError, DatadogError, pytest.fail.Exception)):
        run_state_machine_as_test(Lives, settings=HUNT)
