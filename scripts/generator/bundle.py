"""Bundler: merges the files under `spec/` into one OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError


class SpecError(Exception):
    """The files under `spec/` do not form an OpenAPI document; the message has location and reason."""


def bundle(spec: Path) -> dict[str, Any]:
    """Merge `openapi.yaml` with every file under `components/` and `resources/`.

    Args:
        spec: folder of these files.

    Returns:
        The OpenAPI document as plain dictionaries and lists, with every reference resolvable inside it. The
        order of paths and components does not depend on the files that they are defined in.

    Raises:
        SpecError: a file is not valid YAML, repeats a definition of another file, or contains a reference
            to a missing component.
    """
    root = spec / "openapi.yaml"
    others = {*spec.rglob("*.yaml"), *spec.rglob("*.yml")} - {root}
    document: dict[str, Any] = {}
    for path in [root, *sorted(others)]:
        _merge(document, _read(path), path)
    document["paths"] = _sorted(document.get("paths", {}))
    for kind, components in document.get("components", {}).items():
        document["components"][kind] = _sorted(components)
    for where, reference in references(document):
        _check(document, where, reference)
    return document


def _read(path: Path) -> dict[str, Any]:
    try:
        found = YAML(typ="safe", pure=True).load(path)
    except (OSError, YAMLError) as error:
        raise SpecError(f"{path}: {error}") from None
    return _mapping(found, path, "the top")


def _mapping(found: Any, path: Path, where: str) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise SpecError(f"{path}: expected a mapping at {where}, not {type(found).__name__}")
    return found


def _merge(document: dict[str, Any], fragment: dict[str, Any], source: Path) -> None:
    """Add the definitions of a fragment; a duplicate is an error, so that each has a single source."""
    for key, value in fragment.items():
        if key == "paths":
            _add(document.setdefault(key, {}), _mapping(value, source, key), source, "path")
        elif key == "components":
            for kind, components in _mapping(value, source, key).items():
                known = document.setdefault(key, {}).setdefault(kind, {})
                _add(known, _mapping(components, source, f"{key}/{kind}"), source, kind)
        else:
            _add(document, {key: value}, source, "member")


def _add(target: dict[str, Any], members: dict[str, Any], source: Path, what: str) -> None:
    for name, value in members.items():
        if name in target:
            raise SpecError(f"{source}: {what} {name!r} is already defined in another file")
        target[name] = value


def _sorted(members: dict[str, Any]) -> dict[str, Any]:
    return dict(sorted(members.items(), key=lambda member: str(member[0])))


def _check(document: dict[str, Any], where: str, reference: str) -> None:
    """Check that a reference, followed through other references, leads to an object in the same document."""
    seen: set[str] = set()
    target: Any = {"$ref": reference}
    while "$ref" in target:
        reference = target["$ref"]
        if reference in seen:
            raise SpecError(f"{where} refers to {reference!r}, which is a circular reference")
        seen.add(reference)
        target = resolve(document, reference)
        if not isinstance(target, dict):
            raise SpecError(f"{where} refers to {reference!r}, which is not defined")


def references(node: Any, where: str = "#") -> Iterator[tuple[str, str]]:
    """Yield each `$ref` under a node, after the JSON pointer of the object that contains it."""
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str):
            yield where, reference
        for key, value in node.items():
            yield from references(value, f"{where}/{escape(key)}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from references(value, f"{where}/{index}")


def escape(key: object) -> str:
    """Escape a key for use in a JSON pointer."""
    return str(key).replace("~", "~0").replace("/", "~1")


def resolve(document: Any, reference: str) -> Any:
    """Return the node that a reference of the form `#/a/b` points to; None if there is none."""
    if not reference.startswith("#/"):
        return None
    node = document
    for part in reference[2:].split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(node, dict):
            node = node.get(key)
        elif isinstance(node, list) and key.isdecimal() and int(key) < len(node):
            node = node[int(key)]
        else:
            return None
    return node
