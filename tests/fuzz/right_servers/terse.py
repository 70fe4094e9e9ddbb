"""Servers whose responses omit everything that the OpenAPI document does not require."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents.fuzz.model.declared_members import without_undeclared
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


@right_server("Objects accept unknown members; a server with types does not store them.")
def unknown_members_are_not_stored(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str, document: Record) -> None:
        known = {**without_undeclared(operation, document)}
        document.clear()
        document |= known

    alter_documents(patch, alter)


@right_server("Whether a list may have an item twice is not stated; a server can have sets.")
def items_of_lists_are_stored_once(patch: pytest.MonkeyPatch) -> None:
    def once(value: Any) -> Any:
        if is_object(value):
            return {name: once(one) for name, one in value.items()}
        found = {json.dumps(one, sort_keys=True): once(one) for one in value} if is_array(value) else {}
        return [*found.values()] if is_array(value) else value

    def alter(_: str, document: Record) -> None:
        for one in primary(document):
            for name, value in one.get("attributes", {}).items():
                if name not in ("facets", "field_analytics", "incidents"):
                    one["attributes"][name] = once(value)

    alter_documents(patch, alter)


@right_server("Metadata of an integration is that of one service; a server with types stores no other.")
def metadata_is_that_of_one_service(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str, document: Record) -> None:
        for one in primary(document):
            metadata = one.get("attributes", {}).get("metadata")
            if one["type"] == "incident_integrations" and is_object(metadata):
                service = next(name for name in ("channels", "issues", "teams") if name in metadata)
                one["attributes"]["metadata"] = {service: metadata[service]}

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
