"""Rule matching against a simple model, over random rules and random histories of an incident."""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st
from hypothesis import given

from datadog_incidents.mock import MockDatadog

from ..conftest import Api, Record
from .test_rules import CREATED, MODIFIED, SAVED, add_rule

VALUES: dict[str, list[Any]] = {
    "severity": ["UNKNOWN", "SEV-1", "SEV-2"],
    "state": ["active", "stable", "resolved"],
    "services": [None, [], ["a"], ["b"], ["a", "b"]],
}
KINDS = {"severity": "dropdown", "state": "dropdown", "services": "autocomplete"}
INITIAL: Record = {"severity": "UNKNOWN", "state": "active", "services": None}

CHOICES = {"severity": ["SEV-1", "SEV-2"], "state": ["active", "stable"], "services": ["a", "b"]}


def condition(name: str) -> st.SearchStrategy[Record]:
    return st.fixed_dictionaries({"field": st.just(name), "values": st.lists(st.sampled_from(CHOICES[name]))})


conditions = st.lists(st.sampled_from([*CHOICES]).flatmap(condition), max_size=3)
rules = st.fixed_dictionaries(
    {
        "conditions": conditions,
        "trigger": st.sampled_from([CREATED, SAVED, MODIFIED]),
        "renotify_on": st.lists(st.sampled_from([*VALUES])),
        "enabled": st.booleans(),
        "visibility": st.sampled_from(["all", "organization", "private"]),
    }
)
changes = st.fixed_dictionaries({}, optional={name: st.sampled_from(VALUES[name]) for name in VALUES})


def is_met(rule: Record, fields: Record) -> bool:
    for condition in rule["conditions"]:
        value = fields[condition["field"]]
        values = value if isinstance(value, list) else [value]
        if not any(one in condition["values"] for one in values):
            return False
    return True


def expected(rule: Record, history: list[Record]) -> list[str]:
    """Return the events of a rule for the successive fields of an incident."""
    found = []
    if not rule["enabled"] or rule["visibility"] == "private":
        return []
    for number, fields in enumerate(history):
        now, before = is_met(rule, fields), history[number - 1] if number else None
        if before is None:
            found += ["declared"] if now and rule["trigger"] != MODIFIED else []
        elif now and not is_met(rule, before):
            found += ["matched"] if rule["trigger"] != CREATED else []
        elif now and any(fields[name] != before[name] for name in rule["renotify_on"]):
            found += ["renotified"]
    return found


@given(st.lists(rules, min_size=1, max_size=3), st.lists(changes, min_size=1, max_size=5))
def test_rules_fire_as_in_the_model(given_rules: list[Record], history: list[Record]) -> None:
    api = Api(MockDatadog())
    ids = [add_rule(api, *rule.pop("conditions"), **rule) for rule in [dict(one) for one in given_rules]]
    incident, fields, all_fields = "", INITIAL, []
    for change in history:
        fields = fields | change
        all_fields.append(fields)
        sent = {name: {"type": KINDS[name], "value": value} for name, value in change.items()}
        incident = api.update(incident, fields=sent)["id"] if incident else api.create(fields=sent)["id"]
    for key, rule in zip(ids, given_rules, strict=True):
        found = [one.event for one in api.mock.notifications if one.rule_id == key]
        assert found == expected(rule, all_fields)
