"""Comparison of the commands and options of two versions of `datadog-incidents`.

Functions that check the value of an option are not compared, as they cannot be described.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .change import Change, Kind

Described = Mapping[str, Any]

WIDER = {(None, "?"), (None, "+"), (None, "*"), ("?", "*"), ("+", "*")}
"""Numbers of values of a positional argument, of which the second permits all that the first does."""


def compare_commands(old: Described, new: Described, command: str = "datadog-incidents") -> Iterator[Change]:
    """Compare the parser of a command and those of its subcommands."""
    for key, text in old["texts"].items():
        if text != new["texts"].get(key):
            yield _change("cosmetic", command, f"{key} changed")
    yield from _options(old["options"], new["options"], command)
    yield from _positionals(old["positionals"], new["positionals"], command)
    yield from _exclusive(old, new, command)
    for name in sorted(old["commands"].keys() | new["commands"].keys()):
        location = f"{command} {name}"
        if name not in new["commands"]:
            yield _change("breaking", location, "command removed")
        elif name not in old["commands"]:
            yield _change("additive", location, "command added")
        else:
            yield from compare_commands(old["commands"][name], new["commands"][name], location)


def _change(kind: Kind, location: str, message: str) -> Change:
    return Change(kind, "cli", location, message)


def _options(old: Described, new: Described, command: str) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        location = f"{command} {name}"
        if name not in new:
            yield _change("breaking", location, "option removed")
        elif name not in old:
            yield _added(new[name], location, "option")
        else:
            yield from _action(old[name], new[name], location)
            if old[name]["nargs"] != new[name]["nargs"]:
                yield _change("breaking", location, "number of values changed")


def _positionals(old: list[Described], new: list[Described], command: str) -> Iterator[Change]:
    for index in range(max(len(old), len(new))):
        if index >= len(new):
            yield _change("breaking", f"{command} {old[index]['name']}", "argument removed")
        elif index >= len(old):
            yield _added(new[index], f"{command} {new[index]['name']}", "argument")
        else:
            location = f"{command} {old[index]['name']}"
            if old[index]["name"] != new[index]["name"]:
                yield _change("breaking", location, f"replaced by argument {new[index]['name']}")
                continue
            yield from _action(old[index], new[index], location)
            values = (old[index]["nargs"], new[index]["nargs"])
            if values[0] != values[1]:
                kind: Kind = "additive" if values in WIDER else "breaking"
                yield _change(kind, location, "number of values changed")


def _added(action: Described, location: str, what: str) -> Change:
    if action["required"]:
        return _change("breaking", location, f"required {what} added")
    return _change("additive", location, f"{what} added")


def _action(old: Described, new: Described, location: str) -> Iterator[Change]:
    if old["action"] != new["action"]:
        yield _change("breaking", location, f"changed from {old['action']} to {new['action']}")
    # The number of values of a positional argument determines whether it is required.
    if old["required"] != new["required"] and old["nargs"] == new["nargs"]:
        required = new["required"]
        yield _change(
            "breaking" if required else "additive",
            location,
            "is required" if required else "is no longer required",
        )
    if old["default"] != new["default"]:
        yield _change("breaking", location, f"default changed from {old['default']} to {new['default']}")
    before, after = old["choices"], new["choices"]
    if before is None or after is None:
        if before is not after:
            limited = before is None
            yield _change(
                "breaking" if limited else "additive",
                location,
                "limited to choices" if limited else "no longer limited to choices",
            )
    else:
        for choice in sorted(set(before) - set(after)):
            yield _change("breaking", location, f"choice {choice} removed")
        for choice in sorted(set(after) - set(before)):
            yield _change("additive", location, f"choice {choice} added")
    for key, text in old["texts"].items():
        if text != new["texts"].get(key):
            yield _change("cosmetic", location, f"{key} changed")


def _exclusive(old: Described, new: Described, command: str) -> Iterator[Change]:
    """Compare the pairs of options that exclude each other."""
    before, after = (
        {(one, other) for group in found["exclusive"] for one in group for other in group if one < other}
        for found in (old, new)
    )
    known = old["options"].keys() | {one["name"] for one in old["positionals"]}
    for pair in sorted(after - before):
        if known.issuperset(pair):
            yield _change("breaking", f"{command} {' and '.join(pair)}", "exclude each other")
    for pair in sorted(before - after):
        if all(name in new["options"] for name in pair):
            yield _change("additive", f"{command} {' and '.join(pair)}", "no longer exclude each other")
