"""TLS for servers on this machine."""

from __future__ import annotations

import ssl
from importlib import import_module
from pathlib import Path

import pytest
import trustme

from datadog_incidents.mock.serving import uvicorn_server


@pytest.fixture(params=["H11", "Httptools"])
def implementation(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Serve the mock by each implementation of HTTP that is installed."""
    pytest.importorskip(request.param.lower())
    module = import_module(f"datadog_incidents.mock.serving.{request.param.lower()}_protocol")
    monkeypatch.setattr(
        uvicorn_server, "protocol", lambda: getattr(module, f"Limited{request.param}Protocol")
    )


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def certificate(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert("localhost")


@pytest.fixture
def trusted_server(
    authority: trustme.CA, certificate: trustme.LeafCert, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> ssl.SSLContext:
    """Settings of a TLS server with a certificate for `localhost`, issued by the only trusted authority."""
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context
