"""Bundler: joins the files under `spec/`, which refer to each other, into one OpenAPI document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

# Reference to a component: the file relative to the one that refers, if it is another, and the names.
_COMPONENT = re.compile(r"([^#]*)#/components/(\w+)/([\w.-]+)")
_PATH_ITEMS = "pathItems"


class SpecError(Exception):
    """The files under `spec/` do not form an OpenAPI document; the message has location and reason."""


def bundle(spec: Path) -> dict[str, Any]:
    """Join `openapi.yaml` with the components of other files that it refers to, directly or indirectly.

    Path items are put in place of the references to them, and all other components are moved to the root
    under their own names.

    Args:
        spec: folder of these files.

    Returns:
        The OpenAPI document as plain dictionaries and lists, with every reference resolvable inside it. The
        order of paths and components does not depend on the files that they are defined in.

    Raises:
        SpecError: a file is not valid YAML; two files define components of the same kind and name; a
            reference leads to nothing; or a component of another file is not used.
    """
    document = _Bundle(spec).document
    for where, reference in references(document):
        _check(document, where, reference)
    return document


class _Bundle:
    """Document under construction: each reference to another file moves the component to the root."""

    def __init__(self, spec: Path) -> None:
        self._root = (spec / "openapi.yaml").resolve()
        files = {
            self._root,
            *(path.resolve() for suffix in ("yaml", "yml") for path in spec.rglob(f"*.{suffix}")),
        }
        self._files = {path: _read(path) for path in sorted(files)}
        self._sources: dict[tuple[str, str], Path] = {}
        root = self._files[self._root]
        own = self._components_of(self._root)
        for kind, components in own.items():
            self._sources |= {(kind, name): self._root for name in components}
        self._components: dict[str, dict[str, Any]] = {kind: {} for kind in own}
        self.document = {
            key: self._relocated(value, self._root, f"#/{key}")
            for key, value in root.items()
            if key not in ("paths", "components")
        }
        self.document["paths"] = {
            path: self._path_item(item, path)
            for path, item in sorted(_mapping(root.get("paths", {}), self._root, "paths").items())
        }
        for kind, components in own.items():
            for name, component in components.items():
                where = f"#/components/{kind}/{escape(name)}"
                self._components[kind][name] = self._relocated(component, self._root, where)
        self._refuse_unused()
        if self._components:
            self.document["components"] = {
                kind: dict(sorted(components.items())) for kind, components in self._components.items()
            }

    def _path_item(self, item: Any, path: str) -> Any:
        where = f"#/paths/{escape(path)}"
        if not isinstance(item, dict) or "$ref" not in item:
            return self._relocated(item, self._root, where)
        file, kind, name, found = self._find(item["$ref"], self._root, where)
        self._sources[kind, name] = file
        return self._relocated(found, file, f"#/components/{kind}/{name}")

    def _relocated(self, node: Any, file: Path, where: str) -> Any:
        """Copy a node of a file, with its references changed to those of the bundle."""
        if isinstance(node, list):
            return [self._relocated(value, file, f"{where}/{index}") for index, value in enumerate(node)]
        if not isinstance(node, dict):
            return node
        copy: dict[str, Any] = {}
        for key, value in node.items():
            here = f"{where}/{escape(key)}"
            if key == "$ref" and isinstance(value, str):
                copy[key] = self._moved(value, file, where)
            elif key == "discriminator" and isinstance(value, dict) and "mapping" in value:
                mapping = {one: self._moved(target, file, here) for one, target in value["mapping"].items()}
                copy[key] = {**value, "mapping": mapping}
            else:
                copy[key] = self._relocated(value, file, here)
        return copy

    def _moved(self, reference: str, file: Path, where: str) -> str:
        """Move the component of a reference to the root, once; returns the reference to it there."""
        target, kind, name, found = self._find(reference, file, where)
        known = self._sources.setdefault((kind, name), target)
        if known != target:
            raise SpecError(f"{target}: {kind} {name!r} is already defined in {known}")
        components = self._components.setdefault(kind, {})
        if target != self._root and name not in components:
            components[name] = None  # a component may refer to itself
            components[name] = self._relocated(found, target, f"#/components/{kind}/{name}")
        return f"#/components/{kind}/{name}"

    def _find(self, reference: Any, file: Path, where: str) -> tuple[Path, str, str, Any]:
        """Return the file, kind, name and content of the component that a reference of a file leads to."""
        match = _COMPONENT.fullmatch(str(reference))
        if match is None:
            raise SpecError(f"{file}{where} refers to {reference!r}, which is not a component")
        target = (file.parent / match[1]).resolve() if match[1] else file
        if target not in self._files:
            raise SpecError(f"{file}{where} refers to {reference!r}, but there is no such file in the spec")
        try:
            return target, match[2], match[3], self._components_of(target)[match[2]][match[3]]
        except KeyError:
            raise SpecError(f"{file}{where} refers to {reference!r}, which is not defined") from None

    def _components_of(self, file: Path) -> dict[str, dict[str, Any]]:
        components = _mapping(self._files[file].get("components", {}), file, "components")
        return {kind: _mapping(found, file, f"components/{kind}") for kind, found in components.items()}

    def _refuse_unused(self) -> None:
        """Refuse what no reference leads to, such as a path item that the root does not list."""
        for file, content in self._files.items():
            if file == self._root:
                continue
            for member in content.keys() - {"components"}:
                raise SpecError(f"{file}: member {member!r} is not allowed here, only components")
            for kind, components in self._components_of(file).items():
                for name in components:
                    if self._sources.get((kind, name)) != file:
                        users = "path of openapi.yaml" if kind == _PATH_ITEMS else "path or component in use"
                        raise SpecError(f"{file}: no {users} refers to {kind} {name!r}")


def _read(path: Path) -> dict[str, Any]:
    try:
        found = _parsed(path.read_bytes())
    except (OSError, YAMLError) as error:
        raise SpecError(f"{path}: {error}") from None
    return _mapping(found, path, "the top")


# Parsing takes seconds, and tests bundle the same files again.
@lru_cache(maxsize=256)
def _parsed(content: bytes) -> Any:
    """Parse YAML; the result is shared, and thus read-only."""
    return YAML(typ="safe", pure=True).load(content)


def _mapping(found: Any, path: Path, where: str) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise SpecError(f"{path}: expected a mapping at {where}, not {type(found).__name__}")
    return found


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
