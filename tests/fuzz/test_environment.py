"""Proxies and certificates of the environment: what is unusable is named, but nothing of a password."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest

from datadog_incidents.cli import main
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection

from .sessions import failure, saved

MALFORMED = ["http://user:sec/ret@proxy:3128", "secret://user:sec@proxy:3128"]


@pytest.mark.parametrize("proxy", MALFORMED, ids=["slash", "scheme"])
def test_a_malformed_proxy_is_named_without_its_password(
    proxy: str,
    keys: None,
    no_proxies: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(ConfigurationError, match="the URL of the proxy is invalid") as caught:
        Connection("https://api.example.com", {}, Budget())
    shown = "".join(traceback.format_exception(caught.value))
    assert main(["fuzz", "-v", "--base-url", "https://api.example.com"]) == 2
    assert "sec" not in shown + capsys.readouterr().err
    assert caught.value.__context__ is None


@pytest.mark.parametrize("content", [None, "no certificate"], ids=["missing", "malformed"])
@pytest.mark.parametrize("options", [["--read-only"], ["--replay", "failures.json"]], ids=["run", "replay"])
def test_unusable_certificates_are_a_usage_error(
    options: list[str],
    content: str | None,
    keys: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    saved(Path("failures.json"), failure())
    if content is not None:
        Path("authority.pem").write_text(content, "utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", "authority.pem")
    assert main(["fuzz", *options, "--base-url", "https://api.example.com"]) == 2
    assert "check HTTPS_PROXY, ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR" in capsys.readouterr().err
