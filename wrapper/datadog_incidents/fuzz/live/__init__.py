"""Safety on live servers: what a run may send, a journal of what it creates, and clean-up.

Use by the command, where `connection` is that of the run and `base_url` its target:

- `targets.is_live(base_url, loopback_is_live=False)`: whether a server needs this at all.
- `guard.refuse_writes`: guard for `Connection.guards` of runs without live writes.
- `marks.new_run_id()`: ID for `Session.run_id`. `marks.marked_request(request, run_id)` makes the requests of
  both engines pass the guard; `LiveRun` sets it as `Connection.rewrite`, so that no place can forget it.
- `live_run.LiveRun(connection, cleaner, journal_file, run_id=, seed=, opted_in=, notes=)`: context manager
  of a run with live writes. Inside, the guard and the journal are attached, SIGINT raises
  `KeyboardInterrupt`, and SIGTERM `Terminated`, a subclass. At the end, however the block ends,
  `LiveRun.clean_up` is the report of what was deleted. `cleaner` is a second connection to the same server,
  without guards, with a budget of its own.
- `clean_up.clean_up_journal(file, connection)`: the same for a run that was killed (`--clean-up JOURNAL`);
  `CleanUp.lines()` is its text, `CleanUp.is_complete` is false if something could not be deleted.
- `dry_run.plan(selection, profile, opted_in=, live_writes=, ...)`: `Plan.lines()` for `--dry-run`;
  `Plan.tested` has the operations that a run on a live server tests.

`opted_in` has the IDs of operations that the user named (`--operation`), and `notification_handles`.
"""
