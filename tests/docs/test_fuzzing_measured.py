"""README's claim about the fuzzer is that of the page with its measurement."""

from __future__ import annotations

import re

from .pages import ROOT

PAGE = (ROOT / "docs" / "fuzzing-measured.md").read_text("utf-8")
README = " ".join((ROOT / "README.md").read_text("utf-8").split())


def counted(text: str) -> tuple[int, int]:
    """Return the numbers of a text of the page such as `it caught 3 of 4`, with `3 of 4` as a group."""
    found = re.search(text.replace(" ", r"\s+"), PAGE)
    assert found is not None, text
    caught, number = found.groups()
    return int(caught), int(number)


def test_readme_states_the_shares_of_the_page() -> None:
    caught, number = counted(r"of all bugs with seed 1: (\d+) of (\d+)")
    caught_unseen, unseen = counted(r"Of the holdout, it caught (\d+) of (\d+)")
    assert f"it found {caught_unseen} of {unseen} bugs that its authors had not seen" in README
    assert (
        f"including {number - unseen:,} that it was developed against, it found {caught:,} of {number:,}"
        in README
    )


def test_readme_states_the_share_of_the_bugs_of_other_servers() -> None:
    caught, number = counted(r"Of these bugs, it caught (\d+) of (\d+)")
    assert f"with the mock run as one, it found {caught} of a sample of {number}." in README


def test_readme_states_the_right_servers_of_the_page() -> None:
    runs, servers = counted(r"met: no false alarm in (\d+) runs against (\d+) servers")
    assert runs >= servers
    assert f"raised no false alarm against [{servers} servers without bugs]" in README


def test_readme_says_whether_all_bugs_were_run() -> None:
    assert ("of the bugs have been run" in PAGE) == ("until now" in README)
