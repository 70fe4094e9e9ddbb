"""JUnit XML: a test case for each check, each operation and each gap, as CI systems show them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from . import commands, failure_text
from .counts import counts
from .summary import Summary

SUITE = "datadog-incidents fuzz"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot contain, not even as references."""


def write_junit(file: Path, summary: Summary) -> None:
    """Write the results of a run."""
    result = summary.result
    root = Element("testsuites")
    seconds = result.session.connection.budget.seconds
    for number, (name, cases) in enumerate(
        {
            "checks": _check_cases(summary),
            "operations": _operation_cases(summary),
            "coverage": _coverage_cases(summary),
        }.items()
    ):
        suite = SubElement(
            root,
            "testsuite",
            {
                "id": str(number),
                "package": SUITE,
                "name": f"{SUITE}: {name}",
                "timestamp": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
                "hostname": "localhost",
                "tests": str(len(cases)),
                "failures": str(sum(case.find("failure") is not None for case in cases)),
                "errors": str(sum(case.find("error") is not None for case in cases)),
                "skipped": str(sum(case.find("skipped") is not None for case in cases)),
                "time": f"{seconds if number == 0 else 0:.3f}",
            },
        )
        properties = SubElement(suite, "properties")
        for key, value in (
            ("seed", result.session.seed),
            ("profile", result.session.profile.name),
            ("omitted failures", result.omitted),
        ):
            SubElement(properties, "property", name=key, value=str(value))
        suite.extend(cases)
        SubElement(suite, "system-out")
        SubElement(suite, "system-err")
    ElementTree.indent(root)
    ElementTree.ElementTree(root).write(file, "utf-8", xml_declaration=True)


def _check_cases(summary: Summary) -> list[Element]:
    session = summary.result.session
    failed = {one.check for one in summary.failures}
    cases = [_case("checks", name) for name in sorted(session.progress.checks.keys() - failed)]
    for case in cases:
        if case.get("name") in session.failures.explained:
            SubElement(
                case, "skipped", message="failed for server errors alone, which are failures themselves"
            )
    for number, failure in enumerate(summary.failures, 1):
        subject = failure_text.shown_subject(failure)
        name = failure.operations[0] + (f": {subject}" if subject else "")
        case = _case(f"checks.{failure.check}", name)
        lines = failure_text.lines(failure, commands.shown_url(session), limit=None)
        if summary.failures_file is not None:
            command = commands.replay(session, summary.options, summary.failures_file, number)
            lines.append(f"replay: {command}")
        _problem(case, "failure", failure.check, failure.message, "\n".join(lines))
        cases.append(case)
    return cases


def _operation_cases(summary: Summary) -> list[Element]:
    session, failures = summary.result.session, summary.failures
    called = {name.partition(" ")[0] for name in session.progress.replies}
    cases: list[Element] = []
    for operation in sorted(session.selection.operations):
        case = _case("operations", operation)
        found = [failure_text.headline(one) for one in failures if one.operations[0] == operation]
        if found:  # not a failure again: each is one among the checks
            SubElement(case, "skipped", message=_text(f"failed checks: {', '.join(found)}"))
        elif operation not in called:
            SubElement(case, "skipped", message="no response was received")
        cases.append(case)
    return cases


def _coverage_cases(summary: Summary) -> list[Element]:
    result = summary.result
    if result.unreachable is not None:
        case = _case("coverage", "the server responds")
        _problem(case, "error", "unreachable", "the server does not respond", "")
        return [case]
    cases = [_case("coverage", summary.redaction.text(gap)) for gap in result.gaps]
    for case in cases:
        if result.is_incomplete:
            _problem(case, "failure", "not covered", case.get("name", ""), "")
        else:
            SubElement(case, "skipped", message=_text(result.ended or "not reached"))
    if result.ended is not None and not cases:  # every operation responded, but that is not everything
        cases = [_case("coverage", "everything was reached")]
        reached = counts(result.session).lines()[-1]
        SubElement(cases[0], "skipped", message=_text(f"{result.ended}; reached: {reached}"))
    return cases or [_case("coverage", "everything was reached")]


def _case(group: str, name: str) -> Element:
    return Element("testcase", {"classname": f"fuzz.{group}", "name": _text(name), "time": "0"})


def _problem(case: Element, tag: str, kind: str, message: str, text: str) -> None:
    problem = SubElement(case, tag, {"type": _text(kind), "message": _text(message)})
    problem.text = _text(text)


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
