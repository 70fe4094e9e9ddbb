"""What a program can name: modules, classes and functions with their signatures, as lines of text.

Parameters are parted by `BREAK`, where `laid_out` may begin a new line.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from importlib import import_module
from types import FunctionType, ModuleType
from typing import Any, Protocol

OURS = ("datadog_incidents", "datadog_incidents_api")
SHOWN = frozenset(
    {"__iter__", "__len__", "__enter__", "__exit__", "__aiter__", "__aenter__", "__aexit__"}
    | {"__getitem__", "__setitem__", "__delitem__", "__call__", "__and__", "__or__", "__invert__"}
)
BREAK = ",\t"
WIDTH = 100


def of_module(name: str) -> list[str]:
    """A module's public names: those of its `__all__`, or else those it defines."""
    found = import_module(name)
    written = _assigned(found)
    values = {
        name: getattr(found, name) for name in sorted(getattr(found, "__all__", None) or _defined(found))
    }
    lines: list[str] = []
    for public, value in values.items():
        if isinstance(value, type):
            lines += of_class(value, told=[one for one in values.values() if isinstance(one, type)])
        elif isinstance(value, FunctionType):
            lines.append(_function(public, value))
        else:
            lines.append(written.get(public, f"{public}: {type(value).__name__}"))
    return lines


def of_class(cls: type, told: Sequence[type] = ()) -> list[str]:
    """A class with everything public in it, what it inherits from classes of ours included.

    Args:
        cls: the class.
        told: classes that are described elsewhere, so that nothing needs saying of what they leave to `cls`.
    """
    bases = ", ".join(base.__name__ for base in cls.__bases__ if base is not object)
    own = [base for base in cls.__mro__ if base.__module__.partition(".")[0] in OURS]
    own = [base for base in own if base is cls or base not in told]
    members = [f"    {name}" for name in sorted(_attributes(own))]
    names = {name for base in own for name in vars(base)}
    if "__init__" in names and Protocol not in cls.__bases__:
        members.insert(0, f"    {_function('__init__', cls.__init__)}")  # type: ignore[misc]
    for name in sorted(names):
        if not name.startswith("_") or name in SHOWN:
            members += [f"    {line}" for line in _member(name, inspect.getattr_static(cls, name))]
    return [f"class {cls.__name__}{f'({bases})' if bases else ''}:", *members]


def synchronous(lines: Iterable[str]) -> list[str]:
    """A description of something asynchronous, as its synchronous counterpart has to be described."""
    text = "\n".join(lines)
    for pattern, replacement in (
        (r"\basync def\b", "def"),
        (r"\bAsync([A-Z])", r"\1"),
        (r"__a(iter|enter|exit)__", r"__\1__"),
        (r"\baclose\b", "close"),
    ):
        text = re.sub(pattern, replacement, text)
    return text.split("\n")


def laid_out(line: str) -> str:
    """A line as it is to be read: with a line for each parameter, where one would be too long."""
    flat = line.replace(BREAK, ", ")
    margin = " " * (len(line) - len(line.lstrip()) + 8)
    return flat if len(flat) <= WIDTH else line.replace(BREAK, f",\n{margin}")


def _member(name: str, member: Any) -> Iterator[str]:
    if isinstance(member, property | cached_property):
        getter: Any = member.fget if isinstance(member, property) else member.func
        yield f"{name} -> {_shown(inspect.signature(getter).return_annotation)}"
    elif isinstance(member, classmethod | staticmethod):
        yield f"@{type(member).__name__} {_function(name, member.__func__)}"
    elif isinstance(member, FunctionType):
        yield _function(name, member)


def _function(name: str, function: Any) -> str:
    found = inspect.signature(function)
    waits = inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function)
    parameters = BREAK.join(_parameters(found))
    return f"{'async def' if waits else 'def'} {name}({parameters}) -> {_shown(found.return_annotation)}"


def _parameters(found: inspect.Signature) -> Iterator[str]:
    starred = False
    for one in found.parameters.values():
        if one.kind is one.KEYWORD_ONLY and not starred:
            yield "*"
        starred = starred or one.kind in (one.KEYWORD_ONLY, one.VAR_POSITIONAL)
        stars = "*" * (one.kind is one.VAR_POSITIONAL) or "**" * (one.kind is one.VAR_KEYWORD)
        annotation = "" if one.annotation is one.empty else f": {_shown(one.annotation)}"
        default = "" if one.default is one.empty else f" = {_default(one.default)}"
        yield f"{stars}{one.name}{annotation}{default}"


def _default(value: Any) -> str:
    shown = repr(value)
    return value.__name__ if " at 0x" in shown else shown


def _attributes(classes: list[type]) -> set[str]:
    """What instances have: annotated in a class, or set when they are made."""
    found = {name for cls in classes for name in vars(cls).get("__annotations__", ())}
    for cls in classes:
        for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(cls)))):
            if isinstance(node, ast.FunctionDef) and node.name == "__init__":
                found.update(_set_by(node))
    return {name for name in found if not name.startswith("_")}


def _set_by(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and _is_self(node.value):
            yield node.attr


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"


def _defined(found: ModuleType) -> list[str]:
    body = ast.parse(inspect.getsource(found)).body
    named = [node.name for node in body if isinstance(node, ast.ClassDef | ast.FunctionDef)]
    return [name for name in [*named, *_assigned(found)] if not name.startswith("_")]


def _assigned(found: ModuleType) -> dict[str, str]:
    """Constants and aliases as they are written in a module."""
    written: dict[str, str] = {}
    for node in ast.parse(inspect.getsource(found)).body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            written |= {one.id: ast.unparse(node) for one in targets if isinstance(one, ast.Name)}
    return written


def _shown(annotation: Any) -> str:
    if annotation is inspect.Signature.empty:
        return "?"
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", repr(annotation))
