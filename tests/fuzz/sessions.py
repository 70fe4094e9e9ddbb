"""Sessions and engines for tests of runs, without a real engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import define, evolve

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.failures import Failure
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.saved_run import SavedRun
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session

KEYS = {"DD-API-KEY": "api-0123456789abcdef", "DD-APPLICATION-KEY": "app-fedcba9876543210"}


def session(
    respond: Callable[[httpx.Request], httpx.Response] = lambda _: httpx.Response(200, json={"data": []}),
    *,
    keys: dict[str, str] = KEYS,
    budget: Budget | None = None,
) -> Session:
    """A session whose requests are answered by a function."""
    connection = Connection(
        "http://localhost", keys, budget or Budget(), transport=httpx.MockTransport(respond), trust_env=False
    )
    created = Session(connection, selected(), PROFILES["quick"], seed=7)
    connection.listeners.append(created.progress.count)
    return created


def exchange(number: int = 1, request: Request | None = None, response: Response | None = None) -> Exchange:
    """An exchange of the run."""
    return Exchange(
        number,
        request or Request("GET", "/api/v2/incidents", operation="list_incidents"),
        response or Response(200, {"content-type": "application/json"}, b'{"data":[]}'),
    )


def failure(
    check: str = "read_after_create",
    operation: str = "get_incident",
    subject: str = "title",
    exchanges: Sequence[Exchange] = (),
    *,
    engine: str = "model",
) -> Failure:
    """A failure of the engine `model`."""
    return Failure(
        engine,
        check,
        (operation,),
        subject,
        "title: expected 'a', found 'b'",
        "A resource is returned as it was created.",
        tuple(exchanges) or (exchange(),),
    )


def saved(file: Path, *failures: Failure) -> Path:
    """A file of failures that a run on a mock has found."""
    evolve(SavedRun.of(session(), failures), base_url=None).save(file)
    return file


@define
class FakeEngine:
    """Engine that runs a function."""

    action: Callable[[Session], None]
    name: str = "model"

    def run(self, session: Session) -> None:
        """Run the function."""
        self.action(session)


LIST = Request("GET", "/api/v2/incidents", "page%5Bsize%5D=1", operation="list_incidents")


def send(session: Session) -> None:
    """Send one request, with a result of each named check."""
    session.connection.send(LIST)
    session.progress.checks.update(session.selection.checks or ())


def fail(session: Session) -> None:
    """Send one request and find a failure."""
    exchange = session.connection.send(LIST)
    session.failures.add(failure("read_your_writes", "list_incidents", "title", [exchange]))
