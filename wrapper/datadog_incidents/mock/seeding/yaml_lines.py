"""YAML documents as plain values, with the line of each of them."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from datadog_incidents._common.extras import require

from .seed_error import Path
from .yaml_error import MAX_DEPTH, TOO_DEEP, YamlError

MAX_ALIASED = 100_000
"""Number of values that aliases can repeat: a few lines of aliases to aliases could stand for billions."""
_PREFIX = "tag:yaml.org,2002:"


@frozen
class Lines:
    """Lines of the values of a document.

    Attributes:
        by_path: line of each value, from 1, by the names and indexes that lead to it.
    """

    by_path: dict[Path, int]

    def get(self, path: Path) -> int | None:
        """Return the line of a value, or of the one that lacks it; None if it is unknown."""
        while path and path not in self.by_path:
            path = path[:-1]
        return self.by_path.get(path)


def parse_yaml(text: str) -> tuple[Any, Lines]:
    """Return the value of a YAML document, and the lines of its parts. Timestamps stay strings.

    Raises:
        YamlError: it is no YAML, has several documents, a name twice, a tag of its own, or is too large.
    """
    require("mock", "ruamel")
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    from .yaml_composer import BoundedComposer

    try:
        # Nodes, rather than values: they have lines, and scalars that are no Python objects yet.
        parser: Any = YAML(typ="safe", pure=True)
        parser.Composer = BoundedComposer
        node = parser.compose(text)
    except MarkedYAMLError as error:
        raise _invalid(error) from None
    except YAMLError as error:
        raise YamlError(1, f"invalid YAML: {str(error).partition(chr(10))[0]}") from None
    except RecursionError:
        raise YamlError(1, TOO_DEEP) from None
    reader = _Reader(len(text) + MAX_ALIASED)  # each value that is written takes a character
    return None if node is None else reader.value(node, ()), Lines(reader.lines)


def _invalid(error: Any) -> YamlError:  # its attributes have no types
    mark = error.problem_mark or error.context_mark
    return YamlError(1 if mark is None else mark.line + 1, f"invalid YAML: {error.problem}")


class _Reader:
    """Conversion of nodes to values.

    Args:
        limit: maximum number of values.
    """

    def __init__(self, limit: int) -> None:
        self._left = limit
        self.lines: dict[Path, int] = {}
        self._open: list[Any] = []

    def value(self, node: Any, path: Path) -> Any:
        self._left -= 1
        if self._left < 0:
            raise YamlError(_line(node), "aliases repeat too many values")
        self.lines.setdefault(path, _line(node))
        if len(self._open) > MAX_DEPTH:
            raise YamlError(_line(node), TOO_DEEP)
        if any(node is one for one in self._open):
            raise YamlError(_line(node), "an alias must not refer to a value that contains it")
        if node.id == "scalar":
            return _scalar(node)
        if node.tag not in (f"{_PREFIX}map", f"{_PREFIX}seq"):
            raise YamlError(_line(node), f"unknown tag {node.tag}")
        self._open.append(node)
        found = self._sequence(node, path) if node.id == "sequence" else self._mapping(node, path)
        self._open.pop()
        return found

    def _sequence(self, node: Any, path: Path) -> list[Any]:
        return [self.value(one, (*path, index)) for index, one in enumerate(node.value)]

    def _mapping(self, node: Any, path: Path) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        merged: dict[Any, Any] = {}
        for key, one in node.value:
            if key.id != "scalar":
                raise YamlError(_line(key), "a name must be a string")
            if key.tag == f"{_PREFIX}merge":
                merged |= self._merged(one, path)
                continue
            name = key.value
            if name in found:
                raise YamlError(_line(key), f"{name!r} is given twice")
            self.lines[(*path, name)] = _line(key)
            found[name] = self.value(one, (*path, name))
        return merged | found

    def _merged(self, node: Any, path: Path) -> dict[Any, Any]:
        """Return the members that `<<` adds: those of a mapping, or of several, the first of which wins."""
        mappings = node.value if node.id == "sequence" else [node]
        found: dict[Any, Any] = {}
        for one in reversed(mappings):
            value = self.value(one, path)
            if not isinstance(value, dict):
                raise YamlError(_line(node), "`<<` takes a mapping, or a list of mappings")
            found |= value
        return found


def _scalar(node: Any) -> Any:
    kind, text = node.tag.removeprefix(_PREFIX), node.value
    try:
        match kind:
            case "str" | "timestamp":
                return text
            case "null":
                return None
            case "bool":
                return text.lower() == "true"
            case "int":
                return int(text, 0) if text.lstrip("+-").startswith(("0x", "0o")) else int(text)
            case "float":
                return float(text)
            case _:
                pass
    except ValueError:
        pass
    raise YamlError(_line(node), f"{text[:50]!r} is neither a string, a number, true, false nor null")


def _line(node: Any) -> int:
    return int(node.start_mark.line) + 1
