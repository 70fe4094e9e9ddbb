"""Comparison of two states of the repository, from the point of view of users.

Five subjects are compared: the spec, the Python API, the typing of typical programs, the command line and the
control endpoints of the mock. The result is a list of changes, each of them breaking, additive or cosmetic.
"""
