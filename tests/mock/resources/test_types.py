"""There is a default type at all times: what is created without a type has one that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..conftest import Api


def test_the_oldest_type_takes_the_place_of_a_deleted_default(api: Api) -> None:
    with api.mock.client() as dd:
        first = dd.types.create(name="Security")
        dd.types.create(name="Privacy")
        default = dd.incidents.create(title="t").attributes.incident_type_uuid
        assert isinstance(default, str)
        dd.types.delete(default)
        assert dd.incidents.create(title="t").attributes.incident_type_uuid == first.id
        assert [one.attributes.is_default for one in dd.types.list()] == [True, False]
        template = dd.postmortem_templates.create(name="Why", location="datadog_notebooks", content="# Why")
        assert template.raw["relationships"]["incident_type"]["data"]["id"] == first.id


def test_another_default_is_made_where_no_type_is_left(api: Api) -> None:
    with api.mock.client() as dd:
        (only,) = dd.types.list()
        dd.types.delete(only.id)
        (made,) = dd.types.list()
        assert made.id != only.id and made.attributes.is_default
        assert dd.incidents.create(title="t").attributes.incident_type_uuid == made.id


def test_deleting_any_other_type_leaves_the_default(api: Api) -> None:
    with api.mock.client() as dd:
        (default,) = dd.types.list()
        dd.types.delete(dd.types.create(name="Security").id)
        assert [one.id for one in dd.types.list()] == [default.id]
