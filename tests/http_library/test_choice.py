"""Choice of the library of the process: by what can be imported, and by the environment."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from datadog_incidents._http.environment import HTTP_LIBRARY_VARIABLE

OTHER = {"httpx": "httpx2", "httpx2": "httpx"}
CALLS = """
import asyncio
from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents.mock import MockDatadog

mock = MockDatadog()
options = {"api_key": mock.api_key, "app_key": mock.app_key, "unstable_operations": ["incidents"]}

async def asynchronously():
    async with mock.async_client() as inside, AsyncIncidentsClient(base_url=url, **options) as dd:
        return [(await dd.incidents.create(title=f"{n} async")).title for n, dd in enumerate((inside, dd))]

with mock.serve() as url, mock.client() as inside, IncidentsClient(base_url=url, **options) as dd:
    titles = [dd.incidents.create(title=f"{n} sync").title for n, dd in enumerate((inside, dd))]
    print(*titles, *asyncio.run(asynchronously()), sep=", ")
"""
LOADED = """
import sys
names = ("httpcore", "httpcore2", "httpx", "httpx2")
print(*[name for name in names if sys.modules.get(name)])
"""


def hidden(*names: str) -> str:
    """Program that makes libraries unimportable."""
    cores = [name.replace("httpx", "httpcore") for name in names]
    return f"import sys\nfor name in {[*names, *cores]}: sys.modules[name] = None\n"


def run(program: str, chosen: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != HTTP_LIBRARY_VARIABLE}
    if chosen is not None:
        environment[HTTP_LIBRARY_VARIABLE] = chosen
    command = [sys.executable, "-W", "ignore", "-c", program]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=120, encoding="utf-8"
    )


def lines(result: subprocess.CompletedProcess[str]) -> list[str]:
    assert result.returncode == 0, result.stderr
    return result.stdout.splitlines()


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
def test_calls_need_only_one_of_the_libraries(library: str) -> None:
    other = OTHER[library]
    titles, loaded = lines(run(hidden(other) + CALLS + LOADED))
    assert titles == "0 sync, 1 sync, 0 async, 1 async"
    assert loaded.split() == [library.replace("httpx", "httpcore"), library]


@pytest.mark.parametrize(
    ("chosen", "library"), [(None, "httpx"), ("", "httpx"), ("httpx", "httpx"), ("httpx2", "httpx2")]
)
def test_the_environment_chooses_and_only_the_chosen_library_is_imported(
    chosen: str | None, library: str
) -> None:
    titles, loaded = lines(run(CALLS + LOADED, chosen))
    assert titles == "0 sync, 1 sync, 0 async, 1 async"
    assert loaded.split() == [library.replace("httpx", "httpcore"), library]


IMPORTS = [
    "from datadog_incidents import IncidentsClient",
    "from datadog_incidents.mock import MockDatadog; MockDatadog().client()",
]


@pytest.mark.parametrize("program", IMPORTS)
@pytest.mark.parametrize(
    ("chosen", "missing", "message"),
    [
        ("aiohttp", (), "DD_INCIDENTS_HTTP must be httpx or httpx2, not 'aiohttp'"),
        ("httpx2", ("httpx2",), "; pip install httpx2, or unset DD_INCIDENTS_HTTP"),
        ("httpx", ("httpx",), "; pip install httpx, or unset DD_INCIDENTS_HTTP"),
        (None, ("httpx", "httpx2"), "; pip install httpx, or httpx2"),
    ],
    ids=["unknown", "httpx2 missing", "httpx missing", "both missing"],
)
def test_an_unusable_choice_is_reported(
    program: str, chosen: str | None, missing: tuple[str, ...], message: str
) -> None:
    result = run(hidden(*missing) + program, chosen)
    assert result.returncode == 1
    last = result.stderr.splitlines()[-1]
    assert last.startswith("datadog_incidents.errors.ConfigurationError: ")
    assert message in last


@pytest.mark.parametrize("chosen", ["httpx", "httpx2"])
def test_a_client_of_the_other_library_needs_no_environment(chosen: str) -> None:
    other = OTHER[chosen]
    program = f"""
import {other}
from datadog_incidents import IncidentsClient
from datadog_incidents.mock import MockDatadog

mock = MockDatadog()
with {other}.Client(transport=mock.transport) as http_client:
    dd = IncidentsClient(api_key=mock.api_key, app_key=mock.app_key, http_client=http_client,
                         unstable_operations=["incidents"])
    print(dd.incidents.create(title="t").title)
"""
    assert lines(run(program, chosen)) == ["t"]


def test_httpx_may_be_an_alias_of_httpx2() -> None:
    """`httpx2.alias_httpx` lets `httpx` be `httpx2`, also for this package."""
    titles, loaded = lines(run("import httpx2; httpx2.alias_httpx()" + CALLS + LOADED))
    assert titles == "0 sync, 1 sync, 0 async, 1 async"
    assert loaded.split() == ["httpcore", "httpcore2", "httpx", "httpx2"]


def test_the_command_reports_an_unusable_choice() -> None:
    program = "import sys; from datadog_incidents.cli import main; sys.exit(main(['list']))"
    result = run(program, "aiohttp")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.endswith(": DD_INCIDENTS_HTTP must be httpx or httpx2, not 'aiohttp'\n")
