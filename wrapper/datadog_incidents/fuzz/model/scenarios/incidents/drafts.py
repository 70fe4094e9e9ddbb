"""Postmortem drafts of the mock: they are about their incident. Those of other servers are not specified."""

from __future__ import annotations

import json

from ... import checks
from ...actions import create, related_in
from ...bodies import new_body
from ...deleting import delete
from ...memory import Known
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..scenario import is_incident, scenario

DRAFT = "get_incident_ai_postmortem"


@scenario(is_incident, needs=(DRAFT,))
def drafts_follow_changes(model: ServerModel, resource: Resource) -> None:
    """Draft the postmortems of two incidents after changes of one: of its title, and of its todos."""
    if not model.session.is_mock:
        return
    known, other = create(model, resource), create(model, resource)
    todos, words = resources()["todos"], list[str]()
    _check(model, known, other, words, [])
    if model.can("update_incident"):
        words.append(model.history.new_word())
        update(model, known, attributes={"title": f"Draft {words[0]}"})
        _check(model, known, other, words, [])
    if todos.create is None or not model.can(todos.create.id):
        return
    added: list[Known] = []
    for _ in range(2):
        words.append(model.history.new_word())
        body = new_body(model.draw, todos.create.id, related_in(model))
        body["data"]["attributes"]["content"] = f"Draft {words[-1]}"
        added.append(create(model, todos, known, body=body))
        _check(model, known, other, words, [])
    if model.can("delete_incident_todo"):
        delete(model, added[-1])
        _check(model, known, other, words[:-1], words[-1:])


def _check(model: ServerModel, known: Known, other: Known, words: list[str], gone: list[str]) -> None:
    """Check that a draft has the words of its incident, and that of the other one has none of them."""
    drafts = [json.dumps(model.success(model.call(DRAFT, one.path))) for one in (known, other)]
    missing = [one for one in words if one not in drafts[0]]
    wrong = [one for one in gone if one in drafts[0]] + [one for one in words if one in drafts[1]]
    model.expect(
        checks.DERIVED,
        not missing and not wrong,
        (DRAFT, model.last_write),
        "draft",
        f"draft of a postmortem: expected {len(words)} texts of its incident alone, {len(missing)} are "
        f"missing, and {len(wrong)} are in a draft in which they should not be",
        about=[known],
    )
