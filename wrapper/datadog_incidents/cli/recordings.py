"""Commands on recordings: `record` runs a program and records it, `verify` checks recordings."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from .._common.log_text import single_line
from .._http.environment import BASE_URL_VARIABLE, FORMER_BASE_URL_VARIABLE
from ..errors import ConfigurationError
from .argument_types import site
from .exit_statuses import FAILED, RECORD_STATUSES, VERIFY_STATUSES
from .output import OutputError, print_error, print_json, print_line, print_note

if TYPE_CHECKING:
    from .argument_types import Commands

_RECORD = """\
Run a program, and record its requests and the responses in DIR/NAME.json. Keys
are not stored; email addresses, names, texts and IDs are replaced with
placeholders. The program must send its requests to the URL in the environment
variable {variable}, as clients of this package do by default.
They are passed on to the server, with the program's own credentials."""
_VERIFY = """\
Check recordings in three ways: validate each request and response against the
OpenAPI document, send the request with the client and encode the decoded
response again, and compare the response of a new mock. Prints each
disagreement, without any recorded value, and a summary. Requires the extra
[mock]."""


def add(commands: Commands) -> None:
    """Add the parsers of the commands."""
    _add_record(commands)
    _add_verify(commands)


def _add_record(commands: Commands) -> None:
    record = commands.add_parser(
        "record",
        help="run a program, and record its requests and the responses",
        usage="%(prog)s -o DIR [options] -- PROGRAM [ARGUMENT ...]",
        description=_RECORD.format(variable=BASE_URL_VARIABLE),
        epilog=RECORD_STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    record.add_argument(
        "-o", "--output", required=True, metavar="DIR", help="folder for the recording; created if necessary"
    )
    record.add_argument(
        "--scenario",
        metavar="NAME",
        help="name of the recording; replaces an earlier one with that name (default: recording- and the "
        "current time)",
    )
    record.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar="TEXT",
        help="name or value to record unchanged, such as that of a user-defined field; repeatable",
    )
    server = record.add_mutually_exclusive_group()
    server.add_argument(
        "--site",
        type=site,
        help="Datadog site, such as datadoghq.eu (default: DD_SITE, else datadoghq.com)",
    )
    server.add_argument(
        "--base-url", metavar="URL", help=f"URL of the server, such as a mock (default: {BASE_URL_VARIABLE})"
    )
    record.add_argument(
        "--allow-http",
        action="store_true",
        help="allow plain http to another machine, which exposes the keys to the network",
    )
    record.add_argument(
        "--verbose",
        action="store_true",
        help="print the URL of the server, and where it comes from, to stderr",
    )
    record.add_argument("program", nargs="+", metavar="PROGRAM", help="program to run, and its arguments")
    record.set_defaults(run=_record)


def _add_verify(commands: Commands) -> None:
    verify = commands.add_parser(
        "verify",
        help="check recordings (requires the extra [mock])",
        description=_VERIFY,
        epilog=VERIFY_STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    verify.add_argument("path", metavar="DIR", help="folder of recordings, or one recording")
    verify.add_argument("--json", action="store_true", help="print the result as one JSON object")
    verify.set_defaults(run=_verify)


def _record(options: argparse.Namespace) -> int:
    from .._http.address import resolve_address
    from ..testing import recorder
    from ..testing.proxy import network_transport, recording_proxy
    from .child_process import forwarded_signals, run_child

    address = resolve_address(site=options.site, base_url=options.base_url, allow_http=options.allow_http)
    if options.verbose:
        print_note(f"{address}\n")
    server = address.url
    try:
        Path(options.output).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(f"cannot create the folder {options.output}: {error.strerror}") from None
    with network_transport(server) as network, forwarded_signals() as signals:
        recording = recorder(options.output, scenario=options.scenario, transport=network, keep=options.keep)
        try:
            with recording, recording_proxy(server, recording.transport) as url:
                status = run_child(options.program, _environment(url), signals)
        except OSError as error:
            raise OutputError(f"cannot write {recording.path}: {error.strerror or error}") from None
    if recording.count:
        count = "1 exchange" if recording.count == 1 else f"{recording.count} exchanges"
        print_note(f"recorded {count} in {recording.path}\n")
        return status
    print_error(
        "record",
        f"nothing recorded: the program sent no request that {server} responded to; it must use the URL in "
        f"{BASE_URL_VARIABLE}",
    )
    return status or FAILED


def _environment(url: str) -> dict[str, str]:
    """Return the environment of the program: it sends its requests to the recorder, never to a proxy.

    A proxy would get the keys without encryption.
    """
    bypassed = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
    if bypassed.strip() != "*":
        bypassed = f"{bypassed},127.0.0.1".lstrip(",")
    addresses = dict.fromkeys((BASE_URL_VARIABLE, FORMER_BASE_URL_VARIABLE), url)
    return {**os.environ, **addresses, "no_proxy": bypassed, "NO_PROXY": bypassed}


def _verify(options: argparse.Namespace) -> int:
    from ..testing import verify

    result = verify(options.path)
    if options.json:
        from attrs import asdict

        print_json(asdict(result))
    else:
        for disagreement in result.disagreements:
            print_line(single_line(str(disagreement)))
        print_line(str(result))
    return FAILED if result.disagreements else 0
