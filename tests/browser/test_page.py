"""The page at `/` shows what happens without being reloaded; clicks inject faults and move the clock."""

from __future__ import annotations

import datetime
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from datadog_incidents.mock import MockDatadog

from .conftest import Open

INCIDENTS = "/api/v2/incidents"
HOSTILE = "<img src=x onerror=\"document.title='attacked'\"><script>document.title='attacked'</script>"


def create(http: httpx.Client, title: str, **attributes: object) -> str:
    """Create an incident; returns its ID."""
    sent = {"title": title, "customer_impacted": False, **attributes}
    reply = http.post(INCIDENTS, json={"data": {"type": "incidents", "attributes": sent}})
    return str(reply.raise_for_status().json()["data"]["id"])


def add_todo(http: httpx.Client, incident: str, content: str, completed: str | None = None) -> None:
    sent = {"content": content, "assignees": ["@ana"], "completed": completed}
    body = {"data": {"type": "incident_todos", "attributes": sent}}
    http.post(f"{INCIDENTS}/{incident}/relationships/todos", json=body).raise_for_status()


def is_live(page: Page) -> None:
    expect(page.get_by_role("status")).to_have_text("live")


def test_what_a_client_creates_appears_at_once(http: httpx.Client, opened: Open) -> None:
    page = opened()
    is_live(page)
    expect(page.locator("#incidents li")).to_have_count(0)
    incident = create(http, "Checkout fails", fields={"severity": {"type": "dropdown", "value": "SEV-2"}})
    add_todo(http, incident, "Roll back")
    row = page.locator("#incidents li").filter(has_text="1 todo")
    for text in ("IR-1", "Checkout fails", "SEV-2", "active"):
        expect(row).to_contain_text(text)
    expect(page.locator("#incidents-total")).to_have_text("1")
    expect(page.locator("#todos li")).to_contain_text(["Roll back"])
    calls = page.locator("#calls li")
    expect(calls).to_contain_text(["create_incident_todo", "create_incident"])
    for text in ("POST", "/api/v2/incidents", "201"):
        expect(calls.last).to_contain_text(text)


def test_titles_are_shown_as_text(http: httpx.Client, opened: Open) -> None:
    page = opened()
    incident = create(http, HOSTILE, fields={"state": {"type": "dropdown", "value": HOSTILE}})
    add_todo(http, incident, HOSTILE)
    http.get(f"{INCIDENTS}/<b>{HOSTILE}")
    expect(page.locator("#incidents .main")).to_have_text(HOSTILE)
    expect(page.locator("#incidents .badge")).to_have_text(HOSTILE)
    expect(page.locator("#todos .main")).to_have_text(HOSTILE)
    expect(page.locator("#calls li")).to_have_count(3)
    assert page.locator("main :is(img, script, b)").count() == 0
    expect(page).to_have_title("Incidents mock")


def test_an_injected_fault_happens_to_the_next_calls(
    http: httpx.Client, mock: MockDatadog, opened: Open
) -> None:
    page = opened()
    page.get_by_label("Operation").select_option("list_incidents")
    page.get_by_label("Calls", exact=True).fill("2")
    page.get_by_role("button", name="503").click()
    expect(page.locator("#faults li")).to_contain_text(["2 left"])
    assert [one.call for one in mock.pending_faults] == [
        "fail_next(503, times=2, operation='list_incidents')"
    ]
    create(http, "Drill")
    assert [http.get(INCIDENTS).status_code for _ in range(3)] == [503, 503, 200]
    expect(page.locator("#faults li")).to_have_count(0)
    expect(page.locator("#calls .badge")).to_have_text(["200", "503", "503", "201"])


def test_every_fault_can_be_injected_and_cleared(mock: MockDatadog, opened: Open) -> None:
    page = opened()
    buttons = page.locator("#inject button").all()
    for button in buttons:
        button.click()
    expect(page.locator("#faults li")).to_have_count(len(buttons))
    assert len(mock.pending_faults) == len(buttons) == 7
    page.get_by_role("button", name="Clear faults").click()
    expect(page.locator("#faults li")).to_have_count(0)
    assert mock.pending_faults == []
    expect(page.get_by_role("button", name="Clear faults")).to_be_hidden()


