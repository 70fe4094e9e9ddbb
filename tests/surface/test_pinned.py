"""Nothing public changes without being seen to: the API is pinned in public.txt."""

from __future__ import annotations

import difflib

import pytest

from . import __main__ as rewriting
from .pinned import FILE, public


def test_the_public_api_is_as_pinned() -> None:
    pinned, found = (text.splitlines() for text in (FILE.read_text("utf-8"), public()))
    difference = list(difflib.unified_diff(pinned, found, "pinned", "found", n=2, lineterm=""))
    if difference:
        pytest.fail("\n".join([*difference, "", f"Meant? {rewriting.__doc__}"]), pytrace=False)
