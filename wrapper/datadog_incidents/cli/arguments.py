"""Argument parsers of the incident commands."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING

from .argument_types import Field, cleared_field, field, number, seconds, severity, site
from .exit_statuses import STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable

    from .argument_types import Commands

_ENVIRONMENT = """\
Beta operations are enabled automatically.

environment:
  DD_API_KEY, DD_APP_KEY  API key and application key; never read from arguments,
                          which other users of the machine can see
  DD_SITE                 default of --site
  DD_INCIDENTS_BASE_URL   default of --base-url; takes precedence over DD_SITE
  DD_INCIDENTS_ALLOW_HTTP
                          true is the same as --allow-http
  DD_INCIDENTS_HTTP       HTTP library, httpx or httpx2"""
_FIELDS = """\
Repeat --field to give a field several values, as in
  --field services=web --field services=checkout
A user-defined field is sent as a dropdown if it has one value, and as a
multiselect if it has several. For another type, use NAME:TYPE=VALUE, as in
  --field runbook:textbox=https://example.com
where TYPE is dropdown, textbox, autocomplete, metrictag, multiselect or
textarray."""
_ID = "UUID of the incident, its number such as 1234 or IR-1234, or the URL of its page"
_COMMANDER = "incident commander: UUID, email address or handle of a user"


def _incident_command(name: str) -> Callable[[argparse.Namespace], int]:
    """Return a function of the module `incidents`, whose imports the other commands do not need."""

    def run(options: argparse.Namespace) -> int:
        from . import incidents

        status: int = getattr(incidents, name)(options)
        return status

    return run


def add(commands: Commands) -> None:
    """Add the parsers of the incident commands."""
    listing = _command(commands, "list", "list incidents, oldest first")
    listing.set_defaults(run=_incident_command("list_"))
    _paging(listing)

    show = _command(commands, "show", "show an incident")
    show.set_defaults(run=_incident_command("show"))
    show.add_argument("id", metavar="ID", help=_ID)
    show.add_argument(
        "--include",
        action="append",
        choices=("users", "attachments"),
        help="related objects to request; with --json, they are printed after the incident; repeatable "
        "(default: both, or none with --json)",
    )
    show.add_argument("--todos", action="store_true", help="also show the incident's todos")

    create = _command(commands, "create", "declare an incident", _FIELDS)
    create.set_defaults(run=_incident_command("create"))
    create.add_argument("--title", required=True, help="title of the incident")
    _changes(create)
    create.add_argument("--commander", metavar="USER", help=_COMMANDER)
    create.add_argument(
        "--note", action="append", metavar="MARKDOWN", help="initial timeline entry; repeatable"
    )
    create.add_argument("--type", metavar="ID", help="UUID of the incident type")
    create.add_argument(
        "--test", action="store_true", help="declare a test incident, excluded from analytics"
    )

    update = _command(commands, "update", "update an incident; anything not given is left unchanged", _FIELDS)
    update.set_defaults(run=_incident_command("update"))
    update.add_argument("id", metavar="ID", help=_ID)
    update.add_argument("--title", help="title of the incident")
    _changes(update)
    update.add_argument(
        "--clear-field",
        dest="field",
        action="append",
        type=cleared_field,
        metavar="NAME",
        help="clear a field; repeatable",
    )
    commander = update.add_mutually_exclusive_group()
    commander.add_argument("--commander", metavar="USER", help=_COMMANDER)
    commander.add_argument("--no-commander", action="store_true", help="remove the commander")

    resolve = _command(commands, "resolve", "mark an incident as resolved")
    resolve.set_defaults(run=_incident_command("resolve"))
    resolve.add_argument("id", metavar="ID", help=_ID)
    resolve.add_argument("--summary", metavar="TEXT", help="value of the field summary")
    resolve.add_argument("--root-cause", metavar="TEXT", help="value of the field root_cause")

    search = _command(commands, "search", "search for incidents, newest first")
    search.set_defaults(run=_incident_command("search"))
    search.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help="search query, such as state:active AND severity:SEV-1; if it starts with a dash, put -- before "
        "it, after all options",
    )
    search.add_argument("--oldest-first", action="store_true", help="sort oldest first")
    _paging(search)


def _command(commands: Commands, name: str, purpose: str, details: str = "") -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name,
        help=purpose,
        description=f"{purpose[0].upper()}{purpose[1:]}.",
        epilog="\n\n".join(filter(None, (details, _ENVIRONMENT, STATUSES))),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--json", action="store_true", help="print JSON as received from the server, one object per line"
    )
    server = parser.add_mutually_exclusive_group()
    server.add_argument(
        "--site",
        type=site,
        help="Datadog site, such as datadoghq.eu (default: DD_SITE, else datadoghq.com)",
    )
    server.add_argument(
        "--base-url", metavar="URL", help="URL of another server, such as a mock, instead of a site"
    )
    parser.add_argument(
        "--allow-http",
        action="store_true",
        help="allow plain http to another machine, which exposes the keys to the network",
    )
    parser.add_argument(
        "--timeout",
        type=seconds,
        metavar="SECONDS",
        help="time limit for each call, including retries (default: no limit)",
    )
    parser.add_argument(
        "--verbose", action="store_true", help="log the URL of the server, retries and waits to stderr"
    )
    return parser


def _paging(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit", type=number(1), metavar="N", help="print at most N incidents (default: no limit)"
    )
    parser.add_argument(
        "--offset", type=number(0), default=0, metavar="N", help="skip the first N incidents (default: 0)"
    )


def _changes(parser: argparse.ArgumentParser) -> None:
    parsers: dict[str, Callable[[str], Field]] = {
        "severity": severity,
        "state": partial(Field, "state", None),
    }
    for name, parse in parsers.items():
        parser.add_argument(
            f"--{name}",
            dest="field",
            action="append",
            type=parse,
            metavar=name.upper(),
            help=f"same as --field {name}={name.upper()}",
        )
    parser.add_argument(
        "--field", action="append", type=field, metavar="NAME=VALUE", help="set a field; repeatable"
    )
    parser.add_argument(
        "--customer-impact-scope",
        metavar="TEXT",
        help="description of the impact on customers; marks the incident as customer-impacting",
    )
    parser.add_argument(
        "--notify", action="append", metavar="HANDLE", help="handle to notify, such as @slack-ops; repeatable"
    )
