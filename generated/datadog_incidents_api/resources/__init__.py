# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Resources: classes with one method per operation."""
