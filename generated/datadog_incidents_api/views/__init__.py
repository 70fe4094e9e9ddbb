# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What resources return."""
