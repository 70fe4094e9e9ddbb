"""Tests of scripts/compat: seeded changes of every subject and kind, and states without changes."""
