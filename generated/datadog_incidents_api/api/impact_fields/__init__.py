# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Raw operations on `impact_fields`."""
