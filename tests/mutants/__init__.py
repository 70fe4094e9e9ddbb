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

Modules of `bugs/` by class; a module `*_edges` has the bugs that show only with unusual values or sequences:

| class | modules |
|---|---|
| protocol | `protocol`; `response_forms`: single statuses |
| validation | `validation`: constraints; `lax_bodies`: kinds of invalid requests |
| credentials | `credentials`; `lax_keys`: keys, in single operations; `scopes`: scopes of tokens |
| crash | `crash`; `odd_requests`: odd but valid values |
| deep crash | `deep_crash`; `crashing_sequences`: calls of which each alone succeeds |
| identity | `identity`, `identity_edges` |
| update | `update`, `update_edges` |
| delete | `delete`, `delete_edges`; `contention`: calls at the same time |
| list | `lists`, `list_edges`; `combinations`: parameters together; `long_lists`; two of `contention` |
| search | `search`, `search_edges`; `combinations` and `long_lists` as for lists |
| belonging | `belonging`, `belonging_edges` |
| time | `timestamps`, `time_edges` |
| order | `order`, `order_edges`; `concurrency` and `contention`: calls at the same time |
| deep state | `deep_state`, `deep_state_edges` |

A new bug needs nothing but its function. If no scripted call shows it, `test_mutants` fails: add the calls to
a script of `scripted/written/`, or the value to `scripted/generated/`.
"""