def test_the_reason_of_a_refused_fault_is_shown(mock: MockDatadog, opened: Open, problems: list[str]) -> None:
    page = opened()
    page.get_by_label("Calls", exact=True).fill("0")
    page.get_by_role("button", name="503").click()
    expect(page.get_by_role("alert")).to_contain_text("times must be")
    assert mock.pending_faults == []
    (problem,) = problems
    assert "status of 400" in problem
    problems.clear()
    page.get_by_label("Calls", exact=True).fill("")
    page.get_by_role("button", name="503").click()
    expect(page.locator("#faults li")).to_have_count(1)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_the_clock_advances_and_stops(mock: MockDatadog, opened: Open) -> None:
    page = opened()
    expect(page.locator("#now")).to_have_text("2026-01-05 09:00:00 UTC")
    page.get_by_role("button", name="1 hour").click()
    expect(page.locator("#now")).to_have_text("2026-01-05 10:00:00 UTC")
    page.get_by_role("button", name="Freeze").click()
    expect(page.locator("#frozen")).to_be_visible()
    assert mock.is_frozen
    page.get_by_role("button", name="1 day").click()
    expect(page.locator("#now")).to_have_text("2026-01-06 10:00:00 UTC")
    page.get_by_role("button", name="Resume").click()
    expect(page.locator("#frozen")).to_be_hidden()
    assert (mock.is_frozen, mock.now) == (False, datetime.datetime(2026, 1, 6, 10, tzinfo=datetime.UTC))


def test_all_pages_follow_a_reset_and_changes_in_process(
    http: httpx.Client, mock: MockDatadog, opened: Open
) -> None:
    pages = [opened() for _ in range(3)]
    create(http, "Drill")
    for page in pages:
        expect(page.locator("#incidents li")).to_have_count(1)
        expect(page.locator("#calls li")).to_have_count(1)
    mock.reset()
    mock.fail_next(500)
    for page in pages:
        expect(page.locator("#incidents li")).to_have_count(0)
        expect(page.locator("#calls li")).to_have_count(0)
        expect(page.locator("#faults li")).to_have_count(1)


def test_calls_that_are_discarded_as_they_arrive(http: httpx.Client, opened: Open) -> None:
    """The page adds calls in batches: one of them can be empty by the time at which it is added."""
    page = opened()
    is_live(page)
    page.evaluate(
        """() => {
            const send = (kind, id, data) => source.dispatchEvent(
                new MessageEvent(kind, { lastEventId: id, data: JSON.stringify(data) }));
            send("call", "a.1", { number: 1, method: "GET", path: "/", status: 200, milliseconds: 1 });
            send("clear", "b.0", {});
        }"""
    )
    page.wait_for_timeout(200)  # after it, an error in the page has failed the test
    expect(page.locator("#calls-total")).to_have_text("0")
    http.get(f"{INCIDENTS}/none")
    expect(page.locator("#calls li")).to_have_count(1)


def test_it_keeps_the_latest_calls(http: httpx.Client, opened: Open) -> None:
    page = opened()
    is_live(page)
    for _ in range(120):
        http.get(f"{INCIDENTS}/none")
    expect(page.locator("#calls-total")).to_have_text("120")
    expect(page.locator("#calls li")).to_have_count(100)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_it_fits_the_window(
    width: int, scheme: str, http: httpx.Client, mock: MockDatadog, opened: Open, tmp_path: Path
) -> None:
    for title in ("Checkout fails", "a-title-without-spaces" * 10, "Search is slow for customers " * 5):
        incident = create(http, title, fields={"severity": {"type": "dropdown", "value": "SEV-1"}})
        add_todo(http, incident, f"Write down what happened: {title}")
    mock.fail_next(503, times=2, operation="search_incidents", path="/api/v2/incidents/search")
    page = opened("/", viewport={"width": width, "height": 800}, color_scheme=scheme)
    expect(page.locator("#incidents li")).to_have_count(3)
    expect(page.locator("#calls li")).to_have_count(6)
    expect(page.locator("#faults li")).to_have_count(1)
    page.screenshot(path=tmp_path / f"page-{width}-{scheme}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    edges = "[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right)"
    assert page.evaluate(f"Math.max(...{edges})") <= width
    lightness = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert (min(lightness) > 200) if scheme == "light" else (max(lightness) < 60)
