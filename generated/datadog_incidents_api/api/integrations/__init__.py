# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Operations of `integrations` as functions."""
