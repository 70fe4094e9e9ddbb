"""Merges the files under `spec/` into one OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError


class SpecError(Exception):
    """The files under `spec/` do not make a document; the message says where and why."""


def bundle(spec: Path) -> dict[str, Any]:
    """Merge `openapi.yaml` with every file under `components/` and `resources/`.

    Args:
        spec: the folder that holds them.

    Returns:
        The document as plain dictionaries and lists, references resolvable within it; the order of
        paths and components does not depend on which file they are in.

    Raises:
        SpecError: a file is no YAML, says what another one said, or refers to what is not there.
    """
    document: dict[str, Any] = {}
    for path in [spec / "openapi.yaml", *sorted(spec.glob("*/*.yaml"))]:
        _merge(document, _read(path), path.relative_to(spec))
    document["paths"] = dict(sorted(document.get("paths", {}).items()))
    for kind, components in document.get("components", {}).items():
        document["components"][kind] = dict(sorted(components.items()))
    for where, reference in references(document):
        if resolve(document, reference) is None:
            raise SpecError(f"{where} refers to {reference!r}, which is not in the document")
    return document


def _read(path: Path) -> dict[str, Any]:
    try:
        found = YAML(typ="safe", pure=True).load(path)
    except (OSError, YAMLError) as error:
        raise SpecError(f"{path}: {error}") from None
    if not isinstance(found, dict):
        raise SpecError(f"{path}: expected a mapping at the top")
    return found


def _merge(document: dict[str, Any], fragment: dict[str, Any], source: Path) -> None:
    """Add paths and components; nothing may be said twice, so that there is one place to change it."""
    for key, value in fragment.items():
        if key == "paths":
            _add(document.setdefault("paths", {}), value, source, "path")
        elif key == "components":
            for kind, components in value.items():
                _add(
                    document.setdefault("components", {}).setdefault(kind, {}),
                    components,
                    source,
                    kind,
                )
        else:
            _add(document, {key: value}, source, "member")


def _add(target: dict[str, Any], members: dict[str, Any], source: Path, what: str) -> None:
    for name, value in members.items():
        if name in target:
            raise SpecError(f"{source}: {what} {name!r} stands in another file already")
        target[name] = value


def references(node: Any, where: str = "#") -> Iterator[tuple[str, str]]:
    """Every `$ref` under a node, with the JSON pointer of what holds it."""
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str):
            yield where, reference
        for key, value in node.items():
            yield from references(value, f"{where}/{str(key).replace('~', '~0').replace('/', '~1')}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from references(value, f"{where}/{index}")


def resolve(document: dict[str, Any], reference: str) -> Any:
    """What a reference of the form `#/a/b` points at; None where there is nothing."""
    if not reference.startswith("#/"):
        return None
    node: Any = document
    for part in reference[2:].split("/"):
        node = node.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(node, dict) else None
    return node
