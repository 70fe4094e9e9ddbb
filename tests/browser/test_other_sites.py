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


@pytest.mark.parametrize("kind", ["text/plain", "application/json"])
@pytest.mark.parametrize("mode", ["cors", "no-cors"])
def test_it_cannot_inject_a_fault(site: Page, mock: MockDatadog, url: str, kind: str, mode: str) -> None:
    options = f"{{method: 'POST', mode: '{mode}', headers: {{'Content-Type': '{kind}'}}, body: '{{\"status\": 503}}'}}"
    site.evaluate(f"fetch('{url}/__mock__/fail_next', {options}).then(() => 0, () => 0)")
    assert mock.pending_faults == []


@pytest.mark.parametrize(
    "path", ["/__mock__/overview", "/__mock__/calls", "/__mock__/events", "/", "/openapi.json"]
)
def test_it_reads_nothing(site: Page, url: str, path: str) -> None:
    result = site.evaluate(f"fetch('{url}{path}').then((one) => one.text(), () => 'refused')")
    assert result == "refused"


def test_it_gets_no_events(site: Page, url: str) -> None:
    opening = f"new Promise((done) => {{ const one = new EventSource('{url}/__mock__/events');"
    opening += "one.onopen = () => done('open'); one.onerror = () => done('refused'); })"
    assert site.evaluate(opening) == "refused"


def test_it_cannot_keep_streams_open_with_images(site: Page, url: str) -> None:
    loading = f"new Promise((done) => {{ const one = new Image(); one.src = '{url}/__mock__/events';"
    loading += "one.onload = one.onerror = () => done('ended'); })"
    with site.expect_response(f"{url}/__mock__/events") as response:
        site.evaluate(loading)
    assert response.value.status == 403


def test_it_cannot_frame_the_page(site: Page, url: str) -> None:
    framing = f"new Promise((done) => {{ const one = document.createElement('iframe'); one.src = '{url}/';"
    framing += "one.onload = () => done(0); document.body.append(one); })"
    site.evaluate(framing)
    assert [frame.locator("#inject").count() for frame in site.frames] == [0, 0]
