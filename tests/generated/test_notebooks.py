"""HTML that notebooks show: cards of views, tables of pages and results; escaped, and limited in size."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api import models
from datadog_incidents_api._execution import ResultList
from datadog_incidents_api._html import card, table
from datadog_incidents_api._view import View
from datadog_incidents_api.types import UNSET, Page, Response
from datadog_incidents_api.views.incidents import IncidentView

from ..incident_json import required_attributes, required_relationships
from .test_printing import INCIDENT, REPLY, USER, VIEWS, incident, json, resource_of

OTHER_USER = {"type": "users", "id": "u-2"}
HOSTILE = "<script>alert('&')</script>\x00\x1b[31m\ud800"


class Text(HTMLParser):
    """Text of each cell, and the tags, of which only harmless ones without event handlers are expected."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"div", "table", "tr", "th", "td", "strong", "small", "br"}
        assert [name for name, _ in attrs] in ([], ["style"])
        self.tags += [tag] if tag != "br" else []
        self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.tags.pop() == tag

    def handle_data(self, data: str) -> None:
        self.cells[-1] += data


def texts(source: str) -> list[str]:
    """Return the texts of some HTML, without empty ones; checks that it is well-formed and harmless."""
    found = Text(source)
    assert found.tags == []
    return [text for text in found.cells if text]


def pairs(source: str) -> dict[str, str]:
    """Return the rows of a card."""
    rows = re.findall(r"<tr><th[^>]*>(.*?)</th><td[^>]*>(.*?)</td></tr>", source)
    return {html.unescape(name): html.unescape(text) for name, text in rows}


def test_a_card_has_title_id_people_fields_and_times() -> None:
    source = incident()._repr_html_()
    assert texts(source)[:2] == ["Checkout returns 500s", "incidents i-1"]
    rows = pairs(source)
    assert list(rows)[:4] == ["public_id", "severity", "state", "commander"]
    assert rows["commander"] == "Ana"
    assert rows["customer_impacted"] == "yes"
    assert rows["created"] == "2026-02-23 14:06:42 UTC"
    assert rows["teams"] == "web, storage"
    assert rows["summary"] == "Carts fail. Since noon."
    assert "resolved" not in rows and "root_cause" not in rows


def test_a_card_names_included_people() -> None:
    source = {
        **INCIDENT,
        "attributes": required_attributes(),
        "relationships": required_relationships() | {"last_modified_by_user": {"data": OTHER_USER}},
    }
    user = models.IncidentUserData.from_dict(USER)
    shown = IncidentView(models.IncidentResponseData.from_dict(source), [user], REPLY)._repr_html_()
    assert (pairs(shown)["created_by"], "last_modified_by" in pairs(shown)) == ("Ana", False)


def test_a_card_of_nothing_says_so() -> None:
    assert texts(IncidentView.__new__(IncidentView)._repr_html_()) == ["nothing"]
    assert texts(card(UNSET)) == ["nothing"]


def test_hostile_text_is_escaped() -> None:
    view = incident(title=HOSTILE, state=HOSTILE, fields={HOSTILE: {"type": "textbox", "value": HOSTILE}})
    for source in (view._repr_html_(), table([view]), table([HOSTILE], HOSTILE)):
        shown = " ".join(texts(source))
        assert "<script>alert('&')</script>\\x00\\x1b[31m\\ud800" in shown
        assert source.encode()


def test_large_values_are_limited() -> None:
    huge = "x" * 1_000_000
    view = incident(
        title=huge,
        state=huge,
        fields={f"{huge}{n}": {"type": "autocomplete", "value": [huge] * 10_000} for n in range(100)},
    )
    assert len(view._repr_html_()) < 20_000
    assert len(table([view] * 10_000)) < 200_000
    assert "… and 9950 more" in texts(table([view] * 10_000))


def test_a_page_is_a_table() -> None:
    with MockDatadog().client() as dd:
        for title in ("First", "Second"):
            dd.incidents.create(title=title, fields={"severity": "SEV-2"})
        page = next(dd.incidents.list().pages())
        taken = dd.incidents.list().take(2)
        todo = dd.todos.create(taken[0].id, content="Roll back")
        todos = next(dd.todos.list(taken[0].id).pages())
    shown = texts(page._repr_html_())
    assert shown[:7] == ["Page of 2 from 0", "public_id", "title", "severity", "state", "created", "id"]
    assert shown[7:11] == [str(page.items[0].attributes.public_id), "First", "SEV-2", "active"]
    assert shown[-1] == page.items[1].id
    assert texts(todos._repr_html_())[-1] == todo.id
    assert isinstance(taken, list) and isinstance(taken, ResultList) and isinstance(page.items, ResultList)
    assert texts(taken._repr_html_()) == ["2 results", *shown[1:]]


def test_an_empty_page_is_a_caption() -> None:
    assert texts(table([])) == ["0 results"]
    assert texts(Page([], 20, REPLY)._repr_html_()) == ["Page of 0 from 20"]


def test_other_items_are_shown_by_their_repr() -> None:
    assert texts(table([None, {"a": "<b>"}], "Two")) == ["Two", "None", "{'a': '<b>'}"]


def test_displaying_a_list_sends_nothing() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    options: dict[str, Any] = {
        "access_token": "t",
        "base_url": "https://dd.test",
        "unstable_operations": "all",
    }
    network = httpx.MockTransport(refuse)
    dd = IncidentsClient(**options, transport=network)
    async_dd = AsyncIncidentsClient(**options, transport=network)
    for listing in (dd.incidents.list(), async_dd.incidents.list()):
        assert repr(listing) == "<list of incidents, not fetched>"
        assert not hasattr(listing, "_repr_html_")


@settings(max_examples=50)
@given(view=st.sampled_from(VIEWS), id_=json, attributes=json, relationships=json | st.just(UNSET))
def test_html_of_any_resource_is_well_formed(
    view: type[View], id_: Any, attributes: Any, relationships: Any
) -> None:
    data = resource_of(view, id=id_, type="things", attributes=attributes, relationships=relationships)
    shown = view(data, [data, None], Response(200, {}, b"", None))
    assert texts(shown._repr_html_())
    assert texts(table([shown, None, attributes]))
