"""A web page of another site that is open in the same browser neither sees nor controls the mock."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from datadog_incidents.mock import MockDatadog

SITE = "http://site.example/"


@pytest.fixture
def site(browser: Browser) -> Iterator[Page]:
    """Open a page of another site."""

    def respond(route: Route) -> None:
        route.fulfill(body="<!doctype html><title>site</title>", content_type="text/html")

    with browser.new_context() as context:
        page = context.new_page()
        page.route(f"{SITE}**", respond)
        page.goto(SITE)
        yield page


INJECT = """([address, mode, type]) =>
    fetch(address, { method: "POST", mode, headers: { "Content-Type": type }, body: '{"status": 503}' })
        .then(() => 0, () => 0)"""
OPEN_STREAM = """(address) => new Promise((done) => {
    const source = new EventSource(address);
    source.onopen = () => done("open");
    source.onerror = () => done("refused");
})"""
REQUEST = "(address) => fetch(address, { mode: 'no-cors' }).then((one) => one.type, () => 'failed')"
"""Request like that of an image or a script, whose response the page cannot read."""
OPEN_FRAME = """(address) => new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.onload = () => done("loaded");
    document.body.append(frame);
})"""


@pytest.mark.parametrize("kind", ["text/plain", "application/json"])
@pytest.mark.parametrize("mode", ["cors", "no-cors"])
def test_it_cannot_inject_a_fault(site: Page, mock: MockDatadog, url: str, kind: str, mode: str) -> None:
    site.evaluate(INJECT, [f"{url}/__mock__/fail_next", mode, kind])
    assert mock.pending_faults == []


@pytest.mark.parametrize(
    "path", ["/__mock__/overview", "/__mock__/calls", "/__mock__/events", "/", "/openapi.json"]
)
def test_it_reads_nothing(site: Page, url: str, path: str) -> None:
    result = site.evaluate(f"fetch('{url}{path}').then((one) => one.text(), () => 'refused')")
    assert result == "refused"


def test_it_gets_no_events(site: Page, url: str) -> None:
    assert site.evaluate(OPEN_STREAM, f"{url}/__mock__/events") == "refused"


@pytest.mark.parametrize("path", ["/__mock__/events", "/__mock__/overview"])
def test_requests_without_an_origin_are_refused_as_well(site: Page, url: str, path: str) -> None:
    with site.expect_response(f"{url}{path}") as response:
        site.evaluate(REQUEST, f"{url}{path}")
    assert response.value.status == 403


def test_it_cannot_frame_the_page(site: Page, url: str) -> None:
    assert site.evaluate(OPEN_FRAME, f"{url}/") == "loaded"
    assert [frame.locator("#inject").count() for frame in site.frames] == [0, 0]
