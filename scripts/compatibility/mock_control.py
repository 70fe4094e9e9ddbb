"""Comparison of the control endpoints of two versions of the mock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .change import Change, Kind

Described = Mapping[str, Any]


def compare_controls(old: Described, new: Described) -> Iterator[Change]:
    """Compare the endpoints, their methods, and the members of the bodies."""
    for path in sorted(old.keys() | new.keys()):
        if path not in new:
            yield _change("breaking", path, "endpoint removed")
        elif path not in old:
            yield _change("additive", path, "endpoint added")
        else:
            yield from _names(old[path]["methods"], new[path]["methods"], path, "method")
            yield from _requests(old[path].get("request", {}), new[path].get("request", {}), path)
            yield from _responses(old[path].get("response", {}), new[path].get("response", {}), path)


def _change(kind: Kind, location: str, message: str) -> Change:
    return Change(kind, "mock", location, message)


def _names(old: list[str], new: list[str], location: str, what: str) -> Iterator[Change]:
    for name in sorted(set(old) - set(new)):
        yield _change("breaking", location, f"{what} {name} removed")
    for name in sorted(set(new) - set(old)):
        yield _change("additive", location, f"{what} {name} added")


def _requests(old: Described, new: Described, path: str) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        location = f"{path}, request body, {name}"
        if name not in new:
            yield _change("breaking", location, "member removed")
        elif name not in old:
            yield _change("additive", location, "member added")
        else:
            yield from _names(old[name], new[name], location, "type")


def _responses(old: Described, new: Described, path: str) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        location = f"{path}, response body, {name}"
        if name not in new:
            yield _change("breaking", location, "member removed")
        elif name not in old:
            yield _change("additive", location, "member added")
        elif old[name] != new[name]:
            yield _change("breaking", location, f"type changed from {old[name]} to {new[name]}")
