"""Components that nobody sees."""

from __future__ import annotations

from ..bundle import escape, references, resolve
from .walk import Found, Node


def unused_component(document: Node) -> Found:
    """What no operation leads to is checked by nothing: an example there may be wrong, a schema stale."""
    used: set[str] = set()
    unseen = [document["paths"]]
    while unseen:
        for _, reference in references(unseen.pop()):
            if reference not in used:
                used.add(reference)
                unseen.append(resolve(document, reference))
    for kind, components in document.get("components", {}).items():
        for name in components if kind != "securitySchemes" else ():
            where = f"#/components/{kind}/{escape(name)}"
            if where not in used:
                yield where, "no operation leads to it"
