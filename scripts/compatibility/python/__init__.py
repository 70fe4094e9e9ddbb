"""Comparison of the public Python API of two trees, as griffe reads it from the source."""
