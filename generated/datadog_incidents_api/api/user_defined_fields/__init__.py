# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Operations of `user_defined_fields` as functions."""
