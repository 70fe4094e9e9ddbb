"""`dir` and `help`: data and methods for use, without plumbing; and a description of every resource."""

from __future__ import annotations

import inspect
import pydoc
from typing import Any
from unittest.mock import MagicMock

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api import models
from datadog_incidents_api._unknown_variant import UnknownVariant

from .spec import SPEC
from .test_printing import incident

DESCRIPTIONS = {tag["name"]: tag["description"] for tag in SPEC["tags"]}
CLIENT = IncidentsClient(access_token="t", base_url="https://dd.test")
ASYNC_CLIENT = AsyncIncidentsClient(access_token="t", base_url="https://dd.test")


def test_dir_of_a_view_lists_its_data() -> None:
    assert dir(incident()) == [
        *("attachments", "attributes", "commander", "created_by", "data", "declared_by", "id", "included"),
        *("last_modified_by", "raw", "relationships", "response", "to_dict", "to_flat"),
    ]


def test_dir_of_a_subclass_lists_what_it_adds() -> None:
    class Own(type(incident())):  # type: ignore[misc]
        @property
        def url(self) -> str:
            return ""

    assert "url" in dir(Own.__new__(Own))


def test_dir_of_a_model_lists_its_members() -> None:
    handle = models.IncidentNotificationHandle(handle="@ana@example.com")
    assert dir(handle) == ["additional_properties", "display_name", "handle", "to_dict", "to_flat"]
    attributes = incident().attributes
    assert set(dir(attributes)) == {field.name for field in attributes._fields} | {
        *("additional_properties", "to_dict", "to_flat")
    }


def test_dir_of_an_unknown_variant_lists_what_was_received() -> None:
    assert dir(UnknownVariant({"amount": 5, "not a name": 1})) == ["amount", "raw", "to_dict", "type"]


@pytest.mark.parametrize("client", [CLIENT, ASYNC_CLIENT])
def test_dir_of_a_client_lists_resources_and_methods(client: Any) -> None:
    assert {*DESCRIPTIONS, "with_options", "operations"} <= set(dir(client))
    assert [name for name in dir(client) if name.startswith("_")] in (
        ["__enter__", "__exit__"],
        ["__aenter__", "__aexit__"],
    )


def test_a_mock_with_the_specification_of_a_client_is_a_context_manager() -> None:
    with MagicMock(spec=CLIENT) as mock:
        assert mock is not None


@pytest.mark.parametrize("name", DESCRIPTIONS)
@pytest.mark.parametrize("client", [CLIENT, ASYNC_CLIENT])
def test_help_of_a_resource_says_what_it_does(client: Any, name: str) -> None:
    resource = type(getattr(client, name))
    description = inspect.getdoc(resource) or ""
    assert description.splitlines()[0] == DESCRIPTIONS[name]
    kind = "Asynchronous" if client is ASYNC_CLIENT else "Synchronous"
    assert f"{kind}; available as `client.{name}`." in description
    methods = {method for method, _ in inspect.getmembers(resource, inspect.isfunction) if method[0] != "_"}
    assert {line.split(":")[0].strip() for line in description.split("Methods:\n")[1].splitlines()} >= methods


def test_help_shows_the_description() -> None:
    shown = pydoc.plain(pydoc.render_doc(CLIENT.impacts))
    assert "|  Impacts of an incident: who or what is affected, and for how long." in shown
