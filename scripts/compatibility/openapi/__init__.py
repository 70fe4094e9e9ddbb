"""Comparison of two bundled OpenAPI 3.1 documents.

No maintained package on PyPI compares OpenAPI 3.1, so this one supports just the keywords that the spec uses,
and reports every other keyword that differs.
"""
