"""Journals of creates: what the server has carried out, and what the workers have attempted.

They are files to which several processes append, each line with a single write, so that neither threads,
forks nor the death of a process can spoil them. The server's journal survives its restarts.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Journal:
    """File of JSON objects, one per line.

    Args:
        path: path of the file.
    """

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def append(self, **entry: Any) -> None:
        """Append an object."""
        os.write(self._file, (json.dumps(entry) + "\n").encode())


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Read all objects of a journal, of which there are none if the file does not exist."""
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
