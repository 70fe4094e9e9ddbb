"""Derivation of the synchronous half of the wrapper from the asynchronous one, by text substitution."""

from __future__ import annotations

import re
from pathlib import Path

MARK = "# Derived from {source} by scripts/generate; do not edit.\n"

SUBSTITUTIONS = [
    (r"\basync (def|for|with)\b", r"\1"),
    (r"\bawait ", ""),
    (r"\b__aenter__\b", "__enter__"),
    (r"\b__aexit__\b", "__exit__"),
    (r"\b__aiter__\b", "__iter__"),
    (r"\b__anext__\b", "__next__"),
    (r"\baclose\b", "close"),
    (r"\baclosing\b", "closing"),
    (r"\baread\b", "read"),
    (r"\baiter_raw\b", "iter_raw"),
    (r"\bhandle_async_request\b", "handle_request"),
    (r"\basync_network\b", "network"),
    (r"\basync_sleep\b", "sync_sleep"),
    (r"\bStopAsyncIteration\b", "StopIteration"),
    (r"\bAsync([A-Z]\w*)", r"\1"),
    (r"\bredis\.asyncio\b", "redis"),
    (r"\b_async\b", "_sync"),
    (r"\basynchronous\b", "synchronous"),
    (r"\bAsynchronous\b", "Synchronous"),
]


def derive(folder: Path) -> dict[str, str]:
    """Return the synchronous source of each module of a folder, by path inside the folder."""
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.py"))}
    return {
        name: MARK.format(source=f"_async/{name}") + _substituted(path.read_text("utf-8"))
        for name, path in paths.items()
    }


def _substituted(source: str) -> str:
    for pattern, replacement in SUBSTITUTIONS:
        source = re.sub(pattern, replacement, source)
    return source
