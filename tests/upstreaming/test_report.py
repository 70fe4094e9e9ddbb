"""Reports as text, Markdown and JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from upstreaming import report
from upstreaming.deliberate import Comparison, Deliberate, Entry, explain
from upstreaming.facts import Tree

from .test_compare import changed


@pytest.fixture
def comparison(small: Tree) -> Comparison:
    """One of each: new, gone, different, deliberately different, and an error of the list."""
    theirs = changed(small, ("schemas", "Two"), {"type": "object", "fields": {"b": {"type": "string"}}})
    theirs = changed(theirs, ("operations", "two"), {"call": "GET /two", "response": "Two"})
    theirs = changed(theirs, ("schemas", "Related", "values", "a/b"), None)
    theirs = changed(theirs, ("schemas", "Value", "type"), "boolean")
    theirs = changed(theirs, ("sites", "example.net"), {})
    listed = [("sites/*", "present", "nothing", "One more site."), ("sites/a", "present", "nothing", "None.")]
    return explain({"version": "2.0", **theirs}, small, Deliberate({}, [Entry(*entry) for entry in listed]))


def test_text(comparison: Comparison) -> None:
    assert report.text(comparison) == (
        "datadog-api-client 2.0, compared with the spec\n"
        "\n"
        "new upstream: 2\n"
        "  operations/two (operation): GET /two, response Two\n"
        "  schemas/Two (schema): object\n"
        "    field b: string\n"
        "\n"
        "only in the spec: 1\n"
        "  schemas/Related/values/a/b (enum value): present\n"
        "\n"
        "different: 1\n"
        "  schemas/Value/type (type): boolean, in the spec string or integer\n"
        "\n"
        "errors in the list of deliberate differences: 1\n"
        "  no difference: sites/a: [present, nothing]\n"
        "\n"
        "deliberately different: 1\n"
        "  One more site.\n"
        "    sites/example.net: present\n"
    )


def test_markdown(comparison: Comparison) -> None:
    assert report.markdown(comparison) == (
        "`datadog-api-client` 2.0, compared with the spec. To repeat the comparison:\n"
        "\n"
        "```console\n"
        "$ scripts/upstream --version 2.0\n"
        "```\n"
        "\n"
        "## New upstream: 2\n"
        "\n"
        "### `operations/two`\n"
        "\n"
        "- operation: `GET /two, response Two`\n"
        "\n"
        "### `schemas/Two`\n"
        "\n"
        "Used by `two`.\n"
        "\n"
        "- schema: `object`\n"
        "  - `field b: string`\n"
        "\n"
        "## Only in the spec: 1\n"
        "\n"
        "### `schemas/Related`\n"
        "\n"
        "Used by `get_one`.\n"
        "\n"
        "- enum value `values/a/b`: `present`\n"
        "\n"
        "## Different: 1\n"
        "\n"
        "### `schemas/Value`\n"
        "\n"
        "Used by `create_one`, `get_one`.\n"
        "\n"
        "- type `type`: `boolean`, in the spec `string or integer`\n"
        "\n"
        "## Errors in the list of deliberate differences: 1\n"
        "\n"
        "- `no difference: sites/a: [present, nothing]`\n"
        "\n"
        "## Deliberately different: 1\n"
        "\n"
        "- One more site. (1)\n"
    )


def test_json(comparison: Comparison) -> None:
    found = json.loads(report.as_json(comparison))
    assert (found["package"], found["version"]) == ("datadog-api-client", "2.0")
    assert [change["path"] for change in found["new"]] == ["operations/two", "schemas/Two"]
    assert found["new"][1] == {
        "path": "schemas/Two",
        "kind": "schema",
        "upstream": "object",
        "spec": None,
        "details": ["field b: string"],
        "used_by": ["two"],
    }
    assert [(change["path"], change["upstream"]) for change in found["gone"]] == [
        ("schemas/Related/values/a/b", None)
    ]
    (different,) = found["different"]
    assert (different["upstream"], different["spec"]) == ("boolean", "string or integer")
    assert found["errors"] == ["no difference: sites/a: [present, nothing]"]
    assert [(change["path"], change["why"]) for change in found["deliberate"]] == [
        ("sites/example.net", "One more site.")
    ]


@pytest.mark.parametrize("form", [report.text, report.markdown, report.as_json])
def test_reports_do_not_depend_on_the_order_of_facts(
    form: Callable[[Comparison], str], locked: Tree, older: Tree
) -> None:
    def reverse(tree: Tree) -> Tree:
        return {k: reverse(v) if isinstance(v, dict) else v for k, v in reversed(tree.items())}

    older.pop("version")
    none = Deliberate({}, [])
    reversed_facts = explain(reverse(locked), reverse(older), none)
    assert form(explain(locked, older, none)) == form(reversed_facts)


def test_text_of_the_package_has_no_effect_as_markdown(small: Tree) -> None:
    theirs = changed(small, ("schemas", "Related", "values", "`x` @team\n# Title"), {})
    text = report.markdown(explain({"version": "2.0", **theirs}, small, Deliberate({}, [])))
    assert "- enum value `values/'x' @team # Title`: `present`\n" in text


def test_markdown_is_cut_to_the_length_of_an_issue(small: Tree) -> None:
    sites: Tree = {f"site-{number}.example": {} for number in range(2000)}
    theirs: Tree = {"version": "2.0", **small, "sites": sites}
    text = report.markdown(explain(theirs, small, Deliberate({}, [])))
    assert 59_000 < len(text) <= 65_536
    *_, last, empty, note = text.splitlines()
    assert empty == "" and re.fullmatch(r"- site: `present`|### `sites/site-\d+\.example`", last)
    assert note == "The rest is too long for an issue; see `scripts/upstream`."
