"""Conversion of plain argument values to the models and strings that the API takes."""
