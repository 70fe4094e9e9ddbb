# Derived from _async/__init__.py by scripts/generate; do not edit.
"""The synchronous half; the synchronous one, `_sync`, is derived from it by scripts/generate."""
