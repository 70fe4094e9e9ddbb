# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""Resources: classes with one method per operation."""
