"""SOCKS proxies named by the environment, whose password `httpcore` would log at level `DEBUG`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from datadog_incidents._http.library import httpcore
from datadog_incidents.errors import TransportError

from .echoes import all_logs
from .kit import Calls, both, numbered, scripted

pytestmark = pytest.mark.usefixtures("no_proxies")


@pytest.fixture
def handshakes(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, Any]]]:
    """Arguments of each handshake, which fails: the package `socksio` need not be installed."""
    found: list[dict[str, Any]] = []

    def refuse(**arguments: Any) -> None:
        found.append(arguments)
        raise httpcore.ProxyError("refused")

    async def refuse_async(**arguments: Any) -> None:
        refuse(**arguments)

    monkeypatch.setitem(sys.modules, "socksio", ModuleType("socksio"))
    modules = [f"{httpcore.__name__}.{package}.socks_proxy" for package in ("_sync", "_async")]
    kinds = ["SOCKSProxy", "AsyncSOCKSProxy"]
    for name, kind, handshake in zip(modules, kinds, [refuse, refuse_async], strict=True):
        module = import_module(name)
        monkeypatch.setattr(module, "_init_socks5_connection", handshake)
        monkeypatch.setattr(httpcore, kind, getattr(module, kind))
    yield found
    for name in modules:
        sys.modules.pop(name)  # which a later test must not find if the package is missing


@both
@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "ALL_PROXY"])
def test_the_password_is_sent_and_not_logged(
    calls: Calls, variable: str, handshakes: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with scripted(numbered(1)) as proxy, all_logs() as logs:
        monkeypatch.setenv(variable, f"socks5://ana:pa55-w0rd@127.0.0.1:{proxy.port}")
        (error,) = calls(proxy, "create_incident", base_url="https://dd.test")
    assert isinstance(error, TransportError)
    assert "ProxyError: refused" in str(error)
    assert not error.sent
    (handshake,) = handshakes
    assert bytes(handshake["auth"][1]) == b"pa55-w0rd"
    assert (handshake["host"], handshake["port"]) == ("dd.test", 443)
    assert any("setup_socks5_connection.started" in text for text in logs)
    assert [text for text in logs if "pa55" in text] == []


@both
def test_a_proxy_needs_no_password(
    calls: Calls, handshakes: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with scripted(numbered(1)) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{proxy.port}")
        calls(proxy, "create_incident", base_url="https://dd.test")
    assert [handshake["auth"] for handshake in handshakes] == [None]
