"""Address and credentials: arguments, environment, and what is refused without showing a key."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.settings import Settings, resolve
from datadog_incidents.errors import ConfigurationError
from datadog_incidents_api.servers import DEFAULT_SITE, SITES

ENVIRONMENT = {"DD_API_KEY": "api-of-environment", "DD_APP_KEY": "app-of-environment"}
SECRET = "s3cr3ts3cr3t"
KEYS = ("api_key", "app_key", "access_token")
Client = type[IncidentsClient] | type[AsyncIncidentsClient]
both = pytest.mark.parametrize("client", [IncidentsClient, AsyncIncidentsClient])


def settle(environment: Mapping[str, str] = ENVIRONMENT, /, **given: Any) -> Settings:
    arguments: dict[str, Any] = dict.fromkeys(("api_key", "app_key", "access_token", "site", "base_url"))
    return resolve(**{**arguments, **given}, environment=environment.get)


def refusal(attempt: Callable[[], object], *hidden: str) -> str:
    """What the refusal says; nothing that a log could show of it may hold a secret."""
    with pytest.raises(ConfigurationError) as caught:
        attempt()
    error = caught.value
    trace = "".join(traceback.format_exception(error))
    for shown in (str(error), repr(error), repr(error.args), trace):
        assert not [secret for secret in hidden if secret in shown]
    return str(error)


def test_environment_fills_what_arguments_leave_out() -> None:
    found = settle({**ENVIRONMENT, "DD_SITE": "datadoghq.eu"})
    assert found.base_url == "https://api.datadoghq.eu"
    assert found.headers == {
        "DD-API-KEY": "api-of-environment",
        "DD-APPLICATION-KEY": "app-of-environment",
    }


def test_arguments_beat_the_environment() -> None:
    found = settle(
        {**ENVIRONMENT, "DD_SITE": "datadoghq.eu"},
        api_key="a",
        app_key="b",
        site="us3.datadoghq.com",
    )
    assert found.base_url == "https://api.us3.datadoghq.com"
    assert found.headers == {"DD-API-KEY": "a", "DD-APPLICATION-KEY": "b"}


def test_a_base_url_beats_the_site_of_the_environment() -> None:
    assert (
        settle({**ENVIRONMENT, "DD_SITE": "datadoghq.eu"}, base_url="https://x.test").base_url
        == "https://x.test"
    )


@both
def test_a_client_reads_the_process_environment(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**ENVIRONMENT, "DD_SITE": "us5.datadoghq.com"}.items():
        monkeypatch.setenv(name, value)
    assert client().base_url == "https://api.us5.datadoghq.com"


@pytest.mark.parametrize("site", SITES)
def test_every_site_has_its_url(site: str) -> None:
    assert settle(site=site).base_url == f"https://api.{site}"


@pytest.mark.parametrize("environment", [ENVIRONMENT, {**ENVIRONMENT, "DD_SITE": ""}])
def test_without_a_site_the_default_is_taken(environment: Mapping[str, str]) -> None:
    assert settle(environment).base_url == f"https://api.{DEFAULT_SITE}"


@pytest.mark.parametrize(
    ("site", "meant"),
    [
        ("datadoghq.eu ", "datadoghq.eu"),
        ("DataDogHQ.com", "datadoghq.com"),
        ("api.datadoghq.eu", "datadoghq.eu"),
        ("app.datadoghq.com", "datadoghq.com"),
        ("https://app.datadoghq.eu/incidents", "datadoghq.eu"),
        ("https://us5.datadoghq.com/", "us5.datadoghq.com"),
        ("eu", "datadoghq.eu"),
        ("US5", "us5.datadoghq.com"),
        ("us3.datadog.com", "us3.datadoghq.com"),
    ],
)
def test_an_unknown_site_suggests_the_nearest(site: str, meant: str) -> None:
    message = refusal(lambda: settle(site=site))
    assert repr(site) in message
    assert f"did you mean {meant!r}?" in message


@pytest.mark.parametrize(
    "wrong",
    [{"site": 7}, {"site": b"datadoghq.eu"}, {"base_url": 7}, {"base_url": b"https://x.test"}],
    ids=str,
)
def test_an_address_is_a_string(wrong: dict[str, Any]) -> None:
    (name,) = wrong
    assert refusal(lambda: settle(**wrong)).startswith(f"{name} must be a string, not ")


def test_the_escape_from_https_is_taken_from_nothing_but_true() -> None:
    wrong: Any = "false"  # as out of an environment
    assert "allow_http must be True or False, not 'false'" in refusal(
        lambda: settle(base_url="http://mock:8282", allow_http=wrong)
    )


def test_a_site_like_no_other_lists_the_known_ones_in_a_sentence_of_its_own() -> None:
    message = refusal(lambda: settle(site="zzz"))
    assert "did you mean" not in message
    assert all(site in message for site in SITES)
    assert "'zzz'. Known" in message


@pytest.mark.parametrize(
    ("argument", "variable"),
    [("api_key", "DD_API_KEY"), ("app_key", "DD_APP_KEY")],
    ids=["api", "app"],
)
@pytest.mark.parametrize("empty", [False, True], ids=["absent", "empty"])
def test_a_missing_key_names_argument_and_variable(argument: str, variable: str, empty: bool) -> None:
    environment = {**ENVIRONMENT, variable: ""}
    if not empty:
        del environment[variable]
    message = refusal(lambda: settle(environment))
    assert argument in message
    assert variable in message


@pytest.mark.parametrize("argument", KEYS)
def test_an_empty_argument_does_not_fall_back_on_the_environment(argument: str) -> None:
    assert argument in refusal(lambda: settle(**{argument: ""}))


UNFIT = {
    "leading space": (f" {SECRET}", "starts with white space"),
    "quotes": (f'"{SECRET}"', "starts with a quotation mark"),
    "trailing space": (f"{SECRET} ", "ends with white space"),
    "trailing newline": (f"{SECRET}\n", "ends with white space"),
    "trailing Windows newline": (f"{SECRET}\r\n", "ends with white space"),
    "inner space": (f"{SECRET} {SECRET}", "white space"),
    "inner tab": (f"{SECRET}\t{SECRET}", "white space"),
    "header injection": (f"{SECRET}\r\nX-Evil: {SECRET}", "white space"),
    "no-break space": (f"\xa0{SECRET}", "starts with white space"),
    "null": (f"{SECRET}\0", "ends with a control"),
    "escape": (f"{SECRET}\x1b{SECRET}", "control"),
    "delete": (f"{SECRET}\x7f", "ends with a control"),
    "letter": (f"é{SECRET}", "non-ASCII"),
    "curly quote": (f"{SECRET}”", "non-ASCII"),
    "byte order mark": (f"\ufeff{SECRET}", "non-ASCII"),
    "lone surrogate": (f"{SECRET}\udc80", "non-ASCII"),
}


@pytest.mark.parametrize("argument", KEYS)
@pytest.mark.parametrize(("value", "what"), UNFIT.values(), ids=UNFIT)
def test_an_unfit_key_is_refused_unseen(argument: str, value: str, what: str) -> None:
    message = refusal(lambda: settle(**{argument: value}), SECRET)
    assert message.startswith(argument)
    assert what in message


@pytest.mark.parametrize("variable", ["DD_API_KEY", "DD_APP_KEY"])
def test_an_unfit_key_of_the_environment_is_named_by_its_variable(variable: str) -> None:
    assert variable in refusal(lambda: settle({**ENVIRONMENT, variable: f"{SECRET} "}), SECRET)


CONTRADICTIONS: list[dict[str, str | None]] = [
    {"site": "datadoghq.eu", "base_url": "https://x.test"},
    {"access_token": SECRET, "api_key": SECRET},
    {"access_token": SECRET, "app_key": SECRET},
    {"access_token": SECRET, "api_key": SECRET, "app_key": SECRET},
]


@pytest.mark.parametrize("given", CONTRADICTIONS, ids=[" ".join(given) for given in CONTRADICTIONS])
def test_contradicting_arguments_are_named(given: dict[str, str | None]) -> None:
    message = refusal(lambda: settle(**given), SECRET)
    assert "not both" in message
    assert all(name in message for name in given)


def test_a_token_replaces_the_keys_of_the_environment() -> None:
    assert settle(access_token="token").headers == {"Authorization": "Bearer token"}


@both
def test_transport_and_http_client_exclude_each_other(client: Client) -> None:
    network: Any = httpx.MockTransport(lambda _: httpx.Response(204))
    own: Any = httpx.Client()
    message = refusal(lambda: client(access_token="token", transport=network, http_client=own))
    assert "transport" in message
    assert "http_client" in message


@both
@pytest.mark.parametrize("given", [{"access_token": SECRET}, {"api_key": SECRET, "app_key": SECRET}])
def test_no_representation_shows_a_key(client: Client, given: dict[str, str]) -> None:
    arguments: dict[str, Any] = {**given, "base_url": "https://x.test"}
    settings = settle(**arguments)
    assert SECRET in str(settings.headers)
    for shown in (
        repr(settings),
        str(settings),
        repr(client(**arguments)),
        str(client(**arguments)),
    ):
        assert SECRET not in shown
        assert "https://x.test" in shown
