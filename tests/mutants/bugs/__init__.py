"""The bugs, by class; `mutant.load` imports all modules of this package. See `tests.mutants`."""
