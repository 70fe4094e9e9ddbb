"""The bugs, by class; `tests.mutants` lists which module has which, and `mutant.load` imports all of them."""
