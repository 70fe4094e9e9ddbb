"""Command `mock`: runs the mock server."""

from __future__ import annotations

import argparse
import gc
import os
import re
import secrets
from typing import TYPE_CHECKING

from .._common.extras import require
from ..errors import ConfigurationError
from . import mock_data, mock_webhook
from .argument_types import number, seconds
from .output import flush_output, print_error, print_line
from .request_log import request_log
from .tool_streams import tool_streams

if TYPE_CHECKING:
    from ..mock import MockDatadog
    from .argument_types import Commands

_PORT = number(0, 65535)


def add(commands: Commands) -> None:
    """Add the parser of the command."""
    mock = commands.add_parser(
        "mock",
        help="run a mock server (requires the extra [mock])",
        description="Run a mock of the Incident Management API until SIGINT or SIGTERM. Requires the extra "
        "[mock].",
        allow_abbrev=False,
    )
    mock.add_argument(
        "--host",
        default="127.0.0.1",
        help="host name or address to listen on; if it is not a loopback address, others on the network can "
        "access the mock (default: %(default)s)",
    )
    mock.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="host name or address by which others access the mock, e.g. that of its container; repeatable. "
        "Requests give 421 if their Host header is neither this, --host, the address of the connection, "
        "localhost nor a loopback address",
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
        help="additional OAuth token of the first organization, and its scopes, separated by commas, e.g. "
        "reader=incident_read,incident_settings_read; repeatable",
    )
    mock.add_argument(
        "--organization",
        type=_organization,
        action="append",
        nargs="?",
        const=(None, None),
        default=[],
        metavar="API_KEY:APP_KEY",
        help="add an organization, isolated from the others, with these keys (default for the second "
        "organization: DD_API_KEY_2 and DD_APP_KEY_2, else random keys, which are printed); repeatable",
    )
    mock.add_argument(
        "--rate-limit",
        type=_rate_limit,
        action="append",
        default=[],
        metavar="LIMIT",
        help="rate limit, beyond which the mock responds with 429: requests per period of all operations "
        "together, e.g. 100/10s, or of one, e.g. search_incidents=10/1m; repeatable",
    )
    mock.add_argument(
        "--seed",
        type=int,
        default=0,
        metavar="N",
        help="seed of IDs, random faults and --demo (default: %(default)s)",
    )
    mock.add_argument(
        "--control",
        action="store_true",
        help="show incidents and calls on a web page, and enable fault injection, reset, the list of calls "
        "and more over HTTP (/__mock__/...), without authentication",
    )
    mock.add_argument(
        "--log",
        action="store_true",
        help="print a line for each call to stderr: time, method, path, status and milliseconds",
    )
    mock.add_argument(
        "--search-delay",
        type=seconds,
        default=0.0,
        metavar="SECONDS",
        help="delay, on the clock of the mock, after which searches see that an incident was created or "
        "changed (default: %(default)s)",
    )
    mock.add_argument(
        "--strict-accept",
        action="store_true",
        help="respond with 406 if the Accept header of a request lacks the media type of the response",
    )
    mock_data.add_options(mock)
    mock_webhook.add_options(mock)
    mock.set_defaults(run=_mock)


def _token(text: str) -> tuple[str, list[str]]:
    """Parse `TOKEN=SCOPES`; the scopes follow the last `=`, with which a token may end too."""
    token, equals, scopes = text.rpartition("=")
    if not equals:
        raise argparse.ArgumentTypeError("expected TOKEN=SCOPES")  # not the text, which may be the token
    return token, [one for one in scopes.split(",") if one]


def _organization(text: str) -> tuple[str, str]:
    """Parse `API_KEY:APP_KEY`."""
    api_key, colon, app_key = text.partition(":")
    if not (api_key and colon and app_key):
        raise argparse.ArgumentTypeError("expected API_KEY:APP_KEY")  # not the text, which may be a key
    return api_key, app_key


def _rate_limit(text: str) -> tuple[str, str]:
    """Parse `LIMIT` or `OPERATION=LIMIT`; the operation is `*` for all others."""
    operation, equals, limit = text.rpartition("=")
    return operation if equals else "*", limit


