"""Formatting of views: `repr` is one line, `str` is the full resource, and neither ever raises."""

from __future__ import annotations

import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api import models, views
from datadog_incidents_api._model import Model
from datadog_incidents_api._view import View
from datadog_incidents_api.types import UNSET, Page, Response
from datadog_incidents_api.views.incidents import IncidentView
from datadog_incidents_api.views.responders import IncidentResponderView

VIEWS = sorted(
    {
        view
        for module in pkgutil.iter_modules(views.__path__)
        for view in vars(import_module(f"{views.__name__}.{module.name}")).values()
        if isinstance(view, type) and issubclass(view, View) and view is not View
    },
    key=lambda view: view.__name__,
)
REPLY: Response[Any] = Response(200, {}, b"", None)
USER = {"type": "users", "id": "u-1", "attributes": {"name": "Ana", "handle": "ana@example.com"}}
INCIDENT = {
    "type": "incidents",
    "id": "i-1",
    "attributes": {
        "title": "Checkout returns 500s",
        "public_id": 7,
        **dict.fromkeys(("customer_impact_end", "customer_impact_scope", "customer_impact_start")),
        "detected": None,
        "modified": "2026-02-23T14:06:42.541000+00:00",
        "visibility": None,
        "severity": "SEV-2",
        "state": "active",
        "customer_impacted": True,
        "customer_impact_duration": 0,
        "created": "2026-02-23T14:06:42.541000+00:00",
        "resolved": None,
        "notification_handles": [],
        "commander": {"data": USER},
        "fields": {
            "severity": {"type": "dropdown", "value": "SEV-2"},
            "teams": {"type": "autocomplete", "value": ["web", "storage"]},
            "summary": {"type": "textbox", "value": "Carts fail.\nSince noon."},
            "root_cause": {"type": "textbox", "value": None},
        },
        "brand_new": {"deep": [{"a": 1}, {"a": 2}], "odd": {"type": "t", "id": "1", "b": 2}},
    },
    "relationships": {
        "commander_user": {"data": {"type": "users", "id": "u-1"}},
        "attachments": {"data": []},
        "created_by_user": {"data": {"type": "users", "id": "u-1"}},
        "impacts": {"data": []},
        "integrations": {"data": []},
        "last_modified_by_user": {"data": {"type": "users", "id": "u-1"}},
        "responders": {"data": [{"type": "incident_responders", "id": f"r-{n}"} for n in (1, 2)]},
        "user_defined_fields": {"data": [{"type": "user_defined_field", "id": f"f-{n}"} for n in range(8)]},
    },
}

OUTLINE = """\
incidents i-1
  title: Checkout returns 500s
  created: 2026-02-23 14:06:42.541000+00:00
  fields:
    severity: SEV-2
    teams: web, storage
    summary:
      Carts fail.
      Since noon.
  modified: 2026-02-23 14:06:42.541000+00:00
  public_id: 7
  state: active
  commander: users u-1 (Ana)
  customer_impact_duration: 0
  customer_impacted: yes
  severity: SEV-2
  brand_new:
    deep:
      -
        a: 1
      -
        a: 2
    odd:
      type: t
      id: 1
      b: 2
  relationships:
    created_by_user: users u-1
    last_modified_by_user: users u-1
    commander_user: users u-1
    responders:
      - incident_responders r-1
      - incident_responders r-2
    user_defined_fields: 8"""


def incident(**attributes: Any) -> IncidentView:
    """Return a view of INCIDENT with some attributes replaced."""
    source = {**INCIDENT, "attributes": {**INCIDENT["attributes"], **attributes}}  # type: ignore[dict-item]
    return IncidentView(models.IncidentResponseData.from_dict(source), None, REPLY)


def test_repr_of_an_incident_is_one_line() -> None:
    expected = "id='i-1' public_id=7 title='Checkout returns 500s' severity='SEV-2' state='active'"
    assert repr(incident()) == f"<IncidentView {expected}>"
    assert repr([incident()]) == f"[<IncidentView {expected}>]"


def test_str_of_an_incident_has_one_line_per_member() -> None:
    assert str(incident()) == OUTLINE


def test_str_of_nested_models_has_the_same_format() -> None:
    found = incident()
    assert str(found.attributes).startswith(
        "title: Checkout returns 500s\ncreated: 2026-02-23 14:06:42.541000+00:00\n"
    )
    fields: Any = found.attributes.fields
    assert str(fields["teams"]) == "autocomplete\n  value: web, storage"


def test_long_text_is_truncated_in_repr_and_complete_in_str() -> None:
    view = incident(title="500s >" * 100)
    assert "title='" + "500s >" * 9 + "500s …' severity" in repr(view)
    assert f"title: {'500s >' * 100}\n" in str(view)


