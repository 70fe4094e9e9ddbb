"""Incident commands: each one makes its API calls, prints the results and returns the exit status."""

from __future__ import annotations

import argparse
import logging
import shutil
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from datadog_incidents_api._model import Model
from datadog_incidents_api._unknown_variant import UnknownVariant
from datadog_incidents_api._view import View
from datadog_incidents_api.types import UNSET

from .._policy.retry import RetryPolicy
from ..errors import InvalidRequestError
from . import incident_text
from .argument_types import fields
from .credentials import require_keys
from .exit_statuses import FAILED
from .output import Progress, flush_output, print_error, print_json, print_line, print_note
from .table import Table

if TYPE_CHECKING:
    from datadog_incidents_api.types import Listing
    from datadog_incidents_api.views.todos import IncidentTodoView

    from .. import IncidentsClient
    from .._views.incident import Incident

PAGE = 100
"""Incidents per page; the server's maximum."""


def list_(options: argparse.Namespace) -> int:
    with _client(options) as dd:
        include = UNSET if options.json else ["users"]
        return _print_all(dd.incidents.list(include=include, errors="collect", **_page(options)), options)


def search(options: argparse.Namespace) -> int:
    with _client(options) as dd:
        found = dd.incidents.search(
            " ".join(options.query),
            include=UNSET if options.json else ["users"],
            sort="created" if options.oldest_first else UNSET,
            errors="collect",
            **_page(options),
        )
        return _print_all(found, options)


def show(options: argparse.Namespace) -> int:
    include = options.include or (UNSET if options.json else ["users", "attachments"])
    with _client(options) as dd:
        view = dd.incidents.get(options.id, include=include)
        todos = list(dd.todos.list(view.id)) if options.todos else []
    _print_one(view, options, todos)
    return 0


def create(options: argparse.Namespace) -> int:
    given = _named(
        **_changes(options),
        commander=options.commander,
        initial_cells=options.note,
        incident_type_uuid=options.type,
        is_test=options.test or None,
    )
    with _client(options) as dd:
        view = dd.incidents.create(**given)
        options.change.complete(view)
    _print_one(view, options)
    return 0


def update(options: argparse.Namespace) -> int:
    given = _named(**_changes(options), commander=options.commander)
    if options.no_commander:
        given["commander"] = None
    if not given:
        raise InvalidRequestError("nothing to change; see --help for the options", path="")
    with _client(options) as dd:
        view = dd.incidents.update(options.id, **given)
        options.change.complete(view)
    _print_one(view, options)
    return 0


def resolve(options: argparse.Namespace) -> int:
    with _client(options) as dd:
        view = dd.incidents.resolve(
            options.id, **_named(summary=options.summary, root_cause=options.root_cause)
        )
        options.change.complete(view)
    _print_one(view, options)
    return 0


def _changes(options: argparse.Namespace) -> dict[str, Any]:
    """Options shared by `create` and `update`, as arguments of the client's methods."""
    scope = options.customer_impact_scope
    return _named(
        title=options.title,
        fields=fields(options.field) if options.field else None,
        customer_impacted=None if scope is None else True,
        customer_impact_scope=scope,
        notify=options.notify,
    )


def _named(**values: Any) -> dict[str, Any]:
    """The arguments that are not None."""
    return {name: value for name, value in values.items() if value is not None}


def _page(options: argparse.Namespace) -> dict[str, Any]:
    """Pagination arguments of the client's methods."""
    size = PAGE if options.limit is None else min(options.limit, PAGE)
    return {"page_size": size, "page_offset": options.offset or UNSET}


def _print_one(view: Incident, options: argparse.Namespace, todos: Sequence[IncidentTodoView] = ()) -> None:
    if not options.json:
        for line in incident_text.lines(view, todos):
            print_line(line)
        return
    print_json(view.raw)
    for related in view.included:
        print_json(_raw(related, view))
    for todo in todos:
        print_json(todo.raw)


def _raw(related: object, view: Incident) -> object:
    """The JSON of a related object as received."""
    if isinstance(related, UnknownVariant):
        return related.raw
    return View(related, None, view.response).raw if isinstance(related, Model) else related


def _print_all(listing: Listing[Incident], options: argparse.Namespace) -> int:
    """Print the incidents of a list page by page; report unreadable ones on stderr."""
    width = shutil.get_terminal_size(fallback=(0, 0)).columns or None
    table = Table(incident_text.COLUMNS, width)
    printed = failed = 0
    with Progress() as progress:
        for page in listing.pages():
            if page.items and not printed and not options.json:
                print_line(table.heading)
            for view in page.items[: None if options.limit is None else options.limit - printed]:
                if options.json:
                    print_json(incident_text.raw(view))
                else:
                    print_line(table.row(incident_text.row(view)))
                printed += 1
            flush_output()  # detects that the reader has closed the pipe
            for error in page.errors:
                progress.clear()
                print_error(options.command, str(error))
                failed += 1
            if options.limit is not None and printed >= options.limit:
                break
            if printed >= PAGE:  # a single page is fast enough without
                progress.update(printed)
    if not printed and not failed and not options.json:
        print_note("no incidents\n")
    return FAILED if failed else 0


@contextmanager
def _client(options: argparse.Namespace) -> Generator[IncidentsClient]:
    from .. import IncidentsClient

    require_keys()
    with (
        _log(options.verbose),
        IncidentsClient(
            site=options.site,
            base_url=options.base_url,
            allow_http=options.allow_http,
            unstable_operations=["incidents", "todos"],
            hooks=[options.change.before_attempt],
            retry=RetryPolicy(deadline=options.timeout),
        ) as client,
    ):
        if options.verbose:
            print_note(f"{client!r}\n")
        yield client


@contextmanager
def _log(verbose: bool) -> Generator[None]:
    """Write the client's log to stderr, or discard it."""
    log = logging.getLogger("datadog_incidents")
    handler = logging.StreamHandler() if verbose else logging.NullHandler()
    level = log.level
    log.addHandler(handler)
    if verbose:
        log.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
