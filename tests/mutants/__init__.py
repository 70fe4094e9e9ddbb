"""Seeded bugs in the mock ("mutants"), by which `scripts/mutants` measures the fuzzer.

A bug is a function with the decorator `mutant`, which states its class and the operations that it spoils:

    @mutant("update", "update_incident_todo")
    def update_of_todo_is_lost(patch: pytest.MonkeyPatch) -> None: ...

Layout:

- `mutant`: the decorator, the classes, the registry `MUTANTS`, and `load`, which fills it.
- `bugs/`: the bugs, by class.
- `tools/`: what bugs patch the mock with. Names say the layer: `wrap` and `alter_*` patch handlers, which
  receive valid requests and return successful responses; `rewrite_*` patches requests and responses as sent.
- `scripted/`: scripted calls, whose responses show that a bug makes a difference.
- `test_mutants`: each bug changes the response to a scripted call.

Modules of `bugs/` by class; a module `*_edges` has the bugs that show only with unusual values or sequences,
a module `blind_*` those that were written without a look at the fuzzer:

| class | modules |
|---|---|
| protocol | `protocol`; `response_forms`: single statuses; `blind_requests` |
| validation | `validation`: constraints; `lax_bodies`: kinds of invalid requests; `blind_requests` |
| credentials | `credentials`; `lax_keys`: keys; `scopes`: scopes of tokens; `blind_requests` |
| crash | `crash`; `odd_requests`: odd but valid values; `blind_requests` |
| deep crash | `deep_crash`; `crashing_sequences`: calls of which each alone succeeds; `blind_sequences` |
| identity | `identity`, `identity_edges`; `blind_sequences` |
| update | `update`, `update_edges`; `blind_state` |
| delete | `delete`, `delete_edges`; `contention`: calls at the same time; `blind_state` |
| list | `lists`, `list_edges`, `blind_queries`; `combinations`: parameters; `long_lists`; `contention` |
| search | `search`, `search_edges`; `combinations` and `long_lists` as for lists; `blind_queries` |
| belonging | `belonging`, `belonging_edges`; `blind_state` |
| time | `timestamps`, `time_edges`; `blind_changes` |
| order | `order`, `order_edges`; `concurrency` and `contention`: calls at the same time; `blind_changes` |
| deep state | `deep_state`, `deep_state_edges`; `blind_changes` |

A new bug needs nothing but its function. If no scripted call shows it, `test_mutants` fails: add the calls to
a script of `scripted/written/`, or the value to `scripted/generated/`.
"""
