"""The API reference at `/docs`, and the page of a mock without control endpoints."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

from .conftest import Open


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_it_shows_all_operations_without_a_network(
    width: int, scheme: str, mock: MockDatadog, opened: Open, tmp_path: Path
) -> None:
    page = opened("/docs", viewport={"width": width, "height": 800}, color_scheme=scheme)
    expect(page.locator("h1").first).to_contain_text("Incident Management API")
    expect(page.locator("[data-section-id*='/operation/']")).to_have_count(len(OPERATIONS))
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
        expect(page.locator("h1").first).to_contain_text("Incident Management API")
    assert mock.calls == []
