# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Operations as functions, one module per operation."""
