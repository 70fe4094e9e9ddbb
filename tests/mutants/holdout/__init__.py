"""Holdout: bugs that were written without a look at the fuzzer, and after which it has not been changed.

They show which share of bugs the fuzzer catches that it was not developed against. Whoever changes the
fuzzer moves the modules to `bugs/`, and writes other bugs, for operations drawn at random.

There is a module for each class, named for it.
"""
