"""Error of queries that cannot be parsed."""

from __future__ import annotations


class QueryError(ValueError):
    """Syntax error in a query; the message contains the position."""
