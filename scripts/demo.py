"""`scripts/demo`: the life of an incident, told step by step against the mock, over a real socket.

Shows for each step what was called, what went over the wire and what came back, and checks that it is what
the story says. Exit status: 0 where everything was as told, 1 where something was not.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from datadog_incidents import IncidentsClient
from datadog_incidents.errors import DatadogError, NotFoundError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

P = ParamSpec("P")
T = TypeVar("T")

_UUID = re.compile(r"([0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class NotAsToldError(Exception):
    """Something came back that the story does not have."""


class Story:
    """Tells what happens, and does not go on where it is not so."""

    def __init__(self, mock: MockDatadog) -> None:
        self._mock = mock
        self._steps = 0

    def step(self, told: str, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Make a call; show it as one would write it, and what went over the wire for it."""
        self._steps += 1
        print(f"\n{self._steps:2}. {told}")
        before = len(self._mock.calls)
        arguments = [*map(repr, args), *(f"{name}={value!r}" for name, value in kwargs.items())]
        try:
            return call(*args, **kwargs)
        finally:
            for met in self._mock.calls[before:]:
                operation = OPERATIONS[met.operation or ""]
                print(f"    > {_written(f'dd.{operation.tag}.{operation.name}', arguments)}")
                print(f"    < {met.status}  {met.method} {_short(met.path)}")

    def refused(
        self,
        told: str,
        error: type[DatadogError],
        call: Callable[P, object],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Make a call that has to fail, in a certain way."""
        try:
            self.step(told, call, *args, **kwargs)
        except error as caught:
            self.came_back("raised", type(caught), told=error, shown=error.__name__)
        else:
            raise NotAsToldError(f"{error.__name__} should have been raised, and nothing was")

    def came_back(self, name: str, value: object, *, told: object, shown: str | None = None) -> None:
        """Show a value that came back; it has to be the one told."""
        print(f"           {name:<22} {_short(str(value)) if shown is None else shown}")
        if value != told:
            raise NotAsToldError(f"{name} should be {told!r}, and is {value!r}")

    def end(self) -> None:
        print(f"\nAll {self._steps} steps came out as told.")


def _written(function: str, arguments: list[str]) -> str:
    """A call as one would write it, an argument to a line where one line is too short."""
    line = _short(f"{function}({', '.join(arguments)})")
    if len(line) <= 76:
        return line
    return "\n      ".join([f"{function}(", *(f"    {_short(one)}," for one in arguments), ")"])


def _short(text: str) -> str:
    """Eight digits of an id are enough to tell it from the others."""
    return _UUID.sub(r"\1...", text)


def tell(dd: IncidentsClient, story: Story) -> None:
    """The story itself."""
    ana = story.step("Ana joins the organisation.", dd.users.create, email="ana@example.com", name="Ana Lima")
    story.came_back("handle", ana.attributes.handle, told="ana@example.com")

    incident = story.step(
        "The checkout breaks, customers notice: an incident is declared.",
        dd.incidents.create,
        title="Checkout returns 500s",
        customer_impacted=True,
        customer_impact_scope="Carts in the EU",
        fields={"severity": "SEV-2", "state": "active"},
    )
    story.came_back("public_id", incident.attributes.public_id, told=1)
    story.came_back("state", incident.attributes.state, told="active")
    story.came_back("severity", incident.attributes.severity, told="SEV-2")
    story.came_back("customer_impacted", incident.attributes.customer_impacted, told=True)
    story.came_back(
        "customer_impact_scope", incident.attributes.customer_impact_scope, told="Carts in the EU"
    )
    story.came_back("commander", incident.commander, told=None)

    story.step("Ana takes command.", dd.incidents.update, incident.id, commander=ana.id)
    led = story.step(
        "Whoever reads the incident sees her, with the details asked for.",
        dd.incidents.get,
        incident.id,
        include=["users"],
    )
    story.came_back("commander", led.commander and led.commander.id, told=ana.id)
    story.came_back("title", led.attributes.title, told="Checkout returns 500s")

    todo = story.step(
        "She hands out work.",
        dd.todos.create,
        incident.id,
        content="Roll back the last release",
        assignees=["@ana@example.com"],
    )
    read = story.step("The todo can be read by itself.", dd.todos.get, incident.id, todo.id)
    story.came_back("content", read.attributes.content, told="Roll back the last release")
    story.came_back("assignees", read.attributes.assignees, told=["@ana@example.com"])
    story.came_back("completed", read.attributes.completed, told=None)

    story.step(
        "Ana hands over; for now nobody commands. None removes, what is not named stays.",
        dd.incidents.update,
        incident.id,
        commander=None,
    )
    left = story.step("Nobody it is.", dd.incidents.get, incident.id, include=["users"])
    story.came_back("commander", left.commander, told=None)
    story.came_back("severity", left.attributes.severity, told="SEV-2")

    resolved = story.step(
        "The rollback helps: resolved.", dd.incidents.update, incident.id, fields={"state": "resolved"}
    )
    story.came_back("state", resolved.attributes.state, told="resolved")
    when = resolved.attributes.resolved
    story.came_back(
        "resolved", bool(when), told=True, shown=f"{when:%Y-%m-%d %H:%M:%S}" if when else str(when)
    )

    story.step("It was a drill, so it is deleted.", dd.incidents.delete, incident.id)
    story.refused("It is gone.", NotFoundError, dd.incidents.get, incident.id)


def main(mock: MockDatadog | None = None) -> int:
    """Tell the story to a mock of its own, or to one given."""
    # Each beta operation announces itself once; the story has enough to say.
    logging.getLogger("datadog_incidents").setLevel(logging.ERROR)
    mock = mock or MockDatadog()
    story = Story(mock)
    try:
        with (
            serving(mock) as url,
            IncidentsClient(
                base_url=url, api_key=mock.api_key, app_key=mock.app_key, unstable_operations="all"
            ) as dd,
        ):
            print(f"The life of an incident, against the mock at {url}.")
            tell(dd, story)
    except (NotAsToldError, DatadogError) as error:
        print(f"\nNot as told: {error}", file=sys.stderr)
        return 1
    story.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
