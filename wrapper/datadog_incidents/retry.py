"""Retry policy of failed calls: `RetryPolicy`."""

from __future__ import annotations

from ._policy.retry import RetryPolicy

__all__ = ["RetryPolicy"]
