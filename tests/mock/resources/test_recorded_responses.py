"""The mock reproduces recorded responses, except for IDs, timestamps and public IDs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from ... import external

if TYPE_CHECKING:
    from ..conftest import Api

SUPPORTED = [
    ("POST", r"/api/v2/incidents", None),
    ("(GET|PATCH|DELETE)", r"/api/v2/incidents/[^/]+", "search|import"),
    ("(GET|POST)", r"/api/v2/incidents/[^/]+/relationships/todos", None),
    ("(GET|PATCH|DELETE)", r"/api/v2/incidents/[^/]+/relationships/todos/[^/]+", None),
    ("POST", r"/api/v2/users", None),
    ("DELETE", r"/api/v2/users/[^/]+", None),
]
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?\+00:00")
PEOPLE = ("created_by", "declared_by", "last_modified_by")
LATER = ("archived", "declared", "declared_by", "declared_by_uuid", "incident_type_uuid", "is_test", "slug",
         "declared_by_user")  # fmt: skip
"""Members that responses have only since 2025 or 2026 (EVIDENCE.md#incidents)."""


def recordings() -> Iterator[Any]:
    folder = external.recordings()
    for file in sorted(folder.glob("*.json")) if folder else ():
        calls = [
            one for one in json.loads(file.read_text("utf-8"))["interactions"] if is_supported(one["request"])
        ]
        if calls and is_supported(calls[0]["request"]) and calls[0]["request"]["method"] == "POST":
            yield pytest.param(calls, id=file.stem)


def is_supported(request: Any) -> bool:
    return any(
        re.fullmatch(method, request["method"])
        and re.fullmatch(path, request["path"])
        and not (other and re.search(other, request["path"]))
        for method, path, other in SUPPORTED
    )


def plain(value: Any, without: set[str]) -> Any:
    """Return a body without values that differ between runs.

    Of an ID the version is kept, of a timestamp the format.
    """
    if isinstance(value, dict):
        kept = {name: inner for name, inner in value.items() if name not in without}
        if "user_defined_fields" in kept:
            # The number of fields depends on the organization.
            kept["user_defined_fields"] = bool(kept["user_defined_fields"]["data"])
        return {
            name: structure(inner) if name in PEOPLE else plain(inner, without)
            for name, inner in kept.items()
        } | ({"public_id": type(kept["public_id"])} if "public_id" in kept else {})
    if isinstance(value, list):
        return [plain(inner, without) for inner in value]
    if isinstance(value, str):
        value = re.sub(r"(?<=^IR-)\d+$", "n", value)
        return TIME.sub("T", UUID.sub(lambda found: f"uuid{found[0][14]}", value))
    return value


def structure(user: Any) -> Any:
    """Return the members of an embedded user without their values."""
    return user and {
        name: sorted(inner) if isinstance(inner, dict) else None for name, inner in user["data"].items()
    }


def translated(value: Any, ids: dict[str, str]) -> Any:
    text = json.dumps(value)
    for recorded, replayed in ids.items():
        text = text.replace(recorded, replayed)
    return json.loads(text)


def test_recordings_are_found() -> None:
    if external.recordings() is None:
        pytest.skip(external.NO_RECORDINGS)
    assert len(list(recordings())) > 5


@pytest.mark.parametrize("calls", list(recordings()))
def test_the_mock_responds_as_recorded(api: Api, calls: list[Any]) -> None:
    ids: dict[str, str] = {}
    for call in calls:
        request, recorded = call["request"], call["response"]
        reply = api.call(
            request["method"],
            translated(request["path"], ids),
            translated(request["body"], ids),
            params=[tuple(one) for one in request["query"]],
        )
        assert reply.status_code == recorded["status"]
        if recorded["content_type"] is not None or reply.status_code == 204:
            assert reply.headers.get("content-type") == recorded["content_type"]
        if not recorded["body"]:
            assert reply.content == b""
            continue
        without = {name for name in LATER if f'"{name}"' not in json.dumps(recorded["body"])}
        assert plain(reply.json(), without) == plain(recorded["body"], without)
        if reply.status_code == 201:
            ids[recorded["body"]["data"]["id"]] = reply.json()["data"]["id"]
