# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views: return values of resources."""
