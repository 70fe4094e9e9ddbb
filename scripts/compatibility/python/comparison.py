"""Comparison of two sets of public names.

griffe detects the incompatible changes of parameters. It reports neither additions nor changes of annotations
and values, which are compared here.
"""

from __future__ import annotations

from collections.abc import Iterator

import griffe

from ..change import Change, Kind
from .annotations import elements, equivalent, permits
from .surface import Item

VERSIONS = ("datadog_incidents.__version__", "datadog_incidents.version.VERSION")
"""The version, which a change of the other names requires to change."""

Annotation = str | griffe.Expr | None

RECEIVERS = ("self", "cls")
KIND_LABELS = ("async", "classmethod", "staticmethod")


def compare_surfaces(old: dict[str, Item], new: dict[str, Item]) -> Iterator[Change]:
    """Compare the public names of two trees; new and removed classes stand for their members."""
    classes = {item.definition.name for item in (*old.values(), *new.values()) if item.definition.is_class}
    for path, item in old.items():
        if path in VERSIONS:
            continue
        if path in new:
            yield from _Pair(path, item, new[path], classes).compare()
        elif path.rpartition(".")[0] in new or path.rpartition(".")[0] not in old:
            yield Change("breaking", "python", path, "removed", item.origin)
    for path, item in new.items():
        if path not in old and (path.rpartition(".")[0] in old or path.rpartition(".")[0] not in new):
            yield Change("additive", "python", path, "added", item.origin)


