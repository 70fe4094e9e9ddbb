"""Pages of the documentation, README.md first, and the fenced blocks in them."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")))

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)


@frozen
class Block:
    """Fenced block of a page.

    Attributes:
        page: path of the page, relative to the repository.
        language: word after the opening fence; empty if there is none.
        text: lines between the fences.
        line: number of the first of these lines in the page.
    """

    page: str
    language: str
    text: str
    line: int

    @property
    def place(self) -> str:
        """Page and line, as editors and terminals link them."""
        return f"{self.page}:{self.line}"

    @property
    def is_pytest(self) -> bool:
        """Whether the block defines tests."""
        return self.language == "python" and "\ndef test_" in f"\n{self.text}"

    @property
    def source(self) -> str:
        """Python source of the block: statements of a session without prompts and output; empty if none."""
        if self.language == "pycon":
            examples = doctest.DocTestParser().get_examples(self.text)
            return "".join(example.source for example in examples)
        return self.text if self.language == "python" else ""


def blocks(page: Path) -> list[Block]:
    """Fenced blocks of a page, from top to bottom."""
    text = page.read_text("utf-8")
    name = page.relative_to(ROOT).as_posix()
    return [
        Block(name, found[1], found[2], text.count("\n", 0, found.start(2)) + 1)
        for found in _FENCE.finditer(text)
    ]


def fences(page: Path) -> int:
    """Number of lines of a page that open or close a fenced block, in whatever style."""
    return len(re.findall(r"^\s*(?:```|~~~)", page.read_text("utf-8"), re.M))


def prose(page: Path) -> str:
    """Text of a page without its fenced blocks."""
    return _FENCE.sub("", page.read_text("utf-8"))
