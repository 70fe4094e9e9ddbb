"""Search anew for the calls of `shown_by.json`: `.venv/bin/python -m tests.mutants [NAME ...]`.

Without names of bugs, the calls are searched that show any of them, which takes minutes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Collection

from .mutant import load
from .showing import FILE, NAMED, SHOWN_BY, searched, shows


def update(only: Collection[str]) -> None:
    """Search for the calls that show bugs, and write the file after each one."""
    mutants = load()
    names = {calls: name for name, calls in NAMED.items()}
    shown_by = {name: calls for name, calls in SHOWN_BY.items() if name in mutants}
    for name in only or mutants:
        shown_by.pop(name, None)
        for number, calls in enumerate(searched(mutants[name])):
            if shows(mutants[name], calls):
                if number:
                    shown_by[name] = names[calls]
                break
        FILE.write_text(json.dumps(shown_by, indent=2, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    update(sys.argv[1:])
