"""Address and credentials from arguments and the environment; errors never contain a key."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents._http.settings import Settings, resolve
from datadog_incidents.errors import ConfigurationError
from datadog_incidents_api.servers import DEFAULT_SITE, SITES

ENVIRONMENT = {"DD_API_KEY": "api-of-environment", "DD_APP_KEY": "app-of-environment"}
SECRET = "s3cr3ts3cr3t"
KEYS = ("api_key", "app_key", "access_token")
Client = type[IncidentsClient] | type[AsyncIncidentsClient]
both = pytest.mark.parametrize("client", [IncidentsClient, AsyncIncidentsClient])


def resolve_with(environment: Mapping[str, str] = ENVIRONMENT, /, **arguments: Any) -> Settings:
    """Settings from an environment and some arguments; the others are None."""
    defaults: dict[str, Any] = dict.fromkeys(("api_key", "app_key", "access_token", "site", "base_url"))
    return resolve(**{**defaults, **arguments}, environment=environment.get)


def refusal(attempt: Callable[[], object], *hidden: str) -> str:
    """The error message; no representation of the error may contain a secret."""
    with pytest.raises(ConfigurationError) as caught:
        attempt()
    error = caught.value
    trace = "".join(traceback.format_exception(error))
    for text in (str(error), repr(error), repr(error.args), trace):
        assert not [secret for secret in hidden if secret in text]
    return str(error)


def test_environment_provides_missing_arguments() -> None:
    found = resolve_with({**ENVIRONMENT, "DD_SITE": "datadoghq.eu"})
    assert found.base_url == "https://api.datadoghq.eu"
    assert found.headers == {
        "DD-API-KEY": "api-of-environment",
        "DD-APPLICATION-KEY": "app-of-environment",
    }


URL = {**ENVIRONMENT, "DD_SITE": "datadoghq.eu", "DD_INCIDENTS_BASE_URL": "http://127.0.0.1:8282/"}


def test_the_environment_can_provide_the_url_which_overrides_the_site_there() -> None:
    assert resolve_with(URL).base_url == "http://127.0.0.1:8282"
    assert resolve_with({**URL, "DD_INCIDENTS_BASE_URL": ""}).base_url == "https://api.datadoghq.eu"


def test_arguments_override_the_url_of_the_environment() -> None:
    assert resolve_with(URL, site="us3.datadoghq.com").base_url == "https://api.us3.datadoghq.com"
    assert resolve_with(URL, base_url="https://x.test").base_url == "https://x.test"


def test_the_url_of_the_environment_is_checked_like_the_argument() -> None:
    plain = {**URL, "DD_INCIDENTS_BASE_URL": "http://x.test"}
    assert refusal(lambda: resolve_with(plain)).startswith(
        "DD_INCIDENTS_BASE_URL: plain http to x.test would send the keys unencrypted; use https"
    )
    assert resolve_with(plain, allow_http=True).base_url == "http://x.test"
    secret = {**URL, "DD_INCIDENTS_BASE_URL": f"https://user:{SECRET}@x.test"}
    assert refusal(lambda: resolve_with(secret), SECRET).startswith("DD_INCIDENTS_BASE_URL must not")


FORMER = "DATADOG_INCIDENTS_BASE_URL"


@pytest.mark.parametrize("current", [None, "", "http://127.0.0.1:8282", "http://127.0.0.1:8282/"])
def test_the_former_name_of_the_variable_is_accepted(current: str | None) -> None:
    environment = {**ENVIRONMENT, "DD_SITE": "datadoghq.eu", FORMER: "http://127.0.0.1:8282/"}
    if current is not None:
        environment["DD_INCIDENTS_BASE_URL"] = current
    found = resolve_with(environment)
    source = "DD_INCIDENTS_BASE_URL" if current else FORMER
    assert (found.base_url, found.source) == ("http://127.0.0.1:8282", source)
    assert refusal(lambda: resolve_with({**ENVIRONMENT, FORMER: "http://x.test"})).startswith(f"{FORMER}: ")


def test_different_values_of_both_names_are_refused_and_not_shown() -> None:
    both = {
        **ENVIRONMENT,
        "DD_INCIDENTS_BASE_URL": f"https://u:{SECRET}@x.test",
        FORMER: f"https://{SECRET}.test",
    }
    message = refusal(lambda: resolve_with(both), SECRET)
    assert "DD_INCIDENTS_BASE_URL" in message and FORMER in message
    assert resolve_with(both, site="datadoghq.eu").base_url == "https://api.datadoghq.eu"


@pytest.mark.parametrize("value", ["true", "TRUE", "1"])
def test_the_environment_can_allow_plain_http(value: str) -> None:
    allowed = {**ENVIRONMENT, "DD_INCIDENTS_ALLOW_HTTP": value}
    environment = {**allowed, "DD_INCIDENTS_BASE_URL": "http://mock:8282"}
    assert resolve_with(environment).base_url == "http://mock:8282"
    assert resolve_with(allowed, base_url="http://mock:8282").base_url == "http://mock:8282"


@pytest.mark.parametrize("value", ["false", "False", "0", ""])
def test_the_environment_can_leave_plain_http_refused(value: str) -> None:
    environment = {**URL, "DD_INCIDENTS_BASE_URL": "http://mock:8282", "DD_INCIDENTS_ALLOW_HTTP": value}
    assert "set DD_INCIDENTS_ALLOW_HTTP=true in the environment" in refusal(lambda: resolve_with(environment))


@pytest.mark.parametrize("value", ["yes", "2", " true"])
def test_another_value_of_the_flag_is_refused(value: str) -> None:
    message = refusal(lambda: resolve_with({**URL, "DD_INCIDENTS_ALLOW_HTTP": value}))
    assert message == f"DD_INCIDENTS_ALLOW_HTTP must be true or false, not {value!r}"


@both
@pytest.mark.parametrize(
    ("arguments", "environment", "shown"),
    [
        ({}, {}, "https://api.datadoghq.com (default site)"),
        ({}, {"DD_SITE": "datadoghq.eu"}, "https://api.datadoghq.eu (DD_SITE)"),
        ({"site": "datadoghq.eu"}, {"DD_SITE": "us5.datadoghq.com"}, "https://api.datadoghq.eu (site)"),
        ({"base_url": "https://x.test/"}, {"DD_SITE": "datadoghq.eu"}, "https://x.test (base_url)"),
        (
            {},
            {"DD_INCIDENTS_BASE_URL": "https://x.test/", "DD_SITE": "datadoghq.eu"},
            "https://x.test (DD_INCIDENTS_BASE_URL)",
        ),
        ({}, {FORMER: "https://x.test"}, f"https://x.test ({FORMER})"),
    ],
)
def test_repr_says_where_calls_go_and_what_decided_it(
    client: Client,
    arguments: dict[str, Any],
    environment: dict[str, str],
    shown: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DD_SITE", "DD_INCIDENTS_BASE_URL", FORMER):
        monkeypatch.delenv(name, raising=False)
    for name, value in {**ENVIRONMENT, **environment}.items():
        monkeypatch.setenv(name, value)
    created = client(**arguments)
    assert repr(created) == repr(created.with_options(timeout=1)) == f"<{client.__name__} of {shown}>"


def test_arguments_override_the_environment() -> None:
    found = resolve_with(
        {**ENVIRONMENT, "DD_SITE": "datadoghq.eu"},
        api_key="a",
        app_key="b",
        site="us3.datadoghq.com",
    )
    assert found.base_url == "https://api.us3.datadoghq.com"
    assert found.headers == {"DD-API-KEY": "a", "DD-APPLICATION-KEY": "b"}


def test_base_url_overrides_the_site_of_the_environment() -> None:
    assert (
        resolve_with({**ENVIRONMENT, "DD_SITE": "datadoghq.eu"}, base_url="https://x.test").base_url
        == "https://x.test"
    )


@both
def test_client_reads_the_process_environment(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**ENVIRONMENT, "DD_SITE": "us5.datadoghq.com"}.items():
        monkeypatch.setenv(name, value)
    assert client().base_url == "https://api.us5.datadoghq.com"


@pytest.mark.parametrize("site", SITES)
def test_every_site_has_its_url(site: str) -> None:
    assert resolve_with(site=site).base_url == f"https://api.{site}"


@pytest.mark.parametrize("environment", [ENVIRONMENT, {**ENVIRONMENT, "DD_SITE": ""}])
def test_default_site_is_used_if_none_is_given(environment: Mapping[str, str]) -> None:
    assert resolve_with(environment).base_url == f"https://api.{DEFAULT_SITE}"


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
def test_error_for_an_unknown_site_suggests_the_closest(site: str, meant: str) -> None:
    message = refusal(lambda: resolve_with(site=site))
    assert repr(site) in message
    assert f"did you mean {meant!r}?" in message


@pytest.mark.parametrize(
    "wrong",
    [{"site": 7}, {"site": b"datadoghq.eu"}, {"base_url": 7}, {"base_url": b"https://x.test"}],
    ids=str,
)
def test_address_other_than_a_string_is_refused(wrong: dict[str, Any]) -> None:
    (name,) = wrong
    assert refusal(lambda: resolve_with(**wrong)).startswith(f"{name} must be a string, not ")


def test_allow_http_must_be_a_boolean() -> None:
    wrong: Any = "false"  # e.g. from an environment variable
    assert "allow_http must be True or False, not 'false'" in refusal(
        lambda: resolve_with(base_url="http://mock:8282", allow_http=wrong)
    )


def test_error_for_a_site_without_a_close_match_lists_the_known_sites() -> None:
    message = refusal(lambda: resolve_with(site="zzz"))
    assert "did you mean" not in message
    assert all(site in message for site in SITES)
    assert "'zzz'. Known" in message


@pytest.mark.parametrize(
    ("argument", "variable"),
    [("api_key", "DD_API_KEY"), ("app_key", "DD_APP_KEY")],
    ids=["api", "app"],
)
@pytest.mark.parametrize("empty", [False, True], ids=["absent", "empty"])
def test_error_for_a_missing_key_names_argument_and_variable(
    argument: str, variable: str, empty: bool
) -> None:
    environment = {**ENVIRONMENT, variable: ""}
    if not empty:
        del environment[variable]
    message = refusal(lambda: resolve_with(environment))
    assert argument in message
    assert variable in message


@pytest.mark.parametrize("argument", KEYS)
def test_empty_argument_is_not_replaced_from_the_environment(argument: str) -> None:
    assert argument in refusal(lambda: resolve_with(**{argument: ""}))


INVALID = {
    "leading space": (f" {SECRET}", "starts with whitespace"),
    "quotes": (f'"{SECRET}"', "starts with a quotation mark"),
    "trailing space": (f"{SECRET} ", "ends with whitespace"),
    "trailing newline": (f"{SECRET}\n", "ends with whitespace"),
    "trailing Windows newline": (f"{SECRET}\r\n", "ends with whitespace"),
    "inner space": (f"{SECRET} {SECRET}", "whitespace"),
    "inner tab": (f"{SECRET}\t{SECRET}", "whitespace"),
    "header injection": (f"{SECRET}\r\nX-Evil: {SECRET}", "whitespace"),
    "no-break space": (f"\xa0{SECRET}", "starts with whitespace"),
    "null": (f"{SECRET}\0", "ends with a control"),
    "escape": (f"{SECRET}\x1b{SECRET}", "control"),
    "delete": (f"{SECRET}\x7f", "ends with a control"),
    "letter": (f"é{SECRET}", "non-ASCII"),
    "curly quote": (f"{SECRET}”", "non-ASCII"),
    "byte order mark": (f"\ufeff{SECRET}", "non-ASCII"),
    "lone surrogate": (f"{SECRET}\udc80", "non-ASCII"),
}


@pytest.mark.parametrize("argument", KEYS)
@pytest.mark.parametrize(("value", "problem"), INVALID.values(), ids=INVALID)
def test_invalid_key_is_refused_and_not_shown(argument: str, value: str, problem: str) -> None:
    message = refusal(lambda: resolve_with(**{argument: value}), SECRET)
    assert message.startswith(argument)
    assert problem in message


@pytest.mark.parametrize("variable", ["DD_API_KEY", "DD_APP_KEY"])
def test_error_for_an_invalid_key_of_the_environment_names_the_variable(variable: str) -> None:
    assert variable in refusal(lambda: resolve_with({**ENVIRONMENT, variable: f"{SECRET} "}), SECRET)


CONTRADICTIONS: list[dict[str, str | None]] = [
    {"site": "datadoghq.eu", "base_url": "https://x.test"},
    {"access_token": SECRET, "api_key": SECRET},
    {"access_token": SECRET, "app_key": SECRET},
    {"access_token": SECRET, "api_key": SECRET, "app_key": SECRET},
]


@pytest.mark.parametrize("given", CONTRADICTIONS, ids=[" ".join(given) for given in CONTRADICTIONS])
def test_error_for_contradictory_arguments_names_them(given: dict[str, str | None]) -> None:
    message = refusal(lambda: resolve_with(**given), SECRET)
    assert "not both" in message
    assert all(name in message for name in given)


def test_token_overrides_the_keys_of_the_environment() -> None:
    assert resolve_with(access_token="token").headers == {"Authorization": "Bearer token"}


@both
def test_transport_and_http_client_are_mutually_exclusive(client: Client) -> None:
    transport: Any = httpx.MockTransport(lambda _: httpx.Response(204))
    http_client: Any = httpx.Client()
    message = refusal(lambda: client(access_token="token", transport=transport, http_client=http_client))
    assert "transport" in message
    assert "http_client" in message


@both
@pytest.mark.parametrize("given", [{"access_token": SECRET}, {"api_key": SECRET, "app_key": SECRET}])
def test_key_is_not_in_any_representation(client: Client, given: dict[str, str]) -> None:
    arguments: dict[str, Any] = {**given, "base_url": "https://x.test"}
    settings = resolve_with(**arguments)
    assert SECRET in str(settings.headers)
    for shown in (
        repr(settings),
        str(settings),
        repr(client(**arguments)),
        str(client(**arguments)),
    ):
        assert SECRET not in shown
        assert "https://x.test" in shown
