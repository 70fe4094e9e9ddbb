"""The API reference at `/docs`, and the page of a mock without control endpoints."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

from .conftest import Open

SLOW = 100_000
"""Milliseconds in which the reference must be there, also on a machine that is busy."""


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_it_shows_all_operations_without_a_network(
    width: int, scheme: str, mock: MockDatadog, opened: Open, tmp_path: Path
) -> None:
    page = opened("/docs", viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.wait_for_selector("h1:has-text('Incident Management API')", timeout=SLOW)
    assert page.locator("[data-section-id*='/operation/']").count() == len(OPERATIONS)
    page.screenshot(path=tmp_path / f"docs-{width}-{scheme}.png")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert mock.calls == []


def test_a_mock_without_control_endpoints_says_how_to_enable_them(browser: Browser) -> None:
    mock = MockDatadog()
    with serving(mock) as url, browser.new_context() as context:
        page = context.new_page()
        page.goto(url)
        expect(page.locator("main")).to_contain_text("--control")
        page.get_by_role("link", name="API reference").click()
        page.wait_for_selector("h1:has-text('Incident Management API')", timeout=SLOW)
    assert mock.calls == []
