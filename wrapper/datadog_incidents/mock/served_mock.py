"""Mock that is served over HTTP, with what a program needs to reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from datadog_incidents._http.environment import BASE_URL_VARIABLE

from .mock_datadog import MockDatadog

if TYPE_CHECKING:  # see `mock_datadog`
    from datadog_incidents._async.client import AsyncIncidentsClient
    from datadog_incidents._sync.client import IncidentsClient


@frozen
class ServedMock:
    """Mock that is served over HTTP, as the pytest fixture `datadog_mock_server` returns it.

    Attributes:
        mock: mock, whose state, calls, faults and clock are those of the server.
        url: URL of the server, e.g. `http://127.0.0.1:40123`.
    """

    mock: MockDatadog
    url: str

    @property
    def api_key(self) -> str:
        """API key that the server accepts."""
        return self.mock.api_key

    @property
    def app_key(self) -> str:
        """Application key that the server accepts."""
        return self.mock.app_key

    @property
    def environment(self) -> dict[str, str]:
        """Environment variables with which a client without arguments reaches the server."""
        return {BASE_URL_VARIABLE: self.url, "DD_API_KEY": self.api_key, "DD_APP_KEY": self.app_key}

    def client(self, **options: Any) -> IncidentsClient:
        """Return a client that reaches the mock over HTTP; otherwise like `MockDatadog.client`."""
        return self.mock.client(**self._options(options))

    def async_client(self, **options: Any) -> AsyncIncidentsClient:
        """Return an asynchronous client that reaches the mock over HTTP; see `client`."""
        return self.mock.async_client(**self._options(options))

    def _options(self, options: dict[str, Any]) -> dict[str, Any]:
        return {"base_url": self.url, "transport": None} | options

    def __repr__(self) -> str:
        return f"<ServedMock at {self.url}>"
