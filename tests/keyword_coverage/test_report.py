"""The report counts misreadings by keyword and lists those that were missed."""

from __future__ import annotations

from keyword_coverage import report
from keyword_coverage.coverage import Coverage
from keyword_coverage.misreadings import Misreading
from mutation import page
from mutation.jobs import CLEAN, FUZZER, Job, JobResult

LAX = Misreading("query/page[size]", "maximum", "ignored", True, {})
STRICT = Misreading("query/page[size]", "maximum", "99", False, {})
ENUM = Misreading("query/include/[]", "enum", 'without "users"', False, {})
FOUND = {
    "list_incidents": Coverage((LAX, STRICT, ENUM), (STRICT,)),
    "get_incident": Coverage((ENUM,), ()),
}
JOB = Job(FUZZER, CLEAN, 1, "ci", ("model", "contract"))
RESULT = JobResult("x", requests=1234, seconds=5.6, commit="0123456789")


def test_section_counts_by_keyword_and_lists_what_was_missed() -> None:
    section = report.section(FOUND, JOB, RESULT)
    assert "| `enum` | - | 2/2 |" in section
    assert "| `maximum` | 1/1 | 0/1 |" in section
    assert "| total | 1/1 | 2/3 |" in section
    assert "| `list_incidents` | `query/page[size]` | `maximum` | 99 | not known |" in section
    assert "profile `ci` with the engines `model` and `contract`\n" in section
    assert "\nand seed 1 at commit 0123456789: 1,234 requests." in section


def test_known_reasons_are_given() -> None:
    linked = Misreading("body/data/relationships/integrations/data/[]", "items", "refused", False, {})
    section = report.section({"update_incident": Coverage((linked,), (linked,))}, JOB, RESULT)
    assert (
        "| refused | no request has an integration of the updated incident with an unknown member |"
        in section
    )


def test_section_without_gaps_says_so() -> None:
    assert report.section({"x": Coverage((LAX,), ())}, JOB, RESULT).endswith("\n\nNone.\n")


def test_summary_names_what_was_missed() -> None:
    lines = report.summary(FOUND).splitlines()
    assert lines == [
        "enum: laxer -, stricter 2/2",
        "maximum: laxer 1/1, stricter 0/1",
        "total: laxer 1/1, stricter 2/3",
        "missed: list_incidents query/page[size]: maximum, 99",
    ]


def test_page_keeps_the_sections_of_the_other_script() -> None:
    before = page.with_section("", page.SEEDED_BUGS, "many")
    after = page.with_section(before, page.KEYWORDS, report.section(FOUND, JOB, RESULT))
    assert after.startswith(before) and "\n## Keyword coverage\n" in after
    assert page.with_section(after, page.SEEDED_BUGS, "many") == after
