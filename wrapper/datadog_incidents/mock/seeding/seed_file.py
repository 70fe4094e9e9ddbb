"""Seed files: what is to be seeded, as YAML or JSON, with errors that name the line."""

from __future__ import annotations

import json
from pathlib import Path as FilePath
from typing import Any

from datadog_incidents._common.argument_checks import is_mapping

from ..server import Server
from .given import Given, kind_of
from .seed import ARGUMENTS, seed
from .seed_error import SeedError, path_text
from .seeded_ids import SeededIds
from .yaml_error import TOO_DEEP, YamlError
from .yaml_lines import Lines, parse_yaml


class SeedFileError(ValueError):
    """Seed file that cannot be read or describes something invalid; the message begins with the place."""


def seed_file(server: Server, file: FilePath) -> SeededIds:
    """Add what a file describes to an organization.

    Args:
        server: server of the organization.
        file: path of the file: JSON if it ends with `.json`, else YAML.

    Raises:
        SeedFileError: the file cannot be read, or describes something invalid. Nothing has been added.
    """
    text = _text(file)
    try:
        values, lines = _parsed_json(text) if file.suffix.lower() == ".json" else parse_yaml(text)
    except YamlError as error:
        raise SeedFileError(f"{file}:{error.line}: {error.problem}") from None
    try:
        if not is_mapping(values):
            found = "is empty" if values is None else f"is {kind_of(values)}"
            raise SeedError((), f"the file {found}: it must be a mapping of {', '.join(ARGUMENTS)} to lists")
        given = Given(values, (), ARGUMENTS)
        return seed(server, {name: values[name] for name in ARGUMENTS if name in given})
    except SeedError as error:
        line = (lines or _lines_of_json(text)).get(error.path)
        place = f"{file}:{line}" if line else str(file)
        where = f"{path_text(error.path)}: " if error.path else ""
        raise SeedFileError(f"{place}: {where}{error.problem}") from None


def _text(file: FilePath) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SeedFileError(f"{file}:{line}: the file must be encoded as UTF-8") from None
    except OSError as error:
        raise SeedFileError(f"cannot read {file}: {error.strerror}") from None


class _DuplicateMember(Exception):
    """Object in which a name occurs twice."""


def _parsed_json(text: str) -> tuple[Any, Lines | None]:
    """Return the value of a JSON document; its lines are only determined for errors, as that takes longer."""
    try:
        return json.loads(text, object_pairs_hook=_distinct), None
    except json.JSONDecodeError as error:
        raise YamlError(error.lineno, f"invalid JSON: {error.msg}") from None
    except ValueError:  # of `int`, which limits the digits, and tells no line
        raise YamlError(1, "invalid JSON: a number has too many digits") from None
    except RecursionError:
        raise YamlError(1, TOO_DEEP) from None
    except _DuplicateMember as error:
        parse_yaml(_as_yaml(text))  # knows the line of the second one
        raise YamlError(1, f"{error} is given twice") from None


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _DuplicateMember(next(repr(name) for name in names if names.count(name) > 1))
    return found


def _lines_of_json(text: str) -> Lines:
    try:
        return parse_yaml(_as_yaml(text))[1]
    except YamlError:  # JSON that is no YAML, such as a name of more than 1,024 characters
        return Lines({})


def _as_yaml(text: str) -> str:
    """Return a valid JSON document as YAML, which does not permit tabs; strings of JSON contain none."""
    return text.replace("\t", " ")