def _mock(options: argparse.Namespace) -> int:
    require("mock", "jsonschema_rs", "lark", "uvicorn")
    generated: dict[str, str] = {}
    gc.disable()  # nothing of what is imported and created here is garbage
    try:
        from ..mock.serving.uvicorn_server import serve

        mock = _created(options, generated)
        gc.freeze()
    finally:
        gc.enable()
    with mock_data.kept(mock, options), mock_webhook.delivered(mock):
        for variable, value in generated.items():
            print_line(f"{variable}={value}")
        flush_output()
        with tool_streams(), request_log(options.log):
            serve(mock, options.host, options.port, lambda: _warn_of_exposure(options), options.allow_host)
    return 0


def _created(options: argparse.Namespace, generated: dict[str, str]) -> MockDatadog:
    """Create the mock of a command.

    Args:
        options: arguments of the command.
        generated: generated keys by variable, to which those of the mock are added.

    Raises:
        ConfigurationError: an option has a value that the mock refuses.
    """
    from ..mock import MockDatadog
    from ..mock.serving.host_access import check_address, checked_names

    try:
        check_address(options.host, options.port, "--host")
        checked_names(options.allow_host, "--allow-host")
    except ValueError as error:
        raise ConfigurationError(str(error)) from None
    api_key, app_key = _keys((options.api_key, options.app_key), "", generated)
    limits, webhook = _limits(options), mock_webhook.webhook_of(options)
    try:
        mock = MockDatadog(
            api_key=api_key,
            app_key=app_key,
            seed=options.seed,
            control=options.control,
            strict_accept=options.strict_accept,
            search_delay=options.search_delay,
            clock=options.clock,
            rate_limit=limits,
            webhook=webhook,
        )
    except ValueError as error:  # all others have been checked
        raise ConfigurationError(f"--clock: {error}") from None
    for which, given in enumerate(options.organization, 2):
        _add_organization(mock, given, f"_{which}", generated)
    try:
        for token, scopes in options.token:
            mock.add_token(token, scopes)
    except ValueError as error:
        raise ConfigurationError(f"--token: {error}") from None
    return mock


def _keys(given: tuple[str | None, str | None], suffix: str, generated: dict[str, str]) -> tuple[str, str]:
    """Return the keys of an organization: those given, else from the environment, else generated.

    Args:
        given: API key and application key.
        suffix: end of the names of the organization's environment variables.
        generated: generated keys by variable, to which those of the organization are added.

    Raises:
        ConfigurationError: no client can send one of them, so that every call would fail with 403.
    """
    from .._http.settings import resolve_credentials

    for key, variable in zip(given, ("DD_API_KEY", "DD_APP_KEY"), strict=True):
        if not (key or os.environ.get(variable + suffix)):
            generated[variable + suffix] = secrets.token_hex(16)
    headers = resolve_credentials(
        api_key=given[0] or None,
        app_key=given[1] or None,
        access_token=None,
        environment=lambda name: generated.get(name + suffix) or os.environ.get(name + suffix),
    ).reveal()
    return headers["DD-API-KEY"], headers["DD-APPLICATION-KEY"]


def _add_organization(
    mock: MockDatadog, given: tuple[str | None, str | None], suffix: str, generated: dict[str, str]
) -> None:
    """Add an organization with the keys given, or those that `_keys` returns.

    Raises:
        ConfigurationError: a key cannot be sent, or is that of another organization.
    """
    try:
        api_key, app_key = _keys(given, suffix, generated)
        mock.add_organization(api_key=api_key, app_key=app_key)
    except (ConfigurationError, ValueError) as error:
        named = re.sub(r"DD_(API|APP)_KEY", rf"\g<0>{suffix}", str(error))
        named = re.sub(r"\b(api|app)_key\b", lambda found: found[0].upper(), named)
        raise ConfigurationError(f"--organization: {named}") from None


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
        "mock",
        f"warning: others on the network can {effect}: {options.host} is not a loopback address. Its keys are"
        " no real authentication: they are sent unencrypted, and nothing limits attempts to guess them",
    )
