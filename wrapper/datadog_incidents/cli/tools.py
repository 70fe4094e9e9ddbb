"""`mock` serves the mock, `fuzz` tests a server against the document."""

from __future__ import annotations

import argparse
import os
import secrets
from typing import TYPE_CHECKING

from .._common.extras import require
from .._http.settings import resolve
from .argument_types import number

if TYPE_CHECKING:
    from .argument_types import Commands

_PORT = number(0, 65535)
_COUNT = number(1)


def add(commands: Commands) -> None:
    """Tell the parser of these commands."""
    # No abbreviations: nobody should get --live-writes by typing less.
    mock = commands.add_parser(
        "mock", help="serve the mock until SIGINT or SIGTERM (needs the extra [mock])", allow_abbrev=False
    )
    mock.add_argument(
        "--host", default="127.0.0.1", help="name or address to listen on (default: %(default)s)"
    )
    mock.add_argument(
        "--port", type=_PORT, default=8282, help="port; 0 picks a free one (default: %(default)s)"
    )
    mock.add_argument("--api-key", help="key to take (default: DD_API_KEY, else one is made up and printed)")
    mock.add_argument("--app-key", help="key to take (default: DD_APP_KEY, else one is made up and printed)")
    mock.add_argument("--seed", type=int, default=0, help="determines ids and times (default: %(default)s)")
    mock.add_argument(
        "--control",
        action="store_true",
        help="take orders at /__mock__/fail_next and /__mock__/reset, and tell /__mock__/calls, without keys",
    )
    mock.set_defaults(run=_mock)

    fuzz = commands.add_parser(
        "fuzz", help="test a server against the document (needs the extra [fuzz])", allow_abbrev=False
    )
    fuzz.add_argument(
        "--base-url",
        help="server to test, with DD_API_KEY and DD_APP_KEY (default: a mock of its own)",
    )
    fuzz.add_argument(
        "--seed", type=int, help="repeat the run of a seed (default: a new one, which is printed)"
    )
    fuzz.add_argument(
        "--max-examples",
        type=_COUNT,
        default=50,
        help="cases an operation and phase (default: %(default)s)",
    )
    fuzz.add_argument(
        "--live-writes",
        action="store_true",
        help="also call what changes things, on a server that is not this machine's",
    )
    fuzz.set_defaults(run=_fuzz)


def _mock(options: argparse.Namespace) -> int:
    require("mock", "jsonschema_rs", "lark", "uvicorn")
    from ..mock import MockDatadog
    from ..mock.serving.uvicorn_server import serve

    made_up = {
        variable: secrets.token_hex(16)
        for given, variable in ((options.api_key, "DD_API_KEY"), (options.app_key, "DD_APP_KEY"))
        if not (given or os.environ.get(variable))
    }
    # A key that no client could send would only show in a 403 on every call.
    keys = resolve(
        api_key=options.api_key or made_up.get("DD_API_KEY"),
        app_key=options.app_key or made_up.get("DD_APP_KEY"),
        access_token=None,
        site=None,
        base_url="http://localhost",
    ).headers
    mock = MockDatadog(
        api_key=keys["DD-API-KEY"],
        app_key=keys["DD-APPLICATION-KEY"],
        seed=options.seed,
        control=options.control,
    )
    for variable, value in made_up.items():
        print(f"{variable}={value}", flush=True)
    serve(mock, options.host, options.port)
    return 0


def _fuzz(options: argparse.Namespace) -> int:
    from ..fuzz import fuzz

    return fuzz(
        base_url=options.base_url,
        seed=options.seed,
        max_examples=options.max_examples,
        live_writes=options.live_writes,
    )
