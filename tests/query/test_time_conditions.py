"""Conditions on times: how queries with them combine, are evaluated and are shown."""

from __future__ import annotations

import copy
import datetime
import pickle
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents import Query
from datadog_incidents._arguments.time_conditions import Condition, Times
from datadog_incidents.errors import InvalidRequestError
from datadog_incidents.query import text_and_condition

DAY = datetime.datetime(2026, 1, 5, tzinfo=datetime.UTC)
NOON = datetime.datetime(2026, 1, 5, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
CREATED = Query.created(after=DAY, before=NOON)
ACTIVE = Query.state("active")
Untyped: Any = Query


def condition_of(query: Query) -> Condition:
    condition = text_and_condition(query)[1]
    assert condition is not None
    return condition


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        (
            CREATED,
            "",
            "<Query created from 2026-01-05T00:00:00+00:00 before 2026-01-05T12:00:00+01:00>",
        ),
        (
            ACTIVE & Query.resolved(after=DAY),
            "state:active",
            "<Query 'state:active' and resolved from 2026-01-05T00:00:00+00:00>",
        ),
        (
            Query.modified(before=DAY) & (ACTIVE | Query.text("drill")) & ~Query.resolved(after=DAY),
            "state:active OR drill",
            "<Query 'state:active OR drill' and (modified before 2026-01-05T00:00:00+00:00 and not resolved "
            "from 2026-01-05T00:00:00+00:00)>",
        ),
        (
            (Query.created(after=DAY) | Query.resolved(after=DAY)) & ACTIVE & Query.text("a"),
            "state:active AND a",
            "<Query 'state:active AND a' and (created from 2026-01-05T00:00:00+00:00 or resolved "
            "from 2026-01-05T00:00:00+00:00)>",
        ),
    ],
)
def test_conditions_are_separate_from_the_text_that_is_sent(query: Query, text: str, shown: str) -> None:
    assert text_and_condition(query)[0] == text
    assert repr(query) == shown
    with pytest.raises(InvalidRequestError, match=r"^query: the text would lack the condition"):
        str(query)


@pytest.mark.parametrize(
    "combine",
    [
        lambda: CREATED | ACTIVE,
        lambda: ACTIVE | CREATED,
        lambda: (CREATED & ACTIVE) | (CREATED & ACTIVE),
        lambda: CREATED | (CREATED & ACTIVE),
        lambda: ~(CREATED & ACTIVE),
    ],
)
def test_combinations_that_the_client_cannot_evaluate_are_refused(combine: Callable[[], Query]) -> None:
    with pytest.raises(InvalidRequestError, match="because the client evaluates it") as caught:
        combine()
    assert caught.value.path == "query"


def test_queries_with_conditions_are_values() -> None:
    query = CREATED & ACTIVE
    assert query == Query.created(after=DAY, before=NOON) & ACTIVE != ACTIVE
    assert copy.deepcopy(query) == pickle.loads(pickle.dumps(query)) == query
    assert ~~CREATED == CREATED
    assert len({query, CREATED & ACTIVE, CREATED}) == 2


@pytest.mark.parametrize("attribute", ["created", "resolved", "modified"])
@pytest.mark.parametrize(
    ("limits", "path", "problem"),
    [
        ({}, "", "requires after or before"),
        ({"after": "2026-01-05"}, ".after", "must be a datetime, not str"),
        ({"before": DAY.date()}, ".before", "must be a datetime, not date"),
        ({"after": DAY.replace(tzinfo=None)}, ".after", "must have a time zone, as in datetime.now(UTC)"),
        ({"after": NOON, "before": DAY}, ".before", "must be later than after"),
        ({"after": DAY, "before": DAY}, ".before", "must be later than after"),
    ],
)
def test_invalid_limits_are_refused(attribute: str, limits: Any, path: str, problem: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        getattr(Untyped, attribute)(**limits)
    assert (caught.value.path, caught.value.problem) == (f"query.{attribute}{path}", problem)


instants = st.integers(0, 40).map(lambda tenths: DAY + datetime.timedelta(seconds=tenths / 10))
limits = st.tuples(instants, instants).filter(lambda pair: pair[0] < pair[1])
periods = st.builds(
    lambda attribute, pair, sides: getattr(Untyped, attribute)(
        **{name: time for name, time, used in zip(("after", "before"), pair, sides, strict=True) if used}
    ),
    st.sampled_from(["created", "resolved"]),
    limits,
    st.sampled_from([(True, True), (True, False), (False, True)]),
)
conditions = st.recursive(
    periods,
    lambda inner: st.one_of(
        st.builds(lambda left, right: left & right, inner, inner),
        st.builds(lambda left, right: left | right, inner, inner),
        inner.map(lambda query: ~query),
    ),
    max_leaves=4,
)


@given(
    conditions,
    st.fixed_dictionaries({"created": instants}, optional={"resolved": instants}),
)
def test_whole_seconds_decide_as_exact_times_or_not_at_all(query: Query, times: dict[str, Any]) -> None:
    condition = condition_of(query)
    whole = {name: time.replace(microsecond=0) for name, time in times.items()}
    exact = condition.holds(Times(SimpleNamespace(**times)), exact=True)
    assert exact is not None
    assert condition.holds(Times(SimpleNamespace(**whole)), exact=False) in (None, exact)
    start, end = condition.created
    if exact and start is not None:
        assert times["created"] >= start
    if exact and end is not None:
        assert times["created"] < end


@pytest.mark.parametrize(
    ("query", "exact"),
    [
        (Query.resolved(after=DAY), False),
        (Query.resolved(before=DAY), False),
        (~Query.resolved(after=DAY), True),
        (Query.created(after=DAY), True),
        (Query.created(before=DAY), False),
        (Query.created(before=DAY) | ~Query.resolved(before=DAY), True),
    ],
    ids=repr,
)
def test_limits_are_half_open_and_a_missing_time_is_in_no_period(query: Query, exact: bool) -> None:
    assert condition_of(query).holds(Times(SimpleNamespace(created=DAY)), exact=True) is exact


@pytest.mark.parametrize(
    ("query", "resolved", "result"),
    [
        (Query.resolved(after=DAY), "yesterday", None),
        (~Query.resolved(after=DAY), 5, None),
        (Query.resolved(after=DAY) & Query.created(before=DAY), "yesterday", False),
        (Query.resolved(after=DAY) | Query.created(after=DAY), "yesterday", True),
        (Query.resolved(after=DAY), None, False),
        (Query.modified(after=DAY), None, None),
    ],
    ids=repr,
)
def test_what_is_not_a_timestamp_decides_nothing(query: Query, resolved: object, result: object) -> None:
    times = Times(SimpleNamespace(created=DAY, modified=None, resolved=resolved))
    assert condition_of(query).holds(times, exact=True) is result