def test_control_characters_are_escaped() -> None:
    view = incident(title="red \x1b[31m\x07", brand_new={"a\x1b": "\ud800"})
    for shown in (repr(view), str(view)):
        assert "red \\x1b[31m\\x07" in shown
        assert "\x1b" not in shown
    assert "a\\x1b: \\ud800" in str(view)
    assert str(view).encode()


def test_modified_attributes_are_printed() -> None:
    view = incident()
    view.attributes.title = "Carts are slow"
    assert "title='Carts are slow'" in repr(view)
    assert "title: Carts are slow\n" in str(view)


def test_repr_shows_other_attributes_if_there_are_no_identifying_ones() -> None:
    attributes = {"created": "2026", "external_id": "x", "is_billable": True, "meta": {"a": 1}, "\n": 1}
    view = IncidentResponderView(
        resource_of(IncidentResponderView, id="r-1", attributes=attributes), None, REPLY
    )
    assert repr(view) == "<IncidentResponderView id='r-1' external_id='x' is_billable=True>"


def test_repr_of_an_attachment_shows_its_title() -> None:
    with MockDatadog().client() as dd:
        incident_id = dd.incidents.create(title="t").id
        added = dd.attachments.add_link(incident_id, "https://status.example.com/42", title="Status page")
    assert "title='Status page'" in repr(added)


@pytest.mark.parametrize("depth", [100, 5_000])
def test_deeply_nested_values_are_truncated(depth: int) -> None:
    deep: dict[str, Any] = {}
    for _ in range(depth):
        deep = {"in": deep or 1}
    assert "in: …" in str(incident(brand_new=deep))
    assert len(str(incident(brand_new=deep)).splitlines()) < 50


def test_attributes_that_are_not_an_object_are_printed() -> None:
    view = IncidentView(resource_of(IncidentView, id="i-1", attributes=["a", "b"]), None, REPLY)
    assert (repr(view), str(view)) == ("<IncidentView id='i-1'>", "i-1\n  attributes: a, b")


@pytest.mark.parametrize("data", [None, UNSET])
def test_a_view_without_data_is_printed(data: Any) -> None:
    view = IncidentView(data, None, REPLY)
    assert (repr(view), str(view)) == ("<IncidentView>", "nothing")


def test_a_view_that_is_not_initialized_is_printed() -> None:
    assert repr(IncidentView.__new__(IncidentView)) == "<IncidentView>"


def resource_of(view: type[View], **members: Any) -> Any:
    """Return a resource for a view, with members that cannot occur in a response."""
    model: type[Model] = getattr(models, view.__annotations__["data"])
    resource: Any = model.__new__(model)
    resource._source = None
    resource._extra = {}
    for field in resource._fields:
        setattr(resource, field.name, members.get(field.name, UNSET))
    return resource


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
attribute_names = st.sampled_from(["title", "name", "state", "fields", "data", "type", "value", "id", "\n"])
attributes = json | st.dictionaries(attribute_names, json, max_size=4)


@given(
    view=st.sampled_from(VIEWS),
    id_=json,
    attributes=attributes,
    relationships=json | st.just(UNSET),
)
def test_printing_never_raises(view: type[View], id_: Any, attributes: Any, relationships: Any) -> None:
    data = resource_of(view, id=id_, type="things", attributes=attributes, relationships=relationships)
    printed = view(data, None, REPLY)
    assert re.fullmatch(rf"<{view.__name__}[^\n]*>", repr(printed))
    first, *lines = str(printed).split("\n")
    assert first.startswith("things") and all(line.startswith("  ") for line in lines)


def test_the_printing_module_is_imported_on_first_use() -> None:
    program = (
        "import sys; from datadog_incidents_api.views.incidents import IncidentView as V;"
        "name = 'datadog_incidents_api._printing'; assert name not in sys.modules;"
        "repr(V.__new__(V)); assert name in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_repr_of_pages_and_responses_is_short() -> None:
    body = {"data": [INCIDENT, {"type": "incidents"}]}
    network = httpx.MockTransport(lambda _: httpx.Response(200, json=body))
    with IncidentsClient(
        access_token="t",
        base_url="https://dd.test",
        transport=network,
        unstable_operations="all",
    ) as client:
        page = next(client.incidents.list(page_offset=20, errors="collect").pages())
    assert isinstance(page, Page)
    assert repr(page) == "<Page of 2 from 20, 1 unreadable>"
    assert re.fullmatch(r"<Response 200, \d+ bytes>", repr(page.response))
