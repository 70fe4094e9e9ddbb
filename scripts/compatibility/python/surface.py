"""Public names of a tree, by the path under which users know them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import griffe

from ..change import CannotCompare

PINNED = "tests/surface/public.txt"
"""The pinned public API, whose headings name the public modules of the wrapper."""

GENERATED: dict[str, tuple[str, ...] | None] = {
    "_model": ("Model",),  # the base class of the models, which inherit its methods
    "api": None,
    "dicts": None,
    "evidence": ("Evidence", "Recorded"),
    "models": None,
    "operations": ("OPERATIONS",),
    "types": None,
    "views": None,
}
"""Documented modules of the generated package with their public names, None for all of them.

Other modules and names are details of the models and resources.
"""

CLIENTS = ("IncidentsClient", "AsyncIncidentsClient")
IGNORED = {"__post_init__"}
MODELS = "datadog_incidents_api.models."
"""Models have no written constructors; their arguments are their attributes, and required as in the spec."""


@dataclass(frozen=True, slots=True)
class Item:
    """A public name.

    Attributes:
        definition: its definition.
        origin: path of the definition, equal for the synchronous and the asynchronous variant.
    """

    definition: griffe.Object
    origin: str


def surface(tree: Path) -> dict[str, Item]:
    """Public names of a tree.

    Raises:
        CannotCompare: the tree lacks one of the packages or the pinned API, or the code cannot be parsed.
    """
    loader = griffe.GriffeLoader(search_paths=[tree / "wrapper", tree / "generated"], allow_inspection=False)
    try:
        loader.load("datadog_incidents", try_relative_path=False)
        loader.load("datadog_incidents_api", try_relative_path=False)
        pinned = (tree / PINNED).read_text("utf-8")
    except (ImportError, griffe.GriffeError, SyntaxError, OSError) as error:
        raise CannotCompare(f"the Python API cannot be read: {error}") from error
    loader.resolve_aliases(implicit=True, external=False)
    modules = re.findall(r"^# (datadog_incidents[.\w]*)$", pinned, re.M)
    found: dict[str, Item] = {}
    for name in modules:
        found.update(_module(_find(loader, name), loader))
    for name, names in GENERATED.items():
        found.update(_module(_find(loader, f"datadog_incidents_api.{name}"), loader, names, recursive=True))
    return found


def _find(loader: griffe.GriffeLoader, path: str) -> Any:
    """Module or other object at a path; None if there is none."""
    try:
        return loader.modules_collection.get_member(path)
    except KeyError:
        return None


def _module(
    module: griffe.Module | None,
    loader: griffe.GriffeLoader,
    names: Sequence[str] | None = None,
    recursive: bool = False,
) -> Iterator[tuple[str, Item]]:
    """Public names of a module: those given, else those that it exports, else those that it defines."""
    if module is None:
        return
    exports = names
    if exports is None and module.exports is not None:
        exports = [str(name) for name in module.exports]
    if exports is None and module.is_init_module:
        exports = _reexports(module) or None
    for name, member in module.members.items():
        if not member.is_alias and isinstance(member, griffe.Module):
            # Submodules of a package that exports its names are private.
            if recursive and exports is None and not name.startswith("_"):
                yield from _module(member, loader, recursive=True)
        elif name in exports if exports is not None else not (member.is_alias or name.startswith("_")):
            yield from _object(f"{module.path}.{name}", member, loader)


def _reexports(module: griffe.Module) -> list[str]:
    """Names that a package imports from its own distribution under the same name, and so exports."""
    distribution, _, _ = module.path.partition(".")
    return [
        name
        for name, member in module.members.items()
        if isinstance(member, griffe.Alias)
        and member.target_path.startswith(f"{distribution}.")
        and member.target_path.endswith(f".{name}")
    ]


def _object(
    path: str, member: griffe.Object | griffe.Alias, loader: griffe.GriffeLoader
) -> Iterator[tuple[str, Item]]:
    try:
        target = member.final_target if isinstance(member, griffe.Alias) else member
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return
    yield path, Item(target, _origin(target.path))
    if isinstance(target, griffe.Class):
        for name, inner in target.all_members.items():
            if name == "__init__" and path.startswith(MODELS):
                continue
            if name in IGNORED or (name.startswith("_") and not (inner.is_special and inner.is_function)):
                continue
            resource = _resource(inner, loader) if target.name in CLIENTS else None
            for key, item in _object(f"{path}.{name}", resource or inner, loader):
                # Resources are created by the client.
                if resource is None or key != f"{path}.{name}.__init__":
                    yield key, item


def _resource(member: griffe.Object | griffe.Alias, loader: griffe.GriffeLoader) -> griffe.Class | None:
    """Class of a resource of a client, such as that of `client.incidents`."""
    annotation = getattr(member, "annotation", None)
    if not member.has_labels("property") or not isinstance(annotation, griffe.Expr):
        return None
    found = _find(loader, annotation.canonical_path)
    return found if isinstance(found, griffe.Class) else None


def _origin(path: str) -> str:
    # The functions of an operation have the same parameters.
    path = re.sub(r"(\.api\.\w+\.\w+)\.\w+$", r"\1", path)
    return re.sub(r"\bAsync(?=[A-Z])", "", path.replace("._async.", "._sync."))
