"""Errors of YAML documents, and their maximum depth."""

from __future__ import annotations

MAX_DEPTH = 100
"""Maximum number of mappings and lists around a value; no request of the API needs as many."""
TOO_DEEP = f"the file is nested too deeply, beyond {MAX_DEPTH} levels"


class YamlError(Exception):
    """Document that cannot be parsed.

    Args:
        line: line, from 1.
        problem: what is wrong.
    """

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(line, problem)
        self.line = line
        self.problem = problem
