"""The public API is pinned in public.txt, so that no change goes unnoticed."""

from __future__ import annotations

import difflib

import pytest

from . import __main__ as update
from .pinned import FILE, public


def test_public_api_matches_the_pinned_file() -> None:
    pinned, found = (text.splitlines() for text in (FILE.read_text("utf-8"), public()))
    difference = list(difflib.unified_diff(pinned, found, "pinned", "found", n=2, lineterm=""))
    if difference:
        pytest.fail("\n".join([*difference, "", f"If this is intended: {update.__doc__}"]), pytrace=False)
