# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Operations of `notification_templates` as functions."""
