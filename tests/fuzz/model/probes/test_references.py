"""References: derived from the OpenAPI document, and what must not be named is found if it is accepted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from datadog_incidents.fuzz.model.probes.references import (
    path_resource,
    query_references,
    references,
    references_to,
)
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources import relationships
from datadog_incidents.mock.server import HANDLERS, Handler
from datadog_incidents_api.operations import OPERATIONS
from tests.mutants.mutant import load

from .running import run, session_of

Around = Callable[[Handler, MockState, Arguments], Reply]


def seed(patch: pytest.MonkeyPatch, operation: str, around: Around) -> None:
    handler = HANDLERS[operation]
    patch.setitem(HANDLERS, operation, lambda state, arguments: around(handler, state, arguments))


def linked(arguments: Arguments, name: str) -> str | None:
    link = (arguments.body["data"].get("relationships") or {}).get(name) or {}
    data = link.get("data")
    return None if data is None else str((data[0] if isinstance(data, list) else data)["id"])


def without(arguments: Arguments, *names: str) -> Arguments:
    """Return the arguments without some relationships, which are not checked then."""
    data = arguments.body["data"]
    links = {name: one for name, one in data["relationships"].items() if name not in names}
    body = {**arguments.body, "data": {**data, "relationships": links}}
    return Arguments(arguments.operation, arguments.path, arguments.query, body)


def paths_of(operation: str) -> dict[str, str]:
    return {one.place.path: one.kind for one in references(operation)}


def test_references_of_a_body() -> None:
    assert paths_of("update_incident") == {
        "data/relationships/commander_user/data": "users",
        "data/relationships/integrations/data/0": "incident_integrations",
    }
    assert paths_of("create_on_call_page_from_incident") == {
        "data/attributes/role": "incident_user_defined_roles",
        "data/attributes/target": "users",
    }
    assert paths_of("create_incident_rule") == {"data/attributes/incident_type_uuid": "incident_types"}
    assert paths_of("create_incident_postmortem_attachment") == {
        "data/attributes/postmortem_template_id": "postmortem_templates"
    }
    assert paths_of("update_global_incident_handle")["data/id"] == "incidents_handles"
    assert paths_of("create_incident_todo") == {}
    assert paths_of("get_incident") == {}


def test_every_place_that_names_an_incident_type_is_found() -> None:
    found = {one.operation for one in references_to("types")}
    assert len(found) == 16
    assert {"update_incident_impact_field", "import_incident", "create_incident_rule"} <= found


def test_references_of_paths_and_queries() -> None:
    found = path_resource("get_incident_todo", "todo_id")
    assert found is not None
    assert found.tag == "todos"
    found = path_resource("get_org_settings_by_incident_type", "incident_type_id")
    assert found is not None
    assert found.tag == "types"
    assert query_references("list_incident_rules") == ["incidentTypeUUID"]
    assert query_references("list_incidents") == []


@pytest.mark.parametrize(
    ("bug", "operation", "subject"),
    [
        (
            "unknown_incident_type_of_a_template_is_accepted",
            *("create_incident_notification_template", "incident_type/data: nothing that ever existed"),
        ),
        (
            "deleted_postmortem_template_is_still_accepted",
            *("create_incident_postmortem_attachment", "a deleted postmortem_templates"),
        ),
        (
            "disabled_user_can_still_take_command",
            *("update_incident", "commander_user/data: a deleted users"),
        ),
    ],
)
def test_bug_of_tests_mutants_is_found(
    bug: str, operation: str, subject: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load()[bug].patch(monkeypatch)
    failures = run(session_of(MockDatadog()), "references", [operation])
    found = [one.subject for one in failures if one.check == "unknown_related_refused"]
    assert any(subject in one for one in found), found


def found(operation: str) -> set[tuple[str, str]]:
    failures = run(session_of(MockDatadog()), "references", [operation])
    return {(one.check, one.subject) for one in failures}


def test_failures_of_what_is_named_have_their_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    load()["responder_is_the_user_of_the_key"].patch(monkeypatch)
    session = session_of(MockDatadog(), checks=["related_ids_kept"])
    failures = run(session, "references", ["create_incident_responder"])
    assert [one.check for one in failures] == ["related_ids_kept"]
    assert failures[0].exchanges[-1].request.operation == "create_incident_responder"


def test_type_of_another_kind_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    related = relationships.related

    def of_any_kind(state: MockState, kind: str, resource_id: str) -> object:
        found = related(state, kind, resource_id)
        is_known = any(resource_id in members for members in state.members.values())
        return {} if found is None and is_known else found

    monkeypatch.setattr(relationships, "related", of_any_kind)
    place = "data/relationships/notification_template/data"
    subjects = {subject for _, subject in found("update_incident_notification_rule")}
    assert f"{place}: postmortem_templates instead" in subjects
    assert all(one.endswith(("instead", ": its incident_type")) for one in subjects)


def test_integration_of_another_incident_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        named = linked(arguments, "integrations")
        is_known = named in state.members["integrations"]
        return handler(state, without(arguments, "integrations") if is_known else arguments)

    seed(monkeypatch, "update_incident", around)
    place = "data/relationships/integrations/data"
    # The seeded server looks at the first integration only.
    assert found("update_incident") == {
        ("unknown_related_refused", f"{place}/0: one that exists and one that does not"),
        ("unknown_related_refused", f"{place}/0: the incident_integrations of another incident"),
    }


def test_refused_commander_that_has_changed_something_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        try:
            return handler(state, arguments)
        except Refused:
            if linked(arguments, "commander_user") not in state.users:
                handler(state, without(arguments, "commander_user"))
            raise

    seed(monkeypatch, "update_incident", around)
    assert "refused_changes_nothing" in {check for check, _ in found("update_incident")}


def test_refusal_of_what_exists_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if linked(arguments, "notification_template") != [*state.members["notification_templates"]][-1]:
            raise Refused(404, "notification template not found")
        return handler(state, arguments)

    seed(monkeypatch, "update_incident_notification_rule", around)
    place = "data/relationships/notification_template/data"
    assert ("valid_request_accepted", place) in found("update_incident_notification_rule")


def test_other_resource_than_the_named_one_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        user = arguments.body["data"]["relationships"]["user"]["data"]
        if user["id"] in state.users and not state.users[user["id"]]["attributes"]["disabled"]:
            user["id"] = [*state.users][-1]
        return handler(state, arguments)

    seed(monkeypatch, "create_incident_responder", around)
    assert ("related_ids_kept", "data/relationships/user/data") in found("create_incident_responder")


@pytest.mark.parametrize("status", [400, 404])
def test_role_that_is_refused_must_be_refused_after_its_delete(
    status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        role = arguments.body["data"]["attributes"].get("role", {}).get("id")
        deleted = [one.resource["id"] for one in state.deleted["user_defined_roles"]]
        if role is not None and role not in [*state.members["user_defined_roles"], *deleted]:
            raise Refused(status, "role not found")
        return handler(state, arguments)

    seed(monkeypatch, "create_page_from_incident", around)
    subject = "data/attributes/role: a deleted incident_user_defined_roles"
    assert ("unknown_related_refused", subject) in found("create_page_from_incident")


def test_path_with_what_was_deleted_or_is_of_another_kind_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    handler, gone = HANDLERS["delete_incident"], set[str]()

    def remember(state: MockState, arguments: Arguments) -> Reply:
        gone.add(arguments.path["incident_id"])
        return handler(state, arguments)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        named = arguments.path["incident_id"]
        if named in gone or named in state.users or named in state.members["types"]:
            path = {**arguments.path, "incident_id": [*state.incidents][-1]}
            arguments = Arguments(arguments.operation, path, arguments.query, arguments.body)
        return handler(state, arguments)

    monkeypatch.setitem(HANDLERS, "delete_incident", remember)
    seed(monkeypatch, "create_incident_todo", around)
    assert {check for check, _ in found("create_incident_todo")} == {"deleted_is_gone", "identity"}


def test_responder_at_the_id_of_its_user_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    load()["responder_is_found_by_the_id_of_its_user"].patch(monkeypatch)
    assert ("identity", "responder_id: its user") in found("get_incident_responder")


def test_todo_at_the_id_of_its_incident_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        path = {**arguments.path}
        if path["todo_id"] == path["incident_id"]:
            owned = [key for key, one in state.todos.items() if one["incident_id"] == path["incident_id"]]
            path["todo_id"] = owned[-1]
        return handler(state, Arguments(arguments.operation, path, arguments.query, arguments.body))

    seed(monkeypatch, "get_incident_todo", around)
    assert ("identity", "todo_id: the incidents of it") in found("get_incident_todo")


def test_type_at_the_id_of_its_creator_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    related = relationships.related

    def of_users(state: MockState, kind: str, resource_id: str) -> object:
        return (
            {}
            if kind == "incident_types" and resource_id in state.users
            else related(state, kind, resource_id)
        )

    monkeypatch.setattr(relationships, "related", of_users)
    subjects = {subject for _, subject in found("create_incident_notification_template")}
    assert "data/relationships/incident_type/data: its created_by_user" in subjects


def test_filter_by_what_does_not_exist_that_selects_something_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        query = {**arguments.query}
        if query.get("filter[incident-type]") not in state.members["types"]:
            query.pop("filter[incident-type]", None)
        return handler(state, Arguments(arguments.operation, arguments.path, query, arguments.body))

    seed(monkeypatch, "list_incident_user_defined_roles", around)
    failures = found("list_incident_user_defined_roles")
    assert ("filter_filters", "filter[incident-type]: a deleted incident_types") in failures


def test_every_reference_is_probed() -> None:
    session, named = session_of(MockDatadog(), profile="quick"), set[str]()
    session.connection.listeners.append(
        lambda one: named.update([one.request.operation or ""] if b"dead" in one.request.body else [])
    )
    operations = [one for one in OPERATIONS if references(one)]
    assert run(session, "references", operations) == []
    assert named == {*operations}
