"""`to_dict` and `to_flat`: the resource as received, and as one flat row for tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents.mock import MockDatadog
from datadog_incidents_api import models
from datadog_incidents_api._flat import _free_name, flat_row
from datadog_incidents_api._json_parsing import parse
from datadog_incidents_api.errors import NotIncludedError
from datadog_incidents_api.types import Response
from datadog_incidents_api.views.incidents import IncidentView

from ..incident_json import required_attributes, required_relationships
from .calls import sync_client
from .random_bodies import QUICK, random_bodies
from .replies import DISTINCT, full, schema_of

USER = {"type": "users", "id": "u-1", "attributes": {"name": "Ana", "email": "ana@example.com"}}
INCIDENT: dict[str, Any] = {
    "attributes": {
        "title": "Checkout returns 500s",
        "public_id": 7,
        "customer_impacted": True,
        "created": "2026-02-23T14:06:42.541123456Z",
        "resolved": None,
        "commander": {"data": USER},
        "brand_new": USER,
        "declared_by": {"data": None},
        "notification_handles": [{"handle": "@ana@example.com", "display_name": "Ana \u2028"}],
        "fields": {
            "severity": {"type": "dropdown", "value": "SEV-2"},
            "teams": {"type": "autocomplete", "value": ["web", "storage"]},
            "root_cause": {"type": "textbox", "value": None},
            "no_value": {"type": "textbox"},
            "untyped": {"value": "wiki/42"},
            "other": {"type": "money", "amount": 5},
            "cost": {"type": "money", "value": 5, "currency": "EUR"},
        },
        "field_analytics": {"state": {"active": {"duration": 2, "spans": [{"start": 1, "end": None}]}}},
        "nothing": {},
    },
    "relationships": {
        "commander_user": {"data": None},
        "created_by_user": {"data": {"type": "users", "id": "u-1"}},
        "impacts": {"data": []},
        "responders": {"data": [{"type": "incident_responders", "id": "r-1"}]},
        "links_only": {"links": {"related": "/x"}},
    },
    "meta": {"rank": 1.5},
    "type": "incidents",
    "id": "i-1",
}
ROW = {
    "id": "i-1",
    "type": "incidents",
    "title": "Checkout returns 500s",
    "public_id": 7,
    "customer_impacted": True,
    "created": "2026-02-23T14:06:42.541123456Z",
    "resolved": None,
    "commander.id": "u-1",
    "commander.type": "users",
    "commander.name": "Ana",
    "commander.email": "ana@example.com",
    "brand_new.id": "u-1",
    "brand_new.type": "users",
    "brand_new.name": "Ana",
    "brand_new.email": "ana@example.com",
    "declared_by": None,
    "notification_handles": '[{"handle": "@ana@example.com", "display_name": "Ana \u2028"}]',
    "fields.severity": "SEV-2",
    "fields.teams": ["web", "storage"],
    "fields.root_cause": None,
    "fields.untyped": "wiki/42",
    "fields.other.type": "money",
    "fields.other.amount": 5,
    "fields.cost": 5,
    "fields.cost.currency": "EUR",
    "field_analytics.state.active.duration": 2,
    "field_analytics.state.active.spans": '[{"start": 1, "end": null}]',
    "meta.rank": 1.5,
    "commander_user.id": None,
    "created_by_user.id": "u-1",
    "impacts.ids": [],
    "responders.ids": ["r-1"],
    "links_only.links.related": "/x",
}


COMPLETE = {
    **INCIDENT,
    "attributes": required_attributes() | INCIDENT["attributes"],
    "relationships": required_relationships() | INCIDENT["relationships"],
}
"""What the spec requires in addition."""


def view() -> IncidentView:
    source = json.loads(json.dumps(COMPLETE))
    return IncidentView(models.IncidentResponseData.from_dict(source), None, Response(200, {}, b"", None))


def test_a_row_has_plain_values_by_name() -> None:
    row = flat_row(INCIDENT)
    assert row == ROW
    assert list(row) == list(ROW)
    assert row.keys() - {"declared_by"} < view().to_flat().keys()


def test_a_dictionary_is_the_json_as_received() -> None:
    incident = view()
    assert incident.to_dict() == COMPLETE
    assert list(incident.to_dict()) == list(COMPLETE)


def test_changes_to_the_results_change_nothing_else() -> None:
    incident = view()
    incident.to_dict()["attributes"]["fields"]["teams"]["value"].append("changed")
    incident.to_flat()["fields.teams"].append("changed")
    assert incident.to_dict() == COMPLETE
    assert incident.raw == COMPLETE


def test_a_changed_model_does_not_change_what_was_received() -> None:
    incident = view()
    incident.attributes.title = "Changed"
    assert (
        incident.to_dict()["attributes"]["title"]
        == incident.to_flat()["title"]
        == INCIDENT["attributes"]["title"]
    )


def test_a_taken_name_is_replaced_by_the_path() -> None:
    attributes = {
        "type": 3,
        "id": "own",
        "a": {"b": 1},
        "a.b": 2,
        "role": {"id": "r-0"},
        "attributes": {"type": 4},
    }
    relationships = {"role": {"data": {"type": "roles", "id": "r-1"}}}
    source = {"id": "1", "type": "things", "attributes": attributes, "relationships": relationships}
    assert flat_row(source) == {
        "id": "1",
        "type": "things",
        "attributes.type": 3,
        "attributes.id": "own",
        "a.b": 1,
        "attributes.a.b": 2,
        "role.id": "r-0",
        "attributes.attributes.type": 4,
        "relationships.role.id": "r-1",
    }


def test_a_taken_path_gets_a_number() -> None:
    source = {
        "id": "1",
        "type": "t",
        "attributes.type": 2,
        "attributes": {"type": 3, "a": {"b": 4}, "a.b": 5},
    }
    assert flat_row(source) == {
        "id": "1",
        "type": "t",
        "attributes.type": 3,
        "a.b": 4,
        "attributes.a.b": 5,
        "attributes.type.2": 2,
    }


def test_many_equal_paths_get_numbers_in_linear_time() -> None:
    class Row(dict[str, object]):
        lookups = 0

        def __contains__(self, name: object) -> bool:
            self.lookups += 1
            return super().__contains__(name)

    row, numbers = Row(a=0), dict[str, Iterator[int]]()
    for number in range(100):
        row[_free_name(row, numbers, "a", "a")] = number
    assert list(row) == ["a", *(f"a.{number}" for number in range(2, 102))]
    assert row.lookups == 3 * 100


def test_models_have_rows_too() -> None:
    handle = models.IncidentNotificationHandle(handle="@ana@example.com")
    assert handle.to_flat() == {"handle": "@ana@example.com"}
    assert view().attributes.to_flat()["fields.severity"] == "SEV-2"
    assert view().data.to_flat()["responders.ids"] == ["r-1"]


@pytest.mark.parametrize("body", [b'{"data": null}', b"{}"])
def test_a_view_without_a_resource_has_no_row(body: bytes) -> None:
    user = sync_client(body).users.create(email="a@example.com")
    for read in (user.to_dict, user.to_flat):
        with pytest.raises(NotIncludedError, match="the response has no resource for this UserView"):
            read()


def test_deeply_nested_values_have_rows() -> None:
    depth = 400
    objects = b'{"in":' * depth + b"1" + b"}" * depth
    lists = b"[" * depth + b'"x"' + b"]" * depth
    source = parse(b'{"attributes": {"objects": ' + objects + b', "lists": ' + lists + b"}}")
    row = flat_row(source)
    assert row == {f"objects{'.in' * depth}": 1, "lists": lists.decode()}


@pytest.mark.parametrize("operation", DISTINCT)
def test_rows_of_full_responses_are_flat(operation: str) -> None:
    for body in full(operation):
        for source in resources(body.value):
            assert_flat(flat_row(source))


@pytest.mark.parametrize("operation", ["get_incident", "list_incident_todos"])
def test_rows_of_generated_responses_are_flat(operation: str) -> None:
    @QUICK
    @given(body=random_bodies(schema_of(operation)))
    def check(body: Any) -> None:
        for source in resources(body):
            assert_flat(flat_row(source))

    check()


def resources(body: Any) -> list[dict[str, Any]]:
    """Return the body, and the objects in its `data`."""
    data = body.get("data")
    return [body, *(one for one in (data if isinstance(data, list) else [data]) if isinstance(one, dict))]


def assert_flat(row: dict[str, Any]) -> None:
    for name, value in row.items():
        assert isinstance(name, str)
        for item in value if isinstance(value, list) else [value]:
            assert item is None or isinstance(item, str | int | float)  # neither UNSET nor an object


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["id", "type", "attributes", "relationships", "data", "fields", "value", "a", "a.b", ""]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@settings(max_examples=30)
@given(source=st.dictionaries(st.sampled_from(["id", "type", "attributes", "relationships", "x"]), anything))
def test_rows_of_any_json_are_flat(source: dict[str, Any]) -> None:
    row = flat_row(source)
    assert_flat(row)
    assert json.loads(json.dumps(row)) == row


EMBEDDED = {
    "data": {
        **USER,
        "attributes": {
            "uuid": "u-1",
            "handle": "ana",
            "email": "ana@example.com",
            "name": "Ana",
            "icon": "/i",
        },
    }
}


@pytest.mark.parametrize(
    ("name", "null"),
    [
        *((name, None) for name in ("commander", "created_by", "declared_by", "last_modified_by")),
        ("commander", {"data": None}),
    ],
)
def test_null_in_place_of_a_resource_has_the_columns_of_the_resource(name: str, null: Any) -> None:
    def row(value: Any) -> dict[str, Any]:
        source = json.loads(json.dumps(COMPLETE))
        source["attributes"][name] = value
        return IncidentView(
            models.IncidentResponseData.from_dict(source), None, Response(200, {}, b"", None)
        ).to_flat()

    filled, empty = row(EMBEDDED), row(null)
    assert empty.keys() == filled.keys()
    columns = {column for column in empty if column.startswith(f"{name}.")}
    assert len(columns) == 7
    assert {column: value for column, value in empty.items() if column in columns} == dict.fromkeys(columns)
    assert filled[f"{name}.email"] == "ana@example.com"


@pytest.mark.parametrize(
    ("path", "columns"), [("field_analytics", []), ("non_datadog_creator", ["image_48_px", "name"])]
)
def test_null_in_place_of_another_object_has_the_members_of_the_spec(path: str, columns: list[str]) -> None:
    row = models.IncidentResponseAttributes.from_dict(required_attributes() | {path: None}).to_flat()
    assert {name: value for name, value in row.items() if name.startswith(path)} == {
        f"{path}.{column}": None for column in columns
    }


def test_a_null_scalar_or_list_is_none() -> None:
    source = required_attributes() | {"resolved": None, "notification_handles": None, "brand_new": None}
    row = models.IncidentResponseAttributes.from_dict(source).to_flat()
    assert (row["resolved"], row["notification_handles"], row["brand_new"]) == (None, None, None)


def test_incidents_have_the_same_columns_with_and_without_a_commander() -> None:
    with MockDatadog().client() as dd:
        leader = dd.users.create(email="ana@example.com", name="Ana")
        created = [
            dd.incidents.create(title=title, commander=who) for title, who in (("a", leader.id), ("b", None))
        ]
        rows = [one.to_flat() for one in created]
    assert rows[0].keys() == rows[1].keys()
    assert [row["commander.name"] for row in rows] == ["Ana", None]


def test_listed_incidents_have_the_same_columns() -> None:
    with MockDatadog().client() as dd:
        for title in ("a", "b"):
            dd.incidents.create(title=title, fields={"severity": "SEV-2"})
        rows = [incident.to_flat() for incident in dd.incidents.list()]
    assert [row["title"] for row in rows] == ["a", "b"]
    assert rows[0].keys() == rows[1].keys()
    assert rows[0]["fields.severity"] == "SEV-2"
