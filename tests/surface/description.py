"""Description of public modules, classes and functions with their signatures, as lines of text.

Parameters are separated by `BREAK`, where `laid_out` may insert a line break.
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
from typing import Any, ForwardRef, Protocol

PACKAGES = ("datadog_incidents", "datadog_incidents_api")
SPECIAL_METHODS = frozenset(
    {"__iter__", "__len__", "__enter__", "__exit__", "__aiter__", "__aenter__", "__aexit__"}
    | {"__getitem__", "__setitem__", "__delitem__", "__call__", "__and__", "__or__", "__invert__"}
)
BREAK = ",\t"
WIDTH = 100


def of_module(name: str) -> list[str]:
    """Describe the public names of a module: those in its `__all__`, else those that it defines."""
    found = import_module(name)
    sources = _assigned(found)
    values = {
        name: getattr(found, name) for name in sorted(getattr(found, "__all__", None) or _defined(found))
    }
    lines: list[str] = []
    for public, value in values.items():
        if isinstance(value, type):
            lines += of_class(
                value, described=[other for other in values.values() if isinstance(other, type)]
            )
        elif isinstance(value, FunctionType):
            lines.append(_function(public, value))
        else:
            lines.append(sources.get(public, f"{public}: {type(value).__name__}"))
    return lines


def of_class(cls: type, described: Sequence[type] = ()) -> list[str]:
    """Describe a class with its public members, including those inherited from classes of these packages.

    Args:
        cls: class to describe.
        described: base classes that are described elsewhere, whose members are omitted.
    """
    bases = ", ".join(base.__name__ for base in cls.__bases__ if base is not object)
    own = [base for base in cls.__mro__ if base.__module__.partition(".")[0] in PACKAGES]
    own = [base for base in own if base is cls or base not in described]
    members = [f"    {name}" for name in sorted(_attributes(own))]
    names = {name for base in own for name in vars(base)}
    if "__init__" in names and Protocol not in cls.__bases__:
        members.insert(0, f"    {_function('__init__', cls.__init__)}")  # type: ignore[misc]
    if "_fields" in names:  # a named tuple
        members.insert(0, f"    {_function('__new__', cls.__new__)}")
    for name in sorted(names):
        if not name.startswith("_") or name in SPECIAL_METHODS:
            members += [f"    {line}" for line in _member(name, inspect.getattr_static(cls, name))]
    return [f"class {cls.__name__}{f'({bases})' if bases else ''}:", *members]


def synchronous(lines: Iterable[str]) -> list[str]:
    """Convert the description of an asynchronous class to that of its synchronous counterpart."""
    text = "\n".join(lines)
    for pattern, replacement in (
        (r"\basync def\b", "def"),
        (r"\bAsync([A-Z])", r"\1"),
        (r"\bredis\.asyncio\b", "redis"),
        (r"__a(iter|enter|exit)__", r"__\1__"),
        (r"\baclose\b", "close"),
    ):
        text = re.sub(pattern, replacement, text)
    return text.split("\n")


def laid_out(line: str) -> str:
    """Format a line, with one parameter per line if it would be too long."""
    flat = line.replace(BREAK, ", ")
    margin = " " * (len(line) - len(line.lstrip()) + 8)
    return flat if len(flat) <= WIDTH else line.replace(BREAK, f",\n{margin}")


def _member(name: str, member: Any) -> Iterator[str]:
    if isinstance(member, property | cached_property):
        getter: Any = member.fget if isinstance(member, property) else member.func
        yield f"{name} -> {_annotation(inspect.signature(getter).return_annotation)}"
    elif isinstance(member, classmethod | staticmethod):
        yield f"@{type(member).__name__} {_function(name, member.__func__)}"
    elif isinstance(member, FunctionType):
        yield _function(name, member)


def _function(name: str, function: Any) -> str:
    found = inspect.signature(function)
    is_async = inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function)
    parameters = BREAK.join(_parameters(found))
    return (
        f"{'async def' if is_async else 'def'} {name}({parameters}) -> {_annotation(found.return_annotation)}"
    )


def _parameters(found: inspect.Signature) -> Iterator[str]:
    starred = False
    for parameter in found.parameters.values():
        kind = parameter.kind
        if kind is parameter.KEYWORD_ONLY and not starred:
            yield "*"
        starred = starred or kind in (parameter.KEYWORD_ONLY, parameter.VAR_POSITIONAL)
        stars = "*" * (kind is parameter.VAR_POSITIONAL) or "**" * (kind is parameter.VAR_KEYWORD)
        annotation = (
            "" if parameter.annotation is parameter.empty else f": {_annotation(parameter.annotation)}"
        )
        default = "" if parameter.default is parameter.empty else f" = {_default(parameter.default)}"
        yield f"{stars}{parameter.name}{annotation}{default}"


def _default(value: Any) -> str:
    shown = repr(value)
    return value.__name__ if " at 0x" in shown else shown


def _attributes(classes: list[type]) -> set[str]:
    """Public attributes of instances: annotated in a class, or assigned in `__init__`."""
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
    """Source of the constants and aliases of a module, by name."""
    sources: dict[str, str] = {}
    for node in ast.parse(inspect.getsource(found)).body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            sources |= {target.id: ast.unparse(node) for target in targets if isinstance(target, ast.Name)}
    return sources


def _annotation(annotation: Any) -> str:
    if annotation is inspect.Signature.empty:
        return "?"
    if isinstance(annotation, ForwardRef):  # of a named tuple
        return annotation.__forward_arg__
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", repr(annotation))
