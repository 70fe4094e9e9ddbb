"""Demo of the client: the life of an incident, step by step, against a mock served on a local socket.

Each step prints the call, the request and the result, and checks the result. Exit status: 0 if every step
behaved as expected, else 1.
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
_WIDTH = 76


class UnexpectedResultError(Exception):
    """A call returned or raised something unexpected."""


class Demo:
    """Runs the steps of the demo and prints each call with its requests and results.

    Args:
        mock: the mock that serves the calls.
    """

    def __init__(self, mock: MockDatadog) -> None:
        self._mock = mock
        self._steps = 0

    def step(self, title: str, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Make a call; print it as Python source, and the requests that the mock received for it."""
        self._steps += 1
        print(f"\n{self._steps:2}. {title}")
        before = len(self._mock.calls)
        arguments = [*map(repr, args), *(f"{name}={value!r}" for name, value in kwargs.items())]
        try:
            return call(*args, **kwargs)
        finally:
            for received in self._mock.calls[before:]:
                operation = OPERATIONS[received.operation or ""]
                print(f"    > {_source(f'dd.{operation.tag}.{operation.name}', arguments)}")
                print(f"    < {received.status}  {received.method} {_abbreviated(received.path)}")

    def step_raising(
        self,
        title: str,
        error: type[DatadogError],
        call: Callable[P, object],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Make a call that must raise an error of exactly the given class."""
        try:
            self.step(title, call, *args, **kwargs)
        except error as caught:
            self.check("raised", type(caught), expected=error, shown=error.__name__)
        else:
            raise UnexpectedResultError(f"expected {error.__name__}, but the call succeeded")

    def check(self, name: str, value: object, *, expected: object, shown: str | None = None) -> None:
        """Print a result and check it.

        Args:
            name: name of the result.
            value: the result.
            expected: value that the result must have.
            shown: text to print in place of the value.
        """
        print(f"           {name:<22} {_abbreviated(str(value)) if shown is None else shown}")
        if value != expected:
            raise UnexpectedResultError(f"{name}: expected {expected!r}, got {value!r}")

    def finish(self) -> None:
        print(f"\nAll {self._steps} steps behaved as expected.")


def _source(function: str, arguments: list[str]) -> str:
    """Python source of a call; one argument per line if a single line would be too long."""
    line = _abbreviated(f"{function}({', '.join(arguments)})")
    if len(line) <= _WIDTH:
        return line
    return "\n      ".join(
        [f"{function}(", *(f"    {_abbreviated(argument)}," for argument in arguments), ")"]
    )


def _abbreviated(text: str) -> str:
    """A text with each UUID cut to its first eight digits, which suffice to distinguish them."""
    return _UUID.sub(r"\1...", text)


def run_steps(dd: IncidentsClient, demo: Demo) -> None:
    """Run the steps of the demo."""
    ana = demo.step("Add a user, Ana.", dd.users.create, email="ana@example.com", name="Ana Lima")
    demo.check("handle", ana.attributes.handle, expected="ana@example.com")

    incident = demo.step(
        "The checkout fails and customers are affected: declare an incident.",
        dd.incidents.create,
        title="Checkout returns 500s",
        customer_impacted=True,
        customer_impact_scope="Carts in the EU",
        fields={"severity": "SEV-2", "state": "active"},
    )
    demo.check("public_id", incident.attributes.public_id, expected=1)
    demo.check("state", incident.attributes.state, expected="active")
    demo.check("severity", incident.attributes.severity, expected="SEV-2")
    demo.check("customer_impacted", incident.attributes.customer_impacted, expected=True)
    demo.check("customer_impact_scope", incident.attributes.customer_impact_scope, expected="Carts in the EU")
    demo.check("commander", incident.commander, expected=None)

    demo.step("Make Ana the incident commander.", dd.incidents.update, incident.id, commander=ana.id)
    commanded = demo.step(
        "Read the incident, including its users.", dd.incidents.get, incident.id, include=["users"]
    )
    demo.check("commander", commanded.commander and commanded.commander.id, expected=ana.id)
    demo.check("title", commanded.attributes.title, expected="Checkout returns 500s")

    todo = demo.step(
        "Assign a todo to Ana.",
        dd.todos.create,
        incident.id,
        content="Roll back the last release",
        assignees=["@ana@example.com"],
    )
    read = demo.step("Read the todo.", dd.todos.get, incident.id, todo.id)
    demo.check("content", read.attributes.content, expected="Roll back the last release")
    demo.check("assignees", read.attributes.assignees, expected=["@ana@example.com"])
    demo.check("completed", read.attributes.completed, expected=None)

    demo.step(
        "Remove the commander: None clears a value; omitted values stay unchanged.",
        dd.incidents.update,
        incident.id,
        commander=None,
    )
    uncommanded = demo.step(
        "Read the incident: it has no commander.", dd.incidents.get, incident.id, include=["users"]
    )
    demo.check("commander", uncommanded.commander, expected=None)
    demo.check("severity", uncommanded.attributes.severity, expected="SEV-2")

    resolved = demo.step(
        "The rollback works: resolve the incident.",
        dd.incidents.update,
        incident.id,
        fields={"state": "resolved"},
    )
    demo.check("state", resolved.attributes.state, expected="resolved")
    time = resolved.attributes.resolved
    demo.check(
        "resolved", bool(time), expected=True, shown=f"{time:%Y-%m-%d %H:%M:%S}" if time else str(time)
    )

    demo.step("Delete the incident.", dd.incidents.delete, incident.id)
    demo.step_raising("Reading it now fails.", NotFoundError, dd.incidents.get, incident.id)


def main(mock: MockDatadog | None = None) -> int:
    """Run the demo.

    Args:
        mock: the mock to serve; None for a new one.

    Returns:
        Exit status.
    """
    # Suppress the warning that the client logs for each beta operation.
    logging.getLogger("datadog_incidents").setLevel(logging.ERROR)
    mock = mock or MockDatadog()
    demo = Demo(mock)
    try:
        with (
            serving(mock) as url,
            IncidentsClient(
                base_url=url, api_key=mock.api_key, app_key=mock.app_key, unstable_operations="all"
            ) as dd,
        ):
            print(f"The life of an incident, against the mock at {url}.")
            run_steps(dd, demo)
    except (UnexpectedResultError, DatadogError) as error:
        print(f"\nDemo failed: {error}", file=sys.stderr)
        return 1
    demo.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
