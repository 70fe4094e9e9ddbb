"""Seed files: YAML and JSON with the same meaning, and errors that name file, line and member."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.seeding.seed_file import SeedFileError, seed_file

ORGANIZATION = """\
# An organization
users:
  - email: ana@example.com
    name: Ana Silva
types:
  - {name: Security, prefix: SEC}
fields:
  - name: region
    valid_values: [EU, US]

incidents:
  - &carts
    title: Carts fail
    severity: SEV-2
    created: 2026-01-02T09:00:00Z
    resolved: 2026-01-02T10:30:00Z
    commander: ana@example.com
    fields:
      region: EU
      services: [web]
  - <<: *carts
    title: Carts fail again
    severity: SEV-3
    customer_impacted: false
    todos:
      - content: Roll back
        assignees: [ana@example.com]
"""


def seeded(folder: Path, text: str, name: str = "organization.yaml") -> MockDatadog:
    file = folder / name
    file.write_text(text, "utf-8")
    mock = MockDatadog()
    seed_file(mock._server, file)
    return mock


def test_yaml_is_seeded(tmp_path: Path) -> None:
    mock = seeded(tmp_path, ORGANIZATION)
    with mock.client() as client:
        first, second = client.incidents.list()
    assert (first.title, first.severity) == ("Carts fail", "SEV-2")
    assert (second.title, second.severity, second.state) == ("Carts fail again", "SEV-3", "resolved")


def test_json_has_the_same_meaning(tmp_path: Path) -> None:
    incident: dict[str, Any] = {"title": "Feu \U0001f525", "created": "2026-01-02T09:00:00Z", "is_test": True}
    values = {"users": [{"email": "ana@example.com"}], "incidents": [incident]}
    expected = MockDatadog()
    expected.seed(**values)
    for indent in (None, 2, "\t"):
        mock = seeded(tmp_path, json.dumps(values, indent=indent), "organization.json")
        assert mock.snapshot() == expected.snapshot()
        yaml = seeded(tmp_path, json.dumps(values, indent=2, ensure_ascii=False))
        assert yaml.snapshot() == expected.snapshot()


def test_an_anchor_can_be_used_again(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    text = """\
incidents:
  - {title: &title First, created: 2026-01-02T09:00:00Z}
  - {title: *title, created: 2026-01-02T10:00:00Z}
  - {title: &title Second, created: 2026-01-02T11:00:00Z}
  - {title: *title, created: 2026-01-02T12:00:00Z}
"""
    with seeded(tmp_path, text).client() as client:
        assert [one.title for one in client.incidents.list()] == ["First", "First", "Second", "Second"]
    assert [str(one.message) for one in recwarn] == []


ERRORS = [
    ("severity: SEV-3", "severity: 3", "23: incidents[1].severity: must be a string, not int"),
    ("region: EU", "regoin: EU", "19: incidents[0].fields.regoin: is not a field of the incident type; did"),
    ("content: Roll back", "text: Roll back", "26: incidents[1].todos[0].text: is unknown; known are"),
    ("false", "no", "24: incidents[1].customer_impacted: must be true or false, not a string"),
    ("title: Carts fail\n", "is_test: true\n", "12: incidents[0].title: is missing"),
    ("2026-01-02T10", "2026-01-01T10", "16: incidents[0].resolved: 2026-01-01T10:30:00Z is before `created`"),
    ("2026-01-02T09:00:00Z", "2026-01-02", "15: incidents[0].created: must be a time with a time zone"),
    ("    assignees: [", "    assignees: [[", "27: incidents[1].todos[0].assignees"),
    ("users:", "user:", "2: user: is unknown; did you mean 'users'?"),
    ("types:\n  -", "types:\n   ", "5: types: must be a list, not a mapping"),
    ("prefix: SEC", "name: SEC", "6: 'name' is given twice"),
    ("prefix: SEC}", "prefix: SEC", "7: invalid YAML: "),
    ("*carts", "*cart", "21: invalid YAML: found undefined alias"),
    ("title: Carts fail again", "title: !shout again", "22: 'again' is neither a string, a number"),
    ("[EU, US]", "&a [EU, *a]", "9: an alias must not refer to a value that contains it"),
    ("[EU, US]", "{? [a] : b}", "9: a name must be a string"),
    ("# An", "---\n---\n# An", "2: invalid YAML: but found another document"),
]


@pytest.mark.parametrize(("right", "wrong", "message"), ERRORS)
def test_an_error_in_yaml_has_line_and_path(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    text = ORGANIZATION.replace(right, wrong, 1)
    assert text != ORGANIZATION
    if wrong.endswith("[["):
        text = text.replace("[[ana@example.com]", "[[ana@example.com]]")
    with pytest.raises(SeedFileError) as caught:
        seeded(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'organization.yaml'}:{message}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '{\n\t"incidents": [\n\t\t{"title": "t"},\n\t\t{"titel": "t"}\n\t]\n}',
            ":4: incidents[1].titel: is",
        ),
        ('{"users": [],\n "users": []}', ":2: 'users' is given twice"),
        ('{"users": [\n', ":2: invalid JSON: Expecting value"),
        ("[1]", ":1: the file is a list: it must be a mapping of users, types, fields, incidents to lists"),
        ("null", ":1: the file is empty"),
        ('{"users": [{"email": "%s"}],\n"types": 5}' % ("\\ud83d\\ude00" * 3), ":2: types: must be a list"),
    ],
)
def test_an_error_in_json_has_line_and_path(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SeedFileError) as caught:
        seeded(tmp_path, text, "o.json")
    assert str(caught.value).startswith(f"{tmp_path / 'o.json'}{message}")


def test_a_file_that_is_no_text_or_missing_is_refused(tmp_path: Path) -> None:
    mock = MockDatadog()
    (tmp_path / "latin").write_bytes(b"users:\n- email: \xe9")
    with pytest.raises(SeedFileError, match="latin:2: the file must be encoded as UTF-8"):
        seed_file(mock._server, tmp_path / "latin")
    with pytest.raises(SeedFileError, match=r"cannot read .*none: No such file"):
        seed_file(mock._server, tmp_path / "none")
    with pytest.raises(SeedFileError, match=r"empty\.yaml: the file is empty"):
        seeded(tmp_path, "# nothing\n", "empty.yaml")
