"""Helpers shared by the other packages of the wrapper; they import none of them."""
