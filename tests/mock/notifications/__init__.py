"""Tests of the notifications that rules send."""
