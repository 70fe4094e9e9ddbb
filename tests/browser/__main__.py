"""Take the pictures of the page in docs/images again: `.venv/bin/python -m tests.browser`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, expect, sync_playwright

from datadog_incidents.mock import MockDatadog

from .chromium import chromium

FOLDER = Path(__file__).parents[2] / "docs" / "images"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    found = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found.path, env={**found.environment}, args=["--no-sandbox", "--disable-gpu"]
        )
        for scheme in SCHEMES:
            take(browser, scheme)
        browser.close()


def take(browser: Browser, scheme: Literal["light", "dark"]) -> None:
    """Take the picture of a page that shows a year of incidents, and some calls."""
    mock = MockDatadog(control=True)
    mock.generate(1000)
    with mock.serve() as url, mock.client() as dd:
        page = browser.new_page(color_scheme=scheme, viewport={"width": 1200, "height": 700})
        page.goto(url)
        expect(page.get_by_role("status")).to_have_text("live")
        incident = dd.incidents.create(title="Checkout returns 500s", fields={"severity": "SEV-2"})
        dd.todos.create(incident.id, content="Roll back", assignees=["@ana@example.com"])
        dd.incidents.get(incident.id)
        dd.incidents.resolve(incident.id)
        expect(page.locator("#incidents li").first).to_contain_text("resolved")
        expect(page.locator("#calls li")).to_have_count(len(mock.calls))
        path = FOLDER / f"mock-page-{scheme}.png"
        page.screenshot(path=path)
        print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
