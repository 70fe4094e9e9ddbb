# Derived from _async/__init__.py by scripts/generate; do not edit.
"""Package of the synchronous client. Run scripts/generate to derive the synchronous one."""
