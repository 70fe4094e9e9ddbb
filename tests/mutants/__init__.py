"""Seeded bugs in the mock ("mutants"), by which `scripts/mutants` measures the fuzzer.

A bug is a function with the decorator `mutant`, which states its class and the operations that it spoils:

    @mutant("order", "update_incident_todo", "get_incident_todo", "list_incident_todos")
    def second_update_of_todo_is_lost(patch: pytest.MonkeyPatch) -> None: ...

Layout:

- `mutant`: the decorator, the classes, the registry `MUTANTS`, and `load`, which fills it.
- `bugs/`: the bugs, by class.
- `holdout/`: bugs that were measured before the fuzzer was changed because of them, and are counted apart.
- `tools/`: what bugs patch the mock with. Names say the layer: `wrap` and `alter_*` patch handlers, which
  receive valid requests and return successful responses; `rewrite_*` patches requests and responses as sent.
- `scripted/`: scripted calls, whose responses show that a bug makes a difference.
- `showing`: the search for the scripted calls that show a bug, which starts with those of `shown_by.json`.
- `test_mutants`: each bug changes the response to a scripted call.

Modules of `bugs/` by class; a module `*_edges` has the bugs that show only with unusual values or sequences,
modules `blind_*`, `held_*`, `unseen_*`, `near_values` and `neighbors` those that were written without a look
at the fuzzer, before it was improved:

| class | modules |
|---|---|
| protocol | `protocol` `response_forms` `blind_requests` `held_requests` `near_values` |
| validation | `validation` `lax_bodies` `blind_requests` `held_requests` `unseen_requests` `near_values` |
| credentials | `credentials` `credential_forms` `lax_keys` `scopes` `blind_requests` `held_requests` |
| crash | `crash` `odd_requests` `blind_requests` `held_requests` `unseen_requests` `near_values` |
| deep crash | `deep_crash` `crashing_sequences` `blind_sequences` `held_sequences` `unseen_sequences` |
| identity | `identity` `identity_edges` `blind_sequences` `held_sequences` `near_values` |
| update | `update` `update_edges` `blind_state` `held_state` `unseen_requests` |
| delete | `delete` `delete_edges` `contention` `blind_state` `held_state` `unseen_requests` |
| list | `lists` `list_edges` `long_lists` `combinations` `contention` `blind_queries` `held_queries` |
| search | `search` `search_edges` `long_lists` `combinations` `blind_queries` `held_queries` |
| belonging | `belonging` `belonging_edges` `blind_state` `held_state` `neighbors` |
| time | `timestamps` `time_edges` `clocks` `blind_changes` `held_state` `neighbors` |
| order | `order` `order_edges` `concurrency` `contention` `blind_changes` `held_sequences` |
| deep state | `deep_state` `deep_state_edges` `blind_changes` `held_state` `neighbors` |

The bugs that came after these, and of which the fuzzer caught 113 of 135 before it was improved:

| class | module |
|---|---|
| protocol | `later_protocol` |
| validation | `later_validation` |
| credentials | `later_credentials` |
| crash | `later_crash` |
| deep crash | `later_sequences` |
| identity | `later_identities` |
| update | `later_updates` |
| delete | `later_deletes` |
| list | `later_lists` |
| search | `later_searches` |
| belonging | `later_belonging` |
| time | `later_times` |
| order | `later_order` |
| deep state | `later_deep_state` |

The bugs that came after those, and of which it caught 76 of 87 before it was improved again:

| class | module |
|---|---|
| protocol | `further_protocol` |
| validation | `further_validation` |
| credentials | `further_credentials` |
| crash | `further_crash` |
| deep crash | `further_deep_crash` |
| identity | `further_identity` |
| update | `further_update` |
| delete | `further_delete` |
| list | `further_list` |
| search | `further_search` |
| belonging | `further_belonging` |
| time | `further_time` |
| order | `further_order` |
| deep state | `further_deep_state` |

The bugs that came after those, and of which it caught 69 of 84 before it was improved once more:

| class | module |
|---|---|
| protocol | `newer_protocol` |
| validation | `newer_validation` |
| credentials | `newer_credentials` |
| crash | `newer_crash` |
| deep crash | `newer_deep_crash` |
| identity | `newer_identity` |
| update | `newer_update` |
| delete | `newer_delete` |
| list | `newer_list` |
| search | `newer_search` |
| belonging | `newer_belonging` |
| time | `newer_time` |
| order | `newer_order` |
| deep state | `newer_deep_state` |

A new bug needs nothing but its function. If its test takes seconds, `.venv/bin/python -m tests.mutants NAME`
remembers the calls that show it. If no scripted call shows it, `test_mutants` fails: add the calls to
a script of `scripted/written/`, or the value to `scripted/generated/`.
"""
