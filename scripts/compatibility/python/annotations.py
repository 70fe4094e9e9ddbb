"""Comparison of annotations: whether one permits all that another does."""

from __future__ import annotations

import ast
import re

COVARIANT = {"Awaitable", "Collection", "Iterable", "Iterator", "Mapping", "Sequence", "frozenset", "tuple"}
"""Generic types that permit the values of a narrower argument. Others, such as `list`, do not."""
_COLLECTIONS = {"Iterable", "Collection", "Sequence"}
SUPERTYPES = {
    "list": _COLLECTIONS,
    "tuple": _COLLECTIONS,
    "Sequence": _COLLECTIONS - {"Sequence"},
    "dict": {"Mapping"},
}
"""Generic types that permit the values of another one with the same arguments."""


def permits(wide: str, narrow: str) -> bool:
    """Whether the first annotation permits all values of the second; both are source text."""
    return wide == narrow or _covers(_parse(wide), _parse(narrow))


def equivalent(left: str, right: str) -> bool:
    """Whether two annotations permit the same values, e.g. in another order."""
    return permits(left, right) and permits(right, left)


def _parse(text: str) -> ast.expr:
    try:
        return ast.parse(text, mode="eval").body
    except SyntaxError:
        return ast.Name(text, ast.Load())


def _covers(wide: ast.expr, narrow: ast.expr) -> bool:
    accepted = _alternatives(wide)
    return all(
        any(_equal(left, right) or _covers_generic(left, right) for left in accepted)
        for right in _alternatives(narrow)
    )


def _covers_generic(wide: ast.expr, narrow: ast.expr) -> bool:
    if not (isinstance(wide, ast.Subscript) and isinstance(narrow, ast.Subscript)):
        return False
    name, other = _name(wide.value), _name(narrow.value)
    if name not in COVARIANT or (name != other and name not in SUPERTYPES.get(other, ())):
        return False
    left, right = (
        node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice] for node in (wide, narrow)
    )
    return len(left) == len(right) and all(map(_covers, left, right))


def _alternatives(node: ast.expr) -> list[ast.expr]:
    """Members of a union, or values of a `Literal`; of other annotations, the annotation itself."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_alternatives(node.left), *_alternatives(node.right)]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _alternatives(_parse(node.value))  # a forward reference
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
        values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return [ast.Subscript(node.value, value, ast.Load()) for value in values]
    return [node]


def _equal(left: ast.expr, right: ast.expr) -> bool:
    return _name(left) == _name(right)


def _name(node: ast.expr) -> str:
    """Source text without the modules of names, since a name can be imported in several ways."""
    return re.sub(r"\b(?:\w+\.)+(?=[A-Za-z_])", "", ast.unparse(node))


def elements(value: str) -> frozenset[str] | None:
    """Elements of a tuple, list or set, or keys of a dict; None if the source text is another expression."""
    node = _parse(value)
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return frozenset(map(ast.unparse, node.elts))
    if isinstance(node, ast.Dict):
        return frozenset("**" if key is None else ast.unparse(key) for key in node.keys)
    return None
