"""Servers with other IDs and numbers."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from attrs import evolve

from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Server

from .alterations import Answer, Record, alter_documents, around, resources
from .right_server import right_server

ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@right_server("IDs are UUIDs of any version: versions have differed over time (EVIDENCE.md#two-back-ends).")
def ids_are_uuids_of_version_7(patch: pytest.MonkeyPatch) -> None:
    def new_id(state: MockState, _version: int) -> str:
        milliseconds = int(state._now.timestamp() * 1000)
        number = (milliseconds << 80) | state._random.getrandbits(80)
        number = (number & ~(0xF << 76)) | (7 << 76)
        return str(UUID(int=(number & ~(0x3 << 62)) | (0x2 << 62)))

    patch.setattr(MockState, "new_id", new_id)


@right_server("UUIDs are case-insensitive on input (RFC 9562).")
def ids_in_paths_ignore_case(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def insensitive(server: Server, request: Request) -> tuple[str | None, Delivery]:
            path = ID.sub(lambda found: found[0].lower(), request.path)
            return answer(server, evolve(request, path=path))

        return insensitive

    around(patch, wrap)


@right_server("A counter that several processes share skips numbers.")
def public_ids_have_gaps(patch: pytest.MonkeyPatch) -> None:
    def next_public_id(state: MockState) -> int:
        state._public_id += state.between(1, 9)
        return state._public_id

    patch.setattr(MockState, "next_public_id", next_public_id)


@right_server("An organization of ten years has large numbers (EVIDENCE.md#incidents shows 338029).")
def public_ids_are_large(patch: pytest.MonkeyPatch) -> None:
    def next_public_id(state: MockState) -> int:
        state._public_id = max(state._public_id, 2**31) + 1
        return state._public_id

    patch.setattr(MockState, "next_public_id", next_public_id)


@right_server("UUIDs can be written in upper case, too (RFC 9562).")
def ids_are_in_upper_case(patch: pytest.MonkeyPatch) -> None:
    new_id = MockState.new_id
    patch.setattr(MockState, "new_id", lambda state, version: new_id(state, version).upper())


@right_server("The prefix of an incident type is set by the server.")
def incident_types_have_another_prefix(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str, document: Record) -> None:
        for one in resources(document):
            if one["type"] == "incident_types" and "prefix" in one.get("attributes", {}):
                one["attributes"]["prefix"] = "SEC"

    alter_documents(patch, alter)
