"""Facts about the API, the common form to which the official client and the spec are reduced.

The facts form a tree. A node for an operation, parameter, schema, field or enum value is a dictionary, and a
property of it is a text. Whatever is false or absent has no entry. The body of a request is a parameter.

    operations:
      ID: {call, response, content, deprecated, unstable, security: {SCHEME: {}}, parameters: {NAME: {type}}}
    schemas:
      NAME: {type, values: {VALUE: {}}, fields: {NAME: {type, required, nullable, readOnly, ...}}}
    server: {url, site, subdomain}
    sites: {SITE: {}}
    credentials: {SCHEME: {type}}

A path thus alternates between kinds and names, and may end with a property:
`schemas/IncidentsResponse/fields/meta/nullable`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

Tree: TypeAlias = dict[str, "Tree | str"]
Place: TypeAlias = tuple[str, ...]

YES = "yes"
MAIN = ("call", "type")
"""Properties that identify a node; its text begins with one of them."""
TYPES = ("type", "response")
"""Properties whose text contains names of schemas."""


def child(tree: Tree, key: str) -> Tree:
    """Return the node with this key, or an empty one."""
    node = tree.get(key, {})
    return node if isinstance(node, dict) else {}


def text(node: Tree | str | None) -> str:
    """Return a node in one line, without the nodes below it, e.g. `string date-time, nullable`."""
    if node is None:
        return "nothing"
    if isinstance(node, str):
        return node
    properties = {key: value for key, value in node.items() if isinstance(value, str)}
    main = [properties.pop(key) for key in MAIN if key in properties]
    others = [key if value == YES else f"{key} {value}" for key, value in sorted(properties.items())]
    return ", ".join(main + others) or "present"


def with_types(tree: Tree, change: Callable[[str], str]) -> Tree:
    """Return a copy of the tree in which `change` was applied to each name of a schema in a type."""
    copy: Tree = {}
    for key, node in tree.items():
        if isinstance(node, dict):
            copy[key] = with_types(node, change)
        else:
            copy[key] = re.sub(r"\w+", lambda name: change(name[0]), node) if key in TYPES else node
    return copy


def referred(tree: Tree) -> set[str]:
    """Return the words in the types of a tree, which include the names of all schemas that it refers to."""
    words: set[str] = set()
    for key, node in tree.items():
        if isinstance(node, dict):
            words |= referred(node)
        elif key in TYPES:
            words.update(re.findall(r"\w+", node))
    return words


def users(facts: Tree) -> dict[str, list[str]]:
    """Return the sorted IDs of the operations that use each schema, directly or through other schemas."""
    schemas = child(facts, "schemas")
    references = {name: referred(child(schemas, name)) & schemas.keys() for name in schemas}
    found: dict[str, list[str]] = {name: [] for name in schemas}
    for operation in sorted(child(facts, "operations")):
        unseen = referred(child(child(facts, "operations"), operation)) & schemas.keys()
        seen: set[str] = set()
        while unseen:
            name = unseen.pop()
            seen.add(name)
            found[name].append(operation)
            unseen |= references[name] - seen
    return found


def written(facts: Mapping[str, object]) -> str:
    """Return facts as JSON with one line per operation and schema, for a readable diff of two files."""

    def lines() -> Iterator[str]:
        for kind, nodes in sorted(facts.items()):
            if isinstance(nodes, dict) and all(isinstance(node, dict) for node in nodes.values()):
                inner = (f"  {json.dumps(name)}: {_compact(node)}" for name, node in sorted(nodes.items()))
                yield f" {json.dumps(kind)}: {{\n" + ",\n".join(inner) + "\n }"
            else:
                yield f" {json.dumps(kind)}: {_compact(nodes)}"

    return "{\n" + ",\n".join(lines()) + "\n}\n"


def _compact(node: object) -> str:
    return json.dumps(node, sort_keys=True, separators=(",", ":"))