class _Pair:
    """Two definitions of the same public name."""

    def __init__(self, path: str, old: Item, new: Item, classes: set[str]) -> None:
        self._path = path
        self._old = old.definition
        self._new = new.definition
        self._origin = old.origin
        self._classes = classes

    def compare(self) -> Iterator[Change]:
        old, new = self._old, self._new
        if old.kind is not new.kind:
            yield self._change("breaking", f"changed from {old.kind.value} to {new.kind.value}")
            return
        if _docstring(old) != _docstring(new):
            yield self._change("cosmetic", "docstring changed")
        if isinstance(old, griffe.Class) and isinstance(new, griffe.Class):
            yield from self._bases(old, new)
        elif isinstance(old, griffe.Function) and isinstance(new, griffe.Function):
            yield from self._function(old, new)
        elif isinstance(old, griffe.Attribute) and isinstance(new, griffe.Attribute):
            yield from self._attribute(old, new)

    def _change(self, kind: Kind, message: str, parameter: str = "") -> Change:
        suffix = f"({parameter})" if parameter else ""
        return Change(kind, "python", self._path + suffix, message, self._origin + suffix)

    def _bases(self, old: griffe.Class, new: griffe.Class) -> Iterator[Change]:
        before, after = self._ancestors(old), self._ancestors(new)
        for name in sorted(before - after):
            yield self._change("breaking", f"is no longer a subclass of {name}")
        for name in sorted(after - before):
            yield self._change("additive", f"is a subclass of {name}")

    def _ancestors(self, cls: griffe.Class) -> set[str]:
        """Base classes, direct and indirect, except private ones; of other packages, only direct ones."""
        local = cls.mro()
        paths = {
            base if isinstance(base, str) else base.canonical_path
            for one in (cls, *local)
            for base in one.bases
        }
        public = {one.name for one in local if one.name in self._classes}
        return public | {path for path in paths if not path.startswith("datadog_incidents")}

    def _function(self, old: griffe.Function, new: griffe.Function) -> Iterator[Change]:
        for label in KIND_LABELS:
            if (label in old.labels) != (label in new.labels):
                yield self._change("breaking", f"is {'no longer ' * (label in old.labels)}{label}")
        incompatible = set()
        for breakage in griffe.find_breaking_changes(_module(old), _module(new)):
            parameter = breakage.old_value or breakage.new_value
            if parameter.name in RECEIVERS:
                continue
            incompatible.add((parameter.name, breakage.kind))
            yield self._change("breaking", _message(breakage), parameter.name)
        for parameter in new.parameters:
            if parameter.name in RECEIVERS:
                continue
            if parameter.name not in old.parameters:
                if (parameter.name, griffe.BreakageKind.PARAMETER_ADDED_REQUIRED) not in incompatible:
                    yield self._change("additive", "parameter added", parameter.name)
                continue
            before = old.parameters[parameter.name]
            if before.required and not parameter.required:
                yield self._change("additive", "parameter is no longer required", parameter.name)
            changed_kind = (parameter.name, griffe.BreakageKind.PARAMETER_CHANGED_KIND)
            if before.kind is not parameter.kind and changed_kind not in incompatible:
                yield self._change("additive", f"parameter changed to {_kind(parameter)}", parameter.name)
            yield from self._sent(before.annotation, parameter.annotation, parameter.name)
        yield from self._received(old.returns, new.returns)
        overloads = [[str(one.signature()) for one in found.overloads or ()] for found in (old, new)]
        if overloads[0] != overloads[1]:
            yield self._change("breaking", "overloads changed")

    def _attribute(self, old: griffe.Attribute, new: griffe.Attribute) -> Iterator[Change]:
        yield from self._received(old.annotation, new.annotation)
        # The values of attributes that `__init__` assigns depend on its parameters.
        in_function = "instance-attribute" in old.labels and "class-attribute" not in old.labels
        if old.value is None or new.value is None or in_function or "property" in old.labels:
            return
        before, after = str(old.value), str(new.value)
        if equivalent(before, after):
            return
        known = elements(before), elements(after)
        if known[0] is not None and known[1] is not None:
            for name in sorted(known[0] - known[1]):
                yield self._change("breaking", f"element {name} removed")
            for name in sorted(known[1] - known[0]):
                yield self._change("additive", f"element {name} added")
        elif permits(after, before):
            yield self._change("additive", f"changed from {_short(before)} to {_short(after)}")
        else:
            yield self._change("breaking", f"changed from {_short(before)} to {_short(after)}")

    def _sent(self, old: Annotation, new: Annotation, parameter: str) -> Iterator[Change]:
        """Compare the annotations of values that users pass."""
        before, after = _text(old), _text(new)
        if not equivalent(before, after):
            kind: Kind = "additive" if new is None or permits(after, before) else "breaking"
            yield self._change(kind, f"type changed from {_short(before)} to {_short(after)}", parameter)

    def _received(self, old: Annotation, new: Annotation) -> Iterator[Change]:
        """Compare the annotations of values that users receive."""
        before, after = _text(old), _text(new)
        if not equivalent(before, after):
            kind: Kind = "additive" if old is None or permits(before, after) else "breaking"
            yield self._change(kind, f"type changed from {_short(before)} to {_short(after)}")


def _docstring(definition: griffe.Object) -> list[str]:
    """Words of a docstring, which may be wrapped in another way."""
    return definition.docstring.value.split() if definition.docstring else []


def _text(annotation: Annotation) -> str:
    return "unknown" if annotation is None else str(annotation)


def _module(function: griffe.Function) -> griffe.Module:
    """Module with a public function and nothing else, since griffe compares the members of objects."""
    module = griffe.Module("functions")
    module.members["function"] = function
    function.public = True
    return module


def _message(breakage: griffe.Breakage) -> str:
    text = breakage.kind.value[0].lower() + breakage.kind.value[1:]
    if breakage.kind is griffe.BreakageKind.PARAMETER_CHANGED_DEFAULT:
        return f"{text} from {breakage.old_value.default} to {breakage.new_value.default}"
    if breakage.kind is griffe.BreakageKind.PARAMETER_CHANGED_KIND:
        return f"{text} to {_kind(breakage.new_value)}"
    return text


def _kind(parameter: griffe.Parameter) -> str:
    return "unknown" if parameter.kind is None else parameter.kind.value


def _short(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:97]}..."
