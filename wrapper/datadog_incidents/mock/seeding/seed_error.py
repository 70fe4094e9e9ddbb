"""Error in what is to be seeded."""

from __future__ import annotations

Path = tuple[str | int, ...]


class SeedError(ValueError):
    """Value that cannot be seeded.

    Args:
        path: names and indexes that lead to the value, from the argument on.
        problem: what is wrong, and what to do.
    """

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path_text(path)}: {problem}" if path else problem)
        self.path = path
        self.problem = problem


def path_text(path: Path) -> str:
    """Return a path as text, such as `incidents[3].severity`."""
    first, *others = path
    return str(first) + "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in others)
