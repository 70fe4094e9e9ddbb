"""Arguments of the commands on incidents."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING

from . import incidents
from .argument_types import Field, field, number, seconds, severity, site
from .exit_statuses import STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable

    from .argument_types import Commands

_KEYS = """\
Keys are taken from DD_API_KEY and DD_APP_KEY in the environment, never as arguments, which everybody on
the machine can see. What is beta among the operations is enabled as needed."""
_FIELDS = """\
A field that takes a list is given once for each value: --field services=web --field services=checkout.
A field of your own that is given once is sent as a dropdown, and else as a multiselect; any other kind
is said as in --field runbook:textbox=..., of dropdown, textbox, autocomplete, metrictag, multiselect and
textarray."""
_ID = "UUID of the incident; the server takes no public id, so look one up with list or search"


def add(commands: Commands) -> None:
    """Tell the parser of these commands."""
    listing = _command(commands, "list", "list incidents, the oldest first")
    listing.set_defaults(run=incidents.list_)
    _paging(listing)

    show = _command(commands, "show", "show an incident")
    show.set_defaults(run=incidents.show)
    show.add_argument("id", metavar="ID", help=_ID)
    show.add_argument(
        "--include",
        action="append",
        choices=("users", "attachments"),
        help="with --json, print these too, an object a line; can be repeated (people are always shown both)",
    )
    show.add_argument("--todos", action="store_true", help="show what is to be done, too")

    create = _command(commands, "create", "declare an incident", _FIELDS)
    create.set_defaults(run=incidents.create)
    create.add_argument("--title", required=True, help="what happened, in a line")
    _changes(create)
    create.add_argument("--commander", metavar="ID", help="UUID of the user in charge")
    create.add_argument(
        "--note", action="append", metavar="MARKDOWN", help="first entry of the timeline; can be repeated"
    )
    create.add_argument("--type", metavar="ID", help="UUID of the incident type")
    create.add_argument("--test", action="store_true", help="an exercise, kept out of analytics")

    update = _command(commands, "update", "change an incident; what is not named is left as it is", _FIELDS)
    update.set_defaults(run=incidents.update)
    update.add_argument("id", metavar="ID", help=_ID)
    update.add_argument("--title", help="what happened, in a line")
    _changes(update)
    update.add_argument(
        "--clear-field",
        dest="field",
        action="append",
        type=lambda name: Field(name, None, None),
        metavar="NAME",
        help="take a field's value away; can be repeated",
    )
    commander = update.add_mutually_exclusive_group()
    commander.add_argument("--commander", metavar="ID", help="UUID of the user in charge")
    commander.add_argument("--no-commander", action="store_true", help="remove the commander")

    resolve = _command(commands, "resolve", "declare an incident resolved")
    resolve.set_defaults(run=incidents.resolve)
    resolve.add_argument("id", metavar="ID", help=_ID)
    resolve.add_argument("--summary", metavar="TEXT", help="what happened, in the field of that name")
    resolve.add_argument("--root-cause", metavar="TEXT", help="why it happened, likewise")

    search = _command(commands, "search", "search for incidents, the newest first")
    search.set_defaults(run=incidents.search)
    search.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help="such as state:active AND severity:SEV-1; after -- it may start with a dash",
    )
    search.add_argument("--oldest-first", action="store_true", help="sort the other way round")
    _paging(search)


def _command(commands: Commands, name: str, purpose: str, more: str = "") -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name,
        help=purpose,
        description=f"{purpose[0].upper()}{purpose[1:]}.",
        epilog="\n\n".join(filter(None, (more, _KEYS, STATUSES))),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="JSON as the server sent it, an object a line")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--site", type=site, help="such as datadoghq.eu (default: DD_SITE, else datadoghq.com)"
    )
    where.add_argument("--base-url", metavar="URL", help="address instead of a site, as of a proxy or a mock")
    parser.add_argument(
        "--allow-http",
        action="store_true",
        help="let --base-url be plain http to another machine, which shows the keys to the network",
    )
    parser.add_argument(
        "--timeout", type=seconds, metavar="SECONDS", help="for each call as a whole, retries included"
    )
    parser.add_argument("--verbose", action="store_true", help="tell on stderr of retries and waits")
    return parser


def _paging(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--limit", type=number(1), metavar="N", help="incidents at most (default: all)")
    parser.add_argument(
        "--offset", type=number(0), default=0, metavar="N", help="incidents to pass over (default: 0)"
    )


def _changes(parser: argparse.ArgumentParser) -> None:
    readers: dict[str, Callable[[str], Field]] = {
        "severity": severity,
        "state": partial(Field, "state", None),
    }
    for name, reader in readers.items():
        parser.add_argument(
            f"--{name}",
            dest="field",
            action="append",
            type=reader,
            metavar=name.upper(),
            help=f"the same as --field {name}={name.upper()}",
        )
    parser.add_argument(
        "--field", action="append", type=field, metavar="NAME=VALUE", help="value of a field; can be repeated"
    )
    parser.add_argument(
        "--customer-impact-scope", metavar="TEXT", help="what customers notice, and that they do"
    )
    parser.add_argument(
        "--notify", action="append", metavar="HANDLE", help="such as @slack-ops; can be repeated"
    )
