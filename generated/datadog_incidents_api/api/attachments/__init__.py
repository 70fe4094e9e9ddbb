# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Operations of `attachments` as functions."""
