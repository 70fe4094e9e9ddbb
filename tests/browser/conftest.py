"""A served mock and a browser; every page is checked for errors, and for requests to other servers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from .chromium import chromium

Open = Callable[..., Page]
"""Function that opens a path of the mock, with options of the browser's context."""


UNPROTECTED = ["--disable-features=LocalNetworkAccessChecks"]
"""Options by which the browser, like older ones, lets other sites send requests to this machine."""


# Not for the session: Playwright keeps an event loop running, in which no other test can start its own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    found = chromium()
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        # Chromium cannot isolate its processes as root, nor in most containers.
        options = ["--no-sandbox", "--disable-gpu", *UNPROTECTED]
        started = playwright.chromium.launch(
            executable_path=found.path, env={**found.environment}, args=options
        )
        yield started
        started.close()


@pytest.fixture
def mock() -> MockDatadog:
    return MockDatadog(control=True)


@pytest.fixture
def url(mock: MockDatadog) -> Iterator[str]:
    """Serve the mock; return its URL."""
    with serving(mock) as url:
        yield url


@pytest.fixture
def http(mock: MockDatadog, url: str) -> Iterator[httpx.Client]:
    """Return an HTTP client with the keys of the mock."""
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    with httpx.Client(base_url=url, headers=keys) as client:
        yield client


@pytest.fixture
def problems() -> list[str]:
    """Return the list of problems of the open pages, which must be empty in the end."""
    return []


@pytest.fixture
def opened(browser: Browser, url: str, problems: list[str]) -> Iterator[Open]:
    """Return a function that opens pages, which must have no errors and send no request elsewhere."""
    contexts: list[BrowserContext] = []

    def opening(path: str = "/", **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: problems.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("request", lambda request: problems.extend(_elsewhere(request.url, url)))
        page.goto(f"{url}{path}")
        return page

    yield opening
    for context in contexts:
        context.close()
    assert problems == []


def _elsewhere(requested: str, url: str) -> list[str]:
    is_own = requested.startswith((f"{url}/", "data:"))
    return [] if is_own else [f"request to {requested}"]
