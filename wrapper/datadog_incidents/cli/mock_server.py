"""Command `mock`: runs the mock server."""

from __future__ import annotations

import argparse
import os
import secrets
from typing import TYPE_CHECKING

from .._common.extras import require
from ..errors import ConfigurationError
from .argument_types import number
from .output import flush_output, print_error, print_line
from .tool_streams import tool_streams

if TYPE_CHECKING:
    from .argument_types import Commands

_PORT = number(0, 65535)


def add(commands: Commands) -> None:
    """Add the parser of the command."""
    mock = commands.add_parser(
        "mock",
        help="run a mock server (requires the extra [mock])",
        description="Run a mock server until SIGINT or SIGTERM. Requires the extra [mock].",
        allow_abbrev=False,
    )
    mock.add_argument(
        "--host",
        default="127.0.0.1",
        help="host name or address to listen on; others on the network can reach the mock at any address "
        "that is not a loopback address (default: %(default)s)",
    )
    mock.add_argument(
        "--port",
        type=_PORT,
        default=8282,
        metavar="N",
        help="port to listen on; 0 selects a free one (default: %(default)s)",
    )
    for key, variable in (("api", "DD_API_KEY"), ("app", "DD_APP_KEY")):
        mock.add_argument(
            f"--{key}-key",
            metavar="KEY",
            help=f"key to accept (default: {variable}, else a random key, which is printed)",
        )
    mock.add_argument(
        "--token",
        type=_token,
        action="append",
        default=[],
        metavar="TOKEN=SCOPES",
        help="OAuth token to accept too, and its scopes, separated by commas, e.g. "
        "reader=incident_read,incident_settings_read; repeatable",
    )
    mock.add_argument(
        "--rate-limit",
        type=_rate_limit,
        action="append",
        default=[],
        metavar="[OPERATION=]LIMIT",
        help="number of requests per period beyond which the mock responds with 429, e.g. 100/10s, of all "
        "operations together or of one, e.g. search_incidents=10/1m; repeatable",
    )
    mock.add_argument(
        "--seed",
        type=int,
        default=0,
        metavar="N",
        help="seed of generated IDs and timestamps (default: %(default)s)",
    )
    mock.add_argument(
        "--control",
        action="store_true",
        help="enable fault injection (/__mock__/fail_next), reset (/__mock__/reset) and the list of calls "
        "(/__mock__/calls) over HTTP, without authentication",
    )
    mock.add_argument(
        "--strict-accept",
        action="store_true",
        help="respond with 406 if the Accept header of a request lacks the media type of the response",
    )
    mock.set_defaults(run=_mock)


def _token(text: str) -> tuple[str, list[str]]:
    """Parse `TOKEN=SCOPES`; the scopes follow the last `=`, with which a token may end too."""
    token, equals, scopes = text.rpartition("=")
    if not equals:
        raise argparse.ArgumentTypeError("expected TOKEN=SCOPES")  # not the text, which may be the token
    return token, [one for one in scopes.split(",") if one]


def _rate_limit(text: str) -> tuple[str, str]:
    """Parse `LIMIT` or `OPERATION=LIMIT`; the operation is `*` for all others."""
    operation, equals, limit = text.rpartition("=")
    return operation if equals else "*", limit


def _mock(options: argparse.Namespace) -> int:
    require("mock", "jsonschema_rs", "lark", "uvicorn")
    from .._http.settings import resolve
    from ..mock import MockDatadog
    from ..mock.serving.uvicorn_server import serve

    generated = {
        variable: secrets.token_hex(16)
        for given, variable in ((options.api_key, "DD_API_KEY"), (options.app_key, "DD_APP_KEY"))
        if not (given or os.environ.get(variable))
    }
    # Validates the keys: one that no client can send would make every call fail with 403.
    keys = resolve(
        api_key=options.api_key or generated.get("DD_API_KEY"),
        app_key=options.app_key or generated.get("DD_APP_KEY"),
        access_token=None,
        site=None,
        base_url="http://localhost",
    ).headers
    mock = MockDatadog(
        api_key=keys["DD-API-KEY"],
        app_key=keys["DD-APPLICATION-KEY"],
        seed=options.seed,
        control=options.control,
        strict_accept=options.strict_accept,
        rate_limit=_limits(options),
    )
    try:
        for token, scopes in options.token:
            mock.add_token(token, scopes)
    except ValueError as error:
        raise ConfigurationError(f"--token: {error}") from None
    for variable, value in generated.items():
        print_line(f"{variable}={value}")
    flush_output()
    with tool_streams():
        serve(mock, options.host, options.port, lambda: _warn_of_exposure(options))
    return 0


def _limits(options: argparse.Namespace) -> dict[str, str]:
    """Return the rate limits by operation.

    Raises:
        ConfigurationError: a limit is malformed or given twice, or there is no such operation.
    """
    from ..mock.core.rate_limit_arguments import checked_limits

    limits: dict[str, str] = {}
    for operation, limit in options.rate_limit:
        if operation in limits:
            whose = "all operations" if operation == "*" else operation
            raise ConfigurationError(f"--rate-limit is given twice for {whose}")
        limits[operation] = limit
    try:
        checked_limits(limits, "--rate-limit")
    except ValueError as error:
        raise ConfigurationError(str(error)) from None
    return limits


def _warn_of_exposure(options: argparse.Namespace) -> None:
    effect = "reach this mock, and control it without keys" if options.control else "reach this mock"
    print_error(
        "mock", f"warning: others on the network can {effect}: {options.host} is not a loopback address"
    )
