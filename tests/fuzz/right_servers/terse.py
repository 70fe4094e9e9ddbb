"""Servers whose responses omit everything that the OpenAPI document does not require."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.mock.core.resource_schema import allows_null, resource_schema
from datadog_incidents_api.operations import OPERATIONS

from .alterations import Record, alter_documents, primary
from .right_server import right_server

META_IS_REQUIRED = ("list_incident_user_defined_fields",)
EMBEDDED = frozenset({"created_by", "last_modified_by", "declared_by", "commander"})
"""Attributes that contain a user."""
NOTHING: tuple[Any, ...] = (None, {"data": None}, {"data": []})


def required_members(operation: str) -> frozenset[str]:
    """Return the attributes and relationships that resources in responses must have."""
    # The attributes of a search contain incidents, which `primary` returns as well.
    return resource_schema("list_incidents" if operation == "search_incidents" else operation).required


def reduce_members(patch: pytest.MonkeyPatch, omitted: tuple[str, ...], names: tuple[str, ...]) -> None:
    """Omit optional members of resources.

    Args:
        patch: monkeypatch of the variant.
        omitted: which of the members are omitted: `attributes`, `relationships`.
        names: names of the operations, such as `create`.
    """

    def alter(operation: str, document: Record) -> None:
        if OPERATIONS[operation].name not in names:
            return
        required = required_members(operation)
        for one in primary(document):
            for part in omitted:
                # What is included has to be related (JSON:API).
                if part in one and not (part == "relationships" and document.get("included")):
                    one[part] = {name: value for name, value in one[part].items() if name in required}

    alter_documents(patch, alter)


@right_server("Only `id`, `type` and the required attributes have to be in a response to a create.")
def creates_are_answered_briefly(patch: pytest.MonkeyPatch) -> None:
    reduce_members(patch, ("attributes", "relationships"), ("create", "import_"))


@right_server("Only `id`, `type` and the required attributes have to be in a response to an update.")
def updates_are_answered_briefly(patch: pytest.MonkeyPatch) -> None:
    reduce_members(patch, ("attributes", "relationships"), ("update", "patch"))


@right_server("Lists omit attributes that a get shows, as those of todos do (EVIDENCE.md#todos).")
def list_items_are_brief(patch: pytest.MonkeyPatch) -> None:
    reduce_members(patch, ("attributes",), ("list",))


@right_server("An optional attribute without a value may be absent instead of null.")
def nulls_are_omitted(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str, document: Record) -> None:
        required = required_members(operation)
        for one in primary(document):
            for part in ("attributes", "relationships"):
                if part in one:
                    one[part] = {
                        name: value
                        for name, value in one[part].items()
                        if name in required or value not in NOTHING
                    }

    alter_documents(patch, alter)


@right_server("`meta` is optional, and absent from some recorded lists (EVIDENCE.md#pagination).")
def lists_have_no_meta(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str, document: Record) -> None:
        if OPERATIONS[operation].name == "list" and operation not in META_IS_REQUIRED:
            document.pop("meta", None)

    alter_documents(patch, alter)


@right_server("Users need not be embedded: their IDs are in the relationships.")
def users_are_not_embedded(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str, document: Record) -> None:
        required = required_members(operation)
        for one in primary(document):
            for name in EMBEDDED - required:
                if isinstance(one.get("attributes", {}).get(name), dict):
                    del one["attributes"][name]

    alter_documents(patch, alter)


@right_server("An optional attribute without a value may be null instead of absent.")
def nulls_are_written(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str, document: Record) -> None:
        schema = resource_schema(operation)
        for one in primary(document):
            if "attributes" in one and one["type"] == schema.kind:
                # A user that is not embedded exists nevertheless.
                nulls = {name for name, member in schema.attributes.items() if allows_null(member)} - EMBEDDED
                one["attributes"] = dict.fromkeys(sorted(nulls)) | one["attributes"]

    alter_documents(patch, alter)
