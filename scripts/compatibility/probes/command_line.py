"""Describe the commands and options of `datadog-incidents`, as its argparse parsers define them."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any, NoReturn

from datadog_incidents.cli import main


class Captured(BaseException):
    """Carries the parser out of `main`, which handles exceptions."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self.parser = parser


def _capture(parser: argparse.ArgumentParser, *_: Any, **__: Any) -> NoReturn:
    raise Captured(parser)


def describe(parser: argparse.ArgumentParser) -> dict[str, Any]:
    """Describe a parser and those of its commands."""
    commands: dict[str, Any] = {}
    options: dict[str, Any] = {}
    positionals: list[dict[str, Any]] = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            commands = {name: describe(command) for name, command in action.choices.items()}
        elif action.option_strings:
            options |= {name: _action(action) for name in action.option_strings}
        else:
            positionals.append(_action(action))
    groups = [[_name(one) for one in group._group_actions] for group in parser._mutually_exclusive_groups]
    texts = {"description": parser.description, "epilog": parser.epilog}
    return {
        "commands": commands,
        "options": options,
        "positionals": positionals,
        "exclusive": groups,
        "texts": texts,
    }


def _action(action: argparse.Action) -> dict[str, Any]:
    return {
        "name": _name(action),
        "action": type(action).__name__,
        "nargs": action.nargs,
        "required": action.required,
        "choices": None if action.choices is None else [str(choice) for choice in action.choices],
        "default": repr(action.default),
        "texts": {"help": action.help, "metavar": action.metavar},
    }


def _name(action: argparse.Action) -> str:
    return action.option_strings[-1] if action.option_strings else action.dest


if __name__ == "__main__":
    argparse.ArgumentParser.parse_known_args = _capture  # type: ignore[method-assign, assignment]
    try:
        main([])
    except Captured as captured:
        json.dump(describe(captured.parser), sys.stdout)
