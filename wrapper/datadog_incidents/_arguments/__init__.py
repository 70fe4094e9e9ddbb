"""Conversion of user-supplied arguments to what the API takes."""
