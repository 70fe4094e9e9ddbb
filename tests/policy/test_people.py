"""Users by name: which places of calls are looked up, which user a name means, and what is remembered."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from datadog_incidents._openapi import document
from datadog_incidents._policy import known_people
from datadog_incidents._policy.known_people import KnownPeople
from datadog_incidents._policy.people import (
    USER_PATH,
    Person,
    Place,
    chosen,
    name_at,
    places_of_names,
    with_id,
)
from datadog_incidents.errors import InvalidRequestError
from datadog_incidents.fuzz.model.operation_schemas import body_schema, is_read_only, path_parameters
from datadog_incidents_api.api.handles import create_global_incident_handle
from datadog_incidents_api.api.incidents import create_incident, import_incident, update_incident
from datadog_incidents_api.api.pages import create_page_from_incident, link_page_to_incident
from datadog_incidents_api.api.responders import create_incident_responder
from datadog_incidents_api.api.users import disable_user, get_user, list_users
from datadog_incidents_api.models import IncidentOnCallPageTarget
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call

ANA, BEN = "00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"
NAME = "ana@example.com"


def page_of(kind: str, identifier: str) -> Call[Any]:
    data = {"type": "page", "attributes": {"title": "t", "target": {"type": kind, "identifier": identifier}}}
    return Call(create_page_from_incident.OPERATION, "/x", None, body={"data": data})


def imported(**people: str) -> Call[Any]:
    links = {f"{one}_user": {"data": {"type": "users", "id": name}} for one, name in people.items()}
    return Call(import_incident.OPERATION, "/x", None, body={"data": {"relationships": links}})


CALLS: dict[str, tuple[Callable[[str], Call[Any]], str]] = {
    "create": (
        lambda who: create_incident.prepare(
            body=create_incident.flat(title="t", customer_impacted=False, commander=who)
        ),
        "commander",
    ),
    "update": (
        lambda who: update_incident.prepare("1", body=update_incident.flat(incident_id="1", commander=who)),
        "commander",
    ),
    "handle": (
        lambda who: create_global_incident_handle.prepare(
            body=create_global_incident_handle.flat(name="h", incident_type=BEN, commander=who)
        ),
        "commander",
    ),
    "responder": (
        lambda who: create_incident_responder.prepare("1", body=create_incident_responder.flat(user=who)),
        "user",
    ),
    "import": (lambda who: imported(declared_by=who), "declared_by"),
    "page": (lambda who: page_of("user_uuid", who), "target"),
    "linked page": (
        lambda who: link_page_to_incident.prepare(
            "1",
            body=link_page_to_incident.flat(
                id=BEN,
                page_target=IncidentOnCallPageTarget.from_dict({"type": "user_uuid", "identifier": who}),
            ),
        ),
        "page_target",
    ),
    "get": (get_user.prepare, "user_id"),
    "delete": (disable_user.prepare, "user_id"),
}


@pytest.mark.parametrize("name", CALLS)
def test_a_name_is_found_and_replaced_and_a_uuid_is_left_alone(name: str) -> None:
    prepare, argument = CALLS[name]
    call = prepare(NAME)
    (place,) = places_of_names(call)
    assert (place.argument, place.text) == (argument, NAME)
    replaced, direct = with_id(call, place, ANA), prepare(ANA)
    assert (replaced.path, replaced.body, replaced.operation) == (direct.path, direct.body, direct.operation)
    assert prepare(NAME).body == call.body, "the call itself is unchanged"
    assert places_of_names(direct) == places_of_names(prepare(ANA.upper())) == []


@pytest.mark.parametrize("prepare", [get_user.prepare, disable_user.prepare])
def test_an_id_from_the_server_cannot_address_another_resource(prepare: Callable[[str], Call[Any]]) -> None:
    call = prepare(NAME)
    (place,) = places_of_names(call)
    with pytest.raises(InvalidRequestError, match=r"^user_id: .*would address another resource"):
        with_id(call, place, "../incidents/1")
    assert with_id(call, place, "a?b#c").path.endswith("/users/a%3Fb%23c")


def test_several_names_of_one_call_are_found() -> None:
    places = places_of_names(imported(commander="ben", declared_by=NAME))
    assert [one.argument for one in places] == ["commander", "declared_by"]


@pytest.mark.parametrize(
    "call",
    [
        list_users.prepare(filter=NAME),
        get_user.prepare("no-such-id"),
        page_of("team_handle", "web"),
        create_incident.prepare(
            body=create_incident.flat(title=NAME, customer_impacted=False, commander=None)
        ),
        Call(
            create_incident.OPERATION,
            "/x",
            None,
            body={"data": {"relationships": {"a": None, "b": {"data": 7}}}},
        ),
        Call(create_incident.OPERATION, "/x", None, body=["data"]),
    ],
    ids=["list", "malformed ID in the path", "team", "no commander", "malformed links", "malformed body"],
)
def test_other_texts_are_not_names_of_users(call: Call[Any]) -> None:
    assert places_of_names(call) == []


@pytest.mark.parametrize("text", [NAME, f"@{NAME}", f" @{NAME} "])
def test_a_leading_at_sign_does_not_matter(text: str) -> None:
    assert name_at(Place("commander", (), text)) == NAME


@pytest.mark.parametrize("text", ["", "@", " ", " @ "])
def test_an_empty_name_is_refused(text: str) -> None:
    with pytest.raises(InvalidRequestError, match=r"^commander: must be the UUID, email address or handle"):
        name_at(Place("commander", (), text))


def person(user_id: str = ANA, email: object = NAME, handle: object = NAME, **more: object) -> Person:
    return Person.of({"id": user_id, "attributes": {"email": email, "handle": handle, **more}})


@pytest.mark.parametrize(
    "match",
    [
        person(),
        person(email="Ana@Example.COM", handle="other"),
        person(email="other", handle="ANA@example.com"),
        person(disabled=False, status="Pending", service_account=False),
    ],
    ids=["both", "email", "handle", "pending"],
)
def test_a_whole_name_in_any_case_is_chosen(match: Person) -> None:
    others = [person(BEN, email=f"x{NAME}", handle=f"{NAME}x"), person(BEN, email=None, handle=7)]
    assert chosen("commander", NAME, [*others, match, match]) == ANA


@pytest.mark.parametrize(
    "more", [{"disabled": True}, {"status": "Disabled"}, {"service_account": True}], ids=str
)
def test_disabled_users_and_service_accounts_do_not_count(more: dict[str, object]) -> None:
    excluded = person(BEN, **more)
    assert chosen("commander", NAME, [excluded, person()]) == ANA
    with pytest.raises(InvalidRequestError, match=f"^commander: only disabled users .* {BEN}; pass the UUID"):
        chosen("commander", NAME, [excluded])


def test_no_user_and_several_users_are_refused() -> None:
    with pytest.raises(InvalidRequestError, match=rf"^user: no user has .* '{NAME}'; pass the UUID") as none:
        chosen("user", NAME, [person(email="other", handle="other"), Person.of({})])
    assert none.value.path == "user"
    with pytest.raises(
        InvalidRequestError, match=f"^user: several users have .*: {ANA}, {BEN}; pass the UUID"
    ):
        chosen("user", NAME, [person(), person(BEN)])


def test_names_are_remembered_in_any_case_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_people, "MAX_KNOWN", 2)
    known = KnownPeople()
    known.add("Ana", ANA)
    known.add("ben", BEN)
    assert (known.get("aNA"), known.get("BEN"), known.get("cem")) == (ANA, BEN, None)
    known.add("cem", ANA)
    assert (known.get("ana"), known.get("ben"), known.get("cem")) == (None, None, ANA)
    known.forget("CEM")
    known.forget("unknown")
    assert known.get("cem") is None


def user_places(operation: str) -> set[tuple[str, ...]]:
    """Return where the request bodies of an operation have the JSON:API type of users, by the spec."""
    found: set[tuple[str, ...]] = set()

    def walk(schema: dict[str, Any], path: tuple[str, ...]) -> None:
        schema = document.follow(schema, document.openapi_document())
        for variant in [*schema.get("oneOf", ()), *schema.get("anyOf", ())]:
            walk(variant, path)
        for name, member in schema.get("properties", {}).items():
            if is_read_only(member):
                continue
            if document.follow(member, document.openapi_document()).get("const") == "users":
                found.add(path)
            elif len(path) < 8:
                walk(member, (*path, name))

    walk({**(body_schema(operation) or {})}, ())
    return found - {("data",)}


def test_every_user_in_a_request_of_the_spec_is_in_a_place_that_is_looked_up() -> None:
    named: dict[str, set[str]] = {}
    for operation in OPERATIONS.values():
        for place in user_places(operation.id):
            data, relationships, name, inner = place
            assert (data, relationships, inner) == ("data", "relationships", "data"), (operation.id, place)
            module = import_module(f"datadog_incidents_api.api.{operation.tag}.{operation.id}")
            assert name.removesuffix("_user") in inspect.signature(module.flat).parameters
            named.setdefault(name, set()).add(operation.id)
        if "user" in "".join(path_parameters(operation)):
            assert operation.path.endswith(USER_PATH)
    assert named.keys() == {"commander_user", "declared_by_user", "user"}
