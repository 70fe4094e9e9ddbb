# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""What resources return."""
