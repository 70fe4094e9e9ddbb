"""Programs that describe one tree as JSON on stdout.

Each one runs in its own process, with the packages of that tree, so that it depends on nothing else here and
on as few internals of the packages as possible.
"""
