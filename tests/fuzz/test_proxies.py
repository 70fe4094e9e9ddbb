"""Proxies of the environment: a malformed one is named, and nothing of its password."""

from __future__ import annotations

import traceback

import pytest

from datadog_incidents.cli import main
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection

MALFORMED = ["http://user:sec/ret@proxy:3128", "secret://user:sec@proxy:3128"]


@pytest.mark.parametrize("proxy", MALFORMED, ids=["slash", "scheme"])
def test_a_malformed_proxy_is_named_without_its_password(
    proxy: str, keys: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(ConfigurationError, match="the URL of the proxy is invalid") as caught:
        Connection("https://api.example.com", {}, Budget())
    shown = "".join(traceback.format_exception(caught.value))
    assert main(["fuzz", "-v", "--base-url", "https://api.example.com"]) == 2
    assert "sec" not in shown + capsys.readouterr().err
    assert caught.value.__context__ is None
